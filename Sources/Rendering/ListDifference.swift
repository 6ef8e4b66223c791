import Values

/// One step from one list of values to another.
///
/// Taking the old value of every step gives the old list, taking the new one gives the new list.
enum ListDifference: Hashable {
  case same(Value)
  case added(Value)
  case removed(Value)
  case changed(Value, Value)

  /// Whether nothing happens at this place.
  var isSame: Bool {
    if case .same = self { true } else { false }
  }

  /// The steps between lists whose order counts.
  ///
  /// Statements of a policy with the same `Sid` are one statement that changed, wherever the others
  /// went. With `pairing`, so are structures removed and added at the same place.
  static func inOrder(_ old: [Value], _ new: [Value], pairing: Bool = true) -> [ListDifference] {
    var numbers: [Value: Int] = [:]
    let number = { (value: Value) -> Int in
      let identity = identity(of: value)
      if let known = numbers[identity] { return known }
      numbers[identity] = numbers.count
      return numbers.count - 1
    }
    let common = CommonSubsequence.places(old.map(number), new.map(number))
    var steps: [ListDifference] = []
    var (row, column) = (0, 0)
    for place in common + [(old: old.count, new: new.count)] {
      steps += gap(old[row..<place.old], new[column..<place.new], pairing: pairing)
      (row, column) = (place.old + 1, place.new + 1)
      guard place.old < old.count else { break }
      let (before, after) = (old[place.old], new[place.new])
      steps.append(before == after ? .same(before) : .changed(before, after))
    }
    return steps
  }

  /// The steps between collections whose order does not count: what stays or goes, then what comes.
  static func asSets(_ old: [Value], _ new: [Value]) -> [ListDifference] {
    let before = Set(old)
    let after = Set(new)
    var steps: [ListDifference] = []
    for value in old {
      if after.contains(value) { steps.append(.same(value)) } else { steps.append(.removed(value)) }
    }
    for value in new where !before.contains(value) { steps.append(.added(value)) }
    return steps
  }

  /// What tells an element from the others: the `Sid` of a policy statement, or all of it.
  private static func identity(of value: Value) -> Value {
    guard case .object(let fields) = value, case .string(let name)? = fields["Sid"], !name.isEmpty
    else { return value }
    return ["Sid": .string(name)]
  }

  /// The steps where the lists have nothing in common.
  private static func gap(
    _ old: ArraySlice<Value>, _ new: ArraySlice<Value>, pairing: Bool
  ) -> [ListDifference] {
    let shorter = min(old.count, new.count)
    let arePairs =
      pairing && zip(old, new).allSatisfy { $0.fields != nil && $1.fields != nil }
    let pairs = arePairs ? shorter : 0
    return zip(old, new).prefix(pairs).map { .changed($0, $1) }
      + old.dropFirst(pairs).map(ListDifference.removed)
      + new.dropFirst(pairs).map(ListDifference.added)
  }
}
