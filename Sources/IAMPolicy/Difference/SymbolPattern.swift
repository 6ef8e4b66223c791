/// A text with wildcards and policy variables, as symbols that two patterns are compared by.
///
/// ``contains(_:)`` and ``overlaps(_:)`` err on the safe side: the one says yes, the other says no,
/// only where it is proven.
struct SymbolPattern: Hashable, Sendable {
  /// The scalars of the text; above them the wildcards, and the spelled names of variables between
  /// two symbols that nothing else matches.
  private let symbols: [UInt32]
  /// The symbols with any text in place of each variable; empty where there is no variable.
  private let opened: [UInt32]
  /// Whether a wildcard stands in it.
  let isOpen: Bool

  private static let anyText: UInt32 = 0x20_0000
  private static let anyCharacter: UInt32 = 0x20_0001
  private static let variableStart: UInt32 = 0x20_0002
  private static let variableEnd: UInt32 = 0x20_0003
  /// Added to the scalars of a variable's name.
  private static let variableBase: UInt32 = 0x40_0000

  /// The pattern of `text`, in which only what `reading` names has a meaning.
  init(_ text: String, _ reading: TextPattern.Reading) {
    let parts: [TextPattern.Part] =
      reading.contains(.variables) ? TextPattern.parts(of: text) : [.text(text)]
    let hasWildcards = reading.contains(.wildcards)
    symbols = Self.normal(parts.flatMap { Self.symbols(of: $0, hasWildcards: hasWildcards) })
    isOpen = symbols.contains { $0 == Self.anyText || $0 == Self.anyCharacter }
    opened = Self.opened(symbols)
  }

  private static func symbols(of part: TextPattern.Part, hasWildcards: Bool) -> [UInt32] {
    switch part {
    case .literal(let text): return text.unicodeScalars.map(\.value)
    case .text(let text):
      return text.unicodeScalars.map { scalar in
        switch scalar {
        case "*" where hasWildcards: anyText
        case "?" where hasWildcards: anyCharacter
        default: scalar.value
        }
      }
    case .variable(let key, let fallback):
      let name = key.lowercased() + (fallback.map { ",\($0)" } ?? "")
      return [variableStart] + name.unicodeScalars.map { variableBase + $0.value } + [variableEnd]
    }
  }

  /// The same pattern with each run of wildcards as single characters, then any text.
  private static func normal(_ symbols: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var hasStar = false
    for symbol in symbols {
      if symbol == anyText {
        hasStar = true
      } else {
        if hasStar, symbol != anyCharacter {
          result.append(anyText)
          hasStar = false
        }
        result.append(symbol)
      }
    }
    return hasStar ? result + [anyText] : result
  }

  private static func opened(_ symbols: [UInt32]) -> [UInt32] {
    guard symbols.contains(variableStart) else { return [] }
    var result: [UInt32] = []
    for symbol in symbols where symbol < variableBase && symbol != variableEnd {
      result.append(symbol == variableStart ? anyText : symbol)
    }
    return result
  }

  /// Whether every text matches.
  var isEverything: Bool { symbols == [Self.anyText] }

  /// Whether every text that `inner` matches is surely one that this pattern matches.
  ///
  /// The inner pattern is matched as if it were a text: its wildcards and variables are characters
  /// that only a wildcard takes, or the same variable.
  func contains(_ inner: SymbolPattern) -> Bool {
    guard isOpen else { return symbols == inner.symbols }
    let (pattern, text) = (symbols, inner.symbols)
    var place = 0
    var inPattern = 0
    var star: (pattern: Int, text: Int)?
    while place < text.count {
      let symbol = inPattern < pattern.count ? pattern[inPattern] : nil
      if symbol == Self.anyText {
        star = (inPattern, place)
        inPattern += 1
      } else if let symbol, Self.takes(symbol, text[place]) {
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
    while inPattern < pattern.count, pattern[inPattern] == Self.anyText { inPattern += 1 }
    return inPattern == pattern.count
  }

  private static func takes(_ symbol: UInt32, _ other: UInt32) -> Bool {
    if symbol == anyCharacter { return other < anyText || other == anyCharacter }
    return symbol == other
  }

  /// Whether some text may match both patterns; a variable may stand for any text.
  func overlaps(_ other: SymbolPattern) -> Bool {
    let left = opened.isEmpty ? symbols : opened
    let right = other.opened.isEmpty ? other.symbols : other.opened
    var row = [Bool](repeating: false, count: right.count + 1)
    row[0] = true
    for place in right.indices where right[place] == Self.anyText { row[place + 1] = row[place] }
    for symbol in left {
      var next = [Bool](repeating: false, count: right.count + 1)
      next[0] = symbol == Self.anyText && row[0]
      for place in right.indices {
        next[place + 1] = Self.meets(
          symbol, right[place], both: row[place], above: row[place + 1], before: next[place])
      }
      row = next
    }
    return row.last ?? false
  }

  /// Whether two patterns can both have come to behind these two symbols, one of each.
  ///
  /// They can have come to just before both, or to behind one and just before the other: `above`
  /// is behind the second, `before` behind the first.
  private static func meets(
    _ symbol: UInt32, _ other: UInt32, both: Bool, above: Bool, before: Bool
  ) -> Bool {
    guard symbol != anyText, other != anyText else { return both || above || before }
    return both && (symbol == other || symbol == anyCharacter || other == anyCharacter)
  }
}
