import AWSModel
import SimulatedAWS
import Testing

/// IAM, S3 and STS when all goes well.
struct IAMTests {
  private let admin = "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess"

  @Test func aUserHasPathARNAndId() async throws {
    let bench = Bench()
    let user = try await bench.iam.createUser(
      .init(path: "/ci/", userName: "web", tags: [Tag(key: "team", value: "web")])
    ).user
    #expect(user.arn == "arn:aws:iam::111122223333:user/ci/web")
    #expect(user.userId.hasPrefix("AIDA") && user.userId.count == 21)
    #expect(try await bench.iam.getUser(.init(userName: "web")).user == user)
    try await bench.iam.updateUser(.init(userName: "web", newPath: "/", newUserName: "site"))
    let renamed = try await bench.iam.getUser(.init(userName: "site")).user
    #expect(renamed.userId == user.userId)
    #expect(renamed.arn == "arn:aws:iam::111122223333:user/site")
  }

  @Test func iamIsTheSameInEveryRegion() async throws {
    let bench = Bench()
    try await bench.user()
    let elsewhere = Bench(aws: bench.aws, region: "eu-west-1")
    #expect(try await elsewhere.iam.getUser(.init(userName: "ci")).user.userName == "ci")
  }

  @Test func versionsAreNumberedOnceAndFiveAtMost() async throws {
    let bench = Bench()
    let arn = try await bench.policy()
    for _ in 0..<4 {
      _ = try await bench.iam.createPolicyVersion(
        .init(policyArn: arn, policyDocument: Bench.identityPolicy, setAsDefault: true))
    }
    try await bench.iam.deletePolicyVersion(.init(policyArn: arn, versionId: "v1"))
    _ = try await bench.iam.createPolicyVersion(
      .init(policyArn: arn, policyDocument: Bench.identityPolicy))
    let versions = try await bench.iam.listPolicyVersions(.init(policyArn: arn)).versions
    #expect(versions.map(\.versionId) == ["v6", "v5", "v4", "v3", "v2"])
    #expect(versions.filter(\.isDefaultVersion).map(\.versionId) == ["v5"])
    try await bench.iam.setDefaultPolicyVersion(.init(policyArn: arn, versionId: "v2"))
    #expect(try await bench.iam.getPolicy(.init(policyArn: arn)).policy.defaultVersionId == "v2")
  }

  @Test func attachmentsAreIdempotentAndCounted() async throws {
    let bench = Bench()
    try await bench.user()
    try await bench.iamGroup()
    let arn = try await bench.policy()
    for _ in 0..<2 { try await bench.attach(arn) }
    try await bench.iam.attachGroupPolicy(.init(groupName: "builders", policyArn: arn))
    #expect(try await bench.iam.getPolicy(.init(policyArn: arn)).policy.attachmentCount == 2)
    let entities = try await bench.iam.listEntitiesForPolicy(.init(policyArn: arn))
    #expect(entities.policyUsers.map(\.userName) == ["ci"])
    #expect(entities.policyGroups.map(\.groupName) == ["builders"])
    try await bench.iam.detachUserPolicy(.init(userName: "ci", policyArn: arn))
    #expect(try await bench.iam.getPolicy(.init(policyArn: arn)).policy.attachmentCount == 1)
  }

  @Test func theTwoManagedPoliciesOfCodeArtifactAreThere() async throws {
    let bench = Bench()
    try await bench.user()
    try await bench.attach(admin)
    let attached = try await bench.iam.listAttachedUserPolicies(.init(userName: "ci"))
    #expect(attached.attachedPolicies.map(\.policyName) == ["AWSCodeArtifactAdminAccess"])
    let aws = try await bench.iam.listPolicies(.init(scope: "AWS")).policies
    #expect(
      aws.map(\.policyName) == ["AWSCodeArtifactAdminAccess", "AWSCodeArtifactReadOnlyAccess"])
    let version = try await bench.iam.getPolicyVersion(.init(policyArn: admin, versionId: "v1"))
    #expect(version.policyVersion.document?.contains("codeartifact:*") == true)
    #expect(aws.first?.createDate == Timestamp(secondsSinceEpoch: 1_592_265_600))
  }

  @Test func theWholeAccountIsReadAtOnce() async throws {
    let bench = Bench()
    try await bench.user()
    try await bench.iamGroup()
    try await bench.iam.addUserToGroup(.init(groupName: "builders", userName: "ci"))
    let arn = try await bench.policy()
    try await bench.attach(arn)
    try await bench.attach(admin)
    try await bench.iam.putUserPermissionsBoundary(
      .init(userName: "ci", permissionsBoundary: arn))
    try await bench.iam.putUserPolicy(
      .init(userName: "ci", policyName: "inline", policyDocument: Bench.identityPolicy))
    try await bench.iam.tagUser(.init(userName: "ci", tags: [Tag(key: "a", value: "b")]))
    let all = try await bench.iam.getAccountAuthorizationDetails(.init())
    let user = try #require(all.userDetailList.first)
    #expect(user.groupList == ["builders"])
    #expect(user.userPolicyList.map(\.policyName) == ["inline"])
    #expect(user.attachedManagedPolicies.count == 2)
    #expect(user.permissionsBoundary?.permissionsBoundaryArn == arn)
    #expect(user.tags == [Tag(key: "a", value: "b")])
    #expect(all.groupDetailList.map(\.groupName) == ["builders"])
    #expect(Set(all.policies.map(\.policyName)) == ["read", "AWSCodeArtifactAdminAccess"])
    #expect(all.policies.first?.policyVersionList.first?.document == Bench.identityPolicy)
    let users = try await bench.iam.getAccountAuthorizationDetails(.init(filter: ["User"]))
    #expect(users.policies.isEmpty && users.userDetailList.count == 1)
  }

  @Test func accountDetailsComeInPages() async throws {
    let bench = Bench()
    for number in 0..<7 { try await bench.user("u\(number)") }
    try await bench.iamGroup()
    var names: [String] = []
    var marker: String?
    repeat {
      let page = try await bench.iam.getAccountAuthorizationDetails(
        .init(maxItems: 3, marker: marker))
      names += page.userDetailList.map(\.userName) + page.groupDetailList.map(\.groupName)
      marker = page.marker
      #expect(page.isTruncated == (marker != nil))
    } while marker != nil
    #expect(names.sorted() == ["builders"] + (0..<7).map { "u\($0)" })
  }

  @Test func aKeyShowsItsSecretOnce() async throws {
    let bench = Bench()
    try await bench.user()
    let key = try await bench.iam.createAccessKey(.init(userName: "ci")).accessKey
    #expect(key.accessKeyId.count == 20 && key.secretAccessKey.count == 40)
    try await bench.iam.updateAccessKey(
      .init(userName: "ci", accessKeyId: key.accessKeyId, status: "Inactive"))
    let listed = try await bench.iam.listAccessKeys(.init(userName: "ci")).accessKeyMetadata
    #expect(listed.map(\.status) == ["Inactive"])
    try await bench.iam.deleteAccessKey(.init(userName: "ci", accessKeyId: key.accessKeyId))
    try await bench.iam.deleteUser(.init(userName: "ci"))
    #expect(try bench.aws.isEmpty())
  }

  @Test func theCallerIsTheAccount() async throws {
    let caller = try await Bench().services.sts.getCallerIdentity(.init())
    #expect(caller.account == Bench.account)
    #expect(caller.arn == "arn:aws:iam::111122223333:root")
  }

  @Test func aBucketIsTaggedGuardedEmptiedAndDeleted() async throws {
    let bench = Bench()
    try await bench.bucket()
    #expect(try await bench.s3.headBucket(.init(bucket: "artifacts")).bucketRegion == "us-west-2")
    let policy = Bench.endpointPolicy.replacing("assets", with: "artifacts")
    try await bench.s3.putBucketPolicy(.init(bucket: "artifacts", policy: policy))
    #expect(try await bench.s3.getBucketPolicy(.init(bucket: "artifacts")).policy == policy)
    let tags = [Tag(key: "a", value: "b")]
    try await bench.s3.putBucketTagging(
      .init(bucket: "artifacts", tagging: Tagging(tagSet: tags)))
    #expect(try await bench.s3.getBucketTagging(.init(bucket: "artifacts")).tagSet == tags)
    for name in ["x/1", "x/2", "y"] {
      _ = try await bench.s3.putObject(.init(bucket: "artifacts", key: name, body: [1, 2]))
    }
    let first = try await bench.s3.listObjectsV2(.init(bucket: "artifacts", maxKeys: 2))
    #expect(first.contents.map(\.key) == ["x/1", "x/2"])
    let rest = try await bench.s3.listObjectsV2(
      .init(bucket: "artifacts", continuationToken: first.nextContinuationToken))
    #expect(rest.contents.map(\.key) == ["y"] && rest.isTruncated == false)
    _ = try await bench.s3.deleteObjects(
      .init(
        bucket: "artifacts",
        delete: ObjectsToDelete(
          objects: ["x/1", "x/2", "y"].map { AWSModel.ObjectIdentifier(key: $0) })))
    try await bench.s3.deleteBucket(.init(bucket: "artifacts"))
    #expect(try bench.aws.isEmpty())
  }
}
