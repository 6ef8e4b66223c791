/// A text of a policy with its wildcards and policy variables.
///
/// From the IAM user guide, "IAM policy elements: Variables and tags": under version 2012-10-17
/// `${key}` stands for the value of a condition key, `${key, 'default'}` gives what stands there
/// when the request does not have the key, and `${*}`, `${?}` and `${$}` are the characters
/// themselves. A variable without a value, or with several, matches nothing. Wildcards in a value
/// are plain characters.
struct TextPattern: Sendable {
  /// Which characters have a meaning.
  struct Reading: OptionSet, Sendable {
    let rawValue: Int
    /// `*` and `?` are wildcards.
    static let wildcards = Reading(rawValue: 1)
    /// `${…}` is a variable.
    static let variables = Reading(rawValue: 2)
    /// Case does not matter; the text to match must be given in lower case.
    static let ignoringCase = Reading(rawValue: 4)
  }

  /// A piece of the text: what is written, a character that is only itself, or a variable.
  enum Part: Sendable {
    case text(String)
    case literal(String)
    case variable(key: String, fallback: String?)
  }

  private let reading: Reading
  /// The whole pattern, where there is no variable in it.
  private let fixed: WildcardPattern?
  /// The parts, where there is.
  private let parts: [Part]

  init(_ text: String, _ reading: Reading) {
    let folded = reading.contains(.ignoringCase) ? text.lowercased() : text
    let parts = reading.contains(.variables) ? Self.parts(of: folded) : [.text(folded)]
    var pattern = WildcardPattern()
    var isFixed = true
    for part in parts {
      switch part {
      case .text(let text) where reading.contains(.wildcards): pattern.append(pattern: text)
      case .text(let text), .literal(let text): pattern.append(literal: text)
      case .variable: isFixed = false
      }
    }
    self.reading = reading
    self.fixed = isFixed ? pattern : nil
    self.parts = isFixed ? [] : parts
  }

  /// Whether every text matches, whatever the request.
  var matchesEverything: Bool { fixed?.matchesEverything ?? false }

  /// Whether a text, given by its bytes, matches in the circumstances of a request.
  func matches(_ text: [UInt8], in context: RequestContext) -> Bool {
    if let fixed { return fixed.matches(text) }
    return resolved(in: context)?.matches(text) ?? false
  }

  private func resolved(in context: RequestContext) -> WildcardPattern? {
    var pattern = WildcardPattern()
    for part in parts {
      switch part {
      case .text(let text) where reading.contains(.wildcards): pattern.append(pattern: text)
      case .text(let text), .literal(let text): pattern.append(literal: text)
      case .variable(let key, let fallback):
        let values = context[key]
        guard let value = values.first ?? fallback, values.count < 2 else { return nil }
        pattern.append(literal: reading.contains(.ignoringCase) ? value.lowercased() : value)
      }
    }
    return pattern
  }

  // MARK: - Reading variables

  /// The text taken apart at its variables.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var plain = ""
    var rest = text[...]
    while let opening = rest.firstRange(ofVariable: ()) {
      guard let closing = rest[opening.upperBound...].closingBrace else { break }
      plain += rest[..<opening.lowerBound]
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = ""
      parts.append(part(rest[opening.upperBound..<closing]))
      rest = rest[rest.index(after: closing)...]
    }
    plain += rest
    if !plain.isEmpty { parts.append(.text(plain)) }
    return parts
  }

  /// The part that stands between the braces of a variable.
  private static func part(_ inner: Substring) -> Part {
    if inner == "*" || inner == "?" || inner == "$" { return .literal(String(inner)) }
    guard let comma = inner.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return .variable(key: String(inner.trimmingSpaces), fallback: nil)
    }
    let fallback = inner[inner.utf8.index(after: comma)...].trimmingSpaces
    return .variable(
      key: String(inner[..<comma].trimmingSpaces), fallback: fallback.unquoted.map(String.init))
  }
}

extension Substring {
  /// Where the next `${` stands.
  fileprivate func firstRange(ofVariable: Void) -> Range<Index>? {
    var place = startIndex
    while let dollar = utf8[place...].firstIndex(of: UInt8(ascii: "$")) {
      place = utf8.index(after: dollar)
      if place < endIndex, utf8[place] == UInt8(ascii: "{") {
        return dollar..<utf8.index(after: place)
      }
    }
    return nil
  }

  /// The brace that ends a variable: the first outside single quotes.
  fileprivate var closingBrace: Index? {
    var isQuoted = false
    for place in utf8.indices {
      switch utf8[place] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "}") where !isQuoted: return place
      default: break
      }
    }
    return nil
  }

  fileprivate var trimmingSpaces: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }

  /// The text between single quotes; nil where it is not in them.
  fileprivate var unquoted: Substring? {
    guard utf8.count >= 2, first == "'", last == "'" else { return nil }
    return dropFirst().dropLast()
  }
}
