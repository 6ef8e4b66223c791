import Diagnostics
import ResourceModel
import Values

extension ProviderSettings {
  /// The providers a stack may name.
  package static let names = ["simulated", "aws"]
}

extension StoreSettings {
  /// The kinds of store a stack may name.
  package static let names = ["file", "postgres", "s3"]
}

/// Reads `provider:` and `state:`: a name alone, or a map with a `name` and further settings.
struct ServiceSettings {
  /// The name.
  var name: String
  /// The other settings.
  var settings = Fields()
  /// What was wrong.
  var diagnostics: [Diagnostic] = []

  /// The settings that `written` gives under `key`.
  init(
    _ written: WrittenValue, key: String, names: [String], in environment: StackEnvironment
  ) {
    self.name = names.first ?? ""
    let scope = StackScope(environment)
    var typing = SchemaTyping { $0.evaluate(in: scope) }
    var nameValue = written
    if case .map(let entries, let range) = written {
      guard let entry = entries.first(where: { $0.name == "name" }) else {
        let list = names.joined(separator: ", ")
        diagnostics.append(
          .error("\"\(key)\" has no \"name\"", at: range, help: "It is one of \(list)."))
        return
      }
      nameValue = entry.value
      for entry in entries where entry.name != "name" {
        settings[entry.name] = typing.fit(entry.value, to: .any, at: ValuePath(entry.name))
      }
    }
    let attribute = Attribute(
      key, .string, .required, constraints: [.oneOf(names)], documentation: "")
    let value = typing.value(of: nameValue, for: attribute, at: ValuePath(key))
    diagnostics += typing.diagnostics + scope.localDiagnostics
    if let text = value.stringValue { name = text }
  }
}
