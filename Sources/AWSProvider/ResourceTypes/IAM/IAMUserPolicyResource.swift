import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// An inline policy of a user.
struct IAMUserPolicyResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_user_policy", terraformName: "aws_iam_user_policy",
    summary: "An inline policy: what one user may do.",
    attributes: [
      .iamName(
        "user", of: "user", limit: 64, change: .replacement,
        documentation: "The name of the user."),
      .iamName(
        "name", of: "policy", limit: 128, change: .replacement,
        documentation: "The name of the policy, unique among the user's, up to 128 characters."),
      PolicyDocuments.attribute(
        kind: .identity,
        documentation: """
          The policy. All inline policies of a user together have at most 2048 characters without \
          white space. Either this or `grant`.
          """),
      GrantAttribute.ofUser,
    ],
    exactlyOneOf: [["policy", "grant"]], inDoubt: .idempotent,
    example: """
      resources:
        iam_user_policy:
          ci:
            user: ${iam_user.ci.name}
            name: packages
            grant:
              domain: ${codeartifact_domain.company.domain}
              read: [npm]
      """,
    importID: "The names of the user and the policy, as `USER:NAME`.",
    complete: { attributes, context in
      GrantAttribute.complete(
        &attributes, policy: "policy", context, kind: .identity, limit: .inlineOfUser,
        holder: .user)
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    try await put(creation.attributes)
    return MadeObject(id: id(of: creation))
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      guard let (user, name) = Self.names(in: reference.id) else { return nil }
      if let details = try await sharing.authorizationDetails() {
        let policies = details.users[user]?.userPolicyList ?? []
        return policies.first { $0.policyName == name }.map {
          object(user, $0.policyName, $0.policyDocument, reference)
        }
      }
      let answer = try await cloud.iam.getUserPolicy(
        GetUserPolicyRequest(userName: user, policyName: name))
      return object(answer.userName, answer.policyName, answer.policyDocument, reference)
    }
  }

  func change(_ update: Update) async throws -> String {
    if update.changed.contains("policy") { try await put(update.attributes) }
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    guard let (user, name) = Self.names(in: deletion.object.id) else { return }
    try await cloud.iam.deleteUserPolicy(
      DeleteUserPolicyRequest(userName: user, policyName: name))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let id = id(of: creation)
    let object = try await readOne(object(id: id, of: creation).reference(at: creation.address))
    return object == nil ? .notMade : .made(id: id)
  }

  private func put(_ attributes: Fields) async throws {
    try await cloud.iam.putUserPolicy(
      PutUserPolicyRequest(
        userName: attributes.requiredText("user"), policyName: attributes.requiredText("name"),
        policyDocument: PolicyDocuments.text(attributes["policy"])))
  }

  private func id(of creation: Creation) -> String {
    "\(creation.attributes.requiredText("user")):\(creation.attributes.requiredText("name"))"
  }

  /// The user and the policy of an id; neither can contain a colon.
  private static func names(in id: String) -> (user: String, name: String)? {
    guard let colon = id.firstIndex(of: ":") else { return nil }
    return (String(id[..<colon]), String(id[id.index(after: colon)...]))
  }

  private func object(
    _ user: String, _ name: String, _ document: String, _ reference: ObjectReference
  ) -> ResourceObject {
    object(
      id: "\(user):\(name)",
      [
        "user": .string(user), "name": .string(name), "policy": PolicyDocuments.value(document),
        "grant": reference.attributes["grant"] ?? .null,
      ])
  }
}
