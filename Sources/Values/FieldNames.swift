/// The names of an object's fields in order, each once, told apart by their bytes.
///
/// Objects of one kind have the same names in the same order; they can share one list.
package struct FieldNames: Sendable {
  /// The names in order.
  package private(set) var list: [String] = []
  /// Where each name stands; empty while a scan of the names is as quick.
  private var index: [[UInt8]: Int] = [:]

  /// Up to this many names are found by looking at each.
  private static let scanLimit = 12

  /// No names.
  package init() {}

  /// The number of names.
  package var count: Int { list.count }

  /// The place of a name.
  package func position(of name: String) -> Int? {
    if list.count <= Self.scanLimit {
      return list.firstIndex { $0.hasSameBytes(as: name) }
    }
    return index[Array(name.utf8)]
  }

  /// Adds a name that is not among them.
  package mutating func append(_ name: String) {
    list.append(name)
    if list.count == Self.scanLimit + 1 {
      makeIndex()
    } else if list.count > Self.scanLimit {
      index[Array(name.utf8)] = list.count - 1
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
    for (place, name) in list.enumerated() { index[Array(name.utf8)] = place }
  }
}
