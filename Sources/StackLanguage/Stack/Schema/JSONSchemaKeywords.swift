import ResourceModel
import Values

extension Constraint {
  /// The JSON Schema keywords that say the rule for a text, a number or a collection.
  ///
  /// A rule that is code has none.
  var schemaKeywords: Fields {
    switch self {
    case .pattern(let pattern, _): ["pattern": .string("^(?:\(pattern))$")]
    case .length(let range): Self.bounds(range, "minLength", "maxLength")
    case .oneOf(let texts): ["enum": .array(texts.map(Value.string))]
    case .count(let range): Self.bounds(range, "minItems", "maxItems")
    case .range(let range): Self.bounds(range, "minimum", "maximum")
    case .network(let prefix):
      [
        "pattern": .string(
          "^\(Self.address)/(?:\(prefix.map(String.init).joined(separator: "|")))$")
      ]
    case .rule: [:]
    }
  }

  /// Whether it is a rule for a collection, not for each element of one.
  var concernsCollection: Bool {
    switch self {
    case .count, .rule: true
    case .pattern, .length, .oneOf, .range, .network: false
    }
  }

  private static let octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
  private static let address = "\(octet)(?:\\.\(octet)){3}"

  private static func bounds(_ range: ClosedRange<Int>, _ low: String, _ high: String) -> Fields {
    var keywords: Fields = [low: .int(range.lowerBound)]
    if range.upperBound < Int(Int32.max) { keywords[high] = .int(range.upperBound) }
    return keywords
  }
}
