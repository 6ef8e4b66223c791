import TestRandom
import Testing
import Values

private func number(_ text: String) -> Number? { Number(parsing: text) }

@Suite("Numbers are exact")
struct NumberTests {
  private static let nines = String(repeating: "9", count: 38)

  @Test(
    "A number has one printed form",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e5", "0"), ("+7", "7"), ("007", "7"),
      ("1.50", "1.5"), ("1e3", "1000"), ("1E+3", "1000"), ("12e-1", "1.2"), (".5", "0.5"),
      ("5.", "5"), ("-0.001", "-0.001"), ("100", "100"),
      ("1e39", "1" + String(repeating: "0", count: 39)),
      ("1e40", "1e+40"), ("12e40", "1.2e+41"),
      ("1e-40", "0." + String(repeating: "0", count: 39) + "1"),
      ("1e-41", "1e-41"), ("-2.5e-50", "-2.5e-50"), (nines, nines), (nines + "9", nines + "9"),
      ("0." + nines + "99", "0." + nines + "99"), ("1e0000000000003", "1000"),
      ("1e999999999", "1e+999999999"), ("0e99999999999", "0"), ("10e999999998", "1e+999999999"),
    ])
  func form(text: String, printed: String) throws {
    let value = try #require(number(text))
    #expect(value.description == printed)
    #expect(number(printed) == value)
  }

  @Test(
    "What is no number, or beyond the exponents, is none",
    arguments: [
      "", "-", "+", ".", "e5", "1e", "1e+", "1x", "1e5x", "0x1", "1 ", " 1", "1.2.3", "--1", "NaN",
      "1e1000000000", "10e999999999", "1e-1000000000", "0.1e-999999999", "1e99999999999", "١",
      String(repeating: "1", count: 40) + "e999999999",
    ])
  func refused(text: String) { #expect(number(text) == nil) }

  @Test(
    "Sums",
    arguments: [
      ("0.1", "0.2", "0.3"), ("1", "-1", "0"),
      ("1e20", "1e-10", "100000000000000000000.0000000001"),
      ("0", "1e100", "1e+100"), ("1e100", "0", "1e+100"), ("1e100", "1", nil),
      (nines, "1", "1" + String(repeating: "0", count: 38)), (nines, "2", nil),
      ("-" + nines, "-2", nil), ("99", "1", "100"),
      (nines + "9", "1", nil), (nines + "9", "0", nines + "9"),
    ] as [(String, String, String?)])
  func sum(left: String, right: String, expected: String?) throws {
    let (a, b) = (try #require(number(left)), try #require(number(right)))
    let total = a.adding(b)
    #expect(total?.description == expected)
    #expect(b.adding(a) == total)
    #expect(a.subtracting(b.negated) == total)
    #expect(total == expected.flatMap { number($0) })
  }

  @Test(
    "Products",
    arguments: [
      ("1.5", "2", "3"), ("-3", "7", "-21"), ("0", "1e100", "0"), ("1e100", "1e100", "1e+200"),
      (nines, "2", nil), (nines, "-1", "-" + nines), ("1e999999999", "10", nil),
      ("1e-999999999", "0.1", nil), ("1e500000000", "1e500000000", nil),
    ] as [(String, String, String?)])
  func product(left: String, right: String, expected: String?) throws {
    let (a, b) = (try #require(number(left)), try #require(number(right)))
    #expect(a.multiplied(by: b)?.description == expected)
    #expect(b.multiplied(by: a) == a.multiplied(by: b))
  }

  @Test(
    "Quotients are exact, or cut off at 34 digits",
    arguments: [
      ("1", "4", "0.25"), ("10", "2", "5"), ("-7", "2", "-3.5"), ("1", "0", nil), ("0", "3", "0"),
      ("1", "3", "0.3333333333333333333333333333333333"),
      ("-2", "3", "-0.6666666666666666666666666666666666"),
      ("1", nines, "0.00000000000000000000000000000000000001"),
      ("50000000000000000000000000000000000000", nines, "0.5"),
      (nines, "1", nines), ("1e-999999999", "10", nil), ("1e100", "1e-100", "1e+200"),
    ] as [(String, String, String?)])
  func quotient(left: String, right: String, expected: String?) throws {
    let (a, b) = (try #require(number(left)), try #require(number(right)))
    #expect(a.divided(by: b)?.description == expected)
  }

  @Test(
    "Remainders have the sign of the dividend",
    arguments: [
      ("7", "3", "1"), ("-7", "3", "-1"), ("7", "-3", "1"), ("7.5", "2", "1.5"), ("6", "3", "0"),
      ("1", "0", nil), ("0", "1e100", "0"), ("1", "0.3", "0.1"),
    ] as [(String, String, String?)])
  func remainder(left: String, right: String, expected: String?) throws {
    let (a, b) = (try #require(number(left)), try #require(number(right)))
    #expect(a.remainder(dividingBy: b)?.description == expected)
  }

  @Test(
    "Floor and ceiling",
    arguments: [
      ("1.5", "1", "2"), ("-1.5", "-2", "-1"), ("2", "2", "2"), ("0.001", "0", "1"),
      ("-0.001", "-1", "0"), ("1e-400", "0", "1"), ("-1e-400", "-1", "0"),
      ("1e50", "1e+50", "1e+50"),
      ("0", "0", "0"),
    ])
  func rounding(text: String, floor: String, ceiling: String) throws {
    let value = try #require(number(text))
    #expect(value.floor?.description == floor)
    #expect(value.ceiling?.description == ceiling)
  }

  @Test(
    "Whole numbers that fit are integers",
    arguments: [
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", nil),
      ("1.5", nil), ("1e2", 100), ("1e30", nil), ("1e999999999", nil), ("0", 0),
    ] as [(String, Int?)])
  func intValue(text: String, expected: Int?) throws {
    #expect(try #require(number(text)).intValue == expected)
    if let expected { #expect(Number(expected) == number(text)) }
  }

  @Test("Numbers are ordered by their size")
  func order() throws {
    let ascending = try [
      "-1e400", "-" + Self.nines + "99", "-100", "-1.5", "-1", "-1e-400", "0", "1e-400", "0.5", "1",
      "1.0001", "9", "10", "99", Self.nines, Self.nines + "5", Self.nines + "6", "1e400",
    ].map { try #require(number($0)) }
    for (place, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() {
        #expect((left < right) == (place < other))
        #expect((left == right) == (place == other))
      }
      #expect(left.negated.negated == left)
      #expect(left.isNegative == (place < 6))
    }
  }

  @Test(
    "What is printed reads back, and sums agree with integers", arguments: [1, 2026] as [UInt64])
  func properties(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<500 {
      let left = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let right = Int.random(in: -1_000_000...1_000_000, using: &random)
      let (a, b) = (Number(left), Number(right))
      #expect(a.adding(b) == Number(left + right), "seed \(seed), round \(round)")
      #expect(a.subtracting(b) == Number(left - right), "seed \(seed), round \(round)")
      #expect(a.multiplied(by: b) == Number(left * right), "seed \(seed), round \(round)")
      #expect((a < b) == (left < right), "seed \(seed), round \(round)")
      guard right != 0 else { continue }
      #expect(a.remainder(dividingBy: b) == Number(left % right), "seed \(seed), round \(round)")
      let quotient = try #require(a.divided(by: b))
      #expect(number(quotient.description) == quotient, "seed \(seed), round \(round)")
    }
  }
}
