import IAMPolicy
import JSONSyntax
import Testing
import Values

@Suite("Printing policies")
struct PolicyTextTests {
  private static let statement = PolicyStatement(
    sid: "S", effect: .deny, principal: PrincipalElement(.everyone, isNegated: true),
    action: PatternElement("s3:*", isNegated: true),
    resource: PatternElement(["arn:aws:s3:::b"], isNegated: true),
    condition: [
      ConditionBlock(ConditionOperator(.bool), [ConditionTest("aws:SecureTransport", "false")])
    ])

  @Test func `every element is printed, in AWS's usual order`() {
    let document = PolicyDocument(version: .v2012, id: "I", statements: [Self.statement])
    #expect(
      document.compactText
        == #"{"Version":"2012-10-17","Id":"I","Statement":[{"Sid":"S","Effect":"Deny","#
        + #""NotPrincipal":"*","NotAction":"s3:*","NotResource":["arn:aws:s3:::b"],"#
        + #""Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"#)
  }

  @Test func `elements that the author's order lacks come last, none is lost`() {
    var statement = Self.statement
    statement.elementOrder = [.condition, .effect]
    let document = PolicyDocument(
      version: .v2012, statements: [statement], statementsAreArray: false,
      elementOrder: [.statement])
    #expect(
      document.text(pretty: false, order: .asWritten)
        == #"{"Statement":{"Condition":{"Bool":{"aws:SecureTransport":"false"}},"#
        + #""Effect":"Deny","Sid":"S","NotPrincipal":"*","NotAction":"s3:*","#
        + #""NotResource":["arn:aws:s3:::b"]},"Version":"2012-10-17"}"#)
  }

  @Test func `several values are an array, whatever the mark says`() {
    let list = PolicyStringList([PolicyString("a"), PolicyString("b")], isArray: false)
    #expect(list.isArray)
    #expect(PolicyStringList([PolicyString](), isArray: false).isArray)
    let document = PolicyDocument(
      statements: [Self.statement, Self.statement], statementsAreArray: false)
    #expect(document.statementsAreArray)
  }

  @Test func `a list made longer afterwards is still printed whole`() {
    var document = PolicyDocument(statements: [Self.statement])
    document.statements[0].action.patterns.values.append("ec2:*")
    #expect(document.compactText.contains(#""NotAction":["s3:*","ec2:*"]"#))
  }

  @Test func `texts are escaped as JSON wants`() throws {
    let text = #"{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::a\"\\\t/"}}"#
    let document = try #require(PolicyDocument.read(text, as: .identity).document)
    #expect(document.compactText == text)
    #expect(document.statements.first?.resource.patterns.texts == ["arn:aws:s3:::a\"\\\t/"])
  }

  @Test func `the map of a document reads back as the document`() throws {
    let document = PolicyDocument(version: .v2012, statements: [Self.statement])
    let read = try #require(PolicyDocument.read(document.value(), as: .bucket).document)
    #expect(read.prettyText == document.prettyText)
  }
}
