import IAMPolicy
import Testing

/// A wrong policy and the one problem it has.
struct WrongPolicy: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var kind = PolicyKind.identity
  let text: String
  let rule: GrammarRule
  let path: String
  /// A part of the message or of the help.
  let says: String

  init(
    _ name: String, in kind: PolicyKind = .identity, _ text: String, _ rule: GrammarRule,
    _ path: String, says: String
  ) {
    self.testDescription = name
    self.kind = kind
    self.text = text
    self.rule = rule
    self.path = path
    self.says = says
  }

  /// A policy of one statement, which lacks nothing but what `members` get wrong.
  static func statement(
    _ name: String, in kind: PolicyKind = .identity, _ members: String, _ rule: GrammarRule,
    _ path: String, says: String
  ) -> WrongPolicy {
    WrongPolicy(name, in: kind, #"{"Statement":[{\#(members)}]}"#, rule, path, says: says)
  }
}

@Suite("Grammar: each mistake is named and placed")
struct PolicyGrammarTests {
  @Test(arguments: documentMistakes + statementMistakes + patternMistakes)
  func `one mistake gives one problem`(_ wrong: WrongPolicy) throws {
    let reading = PolicyDocument.read(wrong.text, as: wrong.kind)
    #expect(reading.document == nil)
    #expect(reading.problems.count == 1, "\(reading.problems.map(\.message))")
    let problem = try #require(reading.problems.first)
    #expect(problem.rule == wrong.rule)
    #expect(problem.path == wrong.path)
    #expect(problem.line == 1)
    let said = problem.message + " " + (problem.help ?? "")
    #expect(said.contains(wrong.says), "\(said)")
  }

  @Test(arguments: principalMistakes + conditionMistakes)
  func `one mistake about principals or conditions gives one problem`(
    _ wrong: WrongPolicy
  ) throws {
    try `one mistake gives one problem`(wrong)
  }

  @Test func `every rule of the grammar has a row`() {
    let rows = Self.documentMistakes + Self.statementMistakes + Self.patternMistakes
    let tested = Set((rows + Self.principalMistakes + Self.conditionMistakes).map(\.rule))
    let sizes: Set<GrammarRule> = [.size, .endpointSize, .codeArtifactSize]
    #expect(tested.union(sizes) == Set(GrammarRule.allCases))
  }

  @Test(arguments: PolicyKind.allCases)
  func `a policy of every kind without mistakes has no problem`(_ kind: PolicyKind) throws {
    let principal = kind.namesPrincipals ? #""Principal":{"AWS":"111122223333"},"# : ""
    let text = #"""
      {"Version":"2012-10-17","Id":"id","Statement":[{"Sid":"Sid1","Effect":"Allow",\#(principal)
      "Action":["s3:Get*","codeartifact:Read?romRepository"],"NotResource":"arn:aws:s3:::b/*",
      "Condition":{"ForAllValues:StringLikeIfExists":{"aws:TagKeys":["a","b"]},
      "NumericLessThan":{"aws:MultiFactorAuthAge":300},"Null":{"aws:TokenIssueTime":true}}}]}
      """#
    let reading = PolicyDocument.read(text, as: kind)
    #expect(reading.problems == [])
    #expect(reading.isWhollyKnown)
    let document = try #require(reading.document)
    #expect(document.statements.first?.resource.isNegated == true)
    #expect((document.statements.first?.principal != nil) == kind.namesPrincipals)
  }

  static let documentMistakes: [WrongPolicy] = [
    .init("text that is not JSON", "{", .json, "", says: ""),
    .init("a document that is no object", "[]", .type, "", says: "not an array"),
    .init("no Statement", #"{"Version":"2012-10-17"}"#, .element, "", says: "Statement"),
    .init(
      "empty Statement", #"{"Statement":[]}"#, .element, "Statement", says: "at least one"),
    .init(
      "Statement of the wrong type", #"{"Statement":"x"}"#, .type, "Statement",
      says: "not a string"),
    .init(
      "a statement of the wrong type", #"{"Statement":[1]}"#, .type, "Statement[0]",
      says: "not a number"),
    .init(
      "unknown document element, with a suggestion",
      #"{"Statment":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#, .element, "Statment",
      says: #"Did you mean "Statement"?"#),
    .init(
      "element names are case-sensitive",
      #"{"statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#, .element, "statement",
      says: #"Did you mean "Statement"?"#),
    .init(
      "unknown Version",
      #"{"Version":"2012-10-18","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
      .version, "Version", says: "2012-10-17"),
    .init(
      "Version of the wrong type",
      #"{"Version":2012,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, .type,
      "Version", says: "quotation marks"),
    .init(
      "Id of the wrong type",
      #"{"Id":true,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, .type, "Id",
      says: "a boolean"),
    .init(
      "duplicate key",
      #"{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}"#, .json, "",
      says: "Version"),
    .init(
      "duplicate Sid in an identity policy",
      #"{"Statement":[{"Sid":"A","Effect":"Allow","Action":"*","Resource":"*"},"#
        + #"{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"}]}"#, .sid,
      "Statement[1].Sid", says: "stands twice"),
  ]

  static let statementMistakes: [WrongPolicy] = [
    .statement(
      "no Effect", #""Action":"*","Resource":"*""#, .element, "Statement[0]", says: "Effect"),
    .statement(
      "no Action", #""Effect":"Allow","Resource":"*""#, .element, "Statement[0]",
      says: "NotAction"),
    .statement(
      "no Resource", #""Effect":"Allow","Action":"*""#, .element, "Statement[0]",
      says: "NotResource"),
    .statement(
      "no Resource in an endpoint policy", in: .endpoint,
      #""Effect":"Allow","Principal":"*","Action":"*""#, .element, "Statement[0]",
      says: "Resource"),
    .statement(
      "Action and NotAction",
      #""Effect":"Allow","Action":"*","NotAction":"s3:*","Resource":"*""#, .element,
      "Statement[0].NotAction", says: "both Action and NotAction"),
    .statement(
      "Resource and NotResource",
      #""Effect":"Allow","Action":"*","NotResource":"*","Resource":"*""#, .element,
      "Statement[0].NotResource", says: "both Resource and NotResource"),
    .statement(
      "Principal and NotPrincipal", in: .bucket,
      #""Effect":"Deny","Principal":"*","NotPrincipal":"*","Action":"*","Resource":"*""#,
      .element, "Statement[0].NotPrincipal", says: "both Principal and NotPrincipal"),
    .statement(
      "unknown statement element",
      #""Effect":"Allow","Action":"*","Resource":"*","Conditions":{}"#, .element,
      "Statement[0].Conditions", says: #"Did you mean "Condition"?"#),
    .statement(
      "a misspelt element is not missing as well",
      #""Effect":"Allow","Actions":"*","Resource":"*""#, .element, "Statement[0].Actions",
      says: #"Did you mean "Action"?"#),
    .statement(
      "Effect is case-sensitive", #""Effect":"allow","Action":"*","Resource":"*""#, .effect,
      "Statement[0].Effect", says: #"Write "Allow""#),
    .statement(
      "unknown Effect", #""Effect":"Permit","Action":"*","Resource":"*""#, .effect,
      "Statement[0].Effect", says: "Permit"),
    .statement(
      "hyphen in the Sid of an identity policy",
      #""Sid":"a-b","Effect":"Allow","Action":"*","Resource":"*""#, .sid, "Statement[0].Sid",
      says: #"character "-""#),
    .statement(
      "bad character in the Sid of an endpoint policy", in: .endpoint,
      #""Sid":"a/b","Effect":"Allow","Principal":"*","Action":"*","Resource":"*""#, .sid,
      "Statement[0].Sid", says: "hyphens"),
    .statement(
      "Sid of the wrong type", #""Sid":1,"Effect":"Allow","Action":"*","Resource":"*""#, .type,
      "Statement[0].Sid", says: "a number"),
    .statement(
      "character past U+00FF",
      #""Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::\#u{4E2D}""#, .json,
      "Statement[0].Resource", says: "U+4E2D"),
    .statement(
      "control character, written as an escape",
      #""Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::a\u0001""#, .json,
      "Statement[0].Resource", says: "U+0001"),
  ]

  static let patternMistakes: [WrongPolicy] = [
    .statement(
      "action without the prefix of its service",
      #""Effect":"Allow","Action":"GetObject","Resource":"*""#, .action, "Statement[0].Action",
      says: "lacks the prefix"),
    .statement(
      "known action without its prefix",
      #""Effect":"Allow","Action":"readfromrepository","Resource":"*""#, .action,
      "Statement[0].Action", says: #"Did you mean "codeartifact:ReadFromRepository"?"#),
    .statement(
      "action with two colons", #""Effect":"Allow","Action":"s3:Get:Object","Resource":"*""#,
      .action, "Statement[0].Action", says: "more than one colon"),
    .statement(
      "action with an empty name", #""Effect":"Allow","Action":"s3:","Resource":"*""#, .action,
      "Statement[0].Action", says: "empty name"),
    .statement(
      "action with an empty service", #""Effect":"Allow","Action":":Get","Resource":"*""#,
      .action, "Statement[0].Action", says: "empty service"),
    .statement(
      "action with a space", #""Effect":"Allow","Action":"s3:Get Object","Resource":"*""#,
      .action, "Statement[0].Action", says: #"character " ""#),
    .statement(
      "bad action in an array",
      #""Effect":"Allow","NotAction":["s3:*","x"],"Resource":"*""#, .action,
      "Statement[0].NotAction[1]", says: "\"x\""),
    .statement(
      "empty Action", #""Effect":"Allow","Action":[],"Resource":"*""#, .element,
      "Statement[0].Action", says: "empty"),
    .statement(
      "Action of the wrong type", #""Effect":"Allow","Action":{},"Resource":"*""#, .type,
      "Statement[0].Action", says: "an object"),
    .statement(
      "resource that is no ARN", #""Effect":"Allow","Action":"*","Resource":"my-bucket/*""#,
      .arn, "Statement[0].Resource", says: "does not begin with"),
    .statement(
      "ARN with too few fields",
      #""Effect":"Allow","Action":"*","Resource":["*","arn:aws:s3:bucket"]"#, .arn,
      "Statement[0].Resource[1]", says: "4 of its six fields"),
    .statement(
      "ARN of an unknown partition",
      #""Effect":"Allow","Action":"*","Resource":"arn:asw:s3:::b""#, .arn,
      "Statement[0].Resource", says: #"Did you mean "aws"?"#),
    .statement(
      "ARN with a service in upper case",
      #""Effect":"Allow","Action":"*","Resource":"arn:aws:S3:::b""#, .arn,
      "Statement[0].Resource", says: "lower-case"),
    .statement(
      "ARN with an account of eleven digits",
      #""Effect":"Allow","Action":"*","Resource":"arn:aws:iam::12345678901:user/x""#, .arn,
      "Statement[0].Resource", says: "11 digits"),
  ]
}
