import Diagnostics
import ResourceModel
import YAMLSyntax

extension WrittenValueReader {
  /// The variable that an entry of `variables:` declares.
  mutating func readVariable(_ entry: YAMLEntry) -> VariableDeclaration {
    var variable = VariableDeclaration(name: entry.name, range: entry.key.useRange)
    let node = entry.value
    let count = diagnostics.count
    if node.isErroneous {
      variable.isErroneous = true
    } else if let entries = node.entries {
      for entry in entries { readSetting(entry, of: &variable) }
    } else if !node.isNull {
      let help = node.scalar.map { "Write \"\(entry.name): {default: \($0.text)}\"." }
      diagnostics.append(
        .error(
          "The variable \"\(entry.name)\" must be declared by a map, but is a \(node.kindName)",
          at: node.useRange, help: help ?? "Write \"\(entry.name): {default: …}\"."))
    }
    if diagnostics.dropFirst(count).hasErrors { variable.isErroneous = true }
    return variable
  }

  private mutating func readSetting(_ entry: YAMLEntry, of variable: inout VariableDeclaration) {
    let node = entry.value
    guard !node.isErroneous else {
      variable.isErroneous = true
      return
    }
    switch entry.name {
    case "type":
      guard let text = text(of: entry) else { return }
      let (type, diagnostic) = VariableTypeParser.parse(text, origin: node.textOrigin)
      if let type { variable.type = type }
      if let diagnostic { diagnostics.append(diagnostic) }
    case "default":
      let value = read(node)
      if let range = value.firstTemplateRange {
        diagnostics.append(
          .error(
            "The default of a variable is a plain value, without ${…}", at: range,
            help: "Make it a local if it follows from other values."))
      }
      variable.defaultValue = value
    case "description": variable.description = node.isNull ? nil : text(of: entry)
    case "allowed":
      guard let items = node.items else {
        diagnostics.append(
          .error(
            "\"allowed\" must be a list of values, but is a \(node.kindName)",
            at: node.useRange, help: "Write it such as [small, large]."))
        return
      }
      variable.allowed = items.map { read($0) }
    case "pattern":
      guard let text = text(of: entry) else { return }
      guard Constraint.isPattern(text) else {
        diagnostics.append(
          .error(
            "\"\(text)\" is not a regular expression", at: node.useRange,
            help: "Write what the whole value must match, such as [a-z][a-z0-9-]*."))
        return
      }
      variable.pattern = text
    case "validation":
      variable.validations = readConditions(node, in: "validation")
    case "sensitive":
      if let flag = flag(of: entry) { variable.isSensitive = flag }
    default:
      let habits = ["nullable": "Remove it.", "value": "Did you mean \"default\"?"]
      if let help = habits[entry.name] {
        diagnostics.append(
          .error("A variable has no key \"\(entry.name)\"", at: entry.key.useRange, help: help))
      } else {
        diagnostics.append(
          .unknownSetting(
            entry.name, in: "A variable", known: VariableDeclaration.keys,
            at: entry.key.useRange))
      }
    }
  }

  /// The text of a setting that must be one; nil, told, where it is not.
  mutating func text(of entry: YAMLEntry) -> String? {
    if let scalar = entry.value.scalar, !entry.value.isNull { return scalar.text }
    diagnostics.append(
      .error(
        "\"\(entry.name)\" must be a text, but is \(entry.value.kindName.withArticle)",
        at: entry.value.useRange))
    return nil
  }

  /// The truth value of a setting that must be one; nil, told, where it is not.
  mutating func flag(of entry: YAMLEntry) -> Bool? {
    if let scalar = entry.value.scalar, case .bool(let flag) = scalar.resolved { return flag }
    let help = entry.value.scalar.flatMap { BooleanWord.suggestion(for: $0.text) }
    diagnostics.append(
      .error(
        "\"\(entry.name)\" must be true or false, but is \(entry.value.kindName.withArticle)",
        at: entry.value.useRange, help: help.map { "Write \($0)." }))
    return nil
  }
}
