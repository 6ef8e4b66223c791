import IAMPolicy
import Testing

@Suite("Difference in meaning")
struct PolicyDifferenceTests {
  /// Two documents by their statements, and what is told of the way from one to the other.
  struct Row: CustomTestStringConvertible {
    var name: String
    var kind = PolicyKind.identity
    var old: String
    var new: String
    var told: [String]

    var testDescription: String { name }
  }

  private static let codeArtifact = CodeArtifactActions.all.map { "\"\($0.text)\"" }

  static let rows: [Row] = [
    Row(
      name: "an action more is gained",
      old: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      new:
        #"{"Effect":"Allow","Action":["s3:getobject","s3:PutObject"],"Resource":"arn:aws:s3:::a/*"}"#,
      told: ["holder gains s3:PutObject on arn:aws:s3:::a/*"]),
    Row(
      name: "a narrower resource is a loss of the wider one",
      old: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      new: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/b/*"}"#,
      told: ["holder loses s3:GetObject on arn:aws:s3:::a/*"]),
    Row(
      name: "a pattern narrowed to one of its actions loses the others, unknown ones too",
      old: #"{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}"#,
      new: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"#,
      told: ["holder loses s3:Get* except s3:GetObject on *"]),
    Row(
      name: "actions of CodeArtifact are named, since all are known",
      old: #"{"Effect":"Allow","Action":"codeartifact:Describe*","Resource":"*"}"#,
      new: #"{"Effect":"Allow","Action":"codeartifact:DescribeDomain","Resource":"*"}"#,
      told: [
        "holder loses codeartifact:DescribePackage, codeartifact:DescribePackageGroup, "
          + "codeartifact:DescribePackageVersion, codeartifact:DescribeRepository on *"
      ]),
    Row(
      name: "all actions of CodeArtifact, listed, are its wildcard",
      old: #"{"Effect":"Allow","Action":"codeartifact:*","Resource":"*"}"#,
      new: #"{"Effect":"Allow","Action":[\#(codeArtifact.joined(separator: ","))],"Resource":"*"}"#,
      told: []),
    Row(
      name: "all but a few of its actions",
      old: #"{"Effect":"Allow","Action":"codeartifact:ReadFromRepository","Resource":"*"}"#,
      new: #"{"Effect":"Allow","Action":"codeartifact:*","Resource":"*"}"#,
      told: ["holder gains codeartifact:* except codeartifact:ReadFromRepository on *"]),
    Row(
      name: "statements may be merged, split, repeated and reordered",
      old: #"""
        {"Sid":"A","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}
        """#,
      new: #"""
        {"Effect":"Allow","Action":"s3:PutObject","Resource":["arn:aws:s3:::b/*","arn:aws:s3:::a/*"]},
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Sid":"B","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"},
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/c/*"}
        """#,
      told: []),
    Row(
      name: "one resource of two gets another action",
      old:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}"#,
      new: #"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]},
        {"Effect":"Allow","Action":"s3:*Object","Resource":"arn:aws:s3:::a/*"}
        """#,
      told: ["holder gains s3:*Object except s3:GetObject on arn:aws:s3:::a/*"]),
    Row(
      name: "a condition dropped is a gain without it",
      old:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}}"#,
      new: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"#,
      told: ["holder gains s3:GetObject on *"]),
    Row(
      name: "a condition with a value less is a loss",
      old:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":["vpc-1","vpc-2"]}}}"#,
      new:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"AWS:sourcevpc":"vpc-1"}}}"#,
      told: ["holder loses s3:GetObject on * if aws:SourceVpc StringEquals vpc-1 or vpc-2"]),
    Row(
      name: "an exact value is harder to match than a pattern around it",
      old:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringLike":{"aws:PrincipalTag/team":"build-*"}}}"#,
      new:
        #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"build-7"}}}"#,
      told: [
        "holder loses s3:GetObject on * if aws:PrincipalTag/team StringLike build-*"
      ]),
    Row(
      name: "a denial takes what the same change allows",
      old: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"#,
      new: #"""
        {"Effect":"Allow","Action":"s3:*","Resource":"*"},
        {"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}
        """#,
      told: [
        "holder gains s3:* except s3:Delete*, s3:GetObject on *",
        "holder is denied s3:Delete* on *",
      ]),
    Row(
      name: "a denial removed is widening",
      old: #"""
        {"Effect":"Allow","Action":"s3:*","Resource":"*"},
        {"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}
        """#,
      new: #"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#,
      told: ["holder is no longer denied s3:Delete* on *"]),
    Row(
      name: "a list of what is not allowed, longer",
      old: #"{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}"#,
      new: #"{"Effect":"Allow","NotAction":["iam:*","sts:*"],"Resource":"*"}"#,
      told: ["holder loses sts:* on *"]),
    Row(
      name: "all resources but some become others",
      old: #"{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::secret/*"}"#,
      new: #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::open/*"}"#,
      told: ["holder loses s3:GetObject on * except arn:aws:s3:::secret/*"]),
    Row(
      name: "what the old list did not except stays allowed",
      old: #"{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::secret/*"}"#,
      new: #"""
        {"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::secret/*"},
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::open/*"}
        """#,
      told: []),
    Row(
      name: "principals are told apart", kind: .repository,
      old:
        #"{"Effect":"Allow","Principal":{"AWS":["111122223333","arn:aws:iam::444455556666:user/eve"]},"Action":"codeartifact:ReadFromRepository","Resource":"*"}"#,
      new:
        #"{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root","arn:aws:iam::444455556666:role/ci"]},"Action":"codeartifact:ReadFromRepository","Resource":"*"}"#,
      told: [
        "arn:aws:iam::444455556666:role/ci gains codeartifact:ReadFromRepository on *",
        "arn:aws:iam::444455556666:user/eve loses codeartifact:ReadFromRepository on *",
      ]),
    Row(
      name: "everyone, where one account was", kind: .bucket,
      old:
        #"{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      new:
        #"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      told: ["everyone gains s3:GetObject on arn:aws:s3:::a/*"]),
    Row(
      name: "the two ways to write everyone stay apart", kind: .bucket,
      old:
        #"{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      new:
        #"{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"#,
      told: ["everyone loses s3:GetObject on arn:aws:s3:::a/*"]),
    Row(
      name: "a user does not get from its account what it had itself", kind: .repository,
      old:
        #"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/bob"},"Action":"codeartifact:ReadFromRepository","Resource":"*"}"#,
      new:
        #"{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"codeartifact:ReadFromRepository","Resource":"*"}"#,
      told: [
        "account 111122223333 gains codeartifact:ReadFromRepository on *",
        "arn:aws:iam::111122223333:user/bob loses codeartifact:ReadFromRepository on *",
      ]),
    Row(
      name: "a denial of the account is one of its users", kind: .bucket,
      old:
        #"{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:user/bob"},"Action":"s3:*","Resource":"*"}"#,
      new: #"{"Effect":"Deny","Principal":{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"}"#,
      told: ["account 111122223333 is denied s3:* on *"]),
  ]

  @Test(arguments: rows)
  func `what a change of a policy means`(_ row: Row) throws {
    let difference = PolicyDifference(
      from: try Self.document(row.old, row.kind), to: try Self.document(row.new, row.kind))
    let told = difference.changes.map {
      "\($0.principalText(holder: "holder")) \($0.verbText) \($0.summary())"
    }
    #expect(told == row.told)
  }

  @Test func `no policy allows nothing, and denies nothing`() throws {
    let document = try Self.document(
      #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"#, .identity)
    #expect(PolicyDifference(from: nil, to: nil).isEmpty)
    #expect(PolicyDifference(from: nil, to: document).changes.map(\.verb) == [.gains])
    #expect(PolicyDifference(from: document, to: nil).changes.map(\.verb) == [.loses])
  }

  @Test func `a variable means something else in the old version`() throws {
    let statement =
      #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::home/${aws:username}/*"}"#
    let new = try Self.document(statement, .identity)
    var old = new
    old.version = .v2008
    #expect(PolicyDifference(from: old, to: new).changes.map(\.verb) == [.gains, .loses])
    #expect(PolicyDifference(from: new, to: new).isEmpty)
  }

  @Test func `levels say how grave the actions are`() throws {
    let document = try Self.document(
      #"{"Effect":"Allow","Action":"codeartifact:*","Resource":"*"}"#, .identity)
    let changes = PolicyDifference(from: nil, to: document).changes
    #expect(
      changes.first?.levels == [.list, .read, .tagging, .write, .permissionsManagement])
  }

  @Test func `large policies are compared quickly, and what is too large as a whole`() throws {
    func document(_ count: Int, _ prefix: String) -> PolicyDocument {
      PolicyDocument(
        version: .v2012,
        statements: (0..<count).map { place in
          PolicyStatement(
            effect: place % 7 == 0 ? .deny : .allow,
            action: PatternElement(
              PolicyStringList((0..<20).map { "s3:\(prefix)\(place)x\($0)*" })),
            resource: PatternElement(
              PolicyStringList((0..<10).map { "arn:aws:s3:::bucket-\(place)-\($0)/*" })))
        })
    }
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let difference = PolicyDifference(from: document(50, "Get"), to: document(50, "Put"))
      #expect(!difference.isEmpty)
      #expect(PolicyDifference(from: document(50, "Get"), to: document(50, "Get")).isEmpty)
    }
    #expect(elapsed < .seconds(20), "took \(elapsed)")
  }

  private static func document(_ statements: String, _ kind: PolicyKind) throws -> PolicyDocument {
    let text = #"{"Version":"2012-10-17","Statement":[\#(statements)]}"#
    let reading = PolicyDocument.read(text, as: kind)
    return try #require(reading.document, "\(reading.problems)")
  }
}
