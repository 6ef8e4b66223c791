/// A text in which `*` stands for any text, the empty one included, and `?` for any character.
///
/// Case is compared as it is; fold both sides where it must not matter.
struct WildcardPattern {
  private let pattern: [Unicode.Scalar]

  init(_ text: some StringProtocol) {
    self.pattern = Array(text.unicodeScalars)
  }

  /// Whether the pattern stands for the whole of `text`.
  ///
  /// After a mismatch the last `*` takes one character more, which suffices and bounds the cost
  /// by the product of both lengths.
  func matches(_ text: String) -> Bool {
    let text = Array(text.unicodeScalars)
    var place = 0
    var inPattern = 0
    var star: (pattern: Int, text: Int)?
    while place < text.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        star = (inPattern, place)
        inPattern += 1
      } else if inPattern < pattern.count,
        pattern[inPattern] == "?" || pattern[inPattern] == text[place]
      {
        inPattern += 1
        place += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        inPattern = last.pattern + 1
        place = last.text + 1
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == "*" }
  }
}
