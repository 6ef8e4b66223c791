import Diagnostics

/// Names told apart by their bytes, each with its place in the order of adding.
struct NameTable {
  private var names: [String] = []
  private var places: [ByteText: Int] = [:]

  /// Up to this many names are found by looking at each.
  private static let scanLimit = 12

  /// A table with room for so many names.
  init(capacity: Int = 0) {
    names.reserveCapacity(min(capacity, Self.scanLimit))
    if capacity > Self.scanLimit { places.reserveCapacity(capacity) }
  }

  /// Adds a name; answers with the place of the same name where it is there already.
  mutating func add(_ name: String) -> Int? {
    if names.count < Self.scanLimit {
      // Swift's own equality is quick, but takes texts of different bytes for equal.
      let same = { (other: String) in other == name && other.utf8.elementsEqual(name.utf8) }
      if let place = names.firstIndex(where: same) { return place }
      names.append(name)
      return nil
    }
    if places.isEmpty {
      for (place, name) in names.enumerated() { places[ByteText(name)] = place }
    }
    let name = ByteText(name)
    if let place = places[name] { return place }
    places[name] = places.count
    return nil
  }
}
