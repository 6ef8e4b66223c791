import IAMPolicy
import Testing

@Suite("Endpoint policies: buckets of one's own")
struct BucketAccessTests {
  private func statements(
    _ access: BucketAccess, region: String = "us-east-1"
  ) throws -> [PolicyStatement] {
    let generated = EndpointPolicyGenerator.generate([.bucket(access)], region: region)
    return try #require(generated.document, "\(generated.problems)").statements
  }

  @Test func `a bucket alone gives reading its objects`() throws {
    let statement = try #require(try statements(BucketAccess(bucket: "my-artifacts")).first)
    #expect(statement.action.patterns.texts == ["s3:GetObject"])
    #expect(statement.resource.patterns.texts == ["arn:aws:s3:::my-artifacts/*"])
    #expect(statement.sid?.text == "Access-to-specific-bucket-only")
    #expect(statement.condition.isEmpty)
  }

  @Test(arguments: [
    ("s3:ListBucket", ["arn:aws:s3:::b"]), ("s3:GetObject", ["arn:aws:s3:::b/*"]),
    ("s3:GetBucketLocation", ["arn:aws:s3:::b"]),
    ("s3:AbortMultipartUpload", ["arn:aws:s3:::b/*"]),
    ("s3:*", ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]),
    ("s3:List*", ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]),
    ("s3:GetObject*", ["arn:aws:s3:::b/*"]), ("s3:ListBucket*", ["arn:aws:s3:::b"]),
    ("s3:ListAllMyBuckets", ["*"]),
  ])
  func `an action stands on what it works on`(_ action: String, _ resources: [String]) throws {
    let statements = try statements(BucketAccess(bucket: "b", actions: [action]))
    #expect(statements.flatMap(\.resource.patterns.texts) == resources)
  }

  @Test func `an unknown action stands on both, with a remark`() throws {
    let generated = EndpointPolicyGenerator.generate(
      [.bucket(BucketAccess(bucket: "b", actions: ["s3:FrobObject"]))], region: "us-east-1")
    #expect(generated.remarks.map(\.kind) == [.unknownAction])
    #expect(
      generated.document?.statements.flatMap(\.resource.patterns.texts)
        == ["arn:aws:s3:::b", "arn:aws:s3:::b/*"])
  }

  @Test(arguments: [
    ("us-east-1", "arn:aws:s3:::b/*"), ("cn-north-1", "arn:aws-cn:s3:::b/*"),
    ("us-gov-west-1", "arn:aws-us-gov:s3:::b/*"),
  ])
  func `the ARN has the Region's partition`(_ region: String, _ resource: String) throws {
    let statements = try statements(BucketAccess(bucket: "b"), region: region)
    #expect(statements.flatMap(\.resource.patterns.texts) == [resource])
  }

  @Test func `a bucket may be given by its ARN`() throws {
    let statements = try statements(
      BucketAccess(bucket: "arn:aws:s3:::assets-193858265520-sa-east-1"))
    #expect(
      statements.flatMap(\.resource.patterns.texts)
        == ["arn:aws:s3:::assets-193858265520-sa-east-1/*"])
  }

  @Test func `the owner of the bucket becomes a condition on s3:ResourceAccount`() throws {
    let statements = try statements(BucketAccess(bucket: "b", account: "111122223333"))
    let test = try #require(statements.first?.condition.first?.tests.first)
    #expect(test.key.text == "s3:ResourceAccount")
    #expect(test.values.texts == ["111122223333"])
  }

  @Test func `principals become conditions, since a gateway endpoint names everyone`() throws {
    let role = "arn:aws:iam::111122223333:role/ci"
    let statements = try statements(
      BucketAccess(
        bucket: "b", principals: [role, "111122223333", "arn:aws:iam::444455556666:root"]))
    #expect(statements.count == 2)
    for statement in statements {
      guard case .everyone? = statement.principal?.names else {
        Issue.record("The principal must be *.")
        return
      }
    }
    let tests = statements.flatMap(\.condition).flatMap(\.tests)
    #expect(tests.map(\.key.text) == ["aws:PrincipalArn", "aws:PrincipalAccount"])
    #expect(tests.map(\.values.texts) == [[role], ["111122223333", "444455556666"]])
    #expect(
      statements.flatMap(\.condition).map(\.comparison.description).allSatisfy {
        $0 == "StringEquals"
      })
  }

  @Test func `a pattern of principals is compared as an ARN`() throws {
    let pattern = "arn:aws:iam::111122223333:role/ci-*"
    let statements = try statements(BucketAccess(bucket: "b", principals: [pattern]))
    let block = try #require(statements.first?.condition.first)
    #expect(block.comparison == ConditionOperator(.arnLike))
    #expect(block.tests.map(\.values.texts) == [[pattern]])
  }

  @Test func `everyone among the principals is everyone`() throws {
    let statements = try statements(BucketAccess(bucket: "b", principals: ["*", "111122223333"]))
    #expect(statements.map(\.condition.count) == [0])
  }

  @Test(arguments: [
    (BucketAccess(bucket: ""), "[0].bucket"), (BucketAccess(bucket: "a/b"), "[0].bucket"),
    (BucketAccess(bucket: "b", actions: []), "[0].actions"),
    (BucketAccess(bucket: "b", actions: ["s3:GetObject", "GetObject"]), "[0].actions[1]"),
    (BucketAccess(bucket: "b", actions: ["ec2:RunInstances"]), "[0].actions[0]"),
    (BucketAccess(bucket: "b", account: "12"), "[0].account"),
    (BucketAccess(bucket: "b", principals: ["bob"]), "[0].principals[0]"),
    (
      BucketAccess(bucket: "b", principals: ["arn:aws:iam::111122223333:group/g"]),
      "[0].principals[0]"
    ),
    (
      BucketAccess(bucket: "b", principals: ["arn:aws:sts::111122223333:assumed-role/r/s"]),
      "[0].principals[0]"
    ),
  ])
  func `a wrong request is told with its place`(_ access: BucketAccess, _ path: String) {
    let generated = EndpointPolicyGenerator.generate([.bucket(access)], region: "us-east-1")
    #expect(generated.document == nil)
    #expect(generated.problems.map(\.path) == [path])
  }
}
