/// Finds the name the user most likely meant.
package enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be worth saying.
  ///
  /// Nearness counts edits (insertion, deletion, replacement, transposition): at most a third of
  /// the word, and one for short words. Case and `-`/`_` are not counted as edits.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = fold(word)
    let limit = max(1, folded.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = fold(candidate)
      guard abs(other.count - folded.count) <= limit else { continue }
      let distance = editDistance(folded, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// `Did you mean "X"?`, or nil where no candidate is near.
  package static func didYouMean(
    _ word: String, among candidates: some Sequence<String>
  ) -> String? {
    nearest(to: word, among: candidates).map { "Did you mean \"\($0)\"?" }
  }

  private static func fold(_ word: String) -> [UInt8] {
    word.lowercased().utf8.prefix(64).map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
  }

  /// The optimal string alignment distance between two short words.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard !left.isEmpty else { return right.count }
    guard !right.isEmpty else { return left.count }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let replaced = left[row - 1] == right[column - 1] ? 0 : 1
        var cost = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + replaced)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
