package import ResourceModel
package import Values

extension Attribute {
  /// Whether two values of the attribute mean the same, by its declared equivalence.
  ///
  /// No value and an empty collection mean the same. A value that is not wholly known means the
  /// same as none but itself, and only where it carries its reference.
  package func means(_ left: Value, _ right: Value) -> Bool {
    let left = type.conforming(left.unmarked)
    let right = type.conforming(right.unmarked)
    guard left.isWhollyKnown, right.isWhollyKnown else { return left.isSameUnknown(as: right) }
    if left == right || (left.isNothing && right.isNothing) { return true }
    if left.isNull || right.isNull { return false }
    return equivalence.areEquivalent(left, right)
  }
}

extension Value {
  /// Whether it is null or a collection without elements.
  var isNothing: Bool {
    switch self {
    case .null: true
    case .list(let list), .set(let list): list.isEmpty
    case .object(let fields): fields.isEmpty
    case .sensitive(let inner): inner.isNothing
    default: false
    }
  }

  /// Whether both are unknown and stand for the same attribute.
  fileprivate func isSameUnknown(as other: Value) -> Bool {
    guard case .unknown(let left) = self, case .unknown(let right) = other else { return false }
    return left.reference != nil && left == right
  }
}
