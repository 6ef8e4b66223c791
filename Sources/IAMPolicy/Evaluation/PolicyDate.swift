/// A point in time of a date condition.
///
/// From the IAM user guide, "Date condition operators": a date in the W3C's profile of ISO 8601,
/// or seconds since 1970-01-01. Digits alone are seconds, not a year.
struct PolicyDate: Hashable, Comparable, Sendable {
  private let seconds: Int
  private let nanoseconds: Int

  static func < (left: PolicyDate, right: PolicyDate) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// Reads a date; nil where the text is none.
  init?(_ text: String) {
    var digits = Digits(text)
    if let epoch = Self.epoch(text) {
      (seconds, nanoseconds) = (epoch, 0)
      return
    }
    guard let year = digits.number(of: 4), digits.take("-"), let month = digits.number(of: 2),
      (1...12).contains(month)
    else { return nil }
    var day = 1
    if digits.take("-") {
      guard let number = digits.number(of: 2), (1...Self.days(in: month, year)).contains(number)
      else { return nil }
      day = number
    } else if !digits.isAtEnd {
      return nil
    }
    let midnight = Self.daysSinceEpoch(year, month, day) * 86_400
    if digits.isAtEnd {
      (seconds, nanoseconds) = (midnight, 0)
      return
    }
    guard digits.take("T") || digits.take("t"), let time = Self.time(&digits) else { return nil }
    (seconds, nanoseconds) = (midnight + time.seconds, time.nanoseconds)
  }

  /// A time of day with its distance from UTC, which must be there.
  private static func time(_ digits: inout Digits) -> (seconds: Int, nanoseconds: Int)? {
    guard let hour = digits.number(of: 2), hour < 24, digits.take(":"),
      let minute = digits.number(of: 2), minute < 60
    else { return nil }
    var seconds = hour * 3600 + minute * 60
    var nanoseconds = 0
    if digits.take(":") {
      guard let second = digits.number(of: 2), second <= 60 else { return nil }
      seconds += second
      if digits.take(".") {
        guard let fraction = digits.fraction() else { return nil }
        nanoseconds = fraction
      }
    }
    guard let offset = offset(&digits), digits.isAtEnd else { return nil }
    return (seconds - offset, nanoseconds)
  }

  private static func offset(_ digits: inout Digits) -> Int? {
    if digits.take("Z") || digits.take("z") { return 0 }
    let isEast = digits.take("+")
    guard isEast || digits.take("-"), let hour = digits.number(of: 2), hour < 24 else {
      return nil
    }
    _ = digits.take(":")
    guard let minute = digits.number(of: 2), minute < 60 else { return nil }
    let offset = hour * 3600 + minute * 60
    return isEast ? offset : -offset
  }

  private static func epoch(_ text: String) -> Int? {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard (1...15).contains(unsigned.utf8.count),
      unsigned.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func days(in month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// Takes a date's text from its beginning.
private struct Digits {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes a character if it stands next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next = rest.first, UInt32(next) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Takes a number of just so many digits.
  mutating func number(of count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Takes all digits as a fraction, in nanoseconds; those beyond the ninth do not count.
  mutating func fraction() -> Int? {
    var number = 0
    var count = 0
    while let digit = digit() {
      if count < 9 { number = number * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in 0..<max(0, 9 - count) { number *= 10 }
    return number
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return nil
    }
    rest = rest.dropFirst()
    return Int(byte - UInt8(ascii: "0"))
  }
}
