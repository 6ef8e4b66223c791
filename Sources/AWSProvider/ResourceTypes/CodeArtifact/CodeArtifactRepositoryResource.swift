import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// A CodeArtifact repository, with its upstreams or its external connection.
struct CodeArtifactRepositoryResource: ResourceLogic {
  static let type = ResourceType(
    name: "codeartifact_repository", terraformName: "aws_codeartifact_repository",
    summary: "A repository of packages in a domain.",
    attributes: [
      .codeArtifactDomain,
      .codeArtifactRepository,
      Attribute(
        "description", .string,
        constraints: [
          .length(0...1000),
          .rule(
            name: "description", documentation: "No control characters.",
            check: { value in
              let scalars = (value.stringValue ?? "").unicodeScalars
              return scalars.contains { $0.properties.generalCategory == .control }
                ? "The description has a control character, such as a line break" : nil
            }),
        ],
        documentation: "What it is for, up to 1000 characters."),
      Attribute(
        "upstreams", .list(.string),
        constraints: [
          .count(0...10),
          .pattern("[A-Za-z0-9][A-Za-z0-9._-]{1,99}", meaning: "the name of a repository"),
        ],
        documentation: """
          Repositories of the same domain that are searched for what it lacks, in this order; at \
          most 10, and 25 in all behind it. Either this or `external_connection`.
          """),
      Attribute(
        "external_connection", .string, constraints: [.oneOf(externalConnections)],
        documentation: "The public registry it takes packages from; at most one."),
      Tags.attribute,
      .arn("arn:aws:codeartifact:eu-west-1:123456789012:repository/company/npm"),
      Attribute(
        "administrator_account", .string, .computed, documentation: "The account that made it."),
      Attribute(
        "endpoints", .map(.string), .computed,
        documentation: "The URLs for package managers, by format, such as `npm` and `pypi`."),
    ],
    inDoubt: .name,
    example: """
      resources:
        codeartifact_repository:
          npm_public:
            domain: ${codeartifact_domain.company.domain}
            repository: npm-public
            external_connection: public:npmjs
          npm:
            domain: ${codeartifact_domain.company.domain}
            repository: npm
            upstreams: ["${codeartifact_repository.npm_public.repository}"]
      """,
    importID: "The names of the domain and the repository, as `DOMAIN/REPOSITORY`.",
    complete: { attributes, _ in
      Completions.dropEmpty(
        &attributes, ["tags", "description", "upstreams", "external_connection"])
      return problems(in: attributes)
    })

  /// The public registries there are (CodeArtifact user guide, "Supported external connection
  /// repositories").
  private static let externalConnections = [
    "public:npmjs", "public:nuget-org", "public:pypi", "public:maven-central",
    "public:maven-googleandroid", "public:maven-gradleplugins", "public:maven-commonsware",
    "public:maven-clojars", "public:ruby-gems-org", "public:crates-io",
  ]

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let repository = try await cloud.codeArtifact.createRepository(
      CreateRepositoryRequest(
        domain: creation.attributes.requiredText("domain"),
        repository: creation.attributes.requiredText("repository"),
        description: creation.attributes.text("description"),
        upstreams: Self.upstreams(in: creation.attributes), tags: Tags.forCreation(creation))
    ).repository
    return MadeObject(id: "\(repository.domainName)/\(repository.name)")
  }

  func finish(_ creation: Creation, id: String) async throws {
    guard let name = RepositoryName(id),
      let connection = creation.attributes.text("external_connection")
    else { return }
    let present = try await repository(name).externalConnections.map(\.externalConnectionName)
    if !present.contains(connection) { try await associate(connection, with: name) }
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      guard let name = RepositoryName(reference.id) else { return nil }
      let repository = try await repository(name)
      return object(repository, tags: try await cloud.codeArtifactTags(of: repository.arn))
    }
  }

  /// A repository has upstreams or an external connection, so what goes goes first.
  func change(_ update: Update) async throws -> String {
    guard let name = RepositoryName(update.object.id) else { return update.object.id }
    let connection = update.attributes.text("external_connection")
    var present = connection.map { [$0] } ?? []
    if update.changed.contains("external_connection") {
      present = try await repository(name).externalConnections.map(\.externalConnectionName)
      for old in present where old != connection { try await disassociate(old, from: name) }
    }
    if !update.changed.isDisjoint(with: ["description", "upstreams"]) {
      let changesUpstreams = update.changed.contains("upstreams")
      _ = try await cloud.codeArtifact.updateRepository(
        UpdateRepositoryRequest(
          domain: name.domain, repository: name.repository,
          description: update.changed.contains("description")
            ? update.attributes.requiredText("description") : nil,
          upstreams: changesUpstreams ? Self.upstreams(in: update.attributes) : nil))
    }
    if let connection, !present.contains(connection) {
      try await associate(connection, with: name)
    }
    try await cloud.changeCodeArtifactTags(update)
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    guard let name = RepositoryName(deletion.object.id) else { return }
    _ = try await cloud.codeArtifact.deleteRepository(
      DeleteRepositoryRequest(domain: name.domain, repository: name.repository))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let name = RepositoryName(creation.attributes)
    do {
      let repository = try await repository(name)
      let tags = try await cloud.codeArtifactTags(of: repository.arn)
      return Tags.finding(name.id, in: tags, of: creation)
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func repository(_ name: RepositoryName) async throws -> RepositoryDescription {
    try await cloud.codeArtifact.describeRepository(
      DescribeRepositoryRequest(domain: name.domain, repository: name.repository)
    ).repository
  }

  private func associate(_ connection: String, with name: RepositoryName) async throws {
    _ = try await cloud.codeArtifact.associateExternalConnection(
      AssociateExternalConnectionRequest(
        domain: name.domain, repository: name.repository, externalConnection: connection))
  }

  private func disassociate(_ connection: String, from name: RepositoryName) async throws {
    try await ignoringNotFound { () throws(AWSError) in
      _ = try await cloud.codeArtifact.disassociateExternalConnection(
        DisassociateExternalConnectionRequest(
          domain: name.domain, repository: name.repository, externalConnection: connection))
    }
  }

  private func object(_ repository: RepositoryDescription, tags: [Tag]) -> ResourceObject {
    let upstreams = repository.upstreams.map(\.repositoryName)
    let host = "\(repository.domainName)-\(repository.domainOwner).d.codeartifact.\(cloud.region)"
    let endpoints = PackageFormat.allCases.map(\.rawValue).sorted().map { format in
      (format, "https://\(host).amazonaws.com/\(format)/\(repository.name)/")
    }
    return object(
      id: "\(repository.domainName)/\(repository.name)",
      [
        "domain": .string(repository.domainName),
        "repository": .string(repository.name),
        "description": Value(text: repository.description),
        "upstreams": upstreams.isEmpty ? .null : .strings(upstreams),
        "external_connection": Value(
          text: repository.externalConnections.first?.externalConnectionName),
        "tags": Tags.value(tags),
        "arn": .string(repository.arn),
        "administrator_account": .string(repository.administratorAccount),
        "endpoints": Value(mapOf: endpoints),
      ])
  }

  private static func upstreams(in attributes: Fields) -> [UpstreamRepository] {
    attributes.texts("upstreams").map { UpstreamRepository(repositoryName: $0) }
  }

  private static func problems(in attributes: Fields) -> [AttributeProblem] {
    var problems: [AttributeProblem] = []
    let upstreams = attributes["upstreams"]?.elements ?? []
    if !upstreams.isEmpty, attributes["external_connection"].map({ !$0.isNull }) ?? false {
      problems.append(
        AttributeProblem(
          "A repository has upstreams or an external connection, not both",
          at: ValuePath("external_connection"),
          help: "Give the connection to a repository of its own, and name that as an upstream."))
    }
    var seen: Set<String> = []
    for (place, upstream) in upstreams.enumerated() {
      guard let name = upstream.stringValue else { continue }
      let path = ValuePath("upstreams").index(place)
      if !seen.insert(name).inserted {
        problems.append(AttributeProblem("The upstream \"\(name)\" is named twice", at: path))
      }
      if name == attributes.text("repository") {
        problems.append(
          AttributeProblem("The repository \"\(name)\" is its own upstream", at: path))
      }
    }
    return problems
  }
}
