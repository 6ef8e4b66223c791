package import ResourceModel
import Values

/// The reference page of the resource types, drawn from their declarations.
package enum ResourceReference {
  /// The page in Markdown: one section for each type of `catalog`, in its order.
  package static func markdown(catalog: ResourceTypeCatalog) -> String {
    var lines = [
      "# Resource types", "",
      "Generated from the declarations of the types; do not edit.", "",
      "Every resource also takes these keys:", "",
    ]
    lines += ReservedKey.allCases.map { "- `\($0.rawValue)`: \($0.documentation)" }
    lines.append("")
    for type in catalog.types { lines.append("- [`\(type.name)`](#\(type.name))") }
    for type in catalog.types { lines += [""] + section(type) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ type: ResourceType) -> [String] {
    var lines = ["## \(type.name)", "", "\(type.summary)", ""]
    lines.append("Terraform: `\(type.terraformName)`.")
    let writable = type.attributes.filter(\.isWritable)
    if !writable.isEmpty {
      lines += [
        "", "| attribute | type | | a change | meaning |", "| --- | --- | --- | --- | --- |",
      ]
      lines += writable.flatMap { rows($0, prefix: "") }
    }
    for group in type.exactlyOneOf {
      let names = group.map { "`\($0)`" }.joined(separator: ", ")
      lines += ["", "Exactly one of \(names) must be written."]
    }
    let computed = type.attributes.filter { $0.presence == .computed }
    if !computed.isEmpty {
      lines += ["", "| computed | type | meaning |", "| --- | --- | --- |"]
      lines += computed.map { attribute in
        let secret = attribute.isSensitive ? " Sensitive." : ""
        return "| `\(attribute.name)` | \(cell(attribute.type.name)) "
          + "| \(cell(attribute.documentation + secret)) |"
      }
    }
    lines += ["", "```yaml", String(type.example.trimmingTrailingLineBreaks), "```", ""]
    lines.append("Import id: \(type.importID)")
    lines += ["", "An operation in doubt is resolved by: \(type.inDoubt.rawValue)."]
    return lines
  }

  /// The row of an attribute, and those of the attributes inside it.
  private static func rows(_ attribute: Attribute, prefix: String) -> [String] {
    let name = prefix + attribute.name
    let row =
      "| `\(name)` | \(cell(typeName(attribute.type))) | \(cell(presence(attribute))) "
      + "| \(cell(change(attribute))) | \(cell(meaning(attribute))) |"
    return [row] + nested(attribute.type, prefix: name)
  }

  private static func nested(_ type: AttributeType, prefix: String) -> [String] {
    switch type {
    case .object(let attributes):
      attributes.filter(\.isWritable).flatMap { rows($0, prefix: prefix + ".") }
    case .list(let element), .set(let element): nested(element, prefix: prefix + "[]")
    case .map(let element): nested(element, prefix: prefix + "[\"…\"]")
    case .oneOf(let types): types.flatMap { nested($0, prefix: prefix) }
    case .string, .number, .bool, .document, .any: []
    }
  }

  private static func typeName(_ type: AttributeType) -> String {
    switch type {
    case .object: "object"
    case .list(let element): "list of \(typeName(element))"
    case .set(let element): "set of \(typeName(element))"
    case .map(let element): "map of \(typeName(element))"
    case .oneOf(let types): types.map(typeName).joined(separator: " or ")
    case .string, .number, .bool, .document, .any: type.name
    }
  }

  private static func presence(_ attribute: Attribute) -> String {
    switch (attribute.presence, attribute.defaultValue) {
    case (.required, _): "required"
    case (_, let value?): "default `\(value.unmarked.canonicalText)`"
    case (.optionalComputed, nil): "optional, else set by the provider"
    case (.optional, nil): "optional"
    case (.computed, nil): "computed"
    }
  }

  private static func change(_ attribute: Attribute) -> String {
    switch attribute.change {
    case .inPlace: return "in place"
    case .replacement: return "replaces the resource"
    case .replacementUnless(let pairs):
      let ways = pairs.map {
        "from `\($0.from.canonicalText)` to `\($0.to.canonicalText)`"
      }
      return "replaces the resource, but for " + ways.joined(separator: ", ")
    }
  }

  private static func meaning(_ attribute: Attribute) -> String {
    var sentences = [attribute.documentation]
    let rules = attribute.constraints.map(\.meaning)
    if !rules.isEmpty { sentences.append("Allowed: \(rules.joined(separator: "; ")).") }
    if attribute.equivalence.name != Equivalence.exact.name {
      sentences.append("Compared \(attribute.equivalence.name).")
    }
    if attribute.isSensitive { sentences.append("Sensitive.") }
    return sentences.joined(separator: " ")
  }

  /// A text that keeps the table in shape.
  private static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}

extension String {
  fileprivate var trimmingTrailingLineBreaks: Substring {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
