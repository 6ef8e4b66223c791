package import ResourceModel
package import StackLanguage
package import Values

/// What a toy stack writes for an attribute: a value, a reference, or something computed.
package indirect enum ToyExpression: Sendable {
  /// A value as it is.
  case value(Values.Value)
  /// An attribute of another resource.
  case reference(ResourceAddress, String)
  /// Texts joined.
  case joined([ToyExpression])
  /// Elements in order.
  case list([ToyExpression])
  /// Named values.
  case map([(String, ToyExpression)])
  /// A value that must not be shown.
  case sensitive(ToyExpression)

  /// A reference written as `TYPE.NAME.ATTRIBUTE`, where the name may have a key.
  package static func ref(_ text: String) -> ToyExpression {
    guard let dot = text.lastIndex(of: "."),
      let address = ResourceAddress(parsing: String(text[..<dot]))
    else { preconditionFailure("not a reference: \(text)") }
    return .reference(address, String(text[text.index(after: dot)...]))
  }

  /// The resources it refers to, in order.
  package var references: [ResourceAddress] {
    switch self {
    case .value: []
    case .reference(let address, _): [address]
    case .joined(let parts), .list(let parts): parts.flatMap(\.references)
    case .map(let fields): fields.flatMap(\.1.references)
    case .sensitive(let inner): inner.references
    }
  }

  /// Its value as far as the scope knows it.
  package func value(in scope: some ResourceScope) -> Values.Value {
    switch self {
    case .value(let value): return value
    case .reference(let address, let attribute):
      let unknown = Values.Value.unknown(Unknown(reference: "\(address).\(attribute)"))
      return scope.attributes(of: address).map { $0[attribute] ?? .null } ?? unknown
    case .joined(let parts):
      let values = parts.map { $0.value(in: scope) }
      guard values.allSatisfy(\.isWhollyKnown) else { return .unknown(Unknown()) }
      let text = Values.Value.string(values.map { $0.stringValue ?? "" }.joined())
      return values.contains(where: \.containsSensitive) ? text.markedSensitive : text
    case .list(let parts): return .array(parts.map { $0.value(in: scope) })
    case .map(let fields): return .fields(fields.map { ($0.0, $0.1.value(in: scope)) })
    case .sensitive(let inner): return inner.value(in: scope).markedSensitive
    }
  }

  /// How it looks in the toy stack's text.
  package var text: String {
    switch self {
    case .value(let value): value.canonicalText
    case .reference(let address, let attribute): "${\(address).\(attribute)}"
    case .joined(let parts): parts.map(\.text).joined()
    case .list(let parts): "[\(parts.map(\.text).joined(separator: ", "))]"
    case .map(let fields):
      "{\(fields.map { "\($0.0): \($0.1.text)" }.joined(separator: ", "))}"
    case .sensitive(let inner): inner.text
    }
  }
}

extension ToyExpression: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .value(.string(value)) }
  package init(integerLiteral value: Int) { self = .value(.int(value)) }
  package init(nilLiteral: ()) { self = .value(.null) }
  package init(arrayLiteral elements: ToyExpression...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, ToyExpression)...) { self = .map(elements) }
}
