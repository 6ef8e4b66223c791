import Diagnostics
import ResourceModel
import Synchronization
import Values
import _StringProcessing

extension Constraint {
  /// What a wholly known value does wrong, to follow the name of its attribute; nil where it
  /// keeps the rule.
  ///
  /// A rule for texts or numbers holds for each element of a collection. A choice of texts says
  /// nothing about objects, which an attribute may take in place of such a text.
  func violation(by value: Value) -> (message: String, help: String?)? {
    if !concernsCollection {
      if let elements = value.elements { return elements.firstNonNil(violation) }
      if let fields = value.fields {
        if case .oneOf = self { return nil }
        return fields.values.firstNonNil(violation)
      }
    }
    switch self {
    case .pattern(let pattern, let meaning):
      guard let text = value.stringValue, !PatternCache.matches(text, pattern) else { return nil }
      return ("must \(Self.afterMust(meaning)), but is \(Self.quoted(text))", nil)
    case .length(let range):
      guard let text = value.stringValue else { return nil }
      let count = text.unicodeScalars.count
      guard !range.contains(count) else { return nil }
      return ("must have \(Self.words(range, "character")), but has \(count)", nil)
    case .oneOf(let texts):
      guard let text = value.stringValue, !texts.contains(text) else { return nil }
      return ("must be \(Self.words(texts)), but is \(Self.quoted(text))", Self.help(text, texts))
    case .count(let range):
      guard let count = value.elements?.count ?? value.fields?.count, !range.contains(count) else {
        return nil
      }
      return ("must have \(Self.words(range, "element")), but has \(count)", nil)
    case .range(let range):
      guard let number = value.numberValue else { return nil }
      if number.isWhole, let whole = number.intValue, range.contains(whole) { return nil }
      let limits = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      return ("must be \(limits), but is \(number)", nil)
    case .network(let prefix): return Self.networkViolation(value, prefix)
    case .rule(_, _, let check): return check(value).map { ($0, nil) }
    }
  }

  /// Whether the message of a violation is a whole sentence, which needs no name before it.
  var isWholeSentence: Bool {
    if case .rule = self { return true }
    return false
  }

  /// Whether a text is a regular expression.
  static func isPattern(_ text: String) -> Bool { (try? Regex(text)) != nil }

  /// The rule in the words of the reference page, such as `1 to 64 characters`.
  var meaning: String {
    switch self {
    case .pattern(_, let meaning): meaning
    case .length(let range): Self.words(range, "character")
    case .oneOf(let texts): Self.words(texts)
    case .count(let range): Self.words(range, "element")
    case .range(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .network(let prefix): Self.words(ofNetwork: prefix)
    case .rule(_, let documentation, _): documentation
    }
  }

  private static func networkViolation(
    _ value: Value, _ prefix: ClosedRange<Int>
  ) -> (message: String, help: String?)? {
    guard let text = value.stringValue else { return nil }
    let network = IPv4Network(parsing: text)
    if let network, prefix.contains(network.prefix) { return nil }
    let message = "must be \(words(ofNetwork: prefix)), but is \(quoted(text))"
    guard network == nil, IPv4Network.address(parsing: text) != nil else { return (message, nil) }
    return (message, "Add a prefix length, such as \"\(text)/\(prefix.upperBound)\".")
  }

  private static func words(ofNetwork prefix: ClosedRange<Int>) -> String {
    prefix == 0...32
      ? "an IPv4 network in CIDR notation, such as 10.20.0.0/16"
      : "an IPv4 network in CIDR notation with a prefix length from /\(prefix.lowerBound) "
        + "to /\(prefix.upperBound)"
  }

  /// Puts `be` before a meaning that is a noun.
  private static func afterMust(_ meaning: String) -> String {
    let verbs: Set<Substring> = [
      "be", "begin", "consist", "contain", "end", "have", "match", "not", "start",
    ]
    let first = meaning.split(separator: " ").first ?? ""
    return verbs.contains(first) ? meaning : "be \(meaning)"
  }

  private static func words(_ range: ClosedRange<Int>, _ unit: String) -> String {
    let low = range.lowerBound
    let high = range.upperBound
    if low == high { return "exactly \(low) \(unit)\(low == 1 ? "" : "s")" }
    if high >= Int(Int32.max) { return "at least \(low) \(unit)\(low == 1 ? "" : "s")" }
    if low == 0 { return "at most \(high) \(unit)\(high == 1 ? "" : "s")" }
    return "\(low) to \(high) \(unit)s"
  }

  private static func words(_ texts: [String]) -> String {
    let quoted = texts.map { "\"\($0)\"" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func help(_ text: String, _ texts: [String]) -> String? {
    Suggestion.didYouMean(text, among: texts)
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.count <= 80
      ? "\"\(text)\"" : "\"\(String(text.unicodeScalars.prefix(79)))…\""
  }
}

extension Sequence {
  /// The first result of `transform` that is not nil.
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}

/// Compiled regular expressions, one for each pattern.
private enum PatternCache {
  private static let compiled = Mutex<[String: Regex<AnyRegexOutput>]>([:])

  /// Whether the whole of `text` matches `pattern`; a pattern that is none matches all.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    compiled.withLock { compiled in
      if compiled[pattern] == nil {
        compiled[pattern] = try? Regex(pattern)
          .asciiOnlyWordCharacters().asciiOnlyDigits().matchingSemantics(.unicodeScalar)
      }
      guard let regex = compiled[pattern] else { return true }
      return text.wholeMatch(of: regex) != nil
    }
  }
}
