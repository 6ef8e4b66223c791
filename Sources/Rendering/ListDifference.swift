import Values

/// The steps from one list of values to another.
enum ListDifference: Hashable {
  case same(Value)
  case added(Value)
  case removed(Value)
  case changed(Value, Value)

  /// Above this product of lengths (after what is equal at both ends is set aside) places are
  /// compared one by one, so that the cost stays linear.
  private static let tableLimit = 250_000

  /// The steps between lists whose order counts, by longest common subsequence.
  ///
  /// With `pairing`, an element removed and one added at the same place are one that changed.
  static func inOrder(_ old: [Value], _ new: [Value], pairing: Bool = true) -> [ListDifference] {
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let middle = between(
      Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    let steps =
      old.prefix(head).map(ListDifference.same) + middle
      + old.suffix(tail).map(ListDifference.same)
    return pairing ? paired(steps) : steps
  }

  /// The steps between collections whose order does not count: what goes, then what comes.
  static func asSets(_ old: [Value], _ new: [Value]) -> [ListDifference] {
    let before = Set(old)
    let after = Set(new)
    return old.map { after.contains($0) ? .same($0) : .removed($0) }
      + new.filter { !before.contains($0) }.map(ListDifference.added)
  }

  private static func between(_ old: [Value], _ new: [Value]) -> [ListDifference] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= tableLimit else {
      return old.map(ListDifference.removed) + new.map(ListDifference.added)
    }
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        lengths[row][column] =
          old[row] == new[column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var steps: [ListDifference] = []
    var row = 0
    var column = 0
    while row < old.count, column < new.count {
      if old[row] == new[column] {
        steps.append(.same(old[row]))
        row += 1
        column += 1
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        steps.append(.removed(old[row]))
        row += 1
      } else {
        steps.append(.added(new[column]))
        column += 1
      }
    }
    return steps + old[row...].map(ListDifference.removed)
      + new[column...].map(ListDifference.added)
  }

  /// Joins runs of removed and added elements pairwise where both are structures.
  private static func paired(_ steps: [ListDifference]) -> [ListDifference] {
    var result: [ListDifference] = []
    var removed: [Value] = []
    var added: [Value] = []
    func flush() {
      let pairs = zip(removed, added).filter { $0.0.fields != nil && $0.1.fields != nil }.count
      let joins = pairs == min(removed.count, added.count) ? pairs : 0
      for place in 0..<joins { result.append(.changed(removed[place], added[place])) }
      result += removed.dropFirst(joins).map(ListDifference.removed)
      result += added.dropFirst(joins).map(ListDifference.added)
      removed = []
      added = []
    }
    for step in steps {
      switch step {
      case .removed(let value): removed.append(value)
      case .added(let value): added.append(value)
      case .same, .changed:
        flush()
        result.append(step)
      }
    }
    flush()
    return result
  }
}
