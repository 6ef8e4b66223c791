import Diagnostics

/// The names of an object's fields in order, each once, told apart by their bytes.
///
/// Objects of one kind have the same names in the same order; they can share one list.
package struct FieldNames: Sendable {
  /// The names in order.
  package private(set) var list: [String] = []
  /// Where each name stands; empty while a scan of the names is as quick.
  private var index: [ByteText: Int] = [:]

  /// Up to this many names are found by looking at each.
  private static let scanLimit = 12

  /// No names.
  package init() {}

  /// The names of `list`, each of which stands there once.
  package init(_ list: [String]) {
    self.list = list
    if list.count > Self.scanLimit { makeIndex() }
  }

  /// The number of names.
  package var count: Int { list.count }

  /// The place of a name.
  package func position(of name: String) -> Int? {
    if list.count <= Self.scanLimit {
      for place in list.indices where list[place].isSameStorage(as: name) { return place }
      let count = name.utf8.count
      for place in list.indices where list[place].utf8.count == count {
        if list[place].hasSameBytes(as: name) { return place }
      }
      return nil
    }
    return index[ByteText(name)]
  }

  /// Adds a name that is not among them.
  package mutating func append(_ name: String) {
    list.append(name)
    if list.count == Self.scanLimit + 1 {
      makeIndex()
    } else if list.count > Self.scanLimit {
      index[ByteText(name)] = list.count - 1
    }
  }

  /// Takes the name at a place out; those behind it move up.
  mutating func remove(at place: Int) {
    list.remove(at: place)
    index = [:]
    if list.count > Self.scanLimit { makeIndex() }
  }

  /// Makes room for so many names.
  mutating func reserveCapacity(_ capacity: Int) {
    list.reserveCapacity(capacity)
  }

  private mutating func makeIndex() {
    for (place, name) in list.enumerated() { index[ByteText(name)] = place }
  }
}
