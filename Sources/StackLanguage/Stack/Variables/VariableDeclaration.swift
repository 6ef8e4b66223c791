import Diagnostics
import ResourceModel
import YAMLSyntax

/// A variable as the stack declares it.
struct VariableDeclaration: Sendable {
  /// Its name.
  var name: String
  /// Where its name stands.
  var range: SourceRange
  /// What values it takes; `any` where the stack does not say.
  var type: AttributeType = .any
  /// Its value where none is given.
  var defaultValue: WrittenValue?
  /// What it is for.
  var description: String?
  /// The only values it may have.
  var allowed: [WrittenValue]?
  /// A regular expression its whole text must match.
  var pattern: String?
  /// What must hold.
  var validations: [WrittenCondition] = []
  /// Whether its value must not be shown.
  var isSensitive = false
  /// Whether something is wrong with the declaration, so that its value is not looked at.
  var isErroneous = false

  /// The keys of a declaration.
  static let keys = [
    "type", "default", "description", "allowed", "pattern", "validation", "sensitive",
  ]
}

/// A condition with the message that tells of its failure.
struct WrittenCondition: Sendable {
  /// The condition: `${…}`, or an expression without these brackets.
  var condition: WrittenValue
  /// What is wrong where it is false; may hold expressions.
  var message: WrittenValue
}

/// Reads conditions, as `validation`, `preconditions` and `postconditions` have them.
extension WrittenValueReader {
  /// The conditions of a list, or the one of a map.
  mutating func readConditions(_ node: YAMLNode, in place: String) -> [WrittenCondition] {
    guard !node.isErroneous, !node.isNull else { return [] }
    if let items = node.items { return items.compactMap { readCondition($0, in: place) } }
    return [readCondition(node, in: place)].compactMap(\.self)
  }

  private mutating func readCondition(_ node: YAMLNode, in place: String) -> WrittenCondition? {
    guard !node.isErroneous else { return nil }
    guard let entries = node.entries else {
      diagnostics.append(
        .error(
          "\"\(place)\" must be a map with condition and message, but is a \(node.kindName)",
          at: node.useRange, help: "Write {condition: ${…}, message: …}."))
      return nil
    }
    let count = diagnostics.count
    for entry in entries where !["condition", "message"].contains(entry.name) {
      let hint = ["error_message", "errorMessage"].contains(entry.name) ? "message" : nil
      diagnostics.append(
        hint.map {
          .error(
            "\"\(place)\" has no key \"\(entry.name)\"", at: entry.key.useRange,
            help: "Did you mean \"\($0)\"?")
        }
          ?? .unknownSetting(
            entry.name, in: "\"\(place)\"", known: ["condition", "message"], at: entry.key.useRange)
      )
    }
    guard diagnostics.count == count else { return nil }
    let values = ["condition", "message"].map { node[$0] }
    guard let condition = values[0], let message = values[1], !condition.isNull else {
      let name = values[0]?.isNull ?? true ? "condition" : "message"
      diagnostics.append(
        .error(
          "\"\(place)\" has no \"\(name)\"", at: node.useRange,
          help: "Write {condition: ${…}, message: …}."))
      return nil
    }
    return WrittenCondition(condition: readCondition(condition), message: read(message))
  }
}
