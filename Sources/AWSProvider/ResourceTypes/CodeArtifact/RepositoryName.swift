import Values

/// A repository by its domain and name; as an id `DOMAIN/REPOSITORY`.
struct RepositoryName: Hashable, Sendable {
  /// The domain.
  let domain: String
  /// The repository.
  let repository: String

  /// Reads an id.
  init?(_ id: String) {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    self.domain = String(id[..<slash])
    self.repository = String(id[id.index(after: slash)...])
  }

  /// The repository that attributes name.
  init(_ attributes: Fields) {
    self.domain = attributes.requiredText("domain")
    self.repository = attributes.requiredText("repository")
  }

  /// The id.
  var id: String { "\(domain)/\(repository)" }
}
