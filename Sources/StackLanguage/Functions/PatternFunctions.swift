import Values

/// Functions that look for parts of texts.
extension StackFunction {
  static let patterns = [replace, regex]

  static let replace = StackFunction(
    "replace",
    [Parameter("text", .string), Parameter("part", .string), Parameter("replacement", .string)],
    family: "Texts",
    summary:
      "The text with every `part` replaced. A part in slashes is a regular expression, whose "
      + "groups the replacement may name as `$1` or `${name}`.",
    example: #"replace("10.0.0.0", ".", "-")"#, gives: #""10-0-0-0""#
  ) { arguments, _ throws(FunctionFailure) in
    let text = try arguments.string(0)
    let part = try arguments.string(1)
    let replacement = try arguments.string(2)
    if part.utf8.count > 1, part.utf8.first == UInt8(ascii: "/"),
      part.utf8.last == UInt8(ascii: "/")
    {
      let expression = try expression(String(part.dropFirst().dropLast()), argument: 1)
      do throws(RegexMatcher.TooMuchWork) {
        return .string(
          try RegexReplacement.replacing(expression, in: text, with: replacement))
      } catch {
        throw tooMuchWork
      }
    }
    var result = BoundedText()
    guard !part.isEmpty else {
      for scalar in text.unicodeScalars { try result.append(replacement + String(scalar)) }
      try result.append(replacement)
      return .string(result.text)
    }
    for (place, piece) in text.parts(separatedBy: Array(part.utf8)).enumerated() {
      if place > 0 { try result.append(replacement) }
      try result.append(piece)
    }
    return .string(result.text)
  }

  static let regex = StackFunction(
    "regex", [Parameter("pattern", .string), Parameter("text", .string)], family: "Texts",
    summary:
      "The first match of a regular expression (RE2): the text, a list of its groups, or an "
      + "object of its named groups.",
    example: #"regex("([a-z]+)-([0-9]+)", "eu-west-1")"#, gives: #"["west", "1"]"#
  ) { arguments, _ throws(FunctionFailure) in
    let expression = try expression(try arguments.string(0), argument: 0)
    let names = expression.groupNames
    guard !names.contains(nil) || names.allSatisfy({ $0 == nil }) else {
      throw FunctionFailure(
        "The pattern has both groups with and without names", argument: 0)
    }
    var matcher = RegexMatcher(expression, try arguments.string(1))
    let groups: RegexMatcher.Groups?
    do throws(RegexMatcher.TooMuchWork) {
      groups = try matcher.firstMatch(from: 0)
    } catch {
      throw tooMuchWork
    }
    guard let groups, let whole = groups.first ?? nil else {
      throw FunctionFailure("The pattern matches no part of the text", argument: 1)
    }
    guard !names.isEmpty else { return .string(matcher.text(whole)) }
    let values = groups.dropFirst().map { $0.map { Value.string(matcher.text($0)) } ?? .null }
    guard names.contains(nil) else {
      return .object(Fields(zip(names.compactMap(\.self), values)).sorted)
    }
    return .array(values)
  }

  private static func expression(
    _ pattern: String, argument: Int
  ) throws(FunctionFailure) -> RegularExpression {
    do throws(RegexParser.Failure) {
      return try RegularExpression(pattern)
    } catch {
      throw FunctionFailure(
        "This is no regular expression (RE2): \(error.message)", argument: argument)
    }
  }

  private static let tooMuchWork = FunctionFailure(
    "Matching takes too long: the pattern is too large for so long a text")
}
