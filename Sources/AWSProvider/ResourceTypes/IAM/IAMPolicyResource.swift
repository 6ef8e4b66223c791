import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// A customer managed policy.
struct IAMPolicyResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_policy", terraformName: "aws_iam_policy",
    summary: "A managed policy, to be attached to users or to bound them.",
    attributes: [
      .iamName(
        "name", of: "policy", limit: 128, change: .replacement,
        documentation: """
          Its name, up to 128 letters, digits and `_ + = , . @ -`, unique in the account whatever \
          the case.
          """),
      PolicyDocuments.attribute(
        "policy", .required, kind: .identity,
        documentation: """
          The policy, at most 6144 characters without white space. A change makes a new version; \
          of five versions the oldest goes.
          """),
      .iamPath(of: "policies", change: .replacement),
      Attribute(
        "description", .string, change: .replacement, constraints: [.length(0...1000)],
        documentation: "What it is for, up to 1000 characters. AWS cannot change it."),
      Tags.attribute,
      .arn("arn:aws:iam::123456789012:policy/read-packages"),
      Attribute(
        "policy_id", .string, .computed,
        documentation: "Its id, `ANPA…`, which no later policy of the same name has."),
      Attribute(
        "default_version_id", .string, .computed, follows: ["policy"],
        documentation: "The version in force, such as `v3`."),
    ],
    inDoubt: .name,
    example: """
      resources:
        iam_policy:
          read_packages:
            name: read-packages
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: codeartifact:ReadFromRepository
                  Resource: ${codeartifact_repository.npm.arn}
      """,
    importID: "The ARN of the policy.",
    complete: { attributes, _ in
      Completions.dropEmpty(&attributes, ["tags", "description"])
      return PolicyDocuments.problems(in: attributes, kind: .identity)
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.iam.createPolicy(
      CreatePolicyRequest(
        policyName: creation.attributes.requiredText("name"),
        path: creation.attributes.text("path"),
        policyDocument: PolicyDocuments.text(creation.attributes["policy"]),
        description: creation.attributes.text("description"), tags: Tags.forCreation(creation)))
    return MadeObject(id: answer.policy.arn)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      if let details = try await sharing.authorizationDetails() {
        guard var policy = details.policies[reference.id] else { return nil }
        // Not in every answer of servers that stand in for AWS, where it does not change either.
        if policy.policyId.isEmpty {
          policy.policyId = reference.attributes.text("policy_id") ?? ""
        }
        return object(policy, tags: try await tags(of: policy.arn))
      }
      let policy = try await policy(reference.id)
      let version = try await cloud.iam.getPolicyVersion(
        GetPolicyVersionRequest(policyArn: policy.arn, versionId: policy.defaultVersionId)
      ).policyVersion
      return object(
        ManagedPolicyDetail(
          policyName: policy.policyName, policyId: policy.policyId, arn: policy.arn,
          path: policy.path, defaultVersionId: policy.defaultVersionId,
          attachmentCount: policy.attachmentCount,
          permissionsBoundaryUsageCount: policy.permissionsBoundaryUsageCount,
          isAttachable: policy.isAttachable, description: policy.description,
          createDate: policy.createDate, updateDate: policy.updateDate,
          policyVersionList: [version]), tags: policy.tags)
    }
  }

  func change(_ update: Update) async throws -> String {
    let arn = update.object.id
    if update.changed.contains("policy") {
      let versions = try await versions(of: arn)
      if versions.count >= 5 { try await deleteOldest(of: versions, arn) }
      _ = try await cloud.iam.createPolicyVersion(
        CreatePolicyVersionRequest(
          policyArn: arn, policyDocument: PolicyDocuments.text(update.attributes["policy"]),
          setAsDefault: true))
    }
    if let (set, remove) = Tags.changes(of: update) {
      if !remove.isEmpty {
        try await cloud.iam.untagPolicy(
          UntagPolicyRequest(policyArn: arn, tagKeys: remove.map(\.key)))
      }
      if !set.isEmpty { try await cloud.iam.tagPolicy(TagPolicyRequest(policyArn: arn, tags: set)) }
    }
    return arn
  }

  func remove(_ deletion: Deletion) async throws {
    let arn = deletion.object.id
    for version in try await versions(of: arn) where !version.isDefaultVersion {
      try await delete(version, of: arn)
    }
    try await cloud.iam.deletePolicy(DeletePolicyRequest(policyArn: arn))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let account = try await cloud.services.sts.getCallerIdentity(GetCallerIdentityRequest()).account
    let path = creation.attributes.text("path") ?? "/"
    let arn = "arn:aws:iam::\(account):policy\(path)\(creation.attributes.requiredText("name"))"
    do {
      return Tags.finding(arn, in: try await policy(arn).tags, of: creation)
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func policy(_ arn: String) async throws -> Policy {
    try await cloud.iam.getPolicy(GetPolicyRequest(policyArn: arn)).policy
  }

  private func tags(of arn: String) async throws -> [Tag] {
    try await allPages { marker in
      let answer = try await cloud.iam.listPolicyTags(
        ListPolicyTagsRequest(policyArn: arn, marker: marker))
      return (answer.tags, answer.isTruncated == true ? answer.marker : nil)
    }
  }

  private func versions(of arn: String) async throws -> [AWSModel.PolicyVersion] {
    try await allPages { marker in
      let answer = try await cloud.iam.listPolicyVersions(
        ListPolicyVersionsRequest(policyArn: arn, marker: marker))
      return (answer.versions, answer.isTruncated == true ? answer.marker : nil)
    }
  }

  private func deleteOldest(of versions: [AWSModel.PolicyVersion], _ arn: String) async throws {
    let number = { (version: AWSModel.PolicyVersion) in Int(version.versionId.dropFirst()) ?? 0 }
    let oldest = versions.filter { !$0.isDefaultVersion }.min { number($0) < number($1) }
    if let oldest { try await delete(oldest, of: arn) }
  }

  private func delete(_ version: AWSModel.PolicyVersion, of arn: String) async throws {
    try await ignoringNotFound { () throws(AWSError) in
      try await cloud.iam.deletePolicyVersion(
        DeletePolicyVersionRequest(policyArn: arn, versionId: version.versionId))
    }
  }

  private func object(_ policy: ManagedPolicyDetail, tags: [Tag]) -> ResourceObject {
    let version = policy.policyVersionList.first { $0.versionId == policy.defaultVersionId }
    return object(
      id: policy.arn,
      [
        "name": .string(policy.name),
        "policy": PolicyDocuments.value(version?.document),
        "path": .string(policy.path),
        "description": Value(text: policy.description),
        "tags": Tags.value(tags),
        "arn": .string(policy.arn),
        "policy_id": .string(policy.policyId),
        "default_version_id": .string(policy.defaultVersionId),
      ])
  }
}

extension ManagedPolicyDetail {
  /// Its name; where the answer leaves it out, as moto's does, the last part of its ARN, which is the
  /// same.
  fileprivate var name: String {
    guard policyName.isEmpty else { return policyName }
    return arn.split(separator: "/").last.map(String.init) ?? policyName
  }
}
