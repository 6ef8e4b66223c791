/// The core schema of YAML 1.2 (YAML 1.2.2, chapter 10.3.2): what a plain scalar's text means.
///
/// `.inf` and `.nan`, which no attribute takes, stay texts; so do numbers past the limits of exact
/// reckoning (hexadecimal and octal beyond 128 bits, exponents beyond nine digits).
enum CoreSchema {
  /// The meaning of a plain scalar without a tag.
  static func value(of text: String) -> YAMLScalarValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    guard let first = text.utf8.first,
      isDigit(first) || first == plus || first == minus
        || first == point
    else { return .string(text) }
    return number(text) ?? .string(text)
  }

  /// The meaning of a text under a tag for scalars; nil where the text has no such meaning.
  static func value(of text: String, taggedAs tag: YAMLTag) -> YAMLScalarValue? {
    let plain = value(of: text)
    switch (tag, plain) {
    case (.str, _): return .string(text)
    case (.null, .null), (.bool, .bool), (.int, .int), (.float, .decimal): return plain
    case (.float, .int(let digits)): return .decimal(digits)
    default: return nil
    }
  }

  private static let plus = UInt8(ascii: "+")
  private static let minus = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func number(_ text: String) -> YAMLScalarValue? {
    if text.hasPrefix("0x") { return based(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return based(text.dropFirst(2), radix: 8) }
    var rest = Substring(text).utf8
    if let sign = rest.first, sign == plus || sign == minus { rest.removeFirst() }
    let whole = removeDigits(from: &rest)
    if rest.isEmpty { return whole > 0 ? .int(text) : nil }
    if rest.first == point {
      rest.removeFirst()
      let places = removeDigits(from: &rest)
      guard whole + places > 0 else { return nil }
    } else if whole == 0 {
      return nil
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest.removeFirst()
      if let sign = rest.first, sign == plus || sign == minus { rest.removeFirst() }
      let digits = removeDigits(from: &rest)
      guard digits > 0, digits <= 9 else { return nil }
    }
    return rest.isEmpty ? .decimal(text) : nil
  }

  private static func removeDigits(from rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(digits)
    return digits
  }

  private static func based(_ digits: Substring, radix: Int) -> YAMLScalarValue? {
    guard let first = digits.utf8.first, first != plus, first != minus else { return nil }
    return UInt128(digits, radix: radix).map { .int(String($0)) }
  }
}
