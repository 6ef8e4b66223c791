import Values

extension JSONCursor {
  /// The number that begins here (RFC 8259, section 6), kept exactly.
  mutating func number() throws(JSONFault) -> Number {
    let start = offset
    let isNegative = skip(UInt8(ascii: "-"))
    let whole = offset
    var magnitude = 0
    while let digit = nextDigit {
      if offset - whole < 18 { magnitude = magnitude * 10 + digit }
      offset += 1
    }
    let digits = offset - whole
    guard digits > 0 else { throw fault("Expected a digit") }
    guard digits == 1 || bytes[whole] != UInt8(ascii: "0") else {
      throw JSONFault(
        "A number cannot begin with 0", in: file, at: start..<offset,
        help: "Remove the leading zeros, or put a text of digits in quotes.")
    }
    var isInteger = true
    if skip(UInt8(ascii: ".")) {
      isInteger = false
      try passDigits()
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      isInteger = false
      if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
      try passDigits()
    }
    if isInteger, digits <= 18 { return Number(isNegative ? -magnitude : magnitude) }
    guard let number = Number(parsing: bytes.text(at: start..<offset)) else {
      throw JSONFault(
        "The exponent of this number is too great; it may have nine digits", in: file,
        at: start..<offset)
    }
    return number
  }

  private var nextDigit: Int? {
    let next = next
    guard next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") else { return nil }
    return Int(next - UInt8(ascii: "0"))
  }

  private mutating func passDigits() throws(JSONFault) {
    guard nextDigit != nil else { throw fault("Expected a digit") }
    while nextDigit != nil { offset += 1 }
  }
}
