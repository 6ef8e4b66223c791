import Diagnostics

/// The keys and values of a mapping: names told apart by their bytes, `<<` merge keys resolved.
///
/// A key written in the mapping wins over a merged one; of merged ones the earlier wins. Merged
/// entries stand where the `<<` stood.
struct MappingEntries {
  /// The entries in order, merge keys resolved.
  private(set) var merged: [YAMLEntry]
  private var diagnostics: [Diagnostic] = []

  /// Looks at entries as they are written, whose keys may be any nodes, and any twice.
  init(of entries: consuming [YAMLEntry]) {
    merged = entries
    let names = soundNames() ?? dropUnsound()
    let hasMerge = merged.indices.contains { place in
      if case .scalar(let key) = merged[place].key.content { key.isMergeKey } else { false }
    }
    if hasMerge { merge(names) }
  }

  /// The names, where there is nothing wrong with the keys.
  ///
  /// Mostly there is not, and the entries are looked at where they lie, for they stay there.
  private func soundNames() -> NameTable? {
    var names = NameTable(capacity: merged.count)
    for place in merged.indices {
      guard case .scalar(let key) = merged[place].key.content,
        !(key.text.isEmpty && merged[place].key.isErroneous), names.add(key.text) == nil
      else { return nil }
    }
    return names
  }

  /// Leaves out the entries whose keys are wrong, and tells what is.
  private mutating func dropUnsound() -> NameTable {
    var names = NameTable()
    var entries: [YAMLEntry] = []
    for entry in merged {
      guard let scalar = entry.key.scalar else {
        diagnostics.append(.collectionAsKey(at: entry.key.useRange))
        continue
      }
      if entry.key.isErroneous, scalar.text.isEmpty { continue }
      if let earlier = names.add(scalar.text) {
        diagnostics.append(
          .duplicateKey(
            scalar.text, isMerge: scalar.isMergeKey, at: entry.key.useRange,
            first: entries[earlier].key.useRange))
        continue
      }
      entries.append(entry)
    }
    merged = entries
    return names
  }

  /// What is wrong with the keys.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  private mutating func merge(_ names: NameTable) {
    var names = names
    var result: [YAMLEntry] = []
    for entry in merged {
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
    merged = result
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
