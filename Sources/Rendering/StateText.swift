import Planning
import ResourceModel
package import StateStore
package import Values

/// The state, or one object of it, as text and JSON.
package struct StateText {
  private let palette: Palette

  /// A formatter of states.
  package init(palette: Palette) { self.palette = palette }

  /// Every object as a block, then the outputs.
  package func text(of state: State) -> String {
    guard !state.resources.isEmpty || !state.outputs.isEmpty else {
      return "The state is empty: nothing was applied, or everything was destroyed.\n"
    }
    var blocks = state.resources.map { text(of: $0) }
    let outputs = OutputsText.block(state.outputs)
    if !outputs.isEmpty { blocks.append(outputs) }
    return blocks.joined(separator: "\n")
  }

  /// One object as a block.
  package func text(of resource: StateResource) -> String {
    var lines = ["# \(palette.paint(Self.label(of: resource), .bold)):"]
    lines.append(
      "resource \(ValueText.quoted(resource.type)) \(ValueText.quoted(resource.address.name)) {")
    var attributes = AttributeLines(palette: palette)
    attributes.appendPlain(resource.markedAttributes, level: 0)
    return (lines + attributes.lines).joined(separator: "\n") + "\n}\n"
  }

  /// The address, with what is not as it should be.
  package static func label(of resource: StateResource) -> String {
    var marks: [String] = []
    if resource.status == .tainted { marks.append("tainted") }
    if let key = resource.deposedKey { marks.append("deposed object \(ValueText.oneLine(key))") }
    if resource.protect { marks.append("protected") }
    let suffix = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    return ValueText.oneLine(resource.address) + suffix
  }

  /// The state for `show --json`: what must not be shown is left out.
  package static func json(of state: State) -> Value {
    [
      "format": .int(State.currentFormat), "lineage": .string(state.lineage),
      "serial": .int(state.serial), "stack": .string(state.stack),
      "account": state.account.map(Value.string) ?? .null,
      "region": state.region.map(Value.string) ?? .null,
      "outputs": OutputsText.json(state.outputs),
      "resources": .array(state.resources.map(json)),
    ]
  }

  /// One object for `state show --json`.
  package static func json(of resource: StateResource) -> Value {
    var fields: Fields = [
      "address": .string(resource.address.description), "type": .string(resource.type),
      "id": .string(resource.id), "attributes": .object(resource.markedAttributes),
      "dependencies": .array(resource.dependencies.map { .string($0.description) }),
      "protect": .bool(resource.protect), "status": .string(resource.status.rawValue),
      "provider": .string(resource.provider), "schemaVersion": .int(resource.schemaVersion),
    ]
    if let key = resource.deposedKey { fields["deposedKey"] = .string(key) }
    return .object(fields)
  }
}
