import Values
import YAMLSyntax

/// Holds values to a JSON Schema, as far as the stack's schema uses the language.
struct SchemaCheck {
  let root: Value

  /// Whether `value` is right by the schema.
  func accepts(_ value: Value) -> Bool { accepts(value, root) }

  private func accepts(_ value: Value, _ schema: Value) -> Bool {
    guard let keywords = schema.fields else { return schema.boolValue ?? false }
    return keywords.allSatisfy { keep(value, $0.key, $0.value, keywords) }
  }

  private func keep(_ value: Value, _ keyword: String, _ rule: Value, _ schema: Fields) -> Bool {
    switch keyword {
    case "$ref": return accepts(value, resolved(rule))
    case "anyOf": return rule.elements?.contains { accepts(value, $0) } ?? false
    case "allOf": return rule.elements?.allSatisfy { accepts(value, $0) } ?? false
    case "oneOf": return rule.elements?.filter { accepts(value, $0) }.count == 1
    case "enum": return rule.elements?.contains(value) ?? false
    case "const": return value == rule
    case "type": return (rule.elements ?? [rule]).contains { isKind(value, $0.stringValue ?? "") }
    case "pattern": return value.stringValue.map { matches($0, rule) } ?? true
    case "minLength", "maxLength":
      return inBounds(value.stringValue?.unicodeScalars.count, keyword, rule)
    case "minItems", "maxItems": return inBounds(value.elements?.count, keyword, rule)
    case "minimum":
      guard let number = value.numberValue, let low = rule.numberValue else { return true }
      return number >= low
    case "maximum":
      guard let number = value.numberValue, let high = rule.numberValue else { return true }
      return number <= high
    case "items": return value.elements?.allSatisfy { accepts($0, rule) } ?? true
    case "required":
      guard let fields = value.fields else { return true }
      return rule.elements?.allSatisfy { fields[$0.stringValue ?? ""] != nil } ?? false
    case "properties":
      guard let fields = value.fields else { return true }
      return fields.allSatisfy { field in rule[field.key].map { accepts(field.value, $0) } ?? true }
    case "additionalProperties":
      guard let fields = value.fields else { return true }
      return fields.allSatisfy { field in
        schema["properties"]?[field.key] != nil || accepts(field.value, rule)
      }
    case "propertyNames":
      return value.fields?.keys.allSatisfy { accepts(.string($0), rule) } ?? true
    case "$schema", "$defs", "title", "description", "default": return true
    default: return false
    }
  }

  private func resolved(_ reference: Value) -> Value {
    let name = reference.stringValue?.split(separator: "/").last.map(String.init)
    return root["$defs"]?[name ?? ""] ?? false
  }

  private func inBounds(_ count: Int?, _ keyword: String, _ rule: Value) -> Bool {
    guard let count, let bound = rule.numberValue?.intValue else { return true }
    return keyword.hasPrefix("min") ? count >= bound : count <= bound
  }

  private func matches(_ text: String, _ rule: Value) -> Bool {
    guard let regex = try? Regex(rule.stringValue ?? "") else { return false }
    return text.firstMatch(of: regex) != nil
  }

  private func isKind(_ value: Value, _ kind: String) -> Bool {
    switch (kind, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number.isWhole
    default: false
    }
  }
}

extension Value {
  /// What a tool that reads YAML by its core schema sees.
  init(plainly node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: self = .null
      case .bool(let flag): self = .bool(flag)
      case .int(let digits), .decimal(let digits):
        self = Number(parsing: digits).map(Value.number) ?? .string(digits)
      case .string(let text): self = .string(text)
      }
    case .sequence(let items): self = .array(items.map { Value(plainly: $0) })
    case .mapping(let entries):
      self = .fields(entries.map { ($0.name, Value(plainly: $0.value)) })
    }
  }
}
