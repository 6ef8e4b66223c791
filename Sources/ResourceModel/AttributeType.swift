/// What values an attribute takes.
package indirect enum AttributeType: Sendable {
  /// A text; a plain YAML scalar gives its source text.
  case string
  /// A decimal number.
  case number
  /// `true` or `false`.
  case bool
  /// Elements in order.
  case list(AttributeType)
  /// Elements without order.
  case set(AttributeType)
  /// Names chosen by the user, each with a value.
  case map(AttributeType)
  /// Named attributes, no others.
  case object([Attribute])
  /// A JSON document: JSON text, or a YAML map. Kept as an object.
  case document
  /// One of several forms, told apart by their kind; the first that fits is taken.
  case oneOf([AttributeType])
  /// Any value.
  case any

  /// The type in the words of the documentation, such as `list of string`.
  package var name: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .bool: "bool"
    case .list(let element): "list of \(element.name)"
    case .set(let element): "set of \(element.name)"
    case .map(let element): "map of \(element.name)"
    case .object(let attributes): "{\(attributes.map(\.name).joined(separator: ", "))}"
    case .document: "document"
    case .oneOf(let types): types.map(\.name).joined(separator: " or ")
    case .any: "any"
    }
  }
}
