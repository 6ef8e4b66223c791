import IAMPolicy
import Testing
import Values

@Suite("Reading policies")
struct PolicyReadingTests {
  @Test func `all independent mistakes are told in one run, in reading order`() {
    let reading = PolicyDocument.read(
      """
      {
        "Version": "2011-01-01",
        "Statement": [
          {"Sid": "a b", "Effect": "allow", "Action": "Get", "Resource": "x",
           "Principal": "*", "Condition": {"Bol": {"aws:x": {}}}},
          {"Effect": "Deny", "Acton": "s3:*", "Resource": ["*", 1]}
        ]
      }
      """, as: .identity)
    let places = reading.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.rule.rawValue)" }
    #expect(
      places == [
        "2:14 GEN-VERSION", "4:13 GEN-SID", "4:30 GEN-EFFECT", "4:49 GEN-ACTION",
        "4:68 GEN-ARN", "5:6 GEN-PRINCIPAL", "5:38 GEN-COND-OP", "5:55 GEN-TYPE",
        "6:24 GEN-ELEMENT", "6:59 GEN-TYPE",
      ])
  }

  @Test func `elements keep their places`() throws {
    let text = """
      {"Statement": {"Effect": "Allow",
        "Action": ["s3:Get*",
                   "s3:Put*"], "Resource": "*"}}
      """
    let reading = PolicyDocument.read(text, as: .identity)
    let statement = try #require(reading.document?.statements.first)
    let action = try #require(statement.action.patterns.values.last)
    #expect(action.place.path == "Statement.Action[1]")
    #expect(action.place.line == 3)
    #expect(action.place.column == 14)
    #expect(statement.place.column == 15)
  }

  @Test func `a column counts characters, also behind others than ASCII`() throws {
    let text = #"{"Id":"é","Statement":[{"Effect":"no","Action":"*","Resource":"*"}]}"#
    let problem = try #require(PolicyDocument.read(text, as: .identity).problems.first)
    #expect(problem.column == 34)
  }

  @Test func `the author's order and forms are printed back`() throws {
    let text = #"""
      {
        "Statement": {
          "Resource": "*",
          "Action": [
            "s3:Put*",
            "s3:Get*"
          ],
          "Effect": "Allow"
        },
        "Version": "2012-10-17"
      }
      """#
    let document = try #require(PolicyDocument.read(text, as: .identity).document)
    #expect(document.prettyText == text)
    #expect(
      document.compactText
        == #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","#
        + #""Action":["s3:Put*","s3:Get*"],"Resource":"*"}}"#)
  }

  @Test func `a map of a stack is read like its JSON, with scalars in conditions as texts`() throws
  {
    let value: Value = [
      "Version": "2012-10-17",
      "Statement": [
        [
          "Effect": "Allow", "Action": "s3:*", "Resource": "*",
          "Condition": [
            "Bool": ["aws:SecureTransport": true], "NumericLessThan": ["s3:max-keys": [10, 250]],
          ],
        ]
      ],
    ]
    let document = try #require(PolicyDocument.read(value, as: .identity).document)
    let blocks = try #require(document.statements.first).condition
    #expect(blocks.flatMap(\.tests).map(\.values.texts) == [["true"], ["10", "250"]])
    #expect(blocks.map(\.comparison.description) == ["Bool", "NumericLessThan"])
  }

  @Test func `a text in a stack is read as JSON`() {
    let reading = PolicyDocument.read(Value.string(#"{"Statement":[]}"#), as: .identity)
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test func `a wholly unknown policy is accepted`() {
    let reading = PolicyDocument.read(Value.unknown(Unknown()), as: .bucket)
    #expect(reading.problems.isEmpty)
    #expect(reading.document == nil)
    #expect(!reading.isWhollyKnown)
  }

  @Test(
    "an unknown part is accepted, and the rest checked",
    arguments: [
      "Version", "Sid", "Effect", "Principal", "Action", "Resource", "Condition", "Statement",
    ])
  func unknownPart(_ element: String) {
    var statement: Fields = [
      "Sid": "s", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*",
      "Condition": [:],
    ]
    var document: Fields = ["Version": "2012-10-17"]
    if statement[element] != nil { statement[element] = .unknown(Unknown()) }
    document["Statement"] = [.object(statement)]
    if document[element] != nil { document[element] = .unknown(Unknown()) }
    let reading = PolicyDocument.read(.object(document), as: .bucket)
    #expect(reading.problems.isEmpty)
    #expect(reading.document == nil)
    #expect(!reading.isWhollyKnown)
    document["Id"] = 7
    let wrong = PolicyDocument.read(.object(document), as: .bucket)
    #expect(wrong.problems.map(\.path) == ["Id"])
  }

  @Test func `unknown values inside lists, principals and conditions are accepted`() {
    let unknown = Value.unknown(Unknown(reference: "vpc.main.id"))
    let value: Value = [
      "Statement": [
        "Effect": "Deny", "Principal": ["AWS": [unknown, "bob"]], "Action": ["s3:*", unknown],
        "Resource": [unknown], "Condition": ["StringNotEquals": ["aws:sourceVpc": unknown]],
      ]
    ]
    let reading = PolicyDocument.read(value, as: .bucket)
    #expect(reading.document == nil)
    #expect(!reading.isWhollyKnown)
  }

  @Test func `secret parts are read like others`() {
    let value: Value = [
      "Statement": [
        "Effect": .sensitive("Allow"), "Action": "s3:*", "Resource": .sensitive(["*"]),
      ]
    ]
    #expect(PolicyDocument.read(value, as: .identity).document != nil)
  }

  @Test(
    "principals of every documented form are accepted",
    arguments: [
      #""*""#, #"{"AWS":"*"}"#, #"{"AWS":"111122223333"}"#,
      #"{"AWS":["arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:user/path/bob"]}"#,
      #"{"AWS":"arn:aws-cn:iam::111122223333:role/build"}"#,
      #"{"AWS":"arn:aws:sts::111122223333:assumed-role/build/session"}"#,
      #"{"AWS":"arn:aws:sts::111122223333:federated-user/name"}"#,
      #"{"AWS":"AIDAJQABLZS4A3QDU576Q"}"#, #"{"Service":"ec2.amazonaws.com"}"#,
      #"{"Federated":"cognito-identity.amazonaws.com"}"#,
      #"{"Federated":"arn:aws:iam::111122223333:saml-provider/x"}"#,
      #"{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}"#,
    ])
  func principalForms(_ principal: String) {
    let text =
      #"{"Statement":{"Effect":"Allow","Principal":\#(principal),"Action":"*","Resource":"*"}}"#
    #expect(PolicyDocument.read(text, as: .bucket).problems == [])
  }

  @Test(
    "resources of every documented form are accepted",
    arguments: [
      "*", "arn:aws:s3:::bucket/*", "arn:*:s3:::b", "arn:aws:iam::${aws:PrincipalAccount}:user/x",
      "arn:aws:s3:::b/${aws:username}/*", "arn:aws-us-gov:ec2:*:*:instance/*",
      "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess", "arn:aws:*:*:*:*",
      "arn:aws:organizations::*:",
      "arn:aws:codeartifact:us-east-1:111122223333:package/d/r/npm//react",
    ])
  func resourceForms(_ resource: String) {
    let text = #"{"Statement":{"Effect":"Allow","Action":"*","Resource":"\#(resource)"}}"#
    #expect(PolicyDocument.read(text, as: .identity).problems == [])
  }

  @Test func `hyphens in Sids are accepted outside identity policies, and Sids may repeat there`() {
    let statement =
      #"{"Sid":"Access-to one","Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}"#
    let text = #"{"Statement":[\#(statement),\#(statement)]}"#
    #expect(PolicyDocument.read(text, as: .endpoint).problems == [])
  }
}
