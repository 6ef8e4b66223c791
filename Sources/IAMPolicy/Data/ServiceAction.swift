/// An action that policies allow or deny, with what it does and on what.
public struct ServiceAction: Hashable, Sendable {
  /// How grave an action is, in the words of the Service Authorization Reference.
  public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    /// It lists resources.
    case list = "List"
    /// It reads a resource.
    case read = "Read"
    /// It creates, changes or deletes a resource.
    case write = "Write"
    /// It changes who may do what.
    case permissionsManagement = "Permissions management"
    /// It changes tags.
    case tagging = "Tagging"
  }

  /// The service, as actions begin with it.
  public var service: String
  /// The name, in its usual case.
  public var name: String
  /// How grave it is.
  public var level: AccessLevel
  /// The types of resource it can be limited to; none where only `*` stands for its resource.
  public var resourceTypes: [String]

  /// An action of `service`.
  init(_ service: String, _ name: String, _ level: AccessLevel, on resourceTypes: [String]) {
    self.service = service
    self.name = name
    self.level = level
    self.resourceTypes = resourceTypes
  }

  /// The action as policies write it, such as `codeartifact:ReadFromRepository`.
  public var text: String { "\(service):\(name)" }
}
