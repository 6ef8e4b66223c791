import Planning
package import ResourceModel
package import StateStore
package import Values

/// What differs between two versions of a state, object by object.
package struct StateDifference {
  private struct Key: Hashable {
    var address: ResourceAddress
    var deposedKey: String?
  }

  private var added: [StateResource] = []
  private var removed: [StateResource] = []
  private var changed: [(before: StateResource, after: StateResource)] = []
  private var outputs: [OutputChange] = []
  private let catalog: ResourceTypeCatalog

  /// What differs from one version to another, by the meaning that the types of `catalog` declare.
  package init(from old: State, to new: State, catalog: ResourceTypeCatalog) {
    self.catalog = catalog
    var before: [Key: StateResource] = [:]
    for resource in old.resources { before[Self.key(resource)] = resource }
    for resource in new.resources {
      guard let earlier = before.removeValue(forKey: Self.key(resource)) else {
        added.append(resource)
        continue
      }
      if earlier != resource { changed.append((earlier, resource)) }
    }
    removed = before.values.sorted(by: StateResource.precedes)
    outputs = Self.outputChanges(old.outputs, new.outputs)
  }

  /// How many objects differ, such as `2 added, 1 changed, 0 removed`.
  package var counts: String {
    "\(added.count) added, \(changed.count) changed, \(removed.count) removed"
  }

  /// The differences for programs.
  package var json: Value {
    func names(_ resources: [StateResource]) -> Value {
      .strings(resources.map(\.address.description))
    }
    return [
      "added": names(added), "changed": names(changed.map(\.after)), "removed": names(removed),
      "outputs": .strings(outputs.map(\.name)),
    ]
  }

  /// The differences for people; ends in a line break.
  package func text(palette: Palette) -> String {
    guard !(added.isEmpty && removed.isEmpty && changed.isEmpty && outputs.isEmpty) else {
      return "The two versions have the same objects and outputs.\n"
    }
    let formatter = ChangeText(palette: palette)
    var blocks = removed.map { "\(palette.paint("-", .removed)) \(Self.label($0))" }
    blocks += added.map { "\(palette.paint("+", .added)) \(Self.label($0))" }
    blocks += changed.map { before, after in
      let differences =
        catalog[after.type]?.driftDifferences(
          from: before.markedAttributes, to: after.markedAttributes) ?? []
      guard !differences.isEmpty else {
        return "\(palette.paint("~", .changed)) \(Self.label(after)): the state's own record alone"
      }
      let drift = Drift(
        address: after.address, kind: .changed, id: after.id, before: before.markedAttributes,
        after: after.markedAttributes, differences: differences)
      return formatter.lines(of: drift).joined(separator: "\n")
    }
    let told = PlanText(palette: palette).outputsText(outputs)
    if !told.isEmpty { blocks.append(told) }
    return blocks.joined(separator: "\n") + "\n"
  }

  private static func label(_ resource: StateResource) -> String {
    "\(StateText.label(of: resource)) [id=\(ValueText.oneLine(resource.id))]"
  }

  private static func key(_ resource: StateResource) -> Key {
    Key(address: resource.address, deposedKey: resource.deposedKey)
  }

  private static func outputChanges(
    _ old: [StateOutput], _ new: [StateOutput]
  ) -> [OutputChange] {
    func marked(_ output: StateOutput?) -> Value {
      guard let output else { return .null }
      return output.isSensitive ? output.value.markedSensitive : output.value
    }
    let names = Set((old + new).map(\.name)).sorted()
    return names.compactMap { name in
      let (before, after) = (
        old.first { $0.name == name }, new.first { $0.name == name }
      )
      guard before != after else { return nil }
      let action: ChangeAction = before == nil ? .create : after == nil ? .delete : .update
      return OutputChange(name: name, action: action, before: marked(before), after: marked(after))
    }
  }
}
