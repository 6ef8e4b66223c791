import AWSModel

/// The public registries a repository can be connected to.
enum ExternalConnection {
  /// The package format of each connection, by its name.
  static let packageFormats = [
    "public:npmjs": "npm", "public:nuget-org": "nuget", "public:pypi": "pypi",
    "public:maven-central": "maven", "public:maven-googleandroid": "maven",
    "public:maven-gradleplugins": "maven", "public:maven-commonsware": "maven",
    "public:maven-clojars": "maven", "public:ruby-gems-org": "ruby",
    "public:crates-io": "cargo",
  ]
}

/// `AssociateExternalConnection` and `DisassociateExternalConnection`.
extension Simulation {
  func associateExternalConnection(
    _ request: AssociateExternalConnectionRequest
  ) throws(AWSError) -> AssociateExternalConnectionResponse {
    var repository = try repository(request.repository, request.domain, request.domainOwner)
    let name = request.externalConnection
    guard ExternalConnection.packageFormats[name] != nil else {
      throw .noSuchConnection(name)
    }
    if let held = repository.externalConnections.first {
      throw .conflict(
        "Repository '\(repository.name)' already has the external connection '\(held)'",
        type: "repository", id: repository.name)
    }
    guard repository.upstreams.isEmpty else {
      throw .conflict(
        "Repository '\(repository.name)' has upstreams and cannot have an external connection",
        type: "repository", id: repository.name)
    }
    repository.externalConnections = [name]
    world.repositories[repository.key] = repository
    return AssociateExternalConnectionResponse(repository: shape(repository))
  }

  func disassociateExternalConnection(
    _ request: DisassociateExternalConnectionRequest
  ) throws(AWSError) -> DisassociateExternalConnectionResponse {
    var repository = try repository(request.repository, request.domain, request.domainOwner)
    let name = request.externalConnection
    guard let place = repository.externalConnections.firstIndex(of: name) else {
      throw .noSuchConnection(name)
    }
    repository.externalConnections.remove(at: place)
    world.repositories[repository.key] = repository
    return DisassociateExternalConnectionResponse(repository: shape(repository))
  }
}

extension AWSError {
  fileprivate static func noSuchConnection(_ name: String) -> AWSError {
    .codeArtifact(
      "ResourceNotFoundException", "External connection not found: '\(name)'", status: 404,
      type: "repository", id: name)
  }
}
