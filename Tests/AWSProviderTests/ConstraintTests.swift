import AWSProvider
import ResourceModel
import Testing
import Values

/// The rules that attributes declare beyond patterns and limits, and their equivalences.
struct ConstraintTests {
  private func rule(_ type: String, _ attribute: String, _ value: Value) throws -> String? {
    let attribute = try #require(AWSProvider.catalog[type]?.attribute(attribute))
    return attribute.constraints.lazy.compactMap { constraint in
      if case .rule(_, _, let check) = constraint { check(value) } else { nil }
    }.first
  }

  static let goodTags: [Value] = [
    [:], ["Name": "builds"], ["team:web/x_y.z=+-@": "Größe 1"], ["k": ""],
    [String(repeating: "k", count: 128): .string(String(repeating: "v", count: 256))],
  ]

  @Test(arguments: goodTags)
  func tagsThatAWSTakes(tags: Value) throws {
    #expect(try rule("vpc", "tags", tags) == nil)
  }

  static let badTags: [(Value, String)] = [
    (["aws:cloudformation": "x"], "\"aws:\""), (["cainfra:op": "x"], "\"cainfra:\""),
    (["": "x"], "1 to 128"), ([String(repeating: "k", count: 129): "x"], "1 to 128"),
    (["k": .string(String(repeating: "v", count: 257))], "at most 256"), (["a<b": "x"], "\"<\""),
    (["k": "100%"], "\"%\""),
  ]

  @Test(arguments: badTags)
  func tagsThatAWSRefuses(_ tags: Value, _ words: String) throws {
    #expect(try rule("vpc", "tags", tags)?.contains(words) == true)
  }

  @Test func atMostFiftyTags() throws {
    let tags = try #require(AWSProvider.catalog["vpc"]?.attribute("tags"))
    let counts = tags.constraints.compactMap { constraint in
      if case .count(let range) = constraint { range } else { nil }
    }
    #expect(counts == [0...50])
  }

  @Test(arguments: ["0.1.0.0/16", "127.0.0.0/16", "169.254.0.0/16", "224.0.0.0/16", "239.1.0.0/16"])
  func networksThatAWSNeverAssigns(network: String) throws {
    #expect(try rule("vpc", "cidr_block", .string(network))?.contains(network) == true)
    #expect(try rule("vpc", "secondary_cidr_blocks", .set(of: [.string(network)])) != nil)
  }

  @Test(arguments: ["10.0.0.0/16", "100.64.0.0/16", "203.0.113.0/24", "172.31.0.0/16"])
  func networksThatAWSAssigns(network: String) throws {
    #expect(try rule("vpc", "cidr_block", .string(network)) == nil)
  }

  @Test(arguments: [
    "a..b", "192.168.5.4", "xn--bucket", "sthree-x", "amzn-s3-demo-x", "x-s3alias", "x--ol-s3",
    "x.mrap", "x--x-s3",
  ])
  func bucketNamesThatAWSKeeps(name: String) throws {
    #expect(try rule("s3_bucket", "bucket", .string(name))?.contains(name) == true)
  }

  @Test(arguments: ["my-bucket", "a.b.c", "1-2-3", "192.168.5.400"])
  func bucketNamesThatAWSTakes(name: String) throws {
    #expect(try rule("s3_bucket", "bucket", .string(name)) == nil)
  }

  @Test func descriptionsHaveNoControlCharacters() throws {
    #expect(try rule("codeartifact_repository", "description", "a\nb") != nil)
    #expect(try rule("codeartifact_repository", "description", "a – b") == nil)
  }

  /// Values of an attribute, and whether they mean the same.
  static let pairs: [(type: String, attribute: String, Value, Value, isSame: Bool)] = [
    ("vpc", "cidr_block", "100.68.0.18/18", "100.68.0.0/18", true),
    ("vpc", "cidr_block", "10.0.0.0/16", "10.0.0.0/17", false),
    (
      "iam_policy", "policy",
      ["Statement": ["Effect": "Allow", "Action": "s3:Get*", "Resource": "*"]],
      [
        "Version": "2008-10-17",
        "Statement": [["Resource": ["*"], "Action": ["S3:Get*"], "Effect": "Allow"]],
      ], true
    ),
    (
      "iam_policy", "policy",
      ["Statement": ["Sid": "A", "Effect": "Allow", "Action": "s3:*", "Resource": "*"]],
      ["Statement": ["Sid": "B", "Effect": "Allow", "Action": "s3:*", "Resource": "*"]], false
    ),
    ("iam_policy", "policy", "not JSON", "not JSON either", false),
    (
      "codeartifact_domain", "encryption_key", "1234abcd",
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd", true
    ),
    ("codeartifact_domain", "encryption_key", "1234abcd", "1234abce", false),
  ]

  @Test(arguments: pairs)
  func equivalence(
    _ type: String, _ attribute: String, _ left: Value, _ right: Value, _ isSame: Bool
  ) throws {
    let attribute = try #require(AWSProvider.catalog[type]?.attribute(attribute))
    #expect(attribute.equivalence.areEquivalent(left, right) == isSame)
    #expect(attribute.equivalence.areEquivalent(right, left) == isSame)
  }
}
