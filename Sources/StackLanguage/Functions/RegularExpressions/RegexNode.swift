/// A part of a regular expression.
indirect enum RegexNode {
  case empty
  case scalar(ScalarSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  case repetition(RegexNode, least: Int, most: Int?, isGreedy: Bool)
  /// A group that captures, counted from one.
  case capture(RegexNode, number: Int)
  case assertion(RegexAssertion)
}

/// A condition on a place of the text.
enum RegexAssertion {
  case textStart
  case textEnd
  case lineStart
  case lineEnd
  case wordBoundary
  case noWordBoundary
}

/// A set of characters (Unicode scalars).
struct ScalarSet {
  var ranges: [ClosedRange<UInt32>] = []
  /// Sets that are part of it.
  var parts: [ScalarSet] = []
  /// Unicode general categories by one- or two-letter name, such as `L` or `Lu`.
  var categories: [String] = []
  var isNegated = false
  var ignoresCase = false

  /// Whether a character is in it.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if holds(scalar) { return !isNegated }
    guard ignoresCase else { return isNegated }
    let variants = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
    let found = variants.contains { variant in
      guard let other = variant.unicodeScalars.first, variant.unicodeScalars.count == 1 else {
        return false
      }
      return holds(other)
    }
    return found != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } || parts.contains { $0.contains(scalar) }
      || categories.contains { Self.category(of: scalar).hasPrefix($0) }
  }

  private static func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }

  /// The names of the categories `\p{…}` knows.
  static let categoryNames: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C",
    "Cc", "Cf", "Cs", "Co",
  ]

  /// The set of one character.
  static func one(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value])
  }

  /// All characters, line breaks included.
  static let all = ScalarSet(isNegated: true)
  /// All characters but the line feed.
  static let allButLineFeed = ScalarSet(ranges: [10...10], isNegated: true)

  /// The classes of Perl, `\d`, `\s` and `\w`, which are ASCII only.
  static func perlClass(_ letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": ScalarSet(ranges: [48...57])
    case "s": ScalarSet(ranges: [9...10, 12...13, 32...32])
    case "w": ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122])
    default: nil
    }
  }

  /// The classes of POSIX, such as `[:alpha:]`.
  static let posixClasses: [String: [ClosedRange<UInt32>]] = [
    "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
    "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": [48...57],
    "graph": [33...126], "lower": [97...122], "print": [32...126],
    "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32],
    "upper": [65...90], "word": [48...57, 65...90, 95...95, 97...122],
    "xdigit": [48...57, 65...70, 97...102],
  ]
}
