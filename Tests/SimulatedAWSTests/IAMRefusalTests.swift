import AWSModel
import SimulatedAWS
import Testing

/// The error rows of the reference's IAM section.
struct IAMRefusalTests {
  @Test(arguments: existenceRows)
  func existence(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: conflictRows)
  func deleteConflict(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: limitRows)
  func limit(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: inputRows)
  func input(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: documentRows)
  func document(_ row: Refusal) async throws { try await row.verify() }

  static let existenceRows = [
    Refusal("duplicate user", "EntityAlreadyExists", status: 409, naming: "ci") {
      for _ in 0..<2 { try await $0.user() }
    },
    Refusal("duplicate user in other case", "EntityAlreadyExists", status: 409, naming: "CI") {
      try await $0.user()
      try await $0.user("CI")
    },
    Refusal("duplicate group", "EntityAlreadyExists", status: 409, naming: "builders") {
      for _ in 0..<2 { try await $0.iamGroup() }
    },
    Refusal("duplicate policy", "EntityAlreadyExists", status: 409, naming: "read") {
      for _ in 0..<2 { _ = try await $0.policy() }
    },
    Refusal("renaming to a taken name", "EntityAlreadyExists", status: 409, naming: "web") {
      try await $0.user()
      try await $0.user("web")
      try await $0.iam.updateUser(UpdateUserRequest(userName: "ci", newUserName: "web"))
    },
    Refusal("missing user", "NoSuchEntity", status: 404, naming: "ci") {
      _ = try await $0.iam.getUser(GetUserRequest(userName: "ci"))
    },
    Refusal("missing group", "NoSuchEntity", status: 404, naming: "builders") {
      try await $0.iam.deleteGroup(DeleteGroupRequest(groupName: "builders"))
    },
    Refusal("missing policy", "NoSuchEntity", status: 404, naming: "policy/read") {
      _ = try await $0.iam.getPolicy(
        GetPolicyRequest(policyArn: "arn:aws:iam::111122223333:policy/read"))
    },
    Refusal("missing version", "NoSuchEntity", status: 404, naming: "v9") {
      _ = try await $0.iam.getPolicyVersion(
        GetPolicyVersionRequest(policyArn: try await $0.policy(), versionId: "v9"))
    },
    Refusal("missing boundary policy", "NoSuchEntity", status: 404, naming: "policy/bound") {
      _ = try await $0.iam.createUser(
        CreateUserRequest(
          userName: "ci", permissionsBoundary: "arn:aws:iam::111122223333:policy/bound"))
    },
    Refusal("missing inline policy", "NoSuchEntity", status: 404, naming: "inline") {
      try await $0.user()
      _ = try await $0.iam.getUserPolicy(
        GetUserPolicyRequest(userName: "ci", policyName: "inline"))
    },
    Refusal("detaching what is not attached", "NoSuchEntity", status: 404) {
      try await $0.user()
      try await $0.iam.detachUserPolicy(
        DetachUserPolicyRequest(userName: "ci", policyArn: try await $0.policy()))
    },
    Refusal("attaching a missing policy", "NoSuchEntity", status: 404, naming: "policy/gone") {
      try await $0.user()
      try await $0.attach("arn:aws:iam::111122223333:policy/gone")
    },
    Refusal("no boundary to delete", "NoSuchEntity", status: 404) {
      try await $0.user()
      try await $0.iam.deleteUserPermissionsBoundary(
        DeleteUserPermissionsBoundaryRequest(userName: "ci"))
    },
    Refusal("key of another user", "NoSuchEntity", status: 404, naming: "AKIA") {
      try await $0.user()
      try await $0.user("web")
      let key = try await $0.iam.createAccessKey(CreateAccessKeyRequest(userName: "ci"))
      try await $0.iam.deleteAccessKey(
        DeleteAccessKeyRequest(userName: "web", accessKeyId: key.accessKey.accessKeyId))
    },
    Refusal("leaving a group one is not in", "NoSuchEntity", status: 404, naming: "ci") {
      try await $0.user()
      try await $0.iamGroup()
      try await $0.iam.removeUserFromGroup(
        RemoveUserFromGroupRequest(groupName: "builders", userName: "ci"))
    },
  ]

  static let conflictRows = [
    Refusal("user with an attached policy", "DeleteConflict", status: 409, naming: "detach") {
      try await $0.user()
      try await $0.attach(try await $0.policy())
      try await $0.deleteUser()
    },
    Refusal("user with an inline policy", "DeleteConflict", status: 409, naming: "policies") {
      try await $0.user()
      try await $0.inline("one")
      try await $0.deleteUser()
    },
    Refusal("user with an access key", "DeleteConflict", status: 409, naming: "access keys") {
      try await $0.user()
      _ = try await $0.iam.createAccessKey(CreateAccessKeyRequest(userName: "ci"))
      try await $0.deleteUser()
    },
    Refusal("user in a group", "DeleteConflict", status: 409, naming: "group") {
      try await $0.user()
      try await $0.join("builders")
      try await $0.deleteUser()
    },
    Refusal("group with a member", "DeleteConflict", status: 409) {
      try await $0.user()
      try await $0.join("builders")
      try await $0.iam.deleteGroup(DeleteGroupRequest(groupName: "builders"))
    },
    Refusal("group with a policy", "DeleteConflict", status: 409) {
      try await $0.iamGroup()
      try await $0.iam.attachGroupPolicy(
        AttachGroupPolicyRequest(groupName: "builders", policyArn: try await $0.policy()))
      try await $0.iam.deleteGroup(DeleteGroupRequest(groupName: "builders"))
    },
    Refusal("policy attached to a user", "DeleteConflict", status: 409, naming: "attached") {
      try await $0.user()
      let arn = try await $0.policy()
      try await $0.attach(arn)
      try await $0.iam.deletePolicy(DeletePolicyRequest(policyArn: arn))
    },
    Refusal("policy used as a boundary", "DeleteConflict", status: 409, naming: "boundary") {
      try await $0.user()
      let arn = try await $0.policy()
      try await $0.iam.putUserPermissionsBoundary(
        PutUserPermissionsBoundaryRequest(userName: "ci", permissionsBoundary: arn))
      try await $0.iam.deletePolicy(DeletePolicyRequest(policyArn: arn))
    },
    Refusal("policy with other versions", "DeleteConflict", status: 409, naming: "versions") {
      let arn = try await $0.policy()
      try await $0.version(of: arn)
      try await $0.iam.deletePolicy(DeletePolicyRequest(policyArn: arn))
    },
    Refusal("default version", "DeleteConflict", status: 409, naming: "default version") {
      try await $0.iam.deletePolicyVersion(
        DeletePolicyVersionRequest(policyArn: try await $0.policy(), versionId: "v1"))
    },
  ]

  static let limitRows = [
    Refusal("sixth version", "LimitExceeded", status: 409, naming: "5 versions") {
      let arn = try await $0.policy()
      for _ in 0..<5 { try await $0.version(of: arn) }
    },
    Refusal("11th attached policy", "LimitExceeded", status: 409, naming: "PoliciesPerUser") {
      try await $0.user()
      for number in 0..<11 { try await $0.attach(try await $0.policy("p\(number)")) }
    },
    Refusal("11th group", "LimitExceeded", status: 409, naming: "GroupsPerUser") {
      try await $0.user()
      for number in 0..<11 { try await $0.join("g\(number)") }
    },
    Refusal("third access key", "LimitExceeded", status: 409, naming: "AccessKeysPerUser") {
      try await $0.user()
      for _ in 0..<3 {
        _ = try await $0.iam.createAccessKey(CreateAccessKeyRequest(userName: "ci"))
      }
    },
    Refusal("managed policy over 6144", "LimitExceeded", status: 409, naming: "6144") {
      _ = try await $0.iam.createPolicy(
        CreatePolicyRequest(policyName: "big", policyDocument: Bench.policy(ofSize: 6145)))
    },
    Refusal("inline policies over 2048", "LimitExceeded", status: 409, naming: "2048") {
      try await $0.user()
      try await $0.inline("one", Bench.policy(ofSize: 1024))
      try await $0.inline("two", Bench.policy(ofSize: 1025))
    },
    Refusal("301st group", "LimitExceeded", status: 409, naming: "GroupsPerAccount") {
      for number in 0..<301 { try await $0.iamGroup("g\(number)") }
    },
    Refusal(
      "too many users", "LimitExceeded", status: 409, naming: "UsersPerAccount",
      quotas: ["users_per_account": 3]
    ) {
      for number in 0..<4 { try await $0.user("u\(number)") }
    },
    Refusal(
      "too many policies", "LimitExceeded", status: 409, quotas: ["policies_per_account": 1]
    ) {
      for number in 0..<2 { _ = try await $0.policy("p\(number)") }
    },
    Refusal("51 tags", "LimitExceeded", status: 409, naming: "TagsPerResource") {
      try await $0.user()
      try await $0.iam.tagUser(
        TagUserRequest(userName: "ci", tags: (0..<51).map { Tag(key: "k\($0)", value: "") }))
    },
  ]

  static let inputRows = [
    Refusal("space in a user's name", "ValidationError", naming: "userName") {
      try await $0.user("c i")
    },
    Refusal("user's name over 64", "ValidationError", naming: "64") {
      try await $0.user(String(repeating: "x", count: 65))
    },
    Refusal("group's name over 128", "ValidationError", naming: "groupName") {
      try await $0.iamGroup(String(repeating: "x", count: 129))
    },
    Refusal("path without slashes", "ValidationError", naming: "path") {
      _ = try await $0.iam.createUser(CreateUserRequest(path: "team", userName: "ci"))
    },
    Refusal("description over 1000", "ValidationError", naming: "description") {
      _ = try await $0.iam.createPolicy(
        CreatePolicyRequest(
          policyName: "p", policyDocument: Bench.identityPolicy,
          description: String(repeating: "x", count: 1001)))
    },
    Refusal("no user named", "ValidationError", naming: "userName") {
      _ = try await $0.iam.createAccessKey(CreateAccessKeyRequest())
    },
    Refusal("unknown key status", "ValidationError", naming: "Sleeping") {
      try await $0.user()
      let key = try await $0.iam.createAccessKey(CreateAccessKeyRequest(userName: "ci"))
      try await $0.iam.updateAccessKey(
        UpdateAccessKeyRequest(
          userName: "ci", accessKeyId: key.accessKey.accessKeyId, status: "Sleeping"))
    },
    Refusal("ARN that is none", "InvalidInput", naming: "read") {
      _ = try await $0.iam.getPolicy(GetPolicyRequest(policyArn: "read"))
    },
    Refusal("boundary that is a user", "InvalidInput", naming: "user/x") {
      _ = try await $0.iam.createUser(
        CreateUserRequest(
          userName: "ci", permissionsBoundary: "arn:aws:iam::111122223333:user/x"))
    },
    Refusal("reserved tag prefix", "InvalidInput", naming: "aws:x") {
      _ = try await $0.iam.createUser(
        CreateUserRequest(userName: "ci", tags: [Tag(key: "aws:x", value: "")]))
    },
    Refusal("tag key twice in other case", "InvalidInput", naming: "case insensitive") {
      _ = try await $0.iam.createUser(
        CreateUserRequest(
          userName: "ci", tags: [Tag(key: "Team", value: "a"), Tag(key: "team", value: "b")]))
    },
    Refusal("character IAM refuses in a tag", "ValidationError", naming: "a;b") {
      _ = try await $0.iam.createUser(
        CreateUserRequest(userName: "ci", tags: [Tag(key: "a;b", value: "")]))
    },
    Refusal("changing an AWS managed policy", "AccessDenied", status: 403) {
      try await $0.iam.deletePolicy(
        DeletePolicyRequest(policyArn: "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess"))
    },
  ]

  static let documentRows: [Refusal] = [
    ("syntax", "{"),
    ("principal in an identity policy", Bench.endpointPolicy),
    (
      "no vendor prefix",
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"Get","Resource":"*"}]}"#
    ),
    (
      "bad ARN",
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"x"}]}"#
    ),
    (
      "duplicate Sid",
      #"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:*","#
        + #""Resource":"*"},{"Sid":"A","Effect":"Deny","Action":"s3:*","Resource":"*"}]}"#
    ),
    (
      "unknown Version",
      #"{"Version":"2020-01-01","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#
    ),
    (
      "missing Action", #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}"#
    ),
    (
      "missing Resource",
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*"}]}"#
    ),
  ].map { row, document in
    Refusal(row, "MalformedPolicyDocument") {
      _ = try await $0.iam.createPolicy(
        CreatePolicyRequest(policyName: "p", policyDocument: document))
    }
  }
}

extension Bench {
  fileprivate func deleteUser() async throws {
    try await iam.deleteUser(DeleteUserRequest(userName: "ci"))
  }

  fileprivate func inline(
    _ name: String, _ document: String = Bench.identityPolicy
  ) async throws {
    try await iam.putUserPolicy(
      PutUserPolicyRequest(userName: "ci", policyName: name, policyDocument: document))
  }

  fileprivate func join(_ group: String) async throws {
    try await iamGroup(group)
    try await iam.addUserToGroup(AddUserToGroupRequest(groupName: group, userName: "ci"))
  }

  fileprivate func version(of arn: String) async throws {
    _ = try await iam.createPolicyVersion(
      CreatePolicyVersionRequest(policyArn: arn, policyDocument: Bench.identityPolicy))
  }

  /// An identity policy of exactly so many characters that IAM counts.
  fileprivate static func policy(ofSize size: Int) -> String {
    let head =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","#
      + #""Resource":"arn:aws:s3:::"#
    let tail = #""}]}"#
    return head + String(repeating: "b", count: size - head.count - tail.count) + tail
  }
}
