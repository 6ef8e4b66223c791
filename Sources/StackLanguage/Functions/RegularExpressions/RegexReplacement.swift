/// Replaces every match of a regular expression, as Go's `ReplaceAllString` does.
enum RegexReplacement {
  /// The text with every match replaced.
  ///
  /// In `template`, `$1` and `${name}` stand for groups and `$$` for a dollar sign; a name is as
  /// long as letters, digits and `_` go on.
  static func replacing(
    _ expression: RegularExpression, in text: String, with template: String
  ) throws(RegexMatcher.TooMuchWork) -> String {
    var matcher = RegexMatcher(expression, text)
    let parts = parse(template, expression.groupNames)
    var result = ""
    var lastEnd = 0
    var place = 0
    while place <= matcher.scalars.count,
      let groups = try matcher.firstMatch(from: place), let whole = groups.first ?? nil
    {
      result += matcher.text(lastEnd..<whole.lowerBound)
      if whole.upperBound > lastEnd || whole.lowerBound == 0 {
        append(parts, groups, matcher, to: &result)
      }
      guard result.utf8.count <= Evaluator.Limit.textBytes else {
        throw RegexMatcher.TooMuchWork()
      }
      lastEnd = whole.upperBound
      place = max(place + 1, whole.upperBound)
    }
    return result + matcher.text(min(lastEnd, matcher.scalars.count)..<matcher.scalars.count)
  }

  private enum Part {
    case text(Unicode.Scalar)
    case group(Int)
  }

  private static func append(
    _ parts: [Part], _ groups: RegexMatcher.Groups, _ matcher: RegexMatcher,
    to result: inout String
  ) {
    for part in parts {
      switch part {
      case .text(let scalar): result.unicodeScalars.append(scalar)
      case .group(let number):
        guard groups.indices.contains(number), let places = groups[number] else { continue }
        result += matcher.text(places)
      }
    }
  }

  private static func parse(_ template: String, _ names: [String?]) -> [Part] {
    let scalars = Array(template.unicodeScalars)
    var parts: [Part] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "$", place + 1 < scalars.count else {
        parts.append(.text(scalars[place]))
        place += 1
        continue
      }
      if scalars[place + 1] == "$" {
        parts.append(.text("$"))
        place += 2
        continue
      }
      let isBraced = scalars[place + 1] == "{"
      let start = place + (isBraced ? 2 : 1)
      var end = start
      while end < scalars.count, isNamePart(scalars[end]) { end += 1 }
      let isClosed = !isBraced || (end < scalars.count && scalars[end] == "}")
      guard end > start, isClosed else {
        parts.append(.text("$"))
        place += 1
        continue
      }
      var name = ""
      name.unicodeScalars.append(contentsOf: scalars[start..<end])
      if let number = Int(name) {
        parts.append(.group(number))
      } else if let number = names.firstIndex(of: name) {
        parts.append(.group(number + 1))
      }
      place = end + (isBraced ? 1 : 0)
    }
    return parts
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .decimalNumber
  }
}
