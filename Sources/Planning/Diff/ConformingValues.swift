package import ResourceModel
package import Values

extension AttributeType {
  /// The value in the form the type gives it: JSON knows no sets, so that a list where the type
  /// says set becomes one.
  ///
  /// A value of another kind than the type's is left alone; the loader has refused it.
  package func conforming(_ value: Value) -> Value {
    switch (self, value) {
    case (_, .sensitive(let inner)): return conforming(inner).markedSensitive
    case (.set(let element), .list(let list)), (.set(let element), .set(let list)):
      return .set(of: list.map(element.conforming))
    case (.list(let element), .list(let list)) where !element.isScalar:
      return .list(ValueList(list.map(element.conforming), isTyped: list.isTyped))
    case (.map(let element), .object(let fields)) where !element.isScalar:
      return .object(fields.mapValues(element.conforming))
    case (.object(let attributes), .object(var fields)):
      for attribute in attributes {
        guard let part = fields[attribute.name] else { continue }
        fields[attribute.name] = attribute.type.conforming(part)
      }
      return .object(fields)
    default: return value
    }
  }

  /// Whether its values have one form only.
  fileprivate var isScalar: Bool {
    switch self {
    case .string, .number, .bool, .document, .any, .oneOf: true
    case .list, .set, .map, .object: false
    }
  }
}

extension ResourceType {
  /// The attributes in the forms their types give them; see ``AttributeType/conforming(_:)``.
  package func conforming(_ attributes: Fields) -> Fields {
    var result = attributes
    for attribute in self.attributes where !attribute.type.isScalar {
      guard let value = result[attribute.name] else { continue }
      result[attribute.name] = attribute.type.conforming(value)
    }
    return result
  }
}
