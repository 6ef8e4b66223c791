/// One value of a YAML document: its text, and how it was written.
package struct YAMLScalar: Hashable, Sendable {
  /// How a scalar is written (YAML 1.2.2, chapters 7.3 and 8.1).
  package enum Style: Hashable, Sendable {
    /// Without any mark; the only style whose text is looked at for its kind.
    case plain
    /// In `'single quotes'`.
    case singleQuoted
    /// In `"double quotes"`.
    case doubleQuoted
    /// After `|`, line breaks kept.
    case literal
    /// After `>`, line breaks folded.
    case folded
  }

  /// The text as quotes, escapes and folding leave it; for a plain scalar, its source text.
  package let text: String
  /// How it is written.
  package let style: Style
  /// The kind it was given by a tag such as `!!str`, if it was.
  package let tag: YAMLTag?

  init(text: String, style: Style, tag: YAMLTag? = nil) {
    self.text = text
    self.style = style
    self.tag = tag
  }

  /// The value by the core schema of YAML 1.2, or by the tag where there is one.
  ///
  /// Not kept, so ask once.
  package var resolved: YAMLScalarValue {
    switch tag {
    case .str?: .string(text)
    case let tag?: CoreSchema.value(of: text, taggedAs: tag) ?? .string(text)
    case nil: style == .plain ? CoreSchema.value(of: text) : .string(text)
    }
  }
}

/// The tags of YAML's core schema (YAML 1.2.2, chapter 10.3).
package enum YAMLTag: String, CaseIterable, Hashable, Sendable {
  case null, bool, int, float, str, map, seq

  /// The tag as a user writes it.
  package var shorthand: String { "!!\(rawValue)" }

  /// The tag of libyaml's full form.
  init?(uri: String) {
    let prefix = "tag:yaml.org,2002:"
    guard uri.hasPrefix(prefix) else { return nil }
    self.init(rawValue: String(uri.dropFirst(prefix.count)))
  }
}

/// What a scalar means.
package enum YAMLScalarValue: Hashable, Sendable {
  /// No value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number, as decimal digits with an optional sign.
  case int(String)
  /// A decimal number, with a point or an exponent of at most nine digits.
  case decimal(String)
  /// A text.
  case string(String)

  /// What kind of value it is, in the words of the stack language.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .int, .decimal: "number"
    case .string: "string"
    }
  }
}
