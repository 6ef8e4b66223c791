package import ResourceModel
package import StackLanguage
package import Values

extension Lifecycle {
  /// The desired attributes with everything that `ignore_changes` names as the object has it.
  ///
  /// It holds for changes of an existing object; a new object takes what the stack says.
  ///
  /// - Parameters:
  ///   - desired: the attributes the stack gives.
  ///   - existing: the attributes of the object.
  ///   - type: the resource's type.
  /// - Returns: the desired attributes with those parts replaced.
  package func ignoringChanges(
    in desired: Fields, existing: Fields, type: ResourceType
  ) -> Fields {
    if ignoresAllChanges {
      var result = desired
      for attribute in type.attributes where attribute.isWritable {
        result[attribute.name] = existing[attribute.name] ?? .null
      }
      return result
    }
    guard !ignoreChanges.isEmpty else { return desired }
    var result = Value.object(desired)
    for path in ignoreChanges {
      result = result.taking(path.steps[...], from: .object(existing))
    }
    return result.fields ?? desired
  }
}

extension Value {
  /// The value with the part at a way as `other` has it; nothing where the other has nothing.
  fileprivate func taking(_ steps: ArraySlice<ValuePath.Step>, from other: Value) -> Value {
    guard let step = steps.first else { return other }
    if case .sensitive(let inner) = self { return inner.taking(steps, from: other).markedSensitive }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.object(var fields), .field(let name)):
      let theirs = other[name]
      let ours = fields[name]
      fields[name] = rest.isEmpty ? theirs : ours?.taking(rest, from: theirs ?? .null)
      return .object(fields)
    case (.null, .field(let name)) where rest.isEmpty:
      return other[name].map { .fields([(name, $0)]) } ?? .null
    case (.list(var list), .index(let place)) where list.indices.contains(place):
      guard let theirs = other.elements, theirs.indices.contains(place) else { return self }
      list.elements[place] = list[place].taking(rest, from: theirs[place])
      return .list(list)
    default: return self
    }
  }
}
