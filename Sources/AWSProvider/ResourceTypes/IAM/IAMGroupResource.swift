import AWSModel
import ResourceModel
import Values

/// An IAM group with its members.
struct IAMGroupResource: ResourceLogic {
  static let type = ResourceType(
    name: "iam_group", terraformName: "aws_iam_group",
    summary: "An IAM group: users that share policies. It has no tags and is no principal.",
    attributes: [
      .iamName(
        "name", of: "group", limit: 128, change: .inPlace,
        documentation: """
          Its name, up to 128 letters, digits and `_ + = , . @ -`, unique in the account whatever \
          the case.
          """),
      .iamPath(of: "groups"),
      Attribute(
        "users", .set(.string),
        documentation: """
          The names of its members, all of them; without it membership is left as it is. A user \
          is in at most 10 groups.
          """),
      .arn("arn:aws:iam::123456789012:group/builders", follows: ["name", "path"]),
      Attribute(
        "unique_id", .string, .computed,
        documentation: "Its id, `AGPA…`, which no later group of the same name has."),
    ],
    inDoubt: .name,
    example: """
      resources:
        iam_group:
          builders:
            name: builders
            users: ["${iam_user.ci.name}"]
      """,
    importID: "The name of the group.")

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.iam.createGroup(
      CreateGroupRequest(
        path: creation.attributes.text("path"),
        groupName: creation.attributes.requiredText("name")))
    return MadeObject(id: answer.group.groupName)
  }

  func finish(_ creation: Creation, id: String) async throws {
    for user in creation.attributes.texts("users") { try await add(user, to: id) }
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      if let details = try await sharing.authorizationDetails() {
        return details.groups[reference.id].map { group in
          object(
            Group(
              path: group.path, groupName: group.groupName, groupId: group.groupId,
              arn: group.arn, createDate: group.createDate),
            members: details.members[group.groupName] ?? [], reference)
        }
      }
      let (group, members) = try await group(reference.id)
      return object(group, members: members, reference)
    }
  }

  func change(_ update: Update) async throws -> String {
    var name = update.object.id
    if !update.changed.isDisjoint(with: ["name", "path"]) {
      let newName = update.attributes.text("name")
      try await cloud.iam.updateGroup(
        UpdateGroupRequest(
          groupName: name, newPath: update.attributes.text("path"),
          newGroupName: newName == name ? nil : newName))
      name = newName ?? name
    }
    guard update.changed.contains("users") else { return name }
    let desired = update.attributes["users"]?.isNull == false
    let present = desired ? try await group(name).members : update.object.attributes.texts("users")
    let wanted = update.attributes.texts("users")
    for user in present where !Set(wanted).contains(user) { try await remove(user, from: name) }
    for user in wanted where !Set(present).contains(user) { try await add(user, to: name) }
    return name
  }

  func remove(_ deletion: Deletion) async throws {
    let name = deletion.object.id
    for user in try await group(name).members { try await remove(user, from: name) }
    try await cloud.iam.deleteGroup(DeleteGroupRequest(groupName: name))
  }

  /// A group cannot carry a mark of ownership.
  ///
  /// One that looks as the request would have left it, and has no members yet that are not asked
  /// for, is taken for the one made.
  func find(_ creation: Creation) async throws -> Finding {
    let name = creation.attributes.requiredText("name")
    do {
      let (group, members) = try await group(name)
      let isFresh =
        group.path == creation.attributes.text("path") ?? "/"
        && Set(members).isSubset(of: creation.attributes.texts("users"))
      if isFresh { return .made(id: group.groupName) }
      return .undecided(
        "A group \(name) exists with another path or other members; groups carry no mark of who "
          + "made them. Import it, or choose another name")
    } catch let error as AWSError where error.isNotFound {
      return .notMade
    }
  }

  private func group(_ name: String) async throws -> (group: Group, members: [String]) {
    var marker: String?
    var members: [String] = []
    while true {
      let answer = try await cloud.iam.getGroup(GetGroupRequest(groupName: name, marker: marker))
      members += answer.users.map(\.userName)
      guard answer.isTruncated == true, let next = answer.marker else {
        return (answer.group, members)
      }
      marker = next
    }
  }

  private func add(_ user: String, to group: String) async throws {
    try await cloud.iam.addUserToGroup(AddUserToGroupRequest(groupName: group, userName: user))
  }

  private func remove(_ user: String, from group: String) async throws {
    try await ignoringNotFound { () throws(AWSError) in
      try await cloud.iam.removeUserFromGroup(
        RemoveUserFromGroupRequest(groupName: group, userName: user))
    }
  }

  private func object(
    _ group: Group, members: [String], _ reference: ObjectReference
  ) -> ResourceObject {
    let isUnmanaged = reference.attributes["users"].map(\.isNull) ?? false
    return object(
      id: group.groupName,
      [
        "name": .string(group.groupName),
        "path": .string(group.path),
        "users": isUnmanaged ? .null : .set(of: members.map(Value.string)),
        "arn": .string(group.arn),
        "unique_id": .string(group.groupId),
      ])
  }
}
