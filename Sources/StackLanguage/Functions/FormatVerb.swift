import Values

/// One verb of a format, such as `%05.2f`.
struct FormatVerb {
  var flags: Set<Unicode.Scalar> = []
  var width: Int?
  var precision: Int?
  var letter: Unicode.Scalar = "v"
  /// The verb as it is written.
  var text = ""

  /// The text of a value.
  func format(_ value: Value, argument: Int) throws(FunctionFailure) -> String {
    switch letter {
    case "v" where flags.contains("#"): return padded(try json(value))
    case "v": return try formatAny(value, argument)
    case "s": return padded(cut(try string(value, argument)))
    case "q": return padded(try json(.string(cut(try string(value, argument)))))
    case "t":
      guard case .bool(let flag)? = try? value.converted(to: .bool) else {
        throw wrong(value, "a bool", argument)
      }
      return padded(flag ? "true" : "false")
    case "d", "b", "o", "x", "X": return try formatWhole(try number(value, argument), argument)
    default: return try formatDecimal(try number(value, argument))
    }
  }

  private func formatAny(_ value: Value, _ argument: Int) throws(FunctionFailure) -> String {
    switch value {
    case .null: return padded("null")
    case .string(let text): return padded(cut(text))
    case .bool(let flag): return padded(flag ? "true" : "false")
    case .number(let number): return try formatDecimal(number)
    default: return padded(try json(value))
    }
  }

  // MARK: - Values

  private func string(_ value: Value, _ argument: Int) throws(FunctionFailure) -> String {
    guard let text = try? value.converted(to: .string).stringValue else {
      throw wrong(value, "a string", argument)
    }
    return text
  }

  private func number(_ value: Value, _ argument: Int) throws(FunctionFailure) -> Number {
    guard let number = try? value.converted(to: .number).numberValue else {
      throw wrong(value, "a number", argument)
    }
    return number
  }

  private func wrong(_ value: Value, _ wanted: String, _ argument: Int) -> FunctionFailure {
    let given = value.isNull ? "null" : "a \(value.kindName)"
    return FunctionFailure(
      "\"\(text)\" needs \(wanted), but was given \(given)", argument: argument)
  }

  private func json(_ value: Value) throws(FunctionFailure) -> String {
    var encoder = JSONEncoding()
    try encoder.append(value)
    return String(decoding: encoder.bytes, as: UTF8.self)
  }

  // MARK: - Numbers

  private func formatWhole(_ number: Number, _ argument: Int) throws(FunctionFailure) -> String {
    guard number.isWhole else { throw wrong(.number(number), "a whole number", argument) }
    var digits: String
    if letter == "d" {
      digits = DecimalDigits(number).fixed(places: 0)
    } else {
      guard let value = number.intValue else {
        throw FunctionFailure(
          "\"\(text)\" takes numbers of at most 64 bits", argument: argument)
      }
      let radix = letter == "b" ? 2 : letter == "o" ? 8 : 16
      digits = String(value.magnitude, radix: radix, uppercase: letter == "X")
    }
    if let precision, digits.utf8.count < precision {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    return signed(digits, isNegative: number.isNegative)
  }

  private func formatDecimal(_ number: Number) throws(FunctionFailure) -> String {
    let digits = DecimalDigits(number)
    guard abs(digits.exponent) <= 100_000 else {
      throw FunctionFailure("\"\(text)\" was given a number too large or too small to write out")
    }
    var result: String
    switch letter {
    case "f": result = digits.fixed(places: precision ?? 6)
    case "e", "E": result = digits.scientific(places: precision ?? 6)
    default: result = digits.general(significant: precision)
    }
    if letter == "E" || letter == "G" { result = result.uppercased() }
    return signed(result, isNegative: number.isNegative)
  }

  /// Puts the sign before digits, and zeros between the two if they are asked for.
  private func signed(_ digits: String, isNegative: Bool) -> String {
    let sign = isNegative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
    guard flags.contains("0"), !flags.contains("-"), let width else {
      return padded(sign + digits)
    }
    let missing = max(0, width - sign.utf8.count - digits.utf8.count)
    return sign + String(repeating: "0", count: missing) + digits
  }

  // MARK: - Width

  private func cut(_ text: String) -> String {
    precision.map { String(text.prefix($0)) } ?? text
  }

  private func padded(_ text: String) -> String {
    guard let width, text.count < width else { return text }
    let missing = width - text.count
    if flags.contains("-") { return text + String(repeating: " ", count: missing) }
    return String(repeating: flags.contains("0") ? "0" : " ", count: missing) + text
  }
}

/// The decimal digits of a number's magnitude, for rounding: `0.DIGITS × 10^exponent`.
struct DecimalDigits {
  /// The digits, without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// Where the point stands: before the first digit for 0.
  private(set) var exponent = 0

  /// The digits of a number.
  init(_ number: Number) {
    var power = 0
    var sawPoint = false
    var text = number.description[...]
    if let mark = text.firstIndex(of: "e") {
      power = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "-"): break
      default:
        digits.append(byte - 48)
        if !sawPoint { exponent += 1 }
      }
    }
    exponent += power
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// The first `count` digits, the last rounded half to even.
  private func rounded(to count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.exponent = 0
      return result
    }
    result.digits = Array(digits[..<count])
    let next = digits[count]
    let isHalf = next == 5 && count + 1 == digits.count
    let roundsUp = isHalf ? (result.digits.last ?? 0) % 2 == 1 : next >= 5
    if roundsUp {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty { result.exponent = 0 }
    return result
  }

  /// The digit at a place counted from the first; 0 outside.
  private func digit(_ place: Int) -> Character {
    digits.indices.contains(place) ? Character(Unicode.Scalar(digits[place] + 48)) : "0"
  }

  /// The number with a fixed count of decimal places.
  func fixed(places: Int) -> String {
    let value = rounded(to: exponent + places)
    var text = ""
    if value.exponent <= 0 { text = "0" }
    for place in 0..<max(0, value.exponent) { text.append(value.digit(place)) }
    guard places > 0 else { return text }
    text += "."
    for place in 0..<places { text.append(value.digit(value.exponent + place)) }
    return text
  }

  /// The number with one digit before the point and an exponent.
  func scientific(places: Int) -> String {
    let value = rounded(to: places + 1)
    var text = String(value.digit(0))
    if places > 0 { text += "." }
    for place in 0..<places { text.append(value.digit(place + 1)) }
    let power = value.digits.isEmpty ? 0 : value.exponent - 1
    let magnitude = String(abs(power))
    return text + (power < 0 ? "e-" : "e+") + (magnitude.utf8.count < 2 ? "0" : "") + magnitude
  }

  /// The shorter of the two forms, as C's `%g` chooses; all digits where no count is given.
  func general(significant: Int?) -> String {
    let count = significant.map { max(1, $0) }
    let value = count.map { rounded(to: $0) } ?? self
    let power = value.digits.isEmpty ? 0 : value.exponent - 1
    var limit = count ?? 6
    if let count, count > value.digits.count, value.digits.count >= value.exponent {
      limit = value.digits.count
    }
    if power < -4 || power >= limit {
      return value.scientific(places: max(0, value.digits.count - 1))
    }
    return value.fixed(places: max(0, value.digits.count - value.exponent))
  }
}
