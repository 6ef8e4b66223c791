/// A text in which `*` stands for any text, the empty one included, and `?` for any character.
///
/// Case is compared as it is; fold both sides where it must not matter. Texts are compared by
/// their bytes in UTF-8.
struct WildcardPattern: Sendable {
  /// Bytes, and above them the two wildcards.
  private var units: [UInt16] = []
  /// The only text that matches; nil where there is a wildcard.
  private var literal: [UInt8]? = []

  private static let anyText: UInt16 = 0x100
  private static let anyCharacter: UInt16 = 0x101

  /// A pattern that only the empty text matches, to append to.
  init() {}

  init(_ text: some StringProtocol) {
    append(pattern: text)
  }

  /// Whether every text matches.
  var matchesEverything: Bool { !units.isEmpty && units.allSatisfy { $0 == Self.anyText } }

  /// Appends a text in which `*` and `?` are wildcards.
  mutating func append(pattern text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "*"): append(wildcard: Self.anyText)
      case UInt8(ascii: "?"): append(wildcard: Self.anyCharacter)
      default: append(byte)
      }
    }
  }

  private mutating func append(wildcard: UInt16) {
    units.append(wildcard)
    literal = nil
  }

  private mutating func append(_ byte: UInt8) {
    units.append(UInt16(byte))
    literal?.append(byte)
  }

  /// Appends a text that stands only for itself.
  mutating func append(literal text: some StringProtocol) {
    for byte in text.utf8 { append(byte) }
  }

  /// Whether the pattern stands for the whole of `text`.
  func matches(_ text: String) -> Bool {
    matches(Array(text.utf8))
  }

  /// Whether the pattern stands for the whole of a text, given by its bytes in UTF-8.
  ///
  /// After a mismatch the last `*` takes one byte more, which suffices and bounds the cost by the
  /// product of both lengths.
  func matches(_ text: [UInt8]) -> Bool {
    if let literal { return literal == text }
    var place = 0
    var inPattern = 0
    var star: (pattern: Int, text: Int)?
    while place < text.count {
      let unit = inPattern < units.count ? units[inPattern] : nil
      if unit == Self.anyText {
        star = (inPattern, place)
        inPattern += 1
      } else if unit == UInt16(text[place]) {
        inPattern += 1
        place += 1
      } else if unit == Self.anyCharacter {
        inPattern += 1
        place += 1
        while place < text.count, text[place] & 0b1100_0000 == 0b1000_0000 { place += 1 }
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        inPattern = last.pattern + 1
        place = last.text + 1
      } else {
        return false
      }
    }
    while inPattern < units.count, units[inPattern] == Self.anyText { inPattern += 1 }
    return inPattern == units.count
  }
}
