import AWSModel
import ResourceModel
import Values

/// A CodeArtifact domain.
struct CodeArtifactDomainResource: ResourceLogic {
  static let type = ResourceType(
    name: "codeartifact_domain", terraformName: "aws_codeartifact_domain",
    summary: "A domain: repositories that share storage, encryption and policy.",
    attributes: [
      .codeArtifactDomain,
      Attribute(
        "encryption_key", .string, .optionalComputed, change: .replacement,
        constraints: [
          .length(1...1011), .pattern("\\S+", meaning: "the ARN or id of a KMS key"),
        ],
        equivalence: Equivalence(name: "by key id") { left, right in
          keyID(left) == keyID(right)
        },
        documentation: """
          The symmetric KMS key that encrypts the assets; an AWS managed key if absent. It cannot \
          be changed.
          """),
      Tags.attribute,
      .arn("arn:aws:codeartifact:eu-west-1:123456789012:domain/company"),
      Attribute("owner", .string, .computed, documentation: "The account that owns it."),
      Attribute(
        "s3_bucket_arn", .string, .computed,
        documentation: """
          The bucket of AWS its assets lie in, which an endpoint policy must let builds read.
          """),
    ],
    inDoubt: .name,
    example: """
      resources:
        codeartifact_domain:
          company:
            domain: company
      """,
    importID: "The name of the domain.",
    complete: { attributes, _ in
      Completions.dropEmpty(&attributes, ["tags"])
      return []
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.codeArtifact.createDomain(
      CreateDomainRequest(
        domain: creation.attributes.requiredText("domain"),
        encryptionKey: creation.attributes.text("encryption_key"),
        tags: Tags.forCreation(creation)))
    return MadeObject(id: answer.domain.name)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      let domain = try await domain(reference.id)
      guard domain.status != "Deleted" else { return nil }
      return object(domain, tags: try await cloud.codeArtifactTags(of: domain.arn))
    }
  }

  func change(_ update: Update) async throws -> String {
    try await cloud.changeCodeArtifactTags(update)
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    _ = try await cloud.codeArtifact.deleteDomain(DeleteDomainRequest(domain: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    do {
      let domain = try await domain(creation.attributes.requiredText("domain"))
      let tags = try await cloud.codeArtifactTags(of: domain.arn)
      return Tags.finding(domain.name, in: tags, of: creation)
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func domain(_ name: String) async throws -> DomainDescription {
    try await cloud.codeArtifact.describeDomain(DescribeDomainRequest(domain: name)).domain
  }

  private func object(_ domain: DomainDescription, tags: [Tag]) -> ResourceObject {
    object(
      id: domain.name,
      [
        "domain": .string(domain.name),
        "encryption_key": Value(text: domain.encryptionKey),
        "tags": Tags.value(tags),
        "arn": .string(domain.arn),
        "owner": .string(domain.owner),
        "s3_bucket_arn": Value(text: domain.s3BucketArn),
      ])
  }

  /// The id of a key given by its id or by its ARN.
  private static func keyID(_ key: Value) -> String? {
    key.stringValue.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }
}
