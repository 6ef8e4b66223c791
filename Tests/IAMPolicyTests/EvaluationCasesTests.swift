import IAMPolicy
import JSONSyntax
import Testing
import Values

@Suite("Request files")
struct EvaluationCasesTests {
  private static let npm =
    "arn:aws:codeartifact:us-east-1:111122223333:repository/my_domain/my_repo"
  private static let request = #"""
    "principal": "arn:aws:iam::111122223333:user/bob",
    "action": "codeartifact:ReadFromRepository", "resource": "\#(npm)"
    """#
  private static let reads = #"""
    {"Version": "2012-10-17", "Statement": [{"Sid": "Read", "Effect": "Allow",
    "Action": "codeartifact:ReadFromRepository", "Resource": "*"}]}
    """#
  private static let denies = #"""
    {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*",
    "Action": "*", "Resource": "*"}}
    """#

  private func printed(_ text: String) throws -> Value {
    let reading = PolicyCases.read(text)
    let cases = try #require(reading.cases, "\(reading.problems)")
    return cases.value(of: cases.decide())
  }

  @Test func `a single request prints its decision and reasons`() throws {
    let value = try printed(
      #"{"request": {\#(Self.request)}, "policies": {"identity": [\#(Self.reads)]}}"#)
    #expect(value["decision"] == "allowed")
    let reason = try #require(value["reasons"]?.elements?.first)
    #expect(reason["policy"] == "identity")
    #expect(reason["statement"] == "Read")
    #expect(reason["effect"] == "Allow")
    #expect(reason["path"] == "policies.identity[0].Statement[0]")
    #expect(value["cases"] == nil)
  }

  @Test func `a statement without Sid is named by its place`() throws {
    let value = try printed(
      #"{"request": {\#(Self.request)}, "policies": {"repository": \#(Self.denies)}}"#)
    #expect(value["decision"] == "explicitDeny")
    let reason = try #require(value["reasons"]?.elements?.first)
    #expect(reason["policy"] == "repository")
    #expect(reason["statement"] == 0)
    #expect(reason["effect"] == "Deny")
  }

  @Test func `an implicit deny says what withheld permission`() throws {
    let value = try printed(#"{"request": {\#(Self.request)}}"#)
    #expect(value["decision"] == "implicitDeny")
    #expect(value["blockedBy"] == "identity")
    let reason = try #require(value["reasons"]?.elements?.first)
    #expect(reason["policy"] == "identity")
    #expect(reason["effect"] == .null)
    #expect(reason["message"] == value["explanation"])
  }

  @Test func `cases share the request and the policies, and may replace parts of both`() throws {
    let text = #"""
      {"request": {\#(Self.request)},
       "policies": {"identity": \#(Self.reads), "repository": \#(Self.denies)},
       "cases": [
         {"name": "denied", "expect": "explicitDeny"},
         {"name": "own policies", "expect": "allowed", "policies": {"repository": null}},
         {"name": "own request", "policies": {"repository": null},
          "request": {"principal": "arn:aws:iam::444455556666:user/eve"}},
         {"action": "codeartifact:ListDomains", "resource": "*", "expect": "allowed"}
       ]}
      """#
    let cases = try #require(PolicyCases.read(text).cases)
    let decided = cases.decide()
    #expect(
      decided.map(\.decision.outcome) == [.explicitDeny, .allowed, .implicitDeny, .implicitDeny])
    #expect(decided.map(\.isAsExpected) == [true, true, true, false])
    let printed = try #require(cases.value(of: decided)["cases"]?.elements)
    #expect(printed.map { $0["name"] } == ["denied", "own policies", "own request", .null])
    #expect(printed.map { $0["expect"] } == ["explicitDeny", "allowed", .null, "allowed"])
    #expect(printed[1]["reasons"]?.elements?.first?["effect"] == "Allow")
  }

  @Test func `context values are scalars or lists, and policies may be JSON texts`() throws {
    let policy = #"""
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*",
       "Condition": {"Bool": {"aws:SecureTransport": true},
        "NumericEquals": {"s3:max-keys": 10}, "ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]},
        "Null": {"aws:SourceVpc": true}}}]}
      """#
    let text = Value.fields([
      (
        "request",
        [
          "principal": "arn:aws:iam::111122223333:user/bob", "action": "s3:GetObject",
          "resource": "arn:aws:s3:::b/k",
          "context": [
            "aws:securetransport": true, "S3:max-keys": 10, "aws:TagKeys": ["b", "a"],
            "aws:SourceVpc": nil,
          ],
        ]
      ),
      ("policies", ["identity": .string(policy)]),
    ])
    let cases = try #require(PolicyCases.read(text).cases)
    #expect(cases.decide().map(\.decision.outcome) == [.allowed])
  }

  @Test func `the administrator's account reaches the evaluation`() throws {
    let eve = Self.request.replacing("111122223333:user/bob", with: "444455556666:user/eve")
    let policies = #""identity": \#(Self.reads), "administrator": "444455556666""#
    let value = try printed(#"{"request": {\#(eve)}, "policies": {\#(policies)}}"#)
    #expect(value["decision"] == "allowed")
  }

  @Test(
    arguments: [
      ("[]", "", "A request file must be a map"), ("{}", "", "needs the key \"request\""),
      (#"{"request": {REQ}, "polices": {}}"#, "polices", "is no key of a request file"),
      (#"{"request": {"principal": "bob"}}"#, "request.principal", "is no principal"),
      (#"{"request": {REQ, "action": "s3"}}"#, "", "action"),
      (#"{"request": {REQ, "context": 1}}"#, "request.context", "\"context\" must be a map"),
      (#"{"request": {REQ, "context": {"a": {}}}}"#, "request.context.a", "must be a scalar"),
      (#"{"cases": {}}"#, "cases", "\"cases\" must be a list"),
      (
        #"{"cases": [{REQ, "expect": "denied"}]}"#, "cases[0].expect",
        "\"expect\" must be one of allowed"
      ),
      (#"{"cases": [{REQ, "nam": "x"}]}"#, "cases[0].nam", "is no key of a case"),
      (
        #"{"cases": [{"name": "x"}]}"#, "cases[0]",
        "needs the keys \"principal\", \"action\", \"resource\""
      ),
      (
        #"{"request": {REQ}, "policies": {"administrator": 1}}"#, "policies.administrator",
        "twelve digits"
      ),
      (
        #"{"request": {REQ}, "policies": {"boundary": [1, 2]}}"#, "policies.boundary",
        "must be one policy"
      ),
      (
        #"{"request": {REQ}, "policies": {"bucket": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3", "Resource": "*"}]}}}"#,
        "policies.bucket.Statement[0].Action", "lacks the prefix"
      ),
    ])
  func mistakes(_ text: String, _ path: String, _ message: String) throws {
    let reading = PolicyCases.read(text.replacing("REQ", with: Self.request))
    #expect(reading.cases == nil)
    let problem = try #require(reading.problems.first)
    #expect(problem.path == path)
    #expect(problem.message.contains(message), "\(problem)")
  }

  @Test func `all independent mistakes are told at once`() {
    let text = #"""
      {"cases": [{"principal": "bob", "action": "get", "resource": "x"},
        {"name": 1, "expect": 2}], "policies": {"identity": {"Statement": []}}}
      """#
    let problems = PolicyCases.read(text).problems
    #expect(
      problems.map(\.path) == [
        "policies.identity.Statement", "cases[0].principal", "cases[0].action",
        "cases[0].resource", "cases[1].name", "cases[1].expect", "cases[1]",
      ])
  }

  @Test func `a problem that cases share is told once, a misspelt key is not missed as well`() {
    let text = #"""
      {"request": {"princpal": "arn:aws:iam::111122223333:root", "action": "s3"},
       "cases": [{"resource": "*"}, {"resource": "*"}]}
      """#
    #expect(PolicyCases.read(text).problems.map(\.path) == ["request.princpal", "request.action"])
  }

  @Test func `problems and statements have their lines and columns in the file`() throws {
    let wrong = PolicyCases.read(
      """
      {"request": {\(Self.request), "x": 1},
       "policies": {"bucket": {"Statement": [
         {"Efect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]},
        "domain": "{\\"Statement\\": 1}"}}
      """)
    #expect(wrong.problems.map(\.line) == [2, 4, 5])
    #expect(wrong.problems.map(\.column) == [134, 5, 13])
    #expect(wrong.problems.last?.message.hasSuffix("(line 1, column 15 of the text)") == true)

    let right = try #require(
      PolicyCases.read(
        """
        {"request": {\(Self.request)},
         "policies": {"identity":
           \(Self.reads)}}
        """
      ).cases)
    let reason = try #require(right.decide().first?.decision.reasons.first)
    #expect(reason.line == 4)
    #expect(reason.column == 44)
  }
}
