import Values

/// The one type that several values can all be converted to.
extension ValueType {
  /// The type that all of `types` convert to, or nil where there is none; `any` for no types.
  ///
  /// Texts win over numbers and booleans; tuples of one length stay tuples where each place
  /// unifies, else become lists; objects with the same names stay objects, else become maps.
  static func unified(_ types: [ValueType]) -> ValueType? {
    let known = Array(Set(types.filter { $0 != .any }))
    guard let first = known.first else { return .any }
    if known.count == 1 { return first }
    if known.allSatisfy(\.isPrimitive) { return known.contains(.string) ? .string : nil }
    return unifiedSequences(known) ?? unifiedMappings(known)
  }

  private static func unifiedSequences(_ types: [ValueType]) -> ValueType? {
    var elements: [ValueType] = []
    var tuples: [[ValueType]] = []
    var sets = 0
    for type in types {
      switch type {
      case .tuple(let parts):
        tuples.append(parts)
        elements += parts
      case .list(let element): elements.append(element)
      case .set(let element):
        sets += 1
        elements.append(element)
      default: return nil
      }
    }
    if tuples.count == types.count, let tuple = unifiedTuple(tuples) { return tuple }
    guard let element = unified(elements) else { return nil }
    return sets > 0 && tuples.count + sets == types.count ? .set(element) : .list(element)
  }

  private static func unifiedTuple(_ tuples: [[ValueType]]) -> ValueType? {
    guard let count = tuples.first?.count, tuples.allSatisfy({ $0.count == count }) else {
      return nil
    }
    var parts: [ValueType] = []
    for place in 0..<count {
      guard let part = unified(tuples.map { $0[place] }) else { return nil }
      parts.append(part)
    }
    return .tuple(parts)
  }

  private static func unifiedMappings(_ types: [ValueType]) -> ValueType? {
    var elements: [ValueType] = []
    var objects: [[String: ValueType]] = []
    for type in types {
      switch type {
      case .object(let parts):
        objects.append(parts)
        elements += parts.values
      case .map(let element): elements.append(element)
      default: return nil
      }
    }
    if objects.count == types.count, let object = unifiedObject(objects) { return object }
    return unified(elements).map { .map($0) }
  }

  private static func unifiedObject(_ objects: [[String: ValueType]]) -> ValueType? {
    guard let names = objects.first?.keys, objects.allSatisfy({ $0.keys == names }) else {
      return nil
    }
    var parts: [String: ValueType] = [:]
    for name in names {
      guard let part = unified(objects.compactMap { $0[name] }) else { return nil }
      parts[name] = part
    }
    return .object(parts)
  }
}
