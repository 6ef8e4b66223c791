/// How two texts with wildcards relate; a policy variable counts as `*`.
enum PatternRelation {
  /// Whether some text matches both patterns.
  ///
  /// Two ARNs are compared field by field, since a wildcard does not reach into the next field.
  static func overlap(_ left: String, _ right: String) -> Bool {
    guard let fields = fields(left, right) else { return textsOverlap(left, right) }
    return zip(fields.left, fields.right).allSatisfy { textsOverlap($0, $1) }
  }

  /// Whether every text that `inner` matches is surely one that `outer` matches.
  ///
  /// A `*` inside cannot be matched by a `?` outside; such pairs count as unrelated.
  static func contains(_ outer: String, _ inner: String) -> Bool {
    if outer == inner { return true }
    guard hasWildcard(outer), !outer.contains("?"), !outer.contains("${") else { return false }
    guard let fields = fields(outer, inner) else { return WildcardPattern(outer).matches(inner) }
    return zip(fields.left, fields.right).allSatisfy { WildcardPattern($0).matches($1) }
  }

  /// The fields of two ARNs; nil where one is none.
  private static func fields(
    _ left: String, _ right: String
  ) -> (left: [String], right: [String])? {
    guard left.hasPrefix("arn:"), right.hasPrefix("arn:") else { return nil }
    let (left, right) = (ARNPattern.fields(of: left), ARNPattern.fields(of: right))
    return left.count == 6 && right.count == 6 ? (left, right) : nil
  }

  private static func textsOverlap(_ left: String, _ right: String) -> Bool {
    let (left, right) = (opened(left), opened(right))
    if !hasWildcard(left) { return WildcardPattern(right).matches(left) }
    if !hasWildcard(right) { return WildcardPattern(left).matches(right) }
    return overlap(Array(left.utf8), Array(right.utf8))
  }

  /// Whether a text has `*` or `?`.
  static func hasWildcard(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// The text with `*` for each policy variable.
  static func opened(_ text: String) -> String {
    guard text.contains("${") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.range(of: "${") {
      result += rest[..<start.lowerBound] + "*"
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { return result }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Walks both patterns at once; a row holds the places of `right` that one of `left` can be at.
  private static func overlap(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    let any = UInt8(ascii: "?")
    var row = [Bool](repeating: false, count: right.count + 1)
    row[0] = true
    for place in right.indices where right[place] == star { row[place + 1] = row[place] }
    for byte in left {
      var next = [Bool](repeating: false, count: right.count + 1)
      next[0] = byte == star && row[0]
      for place in right.indices {
        let other = right[place]
        if byte == star || other == star {
          next[place + 1] =
            (byte == star && (row[place + 1] || next[place]))
            || (other == star && (next[place] || row[place + 1]))
            || row[place]
        } else {
          next[place + 1] = row[place] && (byte == other || byte == any || other == any)
        }
      }
      row = next
    }
    return row.last ?? false
  }
}

extension Substring {
  /// The first place where `text` stands; nil where it does not.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
