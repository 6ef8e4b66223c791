import IAMPolicy
import Testing
import Values

/// Two documents of one kind and whether they mean the same.
struct DocumentPair: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let left: String
  let right: String
  let areEquivalent: Bool

  static func same(_ name: String, _ left: String, _ right: String) -> DocumentPair {
    DocumentPair(testDescription: name, left: left, right: right, areEquivalent: true)
  }

  static func different(_ name: String, _ left: String, _ right: String) -> DocumentPair {
    DocumentPair(testDescription: name, left: left, right: right, areEquivalent: false)
  }

  /// Two documents of one statement each, which differ in the members given.
  static func members(
    _ name: String, _ left: String, _ right: String, same: Bool
  ) -> DocumentPair {
    let rest = #""Effect":"Allow""#
    return DocumentPair(
      testDescription: name, left: #"{"Statement":[{\#(rest),\#(left)}]}"#,
      right: #"{"Statement":[{\#(rest),\#(right)}]}"#, areEquivalent: same)
  }
}

@Suite("Equivalence: section 3 of the catalogue")
struct PolicyEquivalenceTests {
  private static func read(_ text: String) throws -> PolicyDocument {
    let reading = PolicyDocument.read(text, as: .bucket)
    return try #require(reading.document, "\(reading.problems)")
  }

  @Test(arguments: documents + statements + conditions + principals)
  func `documents are compared by meaning`(_ pair: DocumentPair) throws {
    let left = try Self.read(pair.left)
    let right = try Self.read(pair.right)
    #expect(left.isEquivalent(to: right) == pair.areEquivalent)
    #expect(right.isEquivalent(to: left) == pair.areEquivalent)
    #expect(left.isEquivalent(to: left))
  }

  private static let all = #""Principal":"*","Action":"s3:*","Resource":"*""#

  static let documents: [DocumentPair] = [
    .same(
      "white space and the order of keys do not matter",
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",\#(all)}]}"#,
      #"{ "Statement" : [ {\#(all), "Effect":"Allow"} ], "Version" : "2012-10-17" }"#),
    .same(
      "no version is 2008-10-17",
      #"{"Statement":[{"Effect":"Allow",\#(all)}]}"#,
      #"{"Version":"2008-10-17","Statement":[{"Effect":"Allow",\#(all)}]}"#),
    .different(
      "versions count",
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",\#(all)}]}"#,
      #"{"Version":"2008-10-17","Statement":[{"Effect":"Allow",\#(all)}]}"#),
    .different(
      "the Id counts",
      #"{"Id":"a","Statement":[{"Effect":"Allow",\#(all)}]}"#,
      #"{"Id":"b","Statement":[{"Effect":"Allow",\#(all)}]}"#),
    .same(
      "a statement alone is an array of one",
      #"{"Statement":{"Effect":"Allow",\#(all)}}"#,
      #"{"Statement":[{"Effect":"Allow",\#(all)}]}"#),
    .same(
      "the order of statements does not matter",
      #"{"Statement":[{"Effect":"Allow",\#(all)},{"Effect":"Deny",\#(all)}]}"#,
      #"{"Statement":[{"Effect":"Deny",\#(all)},{"Effect":"Allow",\#(all)}]}"#),
    .different(
      "the number of statements counts",
      #"{"Statement":[{"Effect":"Allow",\#(all)},{"Effect":"Allow",\#(all)}]}"#,
      #"{"Statement":[{"Effect":"Allow",\#(all)}]}"#),
    .different(
      "the effect counts",
      #"{"Statement":[{"Effect":"Allow",\#(all)}]}"#,
      #"{"Statement":[{"Effect":"Deny",\#(all)}]}"#),
    .different(
      "the Sid counts",
      #"{"Statement":[{"Sid":"A","Effect":"Allow",\#(all)}]}"#,
      #"{"Statement":[{"Sid":"B","Effect":"Allow",\#(all)}]}"#),
    .same(
      "an empty Sid is none",
      #"{"Statement":[{"Sid":"","Effect":"Allow",\#(all)}]}"#,
      #"{"Statement":[{"Effect":"Allow",\#(all)}]}"#),
  ]

  static let statements: [DocumentPair] = [
    .members(
      "a text alone is an array of one", all,
      #""Principal":"*","Action":["s3:*"],"Resource":["*"]"#, same: true),
    .members(
      "the order of actions does not matter",
      #""Principal":"*","Action":["s3:Get*","s3:Put*"],"Resource":"*""#,
      #""Principal":"*","Action":["s3:Put*","s3:Get*"],"Resource":"*""#, same: true),
    .members(
      "actions are multisets",
      #""Principal":"*","Action":["s3:Get*","s3:Get*"],"Resource":"*""#,
      #""Principal":"*","Action":["s3:Get*"],"Resource":"*""#, same: false),
    .members(
      "the case of actions does not matter",
      #""Principal":"*","Action":"s3:GetObject","Resource":"*""#,
      #""Principal":"*","Action":"S3:getobject","Resource":"*""#, same: true),
    .members(
      "the case of resources counts",
      #""Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::a""#,
      #""Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::A""#, same: false),
    .members(
      "the order of resources does not matter",
      #""Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::b"]"#,
      #""Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::a"]"#,
      same: true),
    .members(
      "Action is not NotAction", all, #""Principal":"*","NotAction":"s3:*","Resource":"*""#,
      same: false),
    .members(
      "Resource is not NotResource", all,
      #""Principal":"*","Action":"s3:*","NotResource":"*""#, same: false),
    .members(
      "texts are compared by their characters, not by how they look",
      #""Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/\#u{E9}""#,
      #""Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/e""#, same: false),
  ]

  static let conditions: [DocumentPair] = [
    condition(
      "values are sets", #"{"StringLike":{"aws:x":["a","b","a"]}}"#,
      #"{"StringLike":{"aws:x":["b","a"]}}"#, same: true),
    condition(
      "a value alone is an array of one", #"{"StringLike":{"aws:x":"a"}}"#,
      #"{"StringLike":{"aws:x":["a"]}}"#, same: true),
    condition(
      "true is its text", #"{"Bool":{"aws:x":true}}"#, #"{"Bool":{"aws:x":"true"}}"#, same: true),
    condition(
      "a number is its text", #"{"NumericEquals":{"aws:x":1}}"#,
      #"{"NumericEquals":{"aws:x":"1"}}"#, same: true),
    condition(
      "the case of keys does not matter", #"{"StringLike":{"aws:SourceVpc":"a"}}"#,
      #"{"StringLike":{"aws:sourceVpc":"a"}}"#, same: true),
    condition(
      "keys that differ only in case are not merged",
      #"{"StringLike":{"aws:X":"a","aws:x":"b"}}"#, #"{"StringLike":{"aws:x":"b"}}"#, same: false),
    condition(
      "the case of values counts", #"{"StringLike":{"aws:x":"a"}}"#,
      #"{"StringLike":{"aws:x":"A"}}"#, same: false),
    condition(
      "operators count", #"{"StringLike":{"aws:x":"a"}}"#, #"{"StringEquals":{"aws:x":"a"}}"#,
      same: false),
    condition(
      "IfExists counts", #"{"Bool":{"aws:x":"true"}}"#, #"{"BoolIfExists":{"aws:x":"true"}}"#,
      same: false),
    condition(
      "the order of operators and keys does not matter",
      #"{"StringLike":{"aws:a":"1","aws:b":"2"},"Bool":{"aws:c":"true"}}"#,
      #"{"Bool":{"aws:c":"true"},"StringLike":{"aws:b":"2","aws:a":"1"}}"#, same: true),
    condition("an empty condition is none", "{}", #"{"Bool":{}}"#, same: true),
  ]

  private static func condition(
    _ name: String, _ left: String, _ right: String, same: Bool
  ) -> DocumentPair {
    .members(name, #"\#(all),"Condition":\#(left)"#, #"\#(all),"Condition":\#(right)"#, same: same)
  }

  static let principals: [DocumentPair] = [
    principal("* is only itself", #""*""#, #"{"AWS":"*"}"#, same: false),
    principal("* equals *", #""*""#, #""*""#, same: true),
    principal(
      "an account is the ARN of its root", #"{"AWS":"111122223333"}"#,
      #"{"AWS":"arn:aws:iam::111122223333:root"}"#, same: true),
    principal(
      "in any partition", #"{"AWS":"111122223333"}"#,
      #"{"AWS":["arn:aws-cn:iam::111122223333:root"]}"#, same: true),
    principal(
      "an account is not its users", #"{"AWS":"111122223333"}"#,
      #"{"AWS":"arn:aws:iam::111122223333:user/root"}"#, same: false),
    principal(
      "values are sets", #"{"AWS":["111122223333","444455556666","111122223333"]}"#,
      #"{"AWS":["444455556666","111122223333"]}"#, same: true),
    principal(
      "types count", #"{"Service":"ec2.amazonaws.com"}"#, #"{"Federated":"ec2.amazonaws.com"}"#,
      same: false),
    principal(
      "the order of types does not matter",
      #"{"Service":"ec2.amazonaws.com","AWS":"*"}"#, #"{"AWS":"*","Service":"ec2.amazonaws.com"}"#,
      same: true),
    .members(
      "Principal is not NotPrincipal", all,
      #""NotPrincipal":"*","Action":"s3:*","Resource":"*""#, same: false),
  ]

  private static func principal(
    _ name: String, _ left: String, _ right: String, same: Bool
  ) -> DocumentPair {
    let rest = #""Action":"s3:*","Resource":"*""#
    return .members(
      name, #""Principal":\#(left),\#(rest)"#, #""Principal":\#(right),\#(rest)"#, same: same)
  }

  @Test func `a difference in Sids alone can be passed over`() throws {
    let left = try Self.read(#"{"Statement":[{"Sid":"A","Effect":"Allow",\#(Self.all)}]}"#)
    let right = try Self.read(#"{"Statement":[{"Effect":"Allow",\#(Self.all)}]}"#)
    #expect(!left.isEquivalent(to: right))
    #expect(left.isEquivalent(to: right, ignoringSids: true))
  }

  @Test func `a principal type without names is left out`() {
    let empty = PrincipalEntry(type: .service, values: [])
    let account = PrincipalEntry(type: .aws, values: "111122223333")
    let documents = [[account], [account, empty]].map { entries in
      PolicyDocument(statements: [
        PolicyStatement(
          effect: .allow, principal: PrincipalElement(.listed(entries)),
          action: PatternElement("s3:*"), resource: PatternElement("*"))
      ])
    }
    #expect(documents[0].isEquivalent(to: documents[1]))
  }

  @Test func `a map and its text mean the same`() {
    let map: Value = [
      "Statement": ["Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"]
    ]
    let text = Value.string(#"{"Statement":[{"Effect":"Allow",\#(Self.all)}]}"#)
    #expect(PolicyDocument.areEquivalent(map, text, as: .endpoint))
    #expect(!PolicyDocument.areEquivalent(map, .unknown(Unknown()), as: .endpoint))
    #expect(!PolicyDocument.areEquivalent(.unknown(Unknown()), .unknown(Unknown()), as: .bucket))
  }

  @Test func `what is no policy is compared as it stands`() {
    let left = Value.string(#"{"Statement":[],"X":1}"#)
    #expect(PolicyDocument.areEquivalent(left, ["X": 1, "Statement": []], as: .bucket))
    #expect(!PolicyDocument.areEquivalent(left, .string("no JSON"), as: .bucket))
    #expect(PolicyDocument.areEquivalent(.string("no JSON"), .string("no JSON"), as: .bucket))
  }
}
