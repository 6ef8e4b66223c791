import AWSModel
import ResourceModel
import Values

/// An IAM user.
struct IAMUserResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_user", terraformName: "aws_iam_user",
    summary: "An IAM user that builds or publishes.",
    attributes: [
      .iamName(
        "name", of: "user", limit: 64, change: .replacement,
        documentation: """
          Its name, up to 64 letters, digits and `_ + = , . @ -`, unique in the account whatever \
          the case. Another name makes another user: keys and policies hang on it.
          """),
      .iamPath(of: "users"),
      Attribute(
        "permissions_boundary", .string,
        constraints: [
          .length(20...2048),
          .pattern(
            "arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/.+",
            meaning:
              "the ARN of a managed policy, such as `arn:aws:iam::123456789012:policy/limits`"),
        ],
        documentation: "The ARN of the managed policy that bounds what it can be allowed."),
      Attribute(
        "force_destroy", .bool, default: false,
        documentation: """
          Whether destroying it also removes access keys, policies and attachments that the stack \
          does not know.
          """),
      Tags.attribute,
      .arn("arn:aws:iam::123456789012:user/ci/web", follows: ["path"]),
      Attribute(
        "unique_id", .string, .computed,
        documentation: "Its id, `AIDA…`, which no later user of the same name has."),
    ],
    inDoubt: .name,
    example: """
      resources:
        iam_user:
          ci:
            for_each: [web, api]
            name: ci-${each.key}
            path: /ci/
      """,
    importID: "The name of the user.",
    complete: { attributes, _ in
      Completions.dropEmpty(&attributes, ["tags", "permissions_boundary"])
      return []
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.iam.createUser(
      CreateUserRequest(
        path: creation.attributes.text("path"),
        userName: creation.attributes.requiredText("name"),
        permissionsBoundary: creation.attributes.text("permissions_boundary"),
        tags: Tags.forCreation(creation)))
    return MadeObject(id: answer.user.userName)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      if let details = try await sharing.authorizationDetails() {
        return details.users[reference.id].map { user in
          object(
            User(
              path: user.path, userName: user.userName, userId: user.userId, arn: user.arn,
              createDate: user.createDate, permissionsBoundary: user.permissionsBoundary,
              tags: user.tags), reference)
        }
      }
      return object(try await user(reference.id), reference)
    }
  }

  func change(_ update: Update) async throws -> String {
    let name = update.object.id
    let desired = update.attributes
    if update.changed.contains("path") {
      try await cloud.iam.updateUser(
        UpdateUserRequest(userName: name, newPath: desired.text("path") ?? "/"))
    }
    if update.changed.contains("permissions_boundary") {
      if let boundary = desired.text("permissions_boundary") {
        try await cloud.iam.putUserPermissionsBoundary(
          PutUserPermissionsBoundaryRequest(userName: name, permissionsBoundary: boundary))
      } else {
        try await cloud.iam.deleteUserPermissionsBoundary(
          DeleteUserPermissionsBoundaryRequest(userName: name))
      }
    }
    if let (set, remove) = Tags.changes(of: update) {
      if !remove.isEmpty {
        try await cloud.iam.untagUser(
          UntagUserRequest(userName: name, tagKeys: remove.map(\.key)))
      }
      if !set.isEmpty { try await cloud.iam.tagUser(TagUserRequest(userName: name, tags: set)) }
    }
    return name
  }

  func remove(_ deletion: Deletion) async throws {
    let removal = IAMUserRemoval(user: deletion.object.id, iam: cloud.iam)
    try await removal.leaveGroups()
    if deletion.object.attributes.flag("force_destroy") { try await removal.dropEverything() }
    try await cloud.iam.deleteUser(DeleteUserRequest(userName: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let name = creation.attributes.requiredText("name")
    do {
      return Tags.finding(name, in: try await user(name).tags, of: creation)
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func user(_ name: String) async throws -> User {
    try await cloud.iam.getUser(GetUserRequest(userName: name)).user
  }

  private func object(_ user: User, _ reference: ObjectReference) -> ResourceObject {
    object(
      id: user.userName,
      [
        "name": .string(user.userName),
        "path": .string(user.path),
        "permissions_boundary": Value(text: user.permissionsBoundary?.permissionsBoundaryArn),
        "force_destroy": .bool(reference.attributes.flag("force_destroy")),
        "tags": Tags.value(user.tags),
        "arn": .string(user.arn),
        "unique_id": .string(user.userId),
      ])
  }
}
