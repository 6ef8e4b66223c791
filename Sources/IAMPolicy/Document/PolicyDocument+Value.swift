package import Values

/// The order in which the elements of a document and its statements are printed.
public enum ElementOrder: Hashable, Sendable {
  /// AWS's usual order, that of ``DocumentElement`` and ``StatementElement``.
  case conventional
  /// The order in which the author wrote them.
  case asWritten
}

extension PolicyDocument {
  /// The document as a map in the policy's shape, with condition values as texts.
  package func value(order: ElementOrder = .asWritten) -> Value {
    var fields = Fields()
    for element in elements(in: order) {
      switch element {
      case .version: fields[element.rawValue] = version.map { .string($0.rawValue) }
      case .id: fields[element.rawValue] = id.map { .string($0.text) }
      case .statement:
        let values = statements.map { $0.value(order: order) }
        fields[element.rawValue] = Value.arrayOrBare(values, isArray: statementsAreArray)
      }
    }
    return .object(fields)
  }

  private func elements(in order: ElementOrder) -> [DocumentElement] {
    order == .conventional
      ? DocumentElement.allCases : Self.completed(elementOrder, with: DocumentElement.allCases)
  }

  /// `order` with what it lacks of `all` at its end, so that no part is left out.
  static func completed<Element: Hashable>(_ order: [Element], with all: [Element]) -> [Element] {
    order + all.filter { !order.contains($0) }
  }
}

extension PolicyStatement {
  /// The statement as a map in the policy's shape.
  func value(order: ElementOrder) -> Value {
    let elements =
      order == .conventional
      ? StatementElement.allCases
      : PolicyDocument.completed(elementOrder, with: StatementElement.allCases)
    var fields = Fields()
    for element in elements { fields[element.rawValue] = value(of: element) }
    return .object(fields)
  }

  private func value(of element: StatementElement) -> Value? {
    switch element {
    case .sid: sid.map { .string($0.text) }
    case .effect: .string(effect.rawValue)
    case .principal: principal?.value(ifNegated: false)
    case .notPrincipal: principal?.value(ifNegated: true)
    case .action: action.value(ifNegated: false)
    case .notAction: action.value(ifNegated: true)
    case .resource: resource.value(ifNegated: false)
    case .notResource: resource.value(ifNegated: true)
    case .condition: condition.isEmpty ? Value?.none : .fields(condition.map(\.field))
    }
  }
}

extension PatternElement {
  /// The patterns, if they stand under the name asked for.
  fileprivate func value(ifNegated: Bool) -> Value? {
    isNegated == ifNegated ? patterns.value : Value?.none
  }
}

extension PrincipalElement {
  /// The principals, if they stand under the name asked for.
  fileprivate func value(ifNegated: Bool) -> Value? {
    guard isNegated == ifNegated else { return Value?.none }
    switch names {
    case .everyone: return "*"
    case .listed(let entries): return .fields(entries.map { ($0.type.rawValue, $0.values.value) })
    }
  }
}

extension ConditionBlock {
  fileprivate var field: (String, Value) {
    (comparison.description, .fields(tests.map { ($0.key.text, $0.values.value) }))
  }
}

extension PolicyStringList {
  fileprivate var value: Value {
    Value.arrayOrBare(texts.map(Value.string), isArray: isArray)
  }
}

extension Value {
  /// An array of values, or the only one of them where it was not written as an array.
  fileprivate static func arrayOrBare(_ values: [Value], isArray: Bool) -> Value {
    guard !isArray, let only = values.first, values.count == 1 else { return .array(values) }
    return only
  }
}
