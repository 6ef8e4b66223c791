package import Diagnostics

/// A part of a YAML document, with the place it was written at.
///
/// A node reached by an alias or a merge key is the very node that was defined: its parts are
/// shared in memory, `range` is the place of the definition and `aliasRange` the place of use.
package struct YAMLNode: Sendable {
  /// What the node holds.
  package enum Content: Sendable {
    /// One value.
    case scalar(YAMLScalar)
    /// Nodes in order.
    case sequence([YAMLNode])
    /// Keys and values in the order written, merge keys resolved, no key twice.
    case mapping([YAMLEntry])
  }

  /// What the node holds.
  package let content: Content
  /// Whether an error about it has been told already, so that nothing more should be said of it.
  package let isErroneous: Bool
  /// How many collections lie in one another, itself included; 0 for a scalar.
  let height: UInt8
  /// The number of nodes in it, itself and aliased ones included.
  let expandedCount: Int32
  /// Where it was written, its anchor and tag included.
  ///
  /// A missing value, as in `key:`, is an empty range just behind what precedes it.
  package let range: SourceRange
  /// Where the alias stands through which it is reached; nil for a node used where it is written.
  package internal(set) var aliasRange: SourceRange?

  init(_ content: Content, range: SourceRange, isErroneous: Bool = false) {
    var count: Int32 = 1
    var height: UInt8 = 0
    // Nodes are looked at where they lie: a copy of each costs more than the sum.
    switch content {
    case .scalar: break
    case .sequence(let items):
      for place in items.indices {
        count += items[place].expandedCount
        height = max(height, items[place].height)
      }
      height += 1
    case .mapping(let entries):
      for place in entries.indices {
        count += 1 + entries[place].value.expandedCount
        height = max(height, entries[place].value.height)
      }
      height += 1
    }
    self.content = content
    self.range = range
    self.isErroneous = isErroneous
    self.expandedCount = count
    self.height = height
  }

  /// Stands in for a node that an error is told about.
  static func placeholder(at range: SourceRange) -> YAMLNode {
    let nothing = YAMLScalar(text: "", style: .plain)
    return YAMLNode(.scalar(nothing), range: range, isErroneous: true)
  }

  /// Where the user put it to use: the alias, or the node itself where there is none.
  package var useRange: SourceRange { aliasRange ?? range }

  /// The one value it holds; nil for a collection.
  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Its nodes in order; nil for another kind of node.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// Its keys and values in order; nil for another kind of node.
  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether it is null: nothing written, `~` or `null`.
  package var isNull: Bool { scalar?.resolved == .null }

  /// The value of a key of a mapping, found by looking at each.
  package subscript(name: String) -> YAMLNode? {
    entries?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// What kind of value it is, in the words of the stack language.
  package var kindName: String {
    switch content {
    case .sequence: "list"
    case .mapping: "map"
    case .scalar(let scalar): scalar.resolved.kindName
    }
  }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
  /// The key, always a scalar.
  package internal(set) var key: YAMLNode
  /// The value.
  package internal(set) var value: YAMLNode

  /// The key's text, as quotes and escapes leave it.
  package var name: String {
    if case .scalar(let scalar) = key.content { scalar.text } else { "" }
  }
}
