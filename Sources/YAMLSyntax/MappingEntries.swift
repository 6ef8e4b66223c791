import Diagnostics

/// The keys and values of a mapping: names told apart by their bytes, `<<` merge keys resolved.
///
/// A key written in the mapping wins over a merged one; of merged ones the earlier wins. Merged
/// entries stand where the `<<` stood.
struct MappingEntries {
  /// The entries in order, merge keys resolved.
  private(set) var merged: [YAMLEntry] = []
  private var diagnostics: [Diagnostic] = []

  /// Pairs up keys and values in turn.
  ///
  /// A last key without its value, as where the reading was given up, counts as a key.
  init(of nodes: [YAMLNode]) {
    var names = NameTable()
    var entries: [YAMLEntry] = []
    var hasMerge = false
    for place in stride(from: 0, to: nodes.count, by: 2) {
      let key = nodes[place]
      guard let scalar = key.scalar else {
        diagnostics.append(.collectionAsKey(at: key.useRange))
        continue
      }
      if key.isErroneous, scalar.text.isEmpty { continue }
      let value = place + 1 < nodes.count ? nodes[place + 1] : .placeholder(at: key.range)
      let isMerge = scalar.isMergeKey
      if let earlier = names.add(scalar.text) {
        diagnostics.append(
          .duplicateKey(
            scalar.text, isMerge: isMerge, at: key.useRange, first: entries[earlier].key.useRange))
        continue
      }
      hasMerge = hasMerge || isMerge
      entries.append(YAMLEntry(name: scalar.text, key: key, value: value))
    }
    merged = hasMerge ? merge(into: entries, names: names) : entries
  }

  /// What is wrong with the keys.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  private mutating func merge(into entries: [YAMLEntry], names: NameTable) -> [YAMLEntry] {
    var names = names
    var result: [YAMLEntry] = []
    for entry in entries {
      guard entry.key.scalar?.isMergeKey == true else {
        result.append(entry)
        continue
      }
      for source in sources(of: entry.value) {
        for var inherited in source.entries ?? [] where names.add(inherited.name) == nil {
          let place = source.aliasRange ?? entry.value.aliasRange
          inherited.key.aliasRange = place ?? inherited.key.aliasRange
          inherited.value.aliasRange = place ?? inherited.value.aliasRange
          result.append(inherited)
        }
      }
    }
    return result
  }

  /// The mappings that a merge key's value names.
  private mutating func sources(of value: YAMLNode) -> [YAMLNode] {
    if value.entries != nil { return [value] }
    let candidates = value.items ?? [value]
    for candidate in candidates where candidate.entries == nil && !candidate.isErroneous {
      diagnostics.append(.mergeOfNoMapping(candidate.kindName, at: candidate.useRange))
    }
    return candidates.filter { $0.entries != nil }
  }
}

extension YAMLScalar {
  /// Whether it is the key that merges another mapping in.
  fileprivate var isMergeKey: Bool { style == .plain && tag == nil && text == "<<" }
}
