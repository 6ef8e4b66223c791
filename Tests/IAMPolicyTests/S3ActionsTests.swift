import IAMPolicy
import Testing

@Suite("What the actions of S3 work on")
struct S3ActionsTests {
  @Test(arguments: S3Actions.object)
  func `an action on objects`(_ name: String) {
    #expect(S3Actions.targets(of: "s3:\(name)") == .object)
  }

  @Test(arguments: S3Actions.bucket)
  func `an action on buckets`(_ name: String) {
    #expect(S3Actions.targets(of: "s3:\(name)") == .bucket)
  }

  static let patterns: [(String, S3Actions.Targets)] = [
    ("*", [.bucket, .object]), ("s3:*", [.bucket, .object]), ("S3:GETOBJECT", .object),
    ("s3:Get*", [.bucket, .object]), ("s3:GetObject?cl", .object),
    ("s3:*Tagging", [.bucket, .object]), ("s3:ListAllMyBuckets", .account),
    ("s3:ListAll*", .account), ("s3:Nothing", []), ("ec2:GetObject", []), ("GetObject", []),
  ]

  @Test(arguments: patterns)
  func `patterns work on all that they match`(_ action: String, _ targets: S3Actions.Targets) {
    #expect(S3Actions.targets(of: action) == targets)
  }

  @Test func `no action is in both lists`() {
    #expect(Set(S3Actions.object).isDisjoint(with: S3Actions.bucket))
  }

  @Test func `every action of the bucket table is known`() {
    for row in ServiceBuckets.table where !row.needsFullAccess {
      for action in row.actions { #expect(!S3Actions.targets(of: action).isEmpty, "\(action)") }
    }
  }
}
