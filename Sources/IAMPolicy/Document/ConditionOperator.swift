/// A condition operator with what stands around it, such as `ForAnyValue:StringLikeIfExists`.
///
/// From the IAM user guide, "IAM JSON policy elements: Condition operators".
public struct ConditionOperator: Hashable, Sendable {
  /// How a key with several values in the request is compared.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// Every value of the request must match one of the condition's.
    case forAllValues = "ForAllValues"
    /// Some value of the request must match one of the condition's.
    case forAnyValue = "ForAnyValue"
  }

  /// The comparison itself.
  public var comparison: Comparison
  /// How several values are compared; nil for a key with one value.
  public var qualifier: Qualifier?
  /// Whether the test also holds when the request does not have the key.
  public var ifExists: Bool

  /// A comparison, by default of one value that must be there.
  public init(_ comparison: Comparison, qualifier: Qualifier? = nil, ifExists: Bool = false) {
    self.comparison = comparison
    self.qualifier = qualifier
    self.ifExists = ifExists
  }

  /// Reads an operator as policies write it; nil where there is none of that name.
  ///
  /// `Null` cannot be combined with `IfExists`.
  public init?(parsing text: String) {
    var rest = Substring(text)
    var qualifier: Qualifier?
    if let colon = rest.firstIndex(of: ":") {
      guard let found = Qualifier(rawValue: String(rest[..<colon])) else { return nil }
      qualifier = found
      rest = rest[rest.index(after: colon)...]
    }
    let ifExists = rest.hasSuffix("IfExists")
    if ifExists { rest = rest.dropLast("IfExists".count) }
    guard let comparison = Comparison(rawValue: String(rest)) else { return nil }
    guard !(comparison == .null && ifExists) else { return nil }
    self.init(comparison, qualifier: qualifier, ifExists: ifExists)
  }
}

extension ConditionOperator: CustomStringConvertible {
  /// The operator as policies write it.
  public var description: String {
    let prefix = qualifier.map { "\($0.rawValue):" } ?? ""
    return prefix + comparison.rawValue + (ifExists ? "IfExists" : "")
  }
}

extension ConditionOperator {
  /// A comparison of a value of the request with values of the condition.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// Texts are equal.
    case stringEquals = "StringEquals"
    /// Texts are not equal.
    case stringNotEquals = "StringNotEquals"
    /// Texts are equal but for case.
    case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
    /// Texts are not equal, even but for case.
    case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
    /// A text matches a pattern of `*` and `?`.
    case stringLike = "StringLike"
    /// A text does not match a pattern of `*` and `?`.
    case stringNotLike = "StringNotLike"
    /// Numbers are equal.
    case numericEquals = "NumericEquals"
    /// Numbers are not equal.
    case numericNotEquals = "NumericNotEquals"
    /// A number is less.
    case numericLessThan = "NumericLessThan"
    /// A number is less or equal.
    case numericLessThanEquals = "NumericLessThanEquals"
    /// A number is greater.
    case numericGreaterThan = "NumericGreaterThan"
    /// A number is greater or equal.
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    /// Times are equal.
    case dateEquals = "DateEquals"
    /// Times are not equal.
    case dateNotEquals = "DateNotEquals"
    /// A time is earlier.
    case dateLessThan = "DateLessThan"
    /// A time is earlier or equal.
    case dateLessThanEquals = "DateLessThanEquals"
    /// A time is later.
    case dateGreaterThan = "DateGreaterThan"
    /// A time is later or equal.
    case dateGreaterThanEquals = "DateGreaterThanEquals"
    /// Truth values are equal.
    case bool = "Bool"
    /// Bytes, in base64, are equal.
    case binaryEquals = "BinaryEquals"
    /// An address lies in a range.
    case ipAddress = "IpAddress"
    /// An address lies outside a range.
    case notIpAddress = "NotIpAddress"
    /// An ARN matches a pattern; the same as `ArnLike`.
    case arnEquals = "ArnEquals"
    /// An ARN does not match a pattern; the same as `ArnNotLike`.
    case arnNotEquals = "ArnNotEquals"
    /// An ARN matches a pattern, field by field.
    case arnLike = "ArnLike"
    /// An ARN does not match a pattern.
    case arnNotLike = "ArnNotLike"
    /// The request has (`false`) or has not (`true`) the key.
    case null = "Null"
  }
}

extension ConditionOperator.Comparison {
  /// Whether it holds where none of the condition's values matches.
  var isNegated: Bool {
    switch self {
    case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals,
      .dateNotEquals, .notIpAddress, .arnNotEquals, .arnNotLike:
      true
    default: false
    }
  }

  /// Whether it compares texts.
  var isOfStrings: Bool { rawValue.hasPrefix("String") }
}
