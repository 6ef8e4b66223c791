import AWSModel
import ResourceModel
import Values

/// An access key of a user.
struct IAMAccessKeyResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_access_key", terraformName: "aws_iam_access_key",
    summary: "An access key of a user; a user has at most two.",
    attributes: [
      .iamName(
        "user", of: "user", limit: 64, change: .replacement,
        documentation: "The name of the user."),
      Attribute(
        "status", .string, default: "Active", constraints: [.oneOf(["Active", "Inactive"])],
        documentation: "Whether it works: `Active` or `Inactive`."),
      Attribute(
        "id", .string, .computed,
        documentation: "The id of the key, such as `AKIA0123456789ABCDEF`."
      ),
      Attribute(
        "secret", .string, .computed, sensitive: true,
        documentation: """
          The secret key. AWS tells it once, when the key is made; an imported key has none. It is \
          never shown.
          """),
    ],
    inDoubt: .none,
    example: """
      resources:
        iam_access_key:
          ci:
            user: ${iam_user.ci.name}
      """,
    importID: "The name of the user and the id of the key, as `USER:KEY`.")

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let key = try await cloud.iam.createAccessKey(
      CreateAccessKeyRequest(userName: creation.attributes.text("user"))
    ).accessKey
    return MadeObject(
      id: key.accessKeyId,
      attributes: ["secret": Value.string(key.secretAccessKey).markedSensitive])
  }

  func finish(_ creation: Creation, id: String) async throws {
    guard creation.attributes.text("status") == "Inactive" else { return }
    try await set("Inactive", id, user: creation.attributes.requiredText("user"))
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    let users = Array(Set(references.map { Self.names(of: $0).user })).sorted()
    let lists = await concurrently(users) { try await keys(of: $0) }
    let byUser = Dictionary(zip(users, lists)) { first, _ in first }
    return references.map { reference in
      let (user, id) = Self.names(of: reference)
      return Result {
        try byUser[user]?.get().first { $0.accessKeyId == id }.map { object($0, reference) }
      }
    }
  }

  func change(_ update: Update) async throws -> String {
    if update.changed.contains("status") {
      try await set(
        update.attributes.text("status") ?? "Active", update.object.id,
        user: update.object.attributes.requiredText("user"))
    }
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    let (user, id) = Self.names(of: deletion.object)
    try await cloud.iam.deleteAccessKey(DeleteAccessKeyRequest(userName: user, accessKeyId: id))
  }

  /// Keys carry no mark, and a secret that was not received is lost.
  func find(_ creation: Creation) async throws -> Finding {
    let user = creation.attributes.requiredText("user")
    let keys: [AccessKeyMetadata]
    do {
      keys = try await self.keys(of: user)
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
    guard !keys.isEmpty else { return .notMade }
    let ids = keys.map(\.accessKeyId).sorted().joined(separator: ", ")
    return .undecided(
      "The user \(user) has the access keys \(ids); one of them may have been made without its "
        + "secret being received. Delete the one that is too much: "
        + "aws iam delete-access-key --user-name \(user) --access-key-id KEY")
  }

  private func keys(of user: String) async throws -> [AccessKeyMetadata] {
    try await allPages { marker in
      let answer = try await cloud.iam.listAccessKeys(
        ListAccessKeysRequest(userName: user, marker: marker))
      return (answer.accessKeyMetadata, answer.isTruncated == true ? answer.marker : nil)
    }
  }

  private func set(_ status: String, _ id: String, user: String) async throws {
    try await cloud.iam.updateAccessKey(
      UpdateAccessKeyRequest(userName: user, accessKeyId: id, status: status))
  }

  /// The user and the key of a reference; that of an import is `USER:KEY`.
  private static func names(of reference: ObjectReference) -> (user: String, id: String) {
    if let user = reference.attributes.text("user") { return (user, reference.id) }
    let parts = reference.id.split(separator: ":", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : ("", reference.id)
  }

  private func object(_ key: AccessKeyMetadata, _ reference: ObjectReference) -> ResourceObject {
    object(
      id: key.accessKeyId,
      [
        "user": .string(key.userName), "status": .string(key.status),
        "secret": reference.attributes["secret"] ?? .null,
      ])
  }
}
