import Values

/// A JSON Schema, as far as the stack's schema uses the language (draft 2020-12).
struct JSONSchema {
  private let root: Value

  /// The schema that `root` writes.
  init(_ root: Value) { self.root = root }

  /// Whether a value is right by the schema.
  func accepts(_ value: Value) -> Bool { accepts(value, root) }

  private func accepts(_ value: Value, _ schema: Value) -> Bool {
    guard let keywords = schema.fields else { return schema.boolValue ?? false }
    return keywords.allSatisfy { keyword, rule in
      isKept(keyword, rule, by: value) ?? isKept(keyword, rule, in: keywords, by: value)
        ?? isKept(keyword, rule, byTextOrNumber: value) ?? false
    }
  }

  // MARK: - Keywords

  /// Whether a keyword about any value is kept; nil for another keyword.
  private func isKept(_ keyword: String, _ rule: Value, by value: Value) -> Bool? {
    switch keyword {
    case "$schema", "$defs", "title", "description", "default": true
    case "$ref": accepts(value, definition(rule))
    case "anyOf": rule.elements?.contains { accepts(value, $0) }
    case "allOf": rule.elements?.allSatisfy { accepts(value, $0) }
    case "oneOf": rule.elements.map { $0.filter { accepts(value, $0) }.count == 1 }
    case "const": value == rule
    case "enum": rule.elements?.contains(value)
    case "type": (rule.elements ?? [rule]).contains { Self.isKind(value, $0.stringValue) }
    default: nil
    }
  }

  /// Whether a keyword about arrays or objects is kept; nil for another keyword.
  private func isKept(
    _ keyword: String, _ rule: Value, in schema: Fields, by value: Value
  ) -> Bool? {
    switch keyword {
    case "items": value.elements?.allSatisfy { accepts($0, rule) } ?? true
    case "minItems", "maxItems":
      Self.isInBounds(value.elements.map { Number($0.count) }, keyword, rule)
    case "required":
      value.fields.map { fields in
        rule.elements?.allSatisfy { fields[$0.stringValue ?? ""] != nil } ?? false
      } ?? true
    case "properties":
      value.fields?.allSatisfy { name, value in
        rule[name].map { accepts(value, $0) } ?? true
      } ?? true
    case "additionalProperties":
      value.fields?.allSatisfy { name, value in
        schema["properties"]?[name] != nil || accepts(value, rule)
      } ?? true
    case "propertyNames":
      value.fields?.keys.allSatisfy { accepts(.string($0), rule) } ?? true
    default: nil
    }
  }

  /// Whether a keyword about texts or numbers is kept; nil for another keyword.
  private func isKept(_ keyword: String, _ rule: Value, byTextOrNumber value: Value) -> Bool? {
    switch keyword {
    case "pattern": value.stringValue.map { Self.matches($0, rule) } ?? true
    case "minLength", "maxLength":
      Self.isInBounds(value.stringValue.map { Number($0.unicodeScalars.count) }, keyword, rule)
    case "minimum", "maximum": Self.isInBounds(value.numberValue, keyword, rule)
    default: nil
    }
  }

  private func definition(_ reference: Value) -> Value {
    let name = reference.stringValue?.split(separator: "/").last.map(String.init)
    return root["$defs"]?[name ?? ""] ?? false
  }

  // MARK: - Rules

  private static func isInBounds(_ number: Number?, _ keyword: String, _ rule: Value) -> Bool {
    guard let number, let bound = rule.numberValue else { return true }
    return keyword.hasPrefix("min") ? number >= bound : number <= bound
  }

  private static func matches(_ text: String, _ rule: Value) -> Bool {
    guard let regex = try? Regex(rule.stringValue ?? "") else { return false }
    return text.firstMatch(of: regex) != nil
  }

  private static func isKind(_ value: Value, _ kind: String?) -> Bool {
    switch (kind, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number.isWhole
    default: false
    }
  }
}
