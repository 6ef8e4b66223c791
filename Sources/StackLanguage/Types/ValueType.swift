import Values

/// What type a value has, as far as expressions care.
///
/// Terraform's types: lists, sets and maps have one element type, tuples and objects are as
/// written. Null and unknown values have the type `any`.
indirect enum ValueType: Hashable, Sendable {
  case any
  case bool
  case number
  case string
  case list(ValueType)
  case set(ValueType)
  case map(ValueType)
  case tuple([ValueType])
  case object([String: ValueType])

  /// The name of the type in messages.
  var name: String {
    switch self {
    case .any: "any value"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list(.any): "list"
    case .list(let element): "list of \(element.name)"
    case .set(.any): "set"
    case .set(let element): "set of \(element.name)"
    case .map(.any): "map"
    case .map(let element): "map of \(element.name)"
    case .tuple: "list"
    case .object: "object"
    }
  }

  /// Whether it is `bool`, `number` or `string`.
  var isPrimitive: Bool { self == .bool || self == .number || self == .string }
}

extension Value {
  /// The type of the value.
  var type: ValueType {
    switch self {
    case .null, .unknown: .any
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .sensitive(let inner): inner.type
    case .set(let list): .set(list.elementType)
    case .list(let list): list.isTyped ? .list(list.elementType) : .tuple(list.map(\.type))
    case .object(let fields):
      fields.isTyped
        ? .map(ValueType.unified(fields.values.map(\.type)) ?? .any)
        : .object(
          Dictionary(fields.map { ($0.key, $0.value.type) }, uniquingKeysWith: { $1 }))
    }
  }
}

extension ValueList {
  /// The one type of the elements; `any` where there is none that tells it.
  fileprivate var elementType: ValueType { ValueType.unified(elements.map(\.type)) ?? .any }
}
