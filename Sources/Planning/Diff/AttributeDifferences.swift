package import ResourceModel
package import Values

extension ResourceType {
  /// What differs in meaning between an object and what the stack wants, in the order of the type.
  ///
  /// The configuration wins; a computed attribute that the stack leaves out never differs. Maps,
  /// objects and lists of one length are told part by part.
  ///
  /// - Parameters:
  ///   - prior: the attributes of the object, sensitive parts marked.
  ///   - desired: the attributes the stack gives, sensitive parts marked.
  /// - Returns: the differences; both sides of one are marked where either is.
  package func differences(from prior: Fields, to desired: Fields) -> [AttributeDifference] {
    var result: [AttributeDifference] = []
    for attribute in attributes where attribute.isWritable {
      let new = desired[attribute.name] ?? .null
      if attribute.isComputed, new.isNull { continue }
      let old = attribute.type.conforming(prior[attribute.name] ?? .null)
      guard !attribute.means(old, new) else { continue }
      var parts = ValueDifferences(
        forcesReplacement: attribute.forcesReplacement(from: old.unmarked, to: new.unmarked))
      let isExact = attribute.equivalence.name == Equivalence.exact.name
      parts.append(old, new, at: ValuePath(attribute.name), inParts: isExact)
      result += parts.differences
    }
    return result
  }

  /// What differs between an object as it was recorded and as it is: every attribute.
  package func driftDifferences(from recorded: Fields, to actual: Fields) -> [AttributeDifference] {
    var result: [AttributeDifference] = []
    for attribute in attributes {
      let old = attribute.type.conforming(recorded[attribute.name] ?? .null)
      let new = attribute.type.conforming(actual[attribute.name] ?? .null)
      guard !attribute.means(old, new) else { continue }
      var parts = ValueDifferences(forcesReplacement: false)
      let isExact = attribute.equivalence.name == Equivalence.exact.name
      parts.append(old, new, at: ValuePath(attribute.name), inParts: isExact)
      result += parts.differences
    }
    return result
  }
}

/// Collects the parts in which two values differ.
private struct ValueDifferences {
  let forcesReplacement: Bool
  var differences: [AttributeDifference] = []

  mutating func append(_ old: Value, _ new: Value, at path: ValuePath, inParts: Bool) {
    let count = differences.count
    if inParts { appendParts(old, new, at: path) }
    if differences.count == count { appendWhole(old, new, at: path) }
  }

  private mutating func appendParts(_ old: Value, _ new: Value, at path: ValuePath) {
    switch (old, new) {
    case (.object(let oldFields), .object(let newFields)):
      let added = newFields.keys.filter { oldFields.position(of: $0) == nil }
      for name in oldFields.keys + added {
        let (left, right) = (oldFields[name] ?? .null, newFields[name] ?? .null)
        guard left.unmarked != right.unmarked else { continue }
        append(left, right, at: path.field(name), inParts: true)
      }
    case (.list(let oldList), .list(let newList)) where oldList.count == newList.count:
      for place in oldList.indices {
        let (left, right) = (oldList[place], newList[place])
        guard left.unmarked != right.unmarked else { continue }
        append(left, right, at: path.index(place), inParts: true)
      }
    default: break
    }
  }

  private mutating func appendWhole(_ old: Value, _ new: Value, at path: ValuePath) {
    let isSensitive = old.containsSensitive || new.containsSensitive
    differences.append(
      AttributeDifference(
        path: path, before: isSensitive ? old.unmarked.markedSensitive : old,
        after: isSensitive ? new.unmarked.markedSensitive : new,
        forcesReplacement: forcesReplacement))
  }
}
