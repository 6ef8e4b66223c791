package import Values

/// A rule that a known value must keep.
///
/// Rules are data, so that the validator, the JSON Schema and the reference page all say the same.
package enum Constraint: Sendable {
  /// The whole text matches a regular expression (the common subset of Swift's and ECMA's);
  /// `meaning` says in words what is allowed, to follow "must be" or "must".
  case pattern(String, meaning: String)
  /// The text has this many characters.
  case length(ClosedRange<Int>)
  /// The text is one of these.
  case oneOf([String])
  /// The collection has this many elements.
  case count(ClosedRange<Int>)
  /// The number lies in this range.
  case range(ClosedRange<Int>)
  /// An IPv4 network in CIDR notation with a prefix length in this range.
  case network(prefix: ClosedRange<Int>)
  /// Any other rule: a name and a sentence for the documentation, and a check that returns what
  /// is wrong with a known value, or nil.
  case rule(name: String, documentation: String, check: @Sendable (Value) -> String?)
}
