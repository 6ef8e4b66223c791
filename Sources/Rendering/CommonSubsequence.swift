/// Finds what two lists have in common, in order.
///
/// Short lists get a longest common subsequence. Long ones are first cut at the elements that occur
/// once in each (Cohen's patience method), so that the cost stays in proportion to their length.
enum CommonSubsequence {
  /// A pair of places whose elements are equal.
  typealias Place = (old: Int, new: Int)

  /// Above this product of lengths no table of all pairs is made.
  private static let tableLimit = 250_000

  /// The places of a common subsequence, ascending in both lists.
  static func places(_ old: [Int], _ new: [Int]) -> [Place] {
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let middle = between(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    let ends = (0..<tail).reversed().map { Place(old.count - 1 - $0, new.count - 1 - $0) }
    return (0..<head).map { Place($0, $0) } + middle + ends
  }

  private static func between(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Place] {
    if old.count * new.count <= tableLimit { return longest(old, new) }
    let anchors = anchors(old, new)
    var places: [Place] = []
    var (row, column) = (old.startIndex, new.startIndex)
    for anchor in anchors + [Place(old.endIndex, new.endIndex)] {
      let (before, after) = (old[row..<anchor.old], new[column..<anchor.new])
      if before.count * after.count <= tableLimit { places += longest(before, after) }
      if anchor.old < old.endIndex { places.append(anchor) }
      (row, column) = (anchor.old + 1, anchor.new + 1)
    }
    return places
  }

  /// A longest common subsequence, by the table of the lengths that each pair of places leaves.
  private static func longest(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Place] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let (rows, columns) = (Array(old), Array(new))
    let stride = columns.count + 1
    var lengths = [Int32](repeating: 0, count: (rows.count + 1) * stride)
    for row in rows.indices.reversed() {
      for column in columns.indices.reversed() {
        let here = row * stride + column
        lengths[here] =
          rows[row] == columns[column]
          ? lengths[here + stride + 1] + 1 : max(lengths[here + stride], lengths[here + 1])
      }
    }
    var places: [Place] = []
    var (row, column) = (0, 0)
    while row < rows.count, column < columns.count {
      let here = row * stride + column
      if rows[row] == columns[column] {
        places.append((old.startIndex + row, new.startIndex + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[here + stride] >= lengths[here + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return places
  }

  /// The longest ascending run of places whose elements occur once in each list.
  private static func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Place] {
    let (oldPlaces, newPlaces) = (singlePlaces(old), singlePlaces(new))
    let unique: [Place] = old.indices.compactMap { row in
      guard oldPlaces[old[row]] != nil, let column = newPlaces[old[row]] else { return nil }
      return (row, column)
    }
    var piles: [Int] = []
    var previous = [Int?](repeating: nil, count: unique.count)
    for (number, place) in unique.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if unique[piles[middle]].new < place.new { low = middle + 1 } else { high = middle }
      }
      previous[number] = low > 0 ? piles[low - 1] : nil
      if low < piles.count { piles[low] = number } else { piles.append(number) }
    }
    var run: [Place] = []
    var next = piles.last
    while let number = next {
      run.append(unique[number])
      next = previous[number]
    }
    return run.reversed()
  }

  /// Where each element stands that occurs once.
  private static func singlePlaces(_ list: ArraySlice<Int>) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for element in list { counts[element, default: 0] += 1 }
    var places: [Int: Int] = [:]
    for place in list.indices where counts[list[place]] == 1 { places[list[place]] = place }
    return places
  }
}
