/// A decimal number, kept exactly.
///
/// Numbers of up to 38 significant digits can be reckoned with; longer ones (a JSON text may hold
/// them) are kept digit by digit, compared and printed, but have no arithmetic.
package struct Number: Hashable, Sendable {
  /// The two ways a number is kept.
  ///
  /// Both are normal forms, so equal numbers are equal values.
  private enum Form: Hashable, Sendable {
    /// `coefficient × 10^exponent`; the coefficient ends in a digit other than 0, or is 0 with
    /// exponent 0.
    case decimal(coefficient: Int128, exponent: Int)
    /// More digits than a coefficient holds: the digits without leading or trailing zeros.
    case long(negative: Bool, digits: String, exponent: Int)
  }

  private let form: Form

  /// Digits that a coefficient has at most; every number of so many fits into an `Int128`.
  private static let coefficientDigits = 38
  /// The least magnitude with more digits than that.
  private static let coefficientLimit: UInt128 = (0..<coefficientDigits).reduce(1) { power, _ in
    power * 10
  }
  /// Digits a coefficient is kept to when a quotient does not end.
  private static let quotientDigits = 34
  /// The exponents of numbers written with one digit before the point.
  private static let exponents = -999_999_999...999_999_999

  private init(form: Form) { self.form = form }

  /// A whole number.
  package init(_ value: Int) {
    var coefficient = value
    var exponent = 0
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    self.form = .decimal(coefficient: Int128(coefficient), exponent: exponent)
  }

  /// The normal form of `coefficient × 10^exponent`; nil where either is beyond its limit.
  private init?(coefficient: Int128, exponent: Int) {
    var coefficient = coefficient
    var exponent = exponent
    guard coefficient != 0 else {
      self.form = .decimal(coefficient: 0, exponent: 0)
      return
    }
    while coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    guard coefficient.magnitude < Self.coefficientLimit else { return nil }
    let digits = String(coefficient.magnitude).utf8.count
    guard Self.exponents.contains(exponent + digits - 1) else { return nil }
    self.form = .decimal(coefficient: coefficient, exponent: exponent)
  }

  /// Reads a number in JSON's notation (RFC 8259, section 6).
  ///
  /// A leading `+`, leading zeros and a point without digits on one side are also taken. Nil where
  /// the text is not a number or, written with one digit before the point, its exponent is beyond
  /// nine digits.
  package init?(parsing text: some StringProtocol) {
    var digits: [UInt8] = []
    var exponent = 0
    var negative = false
    var sawDigit = false
    var rest = Substring(text).utf8
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var inFraction = false
    while let byte = rest.first {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        sawDigit = true
        digits.append(byte)
        if inFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: "."), !inFraction {
        inFraction = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard sawDigit else { return nil }
    if let mark = rest.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
      let power = Substring(rest.dropFirst())
      let magnitude = power.first == "+" || power.first == "-" ? power.dropFirst() : power
      guard !magnitude.isEmpty, magnitude.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
        return nil
      }
      let significant = magnitude.drop { $0 == "0" }
      if significant.utf8.count <= 9 {
        let value = Int(significant) ?? 0
        exponent += power.first == "-" ? -value : value
      } else if digits.contains(where: { $0 != UInt8(ascii: "0") }) {
        return nil
      }
    }
    self.init(negative: negative, digits: digits, exponent: exponent)
  }

  private init?(negative: Bool, digits: [UInt8], exponent: Int) {
    var digits = digits[...]
    var exponent = exponent
    digits = digits.drop { $0 == UInt8(ascii: "0") }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    guard digits.count <= Self.coefficientDigits else {
      guard Self.exponents.contains(exponent + digits.count - 1) else { return nil }
      let text = String(decoding: digits, as: UTF8.self)
      self.init(form: .long(negative: negative, digits: text, exponent: exponent))
      return
    }
    var coefficient: Int128 = 0
    for digit in digits { coefficient = coefficient * 10 + Int128(digit - 48) }
    self.init(coefficient: negative ? -coefficient : coefficient, exponent: exponent)
  }

  /// The number as an `Int`, where it is whole and small enough.
  package var intValue: Int? {
    guard case .decimal(let coefficient, let exponent) = form else { return nil }
    guard exponent >= 0, let whole = Self.scaled(coefficient, by: exponent) else { return nil }
    return Int(exactly: whole)
  }

  /// Whether it has no fractional part.
  package var isWhole: Bool {
    switch form {
    case .decimal(_, let exponent), .long(_, _, let exponent): exponent >= 0
    }
  }

  /// Whether it is less than zero.
  package var isNegative: Bool {
    switch form {
    case .decimal(let coefficient, _): coefficient < 0
    case .long(let negative, _, _): negative
    }
  }

  private static func scaled(_ coefficient: Int128, by exponent: Int) -> Int128? {
    guard exponent <= 38 else { return coefficient == 0 ? 0 : nil }
    var result = coefficient
    for _ in 0..<max(0, exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

extension Number: CustomStringConvertible {
  /// Plain digits where they are at most forty places long, else with an exponent; always a JSON
  /// number.
  package var description: String {
    switch form {
    case .decimal(let coefficient, let exponent):
      let digits = String(coefficient.magnitude)
      return Self.text(negative: coefficient < 0, digits: digits, exponent: exponent)
    case .long(let negative, let digits, let exponent):
      return Self.text(negative: negative, digits: digits, exponent: exponent)
    }
  }

  private static func text(negative: Bool, digits: String, exponent: Int) -> String {
    let sign = negative ? "-" : ""
    if exponent >= 0, digits.utf8.count + exponent <= max(40, digits.utf8.count) {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, -exponent <= max(40, digits.utf8.count) {
      let places = -exponent
      if digits.utf8.count > places {
        return sign + digits.dropLast(places) + "." + digits.suffix(places)
      }
      return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
    let power = exponent + digits.utf8.count - 1
    let fraction = digits.dropFirst()
    let point = fraction.isEmpty ? "" : "."
    return "\(sign)\(digits.prefix(1))\(point)\(fraction)e\(power < 0 ? "-" : "+")\(abs(power))"
  }
}

extension Number: Comparable {
  package static func < (left: Number, right: Number) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left, right)
    return left.isNegative ? order > 0 : order < 0
  }

  /// -1, 0 or 1 as the left magnitude is less than, equal to or greater than the right one.
  private static func compareMagnitudes(_ left: Number, _ right: Number) -> Int {
    let (leftDigits, leftExponent) = left.magnitudeDigits
    let (rightDigits, rightExponent) = right.magnitudeDigits
    if leftDigits == "0" || rightDigits == "0" {
      return leftDigits == rightDigits ? 0 : (leftDigits == "0" ? -1 : 1)
    }
    let leftPower = leftDigits.utf8.count + leftExponent
    let rightPower = rightDigits.utf8.count + rightExponent
    guard leftPower == rightPower else { return leftPower < rightPower ? -1 : 1 }
    let width = max(leftDigits.utf8.count, rightDigits.utf8.count)
    let padded = [leftDigits, rightDigits].map {
      $0 + String(repeating: "0", count: width - $0.utf8.count)
    }
    return padded[0] == padded[1] ? 0 : (padded[0] < padded[1] ? -1 : 1)
  }

  private var magnitudeDigits: (digits: String, exponent: Int) {
    switch form {
    case .decimal(let coefficient, let exponent): (String(coefficient.magnitude), exponent)
    case .long(_, let digits, let exponent): (digits, exponent)
    }
  }
}

// MARK: - Arithmetic

extension Number {
  /// The sum, or nil where it has more than 38 significant digits.
  package func adding(_ other: Number) -> Number? {
    if self == Number(0) { return other }
    if other == Number(0) { return self }
    return aligned(with: other) { left, right in left.addingReportingOverflow(right) }
  }

  /// The difference, or nil where it has more than 38 significant digits.
  package func subtracting(_ other: Number) -> Number? {
    adding(other.negated)
  }

  /// The product, or nil where it has more than 38 significant digits or an exponent beyond nine.
  package func multiplied(by other: Number) -> Number? {
    guard case .decimal(let left, let leftExponent) = form,
      case .decimal(let right, let rightExponent) = other.form
    else { return nil }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { return nil }
    return Number(coefficient: product, exponent: leftExponent + rightExponent)
  }

  /// The quotient, cut off at 34 significant digits where it does not end.
  ///
  /// Nil for division by zero, and where the exponent is beyond nine digits.
  package func divided(by other: Number) -> Number? {
    guard case .decimal(let left, let leftExponent) = form,
      case .decimal(let right, let rightExponent) = other.form, right != 0
    else { return nil }
    let isNegative = (left < 0) != (right < 0)
    let divisor = right.magnitude
    var (quotient, remainder) = left.magnitude.quotientAndRemainder(dividingBy: divisor)
    var exponent = leftExponent - rightExponent
    var digits = quotient == 0 ? 0 : String(quotient).utf8.count
    while remainder != 0, digits < Self.quotientDigits {
      let scaled = remainder.multipliedFullWidth(by: 10)
      let (digit, rest) = divisor.dividingFullWidth(scaled)
      quotient = quotient * 10 + digit
      remainder = rest
      exponent -= 1
      if quotient != 0 { digits += 1 }
    }
    let coefficient = Int128(quotient)
    return Number(coefficient: isNegative ? -coefficient : coefficient, exponent: exponent)
  }

  /// The remainder of truncated division, as HCL's `%`; nil for division by zero.
  package func remainder(dividingBy other: Number) -> Number? {
    guard case .decimal(let divisor, _) = other.form, divisor != 0 else { return nil }
    if self == Number(0) { return self }
    return aligned(with: other) { left, right in
      left.remainderReportingOverflow(dividingBy: right)
    }
  }

  /// The number with its sign turned.
  package var negated: Number {
    switch form {
    case .decimal(let coefficient, let exponent):
      Number(form: .decimal(coefficient: -coefficient, exponent: exponent))
    case .long(let negative, let digits, let exponent):
      Number(form: .long(negative: !negative, digits: digits, exponent: exponent))
    }
  }

  /// The greatest whole number that is not greater; nil where it has more than 38 digits.
  package var floor: Number? { rounded(towardNegative: true) }

  /// The least whole number that is not less; nil where it has more than 38 digits.
  package var ceiling: Number? { rounded(towardNegative: false) }

  private func rounded(towardNegative: Bool) -> Number? {
    guard case .decimal(let coefficient, let exponent) = form else { return nil }
    guard exponent < 0 else { return self }
    var divisor: Int128 = 1
    for _ in 0..<min(-exponent, 38) {
      let (product, overflow) = divisor.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      divisor = product
    }
    let beyond = -exponent > 38
    let whole = beyond ? 0 : coefficient / divisor
    let exact = beyond ? coefficient == 0 : coefficient % divisor == 0
    if exact { return Number(coefficient: whole, exponent: 0) }
    if towardNegative {
      return Number(coefficient: coefficient < 0 ? whole - 1 : whole, exponent: 0)
    }
    return Number(coefficient: coefficient < 0 ? whole : whole + 1, exponent: 0)
  }

  private func aligned(
    with other: Number, _ combine: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> Number? {
    guard case .decimal(let left, let leftExponent) = form,
      case .decimal(let right, let rightExponent) = other.form
    else { return nil }
    let exponent = min(leftExponent, rightExponent)
    guard let leftScaled = Self.scaled(left, by: leftExponent - exponent),
      let rightScaled = Self.scaled(right, by: rightExponent - exponent)
    else { return nil }
    let (result, overflow) = combine(leftScaled, rightScaled)
    return overflow ? nil : Number(coefficient: result, exponent: exponent)
  }
}
