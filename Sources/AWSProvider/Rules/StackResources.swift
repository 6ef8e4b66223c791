import ResourceModel
import Values

/// The resources of a stack, as the rules look at them.
struct StackResources {
  private let byType: [String: [PlannedResource]]

  /// Sorts resources by type, each in the order of the stack.
  init(_ resources: [PlannedResource]) {
    self.byType = Dictionary(grouping: resources, by: \.address.type)
  }

  /// The resources of a type, in the order of the stack.
  subscript(type: String) -> [PlannedResource] { byType[type] ?? [] }

  /// The resources of a type by what an attribute identifies them as.
  func byIdentity(_ type: String, of attribute: String = "id") -> [Value: PlannedResource] {
    var result: [Value: PlannedResource] = [:]
    for resource in self[type] {
      guard let identity = resource.identity(attribute), result[identity] == nil else { continue }
      result[identity] = resource
    }
    return result
  }
}

extension PlannedResource {
  /// The value of an attribute.
  func value(_ name: String) -> Value { attributes[name] ?? .null }

  /// The value of an attribute as something two resources can have in common.
  func identity(_ name: String) -> Value? { value(name).identity }

  /// The identities in a list or set.
  func identities(_ name: String) -> [Value] {
    value(name).elements?.compactMap(\.identity) ?? []
  }

  /// A problem with an attribute of the resource.
  func problem(
    _ message: String, at path: ValuePath, help: String? = nil, isError: Bool = true,
    others: [(address: ResourceAddress, path: ValuePath, message: String)] = []
  ) -> ResourceProblem {
    ResourceProblem(
      address: address,
      problem: AttributeProblem(message, at: path, help: help, isError: isError), others: others)
  }
}

extension Value {
  /// The value, where two equal ones mean the same thing: a known one, or an unknown one that
  /// stands for one attribute of one resource.
  var identity: Value? {
    let value = unmarked
    let isIdentity =
      switch value {
      case .null: false
      case .unknown(let unknown): unknown.reference != nil
      default: value.isWhollyKnown
      }
    return isIdentity ? Optional(value) : Optional.none
  }
}
