import AWSModel
import ResourceModel
import Values

/// The attachment of a managed policy to a user.
struct IAMUserPolicyAttachmentResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_user_policy_attachment", terraformName: "aws_iam_user_policy_attachment",
    summary: "Attaches a managed policy to a user; a user has at most 10.",
    attributes: [
      .iamName(
        "user", of: "user", limit: 64, change: .replacement,
        documentation: "The name of the user."),
      Attribute(
        "policy_arn", .string, .required, change: .replacement,
        constraints: [
          .length(20...2048),
          .pattern(
            "arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/.+",
            meaning: """
              the ARN of a managed policy, such as \
              `arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess`
              """),
        ],
        documentation: "The ARN of the policy, the account's own or one of AWS's."),
    ],
    inDoubt: .idempotent,
    example: """
      resources:
        iam_user_policy_attachment:
          ci_reads:
            user: ${iam_user.ci.name}
            policy_arn: arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess
      """,
    importID: "The name of the user and the ARN of the policy, as `USER/ARN`.")

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let user = creation.attributes.requiredText("user")
    let policy = creation.attributes.requiredText("policy_arn")
    try await cloud.iam.attachUserPolicy(
      AttachUserPolicyRequest(userName: user, policyArn: policy))
    return MadeObject(id: "\(user)/\(policy)")
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      guard let (user, policy) = Self.names(in: reference.id) else { return nil }
      let attached: [AttachedPolicy]
      if let details = try await sharing.authorizationDetails() {
        attached = details.users[user]?.attachedManagedPolicies ?? []
      } else {
        attached = try await policies(of: user)
      }
      guard attached.contains(where: { $0.policyArn == policy }) else { return nil }
      return object(id: reference.id, ["user": .string(user), "policy_arn": .string(policy)])
    }
  }

  func change(_ update: Update) async throws -> String { update.object.id }

  func remove(_ deletion: Deletion) async throws {
    guard let (user, policy) = Self.names(in: deletion.object.id) else { return }
    try await cloud.iam.detachUserPolicy(
      DetachUserPolicyRequest(userName: user, policyArn: policy))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let user = creation.attributes.requiredText("user")
    let policy = creation.attributes.requiredText("policy_arn")
    do {
      let isAttached = try await policies(of: user).contains { $0.policyArn == policy }
      return isAttached ? .made(id: "\(user)/\(policy)") : .notMade
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func policies(of user: String) async throws -> [AttachedPolicy] {
    try await allPages { marker in
      let answer = try await cloud.iam.listAttachedUserPolicies(
        ListAttachedUserPoliciesRequest(userName: user, marker: marker))
      return (answer.attachedPolicies, answer.isTruncated == true ? answer.marker : nil)
    }
  }

  /// The user and the policy of an id; a user's name has no slash.
  private static func names(in id: String) -> (user: String, policy: String)? {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    return (String(id[..<slash]), String(id[id.index(after: slash)...]))
  }
}
