import AWSProvider
import Diagnostics
import StackLanguage
import Values
import YAMLSyntax

/// Holds stacks to the generated JSON Schema, as an editor does.
enum StackSchemaCheck {
  private static let schema = JSONSchema(StackSchema.jsonSchema(catalog: AWSProvider.catalog))

  /// Whether the schema accepts a stack; nil where its YAML cannot be read.
  static func accepts(_ text: String) -> Bool? {
    let (node, diagnostics) = YAMLReader().read(SourceFile(name: StackCheck.path, text: text))
    guard let node, !diagnostics.hasErrors else { return nil }
    return schema.accepts(plainValue(node))
  }

  /// What a tool sees that reads YAML by its core schema and knows no expressions.
  private static func plainValue(_ node: YAMLNode) -> Value {
    switch node.content {
    case .sequence(let items): .array(items.map(plainValue))
    case .mapping(let entries): .fields(entries.map { ($0.name, plainValue($0.value)) })
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .int(let digits), .decimal(let digits):
        Number(parsing: digits).map(Value.number) ?? .string(digits)
      case .string(let text): .string(text)
      }
    }
  }
}
