import Testing

/// Expressions and what Terraform's console answers, recorded from version 1.11.4.
///
/// `unknown.id` stands for an attribute that only the apply will know, `secret` for
/// `sensitive("hush")`. Where we differ on purpose there is no row; `KnownDifferenceTests` has those.
enum TerraformTable {
  /// One expression and its value in our one-line notation.
  struct Row: CustomTestStringConvertible, Sendable {
    var expression: String
    var value: String

    init(_ expression: String, _ value: String) {
      self.expression = expression
      self.value = value
    }

    var testDescription: String { expression }
  }

  /// All expressions that have a value.
  static let rows = language + texts + collections + values
  /// All expressions that are errors.
  static let refused = refusedLanguage + refusedTexts + refusedCollections + refusedValues
}
