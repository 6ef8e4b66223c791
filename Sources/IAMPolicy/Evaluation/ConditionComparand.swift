import Values

/// The values of one condition test, read for its family of operators.
///
/// A value that is not of the family's kind matches nothing.
enum ConditionComparand: Sendable {
  case texts([TextPattern], ignoringCase: Bool)
  case arns([ResourcePattern])
  case numbers([Number], Order)
  case dates([PolicyDate], Order)
  case addresses([IPRange])
  case flags([Bool])
  case bytes([String])

  /// How a value of the request stands to one of the policy.
  enum Order: Sendable {
    case equal, less, lessOrEqual, greater, greaterOrEqual

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }

  /// The values of a policy for an operator; nil for `Null`, which compares nothing.
  init?(
    _ texts: [String], for comparison: ConditionOperator.Comparison, version: PolicyVersion
  ) {
    let variables: TextPattern.Reading = version == .v2012 ? .variables : []
    switch comparison {
    case .stringEquals, .stringNotEquals:
      self = .texts(texts.map { TextPattern($0, variables) }, ignoringCase: false)
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      let reading = variables.union(.ignoringCase)
      self = .texts(texts.map { TextPattern($0, reading) }, ignoringCase: true)
    case .stringLike, .stringNotLike:
      let reading = variables.union(.wildcards)
      self = .texts(texts.map { TextPattern($0, reading) }, ignoringCase: false)
    case .arnEquals, .arnNotEquals, .arnLike, .arnNotLike:
      self = .arns(texts.map { ResourcePattern($0, version: version) })
    case .numericEquals, .numericNotEquals: self = Self.numbers(texts, .equal)
    case .numericLessThan: self = Self.numbers(texts, .less)
    case .numericLessThanEquals: self = Self.numbers(texts, .lessOrEqual)
    case .numericGreaterThan: self = Self.numbers(texts, .greater)
    case .numericGreaterThanEquals: self = Self.numbers(texts, .greaterOrEqual)
    case .dateEquals, .dateNotEquals: self = Self.dates(texts, .equal)
    case .dateLessThan: self = Self.dates(texts, .less)
    case .dateLessThanEquals: self = Self.dates(texts, .lessOrEqual)
    case .dateGreaterThan: self = Self.dates(texts, .greater)
    case .dateGreaterThanEquals: self = Self.dates(texts, .greaterOrEqual)
    case .ipAddress, .notIpAddress: self = .addresses(texts.compactMap(IPRange.init))
    case .bool: self = .flags(texts.compactMap(Self.flag))
    case .binaryEquals: self = .bytes(texts)
    case .null: return nil
    }
  }

  private static func numbers(_ texts: [String], _ order: Order) -> ConditionComparand {
    .numbers(texts.compactMap { Number(parsing: $0) }, order)
  }

  private static func dates(_ texts: [String], _ order: Order) -> ConditionComparand {
    .dates(texts.compactMap(PolicyDate.init), order)
  }

  /// The truth value that a text stands for; its case does not matter.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// Whether a value of the request matches one of the policy's.
  func matches(_ value: String, in context: RequestContext) -> Bool {
    switch self {
    case .texts(let patterns, let ignoringCase):
      let bytes = Array((ignoringCase ? value.lowercased() : value).utf8)
      return patterns.contains { $0.matches(bytes, in: context) }
    case .arns(let patterns):
      let fields = ARNPattern.fields(of: value).map { Array($0.utf8) }
      let isARN = fields.count == 6 && value.hasPrefix("arn:")
      return patterns.contains { $0.matches(isARN ? fields : nil, in: context) }
    case .numbers(let numbers, let order):
      guard let number = Number(parsing: value) else { return false }
      return numbers.contains { order.holds(number, $0) }
    case .dates(let dates, let order):
      guard let date = PolicyDate(value) else { return false }
      return dates.contains { order.holds(date, $0) }
    case .addresses(let ranges):
      guard let address = IPRange(value) else { return false }
      return ranges.contains { $0.contains(address) }
    case .flags(let flags):
      guard let flag = Self.flag(value) else { return false }
      return flags.contains(flag)
    case .bytes(let texts):
      return texts.contains { $0.utf8.elementsEqual(value.utf8) }
    }
  }
}
