import Diagnostics
import ResourceModel
import Values
import YAMLSyntax

/// An output as the stack writes it.
struct WrittenOutput: Sendable {
  var name: String
  var range: SourceRange
  var value: WrittenValue
  var description: String?
  var isSensitive = false

  /// The output, its references found.
  func desired(in shared: SharedEnvironment) -> DesiredOutput {
    var seen: Set<ResourceAddress> = []
    var references: [DesiredReference] = []
    let environment = shared.environment
    for reference in value.resourceReferences(in: environment) {
      guard let expanded = environment.block(reference.type, reference.name) else { continue }
      let targets = expanded.addresses.filter { address in
        guard case .literal(let key) = reference.key else { return true }
        return address.key == key
      }
      for address in targets where seen.insert(address).inserted {
        references.append(DesiredReference(address: address, range: reference.range))
      }
    }
    return DesiredOutput(
      name: name, description: description, isSensitive: isSensitive, range: range,
      references: references
    ) { scope in
      evaluate(in: scope, shared)
    }
  }

  private func evaluate(
    in resources: any ResourceScope, _ shared: SharedEnvironment
  ) -> (value: Value, diagnostics: [Diagnostic]) {
    let scope = StackScope(shared.environment, resources: resources)
    var typing = SchemaTyping { $0.evaluate(in: scope) }
    let result = typing.fit(value, to: .any, at: ValuePath(name))
    var diagnostics = typing.diagnostics + scope.localDiagnostics
    if result.containsSensitive, !isSensitive {
      diagnostics.append(
        .error(
          "The output \"\(name)\" is sensitive, but not marked so", at: value.range,
          help: "Write {value: …, sensitive: true}, or leave the secret out."))
    }
    return (isSensitive ? result.markedSensitive : result, diagnostics)
  }
}

extension WrittenValueReader {
  private static let outputKeys = ["value", "description", "sensitive"]

  /// The output that an entry of `outputs:` writes: a map with `value`, or the value alone.
  mutating func readOutput(_ entry: YAMLEntry) -> WrittenOutput {
    let node = entry.value
    var output = WrittenOutput(
      name: entry.name, range: entry.key.useRange, value: .erroneous(node.useRange))
    let names = node.entries?.map(\.name) ?? []
    guard !node.isErroneous, let entries = node.entries,
      names.contains("value") || (!names.isEmpty && names.allSatisfy(Self.outputKeys.contains))
    else {
      output.value = read(node)
      return output
    }
    for entry in entries {
      switch entry.name {
      case "value": output.value = read(entry.value)
      case "description": output.description = entry.value.isNull ? nil : text(of: entry)
      case "sensitive": output.isSensitive = flag(of: entry) ?? false
      default:
        diagnostics.append(
          .unknownSetting(
            entry.name, in: "An output", known: Self.outputKeys, at: entry.key.useRange))
      }
    }
    if !names.contains("value") {
      diagnostics.append(
        .error(
          "The output \"\(entry.name)\" has no \"value\"", at: entry.key.useRange,
          help: "Add \"value:\" to it."))
    }
    return output
  }
}
