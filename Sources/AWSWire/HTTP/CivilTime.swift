/// A moment's date and time of day in UTC, in the forms that the services write.
///
/// The calendar is the proleptic Gregorian one; leap seconds do not exist, as in POSIX.
package struct CivilTime: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  let millisecond: Int

  /// The date and time of so many seconds after 1970-01-01T00:00:00Z, to the millisecond.
  ///
  /// Moments outside the years 1 to 9999 are taken for the nearest inside.
  package init(secondsSinceEpoch: Double) {
    let bounded = min(max(secondsSinceEpoch, -62_135_596_800), 253_402_300_799)
    let milliseconds = Int((bounded.isNaN ? 0 : bounded * 1000).rounded())
    let seconds = milliseconds.flooredQuotient(by: 1000)
    millisecond = milliseconds - seconds * 1000
    let days = seconds.flooredQuotient(by: 86_400)
    secondOfDay = seconds - days * 86_400
    // Days are counted from 0000-03-01, so that a leap day is the last of its year.
    let shifted = days + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The seconds from 1970-01-01T00:00:00Z to a date and time; nil if there is no such date.
  static func secondsSinceEpoch(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int
  ) -> Double? {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    let result = Double(days * 86_400 + hour * 3600 + minute * 60 + second)
    let back = CivilTime(secondsSinceEpoch: Double(days * 86_400))
    return back.day == day && back.month == month ? result : nil
  }

  /// The names of the days from 1970-01-01 on.
  private static let weekdayNames = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date as SigV4's scope has it: `20150830`.
  package var basicDate: String { "\(padded(year, 4))\(padded(month))\(padded(day))" }

  /// The moment as `X-Amz-Date` has it: `20150830T123600Z`.
  package var basic: String {
    "\(basicDate)T\(padded(hour))\(padded(minute))\(padded(second))Z"
  }

  /// The moment as XML answers have it: `2015-08-30T12:36:00Z`, with milliseconds if there are any
  /// or if they are asked for.
  package func extended(withMilliseconds: Bool = false) -> String {
    let fraction = withMilliseconds || millisecond > 0 ? ".\(padded(millisecond, 3))" : ""
    return "\(padded(year, 4))-\(padded(month))-\(padded(day))T"
      + "\(padded(hour)):\(padded(minute)):\(padded(second))\(fraction)Z"
  }

  /// The moment as a header has it: `Sun, 30 Aug 2015 12:36:00 GMT`.
  package var httpDate: String {
    let days = Int(
      (Self.secondsSinceEpoch(
        year: year, month: month, day: day, hour: 0, minute: 0, second: 0) ?? 0) / 86_400)
    let weekday = Self.weekdayNames[((days % 7) + 7) % 7]
    return "\(weekday), \(padded(day)) \(Self.monthNames[month - 1]) \(padded(year, 4)) "
      + "\(padded(hour)):\(padded(minute)):\(padded(second)) GMT"
  }

  /// Reads `20150830T123600Z`; nil if the text has another form.
  package static func parse(basic text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z")
    else { return nil }
    return parse(
      date: [bytes[0..<4], bytes[4..<6], bytes[6..<8]],
      time: [bytes[9..<11], bytes[11..<13], bytes[13..<15]])
  }

  /// Reads `2015-08-30T12:36:00Z`, with a fraction of a second if there is one; nil otherwise.
  package static func parse(extended text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let whole = parse(
        date: [bytes[0..<4], bytes[5..<7], bytes[8..<10]],
        time: [bytes[11..<13], bytes[14..<16], bytes[17..<19]])
    else { return nil }
    let fraction = bytes[19..<(bytes.count - 1)]
    if fraction.isEmpty { return whole }
    let digits = fraction.dropFirst()
    guard fraction.first == UInt8(ascii: "."), (1...9).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let part = Double("0." + String(decoding: digits, as: UTF8.self))
    else { return nil }
    return whole + part
  }

  /// Reads the moment of a `Date` header, `Sun, 30 Aug 2015 12:36:00 GMT`; nil otherwise.
  package static func parse(httpDate text: String) -> Double? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT",
      let month = monthNames.firstIndex(of: String(words[2]))
    else { return nil }
    let time = words[4].split(separator: ":").compactMap { number(Array($0.utf8)[...]) }
    guard time.count == 3, let day = number(Array(words[1].utf8)[...]),
      let year = number(Array(words[3].utf8)[...])
    else { return nil }
    return secondsSinceEpoch(
      year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
  }

  private var hour: Int { secondOfDay / 3600 }
  private var minute: Int { secondOfDay / 60 % 60 }
  private var second: Int { secondOfDay % 60 }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private static func parse(date: [ArraySlice<UInt8>], time: [ArraySlice<UInt8>]) -> Double? {
    let parts = (date + time).compactMap(number)
    guard parts.count == 6 else { return nil }
    return secondsSinceEpoch(
      year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
      second: parts[5])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Int {
  /// The quotient rounded towards negative infinity.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
