import Values

/// Equality as `==` and `contains` ask for it.
extension Value {
  /// Whether two values without marks are equal; nil while that is not known.
  ///
  /// Values of different kinds are never equal (`1 == "1"` is false). Unlike Terraform, a list
  /// equals a tuple of the same elements, and a map an object of the same fields.
  func means(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.unknown(let one), .unknown(let two)):
      return one.reference != nil && one == two ? true : nil
    case (.unknown, _), (_, .unknown): return nil
    case (.list(let one), .list(let two)):
      guard one.count == two.count else { return false }
      return Self.allEqual(zip(one, two))
    case (.object(let one), .object(let two)):
      guard one.count == two.count else { return false }
      var pairs: [(Value, Value)] = []
      for (key, value) in one {
        guard let match = two[key] else { return false }
        pairs.append((value, match))
      }
      return Self.allEqual(pairs)
    case (.set, .set):
      return isWhollyKnown && other.isWhollyKnown ? self == other : nil
    default:
      return self == other
    }
  }

  private static func allEqual(_ pairs: some Sequence<(Value, Value)>) -> Bool? {
    var sawUnknown = false
    for (one, two) in pairs {
      switch one.means(two) {
      case false?: return false
      case nil: sawUnknown = true
      case true?: break
      }
    }
    return sawUnknown ? nil : true
  }
}
