package import ResourceModel
package import Values

extension ResourceType {
  /// The attributes with every part marked that the type says must not be shown.
  package func markingSensitive(_ attributes: Fields) -> Fields {
    Self.marking(attributes, self.attributes)
  }

  /// The ways to the parts that the state must remember as sensitive.
  ///
  /// The provider may answer in another order or form than the stack wrote. So a mark inside a set,
  /// or inside a value that is compared by meaning, counts for the whole attribute.
  ///
  /// - Parameter marked: attributes with their sensitive parts marked.
  /// - Returns: the ways, in the order of the type.
  package func sensitivePaths(of marked: Fields) -> [ValuePath] {
    var paths: [ValuePath] = []
    for attribute in attributes {
      guard let value = marked[attribute.name], value.containsSensitive else { continue }
      let root = ValuePath(attribute.name)
      let isStable =
        attribute.type.keepsPaths && attribute.equivalence.name == Equivalence.exact.name
      guard isStable else {
        paths.append(root)
        continue
      }
      paths += value.separatingSensitive().paths.map { ValuePath(root.steps + $0.steps) }
    }
    return paths
  }

  /// The attributes with the parts marked that the type says, those that `marked` has marked, and
  /// what the provider made from them, such as an ARN with a secret name in it.
  package func marking(_ attributes: Fields, like marked: Fields) -> Fields {
    var result = markingSensitive(attributes.marking(sensitivePaths(of: marked)))
    // Shorter texts are in many words.
    let secrets = marked.sensitiveTexts.filter { $0.utf8.count >= 6 }
    guard !secrets.isEmpty else { return result }
    for attribute in self.attributes where !attribute.isWritable && !attribute.isSensitive {
      guard case .string(let text) = result[attribute.name] else { continue }
      if secrets.contains(where: text.contains) {
        result[attribute.name] = .sensitive(.string(text))
      }
    }
    return result
  }

  private static func marking(_ fields: Fields, _ attributes: [Attribute]) -> Fields {
    var result = fields
    for attribute in attributes where attribute.isSensitive || attribute.type.hasObjects {
      guard let value = result[attribute.name] else { continue }
      let marked = attribute.isSensitive ? value.markedSensitive : marking(value, attribute.type)
      result[attribute.name] = marked
    }
    return result
  }

  private static func marking(_ value: Value, _ type: AttributeType) -> Value {
    switch (type, value) {
    case (.object(let attributes), .object(let fields)): .object(marking(fields, attributes))
    case (.list(.object(let attributes)), .list(let list)):
      .list(ValueList(list.map { marking($0, .object(attributes)) }, isTyped: list.isTyped))
    default: value
    }
  }
}

extension Fields {
  /// The fields with the parts at `paths` marked sensitive.
  package func marking(_ paths: [ValuePath]) -> Fields {
    paths.isEmpty ? self : Value.object(self).marking(paths).fields ?? self
  }

  /// The fields without any mark of sensitivity.
  package var unmarked: Fields {
    values.contains(where: \.containsSensitive) ? mapValues(\.unmarked) : self
  }
}

extension AttributeType {
  /// Whether its values have fields of their own that may be sensitive.
  fileprivate var hasObjects: Bool {
    switch self {
    case .object, .list(.object): true
    default: false
    }
  }

  /// Whether a way into a value of this type leads to the same part of the provider's answer.
  fileprivate var keepsPaths: Bool {
    switch self {
    case .string, .number, .bool: true
    case .list(let element), .map(let element): element.keepsPaths
    case .object(let attributes): attributes.allSatisfy(\.type.keepsPaths)
    case .set, .document, .oneOf, .any: false
    }
  }
}
