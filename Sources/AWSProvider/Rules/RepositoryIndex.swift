import ResourceModel
import Values

/// The CodeArtifact repositories of a stack by domain and name.
struct RepositoryIndex {
  /// A repository of a domain.
  struct Key: Hashable {
    /// The domain: its name, or the attribute that will give it.
    var domain: Value
    /// The name.
    var name: Value
  }

  /// The repositories, in the order of the stack.
  let repositories: [PlannedResource]
  private var places: [Key: Int] = [:]

  /// The repositories among some resources.
  init(_ resources: StackResources) {
    self.repositories = resources["codeartifact_repository"]
    for (place, repository) in repositories.enumerated() {
      guard let key = Self.key(of: repository, name: repository.value("repository")),
        places[key] == nil
      else { continue }
      places[key] = place
    }
  }

  /// The place of the repository of a name in the domain that a resource names.
  func place(of name: Value, inDomainOf resource: PlannedResource) -> Int? {
    Self.key(of: resource, name: name).flatMap { places[$0] }
  }

  /// The repository of a name in the domain that a resource names.
  func repository(_ name: Value, inDomainOf resource: PlannedResource) -> PlannedResource? {
    place(of: name, inDomainOf: resource).map { repositories[$0] }
  }

  private static func key(of resource: PlannedResource, name: Value) -> Key? {
    guard let domain = resource.identity("domain"), let name = name.identity else { return nil }
    return Key(domain: domain, name: name)
  }
}
