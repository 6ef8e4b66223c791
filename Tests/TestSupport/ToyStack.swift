import Diagnostics
package import ResourceModel
package import StackLanguage
import Values

/// Builds desired stacks without YAML.
///
/// The stack gets a text of its own, one line for each name and attribute, so that diagnostics have
/// places that a test can name: `stack.toy:LINE:COLUMN`.
package struct ToyStack: Sendable {
  /// One resource of a toy stack.
  package struct Resource: Sendable {
    /// Where it stands.
    package var address: ResourceAddress
    /// What is written for it, in order.
    package var attributes: [(String, ToyExpression)]
    /// What it depends on besides what it refers to.
    package var dependsOn: [ResourceAddress] = []
    /// Its lifecycle settings; places are filled in.
    package var lifecycle = Lifecycle()
    /// Whether it must not be deleted.
    package var protect = false
    /// Conditions that fail: the kind, when (nil: always), and what is said.
    package var conditions: [ToyCondition] = []
  }

  /// The stack's name, Region and account.
  package var context = StackContext(stack: "demo", region: "here-1", account: nil)
  /// The resources, in any order.
  package var resources: [Resource] = []
  /// The outputs, in order.
  package var outputs: [(name: String, value: ToyExpression, isSensitive: Bool)] = []
  /// The checks, in order.
  package var checks: [Resource] = []
  /// The types that addresses name.
  package var catalog: ResourceTypeCatalog
  /// The digest the stack claims.
  package var inputsDigest = "inputs-1"

  /// An empty stack over the given types.
  package init(catalog: ResourceTypeCatalog = ToyTypes.catalog) { self.catalog = catalog }

  /// Adds a resource, such as `add("box.web", ["network_id": .ref("network.main.id")])`.
  ///
  /// - Parameters:
  ///   - address: its address as text.
  ///   - attributes: what is written for it, in order.
  ///   - dependsOn: addresses it depends on besides.
  ///   - protect: whether it must not be deleted.
  ///   - lifecycle: its lifecycle settings.
  ///   - conditions: conditions that may fail.
  package mutating func add(
    _ address: String, _ attributes: KeyValuePairs<String, ToyExpression> = [:],
    dependsOn: [String] = [], protect: Bool = false, lifecycle: Lifecycle = Lifecycle(),
    conditions: [ToyCondition] = []
  ) {
    guard let address = ResourceAddress(parsing: address) else {
      preconditionFailure("not an address: \(address)")
    }
    let others = dependsOn.compactMap { ResourceAddress(parsing: $0) }
    resources.append(
      Resource(
        address: address, attributes: attributes.map { ($0.key, $0.value) }, dependsOn: others,
        lifecycle: lifecycle, protect: protect, conditions: conditions))
  }

  /// Adds an output.
  package mutating func output(
    _ name: String, _ value: ToyExpression, sensitive: Bool = false
  ) {
    outputs.append((name, value, sensitive))
  }

  /// Adds a check, such as `check("web-is-red", ["box": .ref("box.web.id"), "color": "red"])`.
  package mutating func check(
    _ name: String, _ attributes: KeyValuePairs<String, ToyExpression>
  ) {
    checks.append(
      Resource(
        address: ResourceAddress(type: ToyTypes.check.name, name: name),
        attributes: attributes.map { ($0.key, $0.value) }))
  }

  /// Removes the resource at an address, with nothing else.
  package mutating func remove(_ address: String) {
    resources.removeAll { $0.address.description == address }
  }

  /// Writes other attributes for the resource at an address: those given, the others stay.
  package mutating func change(
    _ address: String, _ attributes: KeyValuePairs<String, ToyExpression>
  ) {
    for place in resources.indices where resources[place].address.description == address {
      for (name, value) in attributes {
        if let at = resources[place].attributes.firstIndex(where: { $0.0 == name }) {
          resources[place].attributes[at].1 = value
        } else {
          resources[place].attributes.append((name, value))
        }
      }
    }
  }

  /// The stack as the loader would give it: resources sorted by address.
  package func desired() -> DesiredStack {
    let layout = ToyLayout(of: self)
    let sorted = resources.enumerated().sorted { $0.element.address < $1.element.address }
    var stack = DesiredStack(
      context: context, provider: ProviderSettings(name: "toy"),
      resources: sorted.map { desired($0.element, at: $0.offset, layout) },
      outputs: outputs.enumerated().map { place, output in
        DesiredOutput(
          name: output.name, isSensitive: output.isSensitive, range: layout.outputs[place],
          references: output.value.references.map {
            DesiredReference(address: $0, range: layout.outputs[place])
          },
          value: { scope in
            let value = output.value.value(in: scope)
            return (output.isSensitive ? value.markedSensitive : value, [])
          })
      },
      inputsDigest: inputsDigest, sources: [layout.file])
    stack.checks = checks.enumerated().map { place, check in
      let place = resources.count + place
      return DesiredCheck(
        address: check.address, nameRange: layout.names[place],
        body: ToyBody(
          resource: check, type: ToyTypes.check, context: context,
          nameRange: layout.names[place], ranges: layout.attributes[place]))
    }
    return stack
  }

  private func desired(_ resource: Resource, at place: Int, _ layout: ToyLayout)
    -> DesiredResource
  {
    guard let type = catalog[resource.address.type] else {
      preconditionFailure("no type \(resource.address.type)")
    }
    let body = ToyBody(
      resource: resource, type: type, context: context, nameRange: layout.names[place],
      ranges: layout.attributes[place])
    var references: [DesiredReference] = []
    var seen: Set<ResourceAddress> = []
    for (name, expression) in resource.attributes {
      for address in expression.references where seen.insert(address).inserted {
        let range = body.range(of: ValuePath(name))
        references.append(DesiredReference(address: address, range: range))
      }
    }
    for address in resource.dependsOn where seen.insert(address).inserted {
      references.append(DesiredReference(address: address, range: layout.names[place]))
    }
    var lifecycle = resource.lifecycle
    if lifecycle.preventDestroy { lifecycle.preventDestroyRange = layout.names[place] }
    return DesiredResource(
      address: resource.address, type: type, nameRange: layout.names[place],
      references: references, lifecycle: lifecycle, protect: resource.protect, body: body)
  }
}
