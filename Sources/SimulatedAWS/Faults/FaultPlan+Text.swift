import AWSModel

extension FaultPlan {
  /// Why a fault plan's text is wrong.
  package struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The part that is wrong.
    package var part: String

    /// What was expected.
    package var expected: String

    /// What is wrong and what was expected.
    package var description: String { "`\(part)`: expected \(expected)" }
  }

  /// The keys of the text form.
  package static let keys = [
    "throttle", "error-before", "error-after", "reset-after", "deny", "latency", "delay-reads",
    "settle", "seed", "only",
  ]

  /// Reads a plan such as `throttle=0.1,latency=5ms..50ms,delay-reads=2s,seed=42,only=ec2:CreateVpc`.
  ///
  /// Rates are 0 to 1, durations end with `ms` or `s`; `only` takes operations joined by `|`.
  /// - Throws: the first part that is wrong.
  package init(_ text: String) throws(SyntaxError) {
    for part in text.split(separator: ",") {
      let part = String(part.drop { $0 == " " })
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { throw SyntaxError(part: part, expected: "KEY=VALUE") }
      switch sides[0] {
      case "throttle": throttle = try Self.rate(sides[1], in: part)
      case "error-before": errorBefore = try Self.rate(sides[1], in: part)
      case "error-after": errorAfter = try Self.rate(sides[1], in: part)
      case "reset-after": resetAfter = try Self.rate(sides[1], in: part)
      case "deny": deny = try Self.rate(sides[1], in: part)
      case "latency": latency = try Self.durations(sides[1], in: part)
      case "delay-reads": readDelay = try Self.duration(sides[1], in: part)
      case "settle": settling = try Self.duration(sides[1], in: part)
      case "seed": seed = try Self.seed(sides[1], in: part)
      case "only": only = try Self.operations(sides[1], in: part)
      default:
        throw SyntaxError(part: part, expected: "one of \(Self.keys.joined(separator: ", "))")
      }
    }
  }

  private static func rate(_ text: String, in part: String) throws(SyntaxError) -> Double {
    guard let rate = Double(text), (0...1).contains(rate) else {
      throw SyntaxError(part: part, expected: "a share from 0 to 1")
    }
    return rate
  }

  private static func operations(
    _ text: String, in part: String
  ) throws(SyntaxError) -> [String] {
    let operations = text.split(separator: "|").map(String.init)
    for operation in operations {
      let sides = operation.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, AWSService(rawValue: String(sides[0])) != nil else {
        let services = AWSService.allCases.map { "\($0.rawValue):*" }
        throw SyntaxError(
          part: part,
          expected: "operations such as ec2:CreateVpc, or \(services.joined(separator: ", "))")
      }
    }
    return operations
  }

  private static func seed(_ text: String, in part: String) throws(SyntaxError) -> UInt64 {
    guard let seed = UInt64(text) else {
      throw SyntaxError(part: part, expected: "a whole number")
    }
    return seed
  }

  private static func duration(_ text: String, in part: String) throws(SyntaxError) -> Double {
    let isMilliseconds = text.hasSuffix("ms")
    let digits = text.dropLast(isMilliseconds ? 2 : 1)
    guard isMilliseconds || text.hasSuffix("s"), let number = Double(digits),
      (0...86_400).contains(number)
    else { throw SyntaxError(part: part, expected: "a duration such as 50ms or 2s") }
    return isMilliseconds ? number / 1000 : number
  }

  private static func durations(
    _ text: String, in part: String
  ) throws(SyntaxError) -> ClosedRange<Double> {
    guard let dots = text.firstRange(of: "..") else {
      let fixed = try duration(text, in: part)
      return fixed...fixed
    }
    let low = try duration(String(text[..<dots.lowerBound]), in: part)
    let high = try duration(String(text[dots.upperBound...]), in: part)
    guard low <= high else {
      throw SyntaxError(part: part, expected: "the shorter duration first")
    }
    return low...high
  }
}
