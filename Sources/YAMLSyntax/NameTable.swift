/// Names told apart by their bytes, each with its place in the order of adding.
struct NameTable {
  private var names: [String] = []
  private var places: [[UInt8]: Int] = [:]

  /// Up to this many names are found by looking at each.
  private static let scanLimit = 12

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
      for (place, name) in names.enumerated() { places[Array(name.utf8)] = place }
    }
    let bytes = Array(name.utf8)
    if let place = places[bytes] { return place }
    places[bytes] = places.count
    return nil
  }
}
