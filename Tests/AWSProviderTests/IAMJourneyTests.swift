import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// The IAM types, from creation to deletion.
struct IAMJourneyTests {
  static let reader: Value = [
    "Version": "2012-10-17",
    "Statement": [
      "Effect": "Allow", "Action": "codeartifact:ReadFromRepository", "Resource": "*",
    ],
  ]
  static let lister: Value = [
    "Version": "2012-10-17",
    "Statement": [["Effect": "Allow", "Action": ["codeartifact:List*"], "Resource": "*"]],
  ]

  @Test func user() async throws {
    let bench = Bench()
    let boundary = try await bench.create("iam_policy", ["name": "limits", "policy": Self.reader])
    let user = try await bench.journey(
      "iam_user", ["name": "ci", "path": "/ci/", "tags": ["team": "web"]],
      then: [
        ["permissions_boundary": .string(boundary.id)],
        ["path": "/builds/", "tags": ["team": "api", "stage": "test"]],
        ["permissions_boundary": .null, "tags": .null],
        ["force_destroy": true],
      ])
    #expect(user.attributes["arn"] == "arn:aws:iam::111122223333:user/builds/ci")
    #expect(user.attributes["unique_id"]?.stringValue?.hasPrefix("AIDA") == true)
  }

  @Test func userWithForeignKeysGoesOnlyByForce() async throws {
    let bench = Bench()
    let iam = bench.cloud.services(region: "eu-west-1").iam
    let policy = try await bench.create("iam_policy", ["name": "reads", "policy": Self.reader])
    var user = try await bench.create("iam_user", ["name": "ci"])
    try await bench.create("iam_group", ["name": "builders", "users": .set(of: ["ci"])])
    _ = try await iam.createAccessKey(CreateAccessKeyRequest(userName: "ci"))
    try await iam.putUserPolicy(
      PutUserPolicyRequest(
        userName: "ci", policyName: "p",
        policyDocument: #"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#))
    try await iam.attachUserPolicy(
      AttachUserPolicyRequest(userName: "ci", policyArn: policy.id))
    let error = await #expect(throws: ProviderError.self) {
      try await bench.delete("iam_user", user)
    }
    #expect(error?.kind == .blocked)
    #expect(error?.code == "DeleteConflict")
    user.attributes["force_destroy"] = true
    try await bench.delete("iam_user", user)
    #expect(try await bench.read("iam_user", user) == nil)
  }

  @Test func group() async throws {
    let bench = Bench()
    for name in ["ada", "grace", "linus"] {
      try await bench.create("iam_user", ["name": .string(name)])
    }
    let group = try await bench.journey(
      "iam_group", ["name": "web", "users": .set(of: ["ada", "grace"])],
      then: [
        ["users": .set(of: ["grace", "linus"])], ["name": "web-team", "path": "/teams/"],
        ["users": .set(of: [])],
      ])
    #expect(group.id == "web-team")
    #expect(group.attributes["arn"] == "arn:aws:iam::111122223333:group/teams/web-team")
  }

  @Test func groupWithoutUsersLeavesMembershipAlone() async throws {
    let bench = Bench()
    let group = try await bench.create("iam_group", ["name": "web"])
    try await bench.create("iam_user", ["name": "ada"])
    try await bench.cloud.services(region: "eu-west-1").iam.addUserToGroup(
      AddUserToGroupRequest(groupName: "web", userName: "ada"))
    #expect(try await bench.read("iam_group", group) == group)
    try await bench.delete("iam_group", group)
  }

  @Test func policyKeepsAtMostFiveVersions() async throws {
    let bench = Bench()
    let steps = (1...7).map { number -> Fields in
      ["policy": number.isMultiple(of: 2) ? Self.reader : Self.lister]
    }
    let policy = try await bench.journey(
      "iam_policy",
      ["name": "reads", "path": "/teams/", "policy": Self.reader, "tags": ["a": "1"]],
      then: steps + [["tags": ["b": "2"]]])
    #expect(policy.id == "arn:aws:iam::111122223333:policy/teams/reads")
    #expect(policy.attributes["default_version_id"] == "v8")
    #expect(bench.cloud.log.count("iam:CreatePolicyVersion") == 7)
  }

  @Test func inlinePolicy() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let policy = try await bench.journey(
      "iam_user_policy", ["user": "ci", "name": "packages", "policy": Self.reader],
      then: [["policy": Self.lister]])
    #expect(policy.id == "ci:packages")
  }

  @Test func inlinePolicyFromAGrant() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let policy = try await bench.journey(
      "iam_user_policy",
      ["user": "ci", "name": "packages", "grant": ["domain": "company", "read": ["npm"]]],
      then: [
        [
          "grant": [
            "domain": "company", "read": ["npm"],
            "publish": [["repository": "npm", "format": "npm"]],
          ]
        ]
      ])
    let texts = texts(in: policy.attributes["policy"] ?? .null)
    #expect(texts.contains("sts:GetServiceBearerToken"))
    #expect(
      texts.contains("arn:aws:codeartifact:eu-west-1:111122223333:repository/company/npm"))
  }

  @Test func attachment() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let arn = "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"
    let attachment = try await bench.journey(
      "iam_user_policy_attachment", ["user": "ci", "policy_arn": .string(arn)])
    #expect(attachment.id == "ci/\(arn)")
  }

  @Test func accessKeyKeepsItsSecretOutOfSight() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let key = try await bench.journey(
      "iam_access_key", ["user": "ci", "status": "Inactive"],
      then: [["status": "Active"], ["status": "Inactive"]])
    #expect(key.attributes["secret"]?.containsSensitive == true)
    #expect(key.attributes["secret"]?.stringValue?.isEmpty == false)
    #expect(AWSProvider.catalog["iam_access_key"]?.attribute("secret")?.isSensitive == true)
  }

  @Test func accessKeyIsImportedByUserAndKey() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let key = try await bench.create("iam_access_key", ["user": "ci"])
    let imported = try await bench.read(
      "iam_access_key", ResourceObject(id: "ci:\(key.id)", attributes: Fields()))
    #expect(imported?.id == key.id)
    #expect(imported?.attributes["secret"] == .null)
  }

  private func texts(in value: Value) -> Set<String> {
    switch value {
    case .string(let text): [text]
    case .list(let list), .set(let list): Set(list.flatMap(texts))
    case .object(let fields): Set(fields.values.flatMap(texts))
    default: []
    }
  }
}
