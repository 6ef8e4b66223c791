import AWSModel
import SimulatedAWS
import Testing

/// Roles, and sessions of them.
struct RoleTests {
  private static let arn = "arn:aws:iam::111122223333:role/deploy"

  @Test func aRoleHasPathARNIdAndTrust() async throws {
    let bench = Bench()
    let role = try await bench.iam.createRole(
      .init(
        path: "/ci/", roleName: "deploy", assumeRolePolicyDocument: Bench.trustPolicy,
        maxSessionDuration: 7200)
    ).role
    #expect(role.arn == "arn:aws:iam::111122223333:role/ci/deploy")
    #expect(role.roleId.hasPrefix("AROA") && role.roleId.count == 21)
    let seen = try await bench.iam.getRole(.init(roleName: "deploy")).role
    #expect(seen.assumeRolePolicyDocument == Bench.trustPolicy)
    #expect(seen.maxSessionDuration == 7200)
    #expect(seen.roleLastUsed == RoleLastUsed())
  }

  @Test func aRoleIsListedWithItsPoliciesInTheAccountsDetails() async throws {
    let bench = Bench()
    let policy = try await bench.policy()
    try await bench.role()
    try await bench.iam.attachRolePolicy(.init(roleName: "deploy", policyArn: policy))
    try await bench.iam.putRolePolicy(
      .init(roleName: "deploy", policyName: "own", policyDocument: Bench.identityPolicy))
    let details = try await bench.iam.getAccountAuthorizationDetails(.init(filter: ["Role"]))
    let role = try #require(details.roleDetailList.first)
    #expect(role.attachedManagedPolicies.map(\.policyArn) == [policy])
    #expect(role.rolePolicyList.map(\.policyName) == ["own"])
    #expect(details.userDetailList == [] && details.policies == [])
    let holders = try await bench.iam.listEntitiesForPolicy(.init(policyArn: policy))
    #expect(holders.policyRoles.map(\.roleName) == ["deploy"])
    let refusal = await #expect(throws: AWSError.self) {
      try await bench.iam.deletePolicy(.init(policyArn: policy))
    }
    #expect(refusal?.code == "DeleteConflict")
  }

  @Test(arguments: [
    (
      #"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:*","Resource":"*"}]}"#,
      "Resource must not stand in a trust policy"
    ),
    (
      #"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}"#,
      "needs the element Principal"
    ),
    (
      #"{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/no"},"#
        + #""Action":"sts:AssumeRole"}]}"#,
      #"Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:user/no""#
    ),
  ])
  func aTrustPolicyThatIsNoneIsRefused(document: String, why: String) async throws {
    let bench = Bench()
    let refusal = await #expect(throws: AWSError.self) {
      try await bench.role(trust: document)
    }
    #expect(refusal?.code == "MalformedPolicyDocument")
    #expect(refusal?.message.contains(why) == true, "\(refusal?.message ?? "")")
  }

  @Test func aSessionLastsAsLongAsItsRoleAllows() async throws {
    let bench = Bench()
    try await bench.role()
    let answer = try await bench.sts.assumeRole(
      .init(roleArn: Self.arn, roleSessionName: "run", durationSeconds: 900))
    #expect(answer.credentials?.expiration.secondsSinceEpoch == Bench.start + 900)
    #expect(
      answer.assumedRoleUser?.arn == "arn:aws:sts::111122223333:assumed-role/deploy/run")
    let tooLong = await #expect(throws: AWSError.self) {
      try await bench.sts.assumeRole(
        .init(roleArn: Self.arn, roleSessionName: "run", durationSeconds: 3601))
    }
    #expect(tooLong?.message.contains("MaxSessionDuration set for this role") == true)
    let used = try await bench.iam.getRole(.init(roleName: "deploy")).role.roleLastUsed
    #expect(used?.region == Bench.region)
  }

  @Test func aSessionOfASessionLastsAnHourAtMost() async throws {
    let bench = Bench()
    try await bench.role()
    _ = try await bench.iam.updateRole(.init(roleName: "deploy", maxSessionDuration: 7200))
    let first = try await bench.sts.assumeRole(
      .init(
        roleArn: Self.arn, roleSessionName: "run", durationSeconds: 7200,
        tags: [Tag(key: "team", value: "build")], transitiveTagKeys: ["team"],
        sourceIdentity: "someone"))
    let key = try #require(first.credentials?.accessKeyId)
    let session = bench.aws.services(region: Bench.region, accessKeyId: key)
    let tooLong = await #expect(throws: AWSError.self) {
      try await session.sts.assumeRole(
        .init(roleArn: Self.arn, roleSessionName: "next", durationSeconds: 3601))
    }
    #expect(tooLong?.message.contains("role chaining") == true)
    let next = try await session.sts.assumeRole(
      .init(roleArn: Self.arn, roleSessionName: "next"))
    #expect(next.sourceIdentity == "someone")
    let owner = bench.aws.owner(ofAccessKey: try #require(next.credentials?.accessKeyId))
    #expect(owner?.facts["aws:PrincipalTag/team"] == "build")
    #expect(owner?.facts["aws:PrincipalArn"] == Self.arn)
    let overwritten = await #expect(throws: AWSError.self) {
      try await session.sts.assumeRole(
        .init(
          roleArn: Self.arn, roleSessionName: "next", tags: [Tag(key: "team", value: "other")]))
    }
    #expect(overwritten?.code == "InvalidParameterValue")
  }
}
