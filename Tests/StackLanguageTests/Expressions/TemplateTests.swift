import Diagnostics
import Testing
import Values

@testable import StackLanguage

/// Templates: the texts of a stack's scalars.
struct TemplateTests {
  private func parse(_ text: String) -> (template: Template?, diagnostics: [Diagnostic]) {
    TemplateParser.parse(text, origin: TextOrigin(SourceFile(name: "stack.yaml", text: text)))
  }

  private func text(of text: String) -> String {
    let (template, mistakes) = parse(text)
    guard let template else { return "error: \(mistakes.first?.message ?? "")" }
    let scope = TestScope(values: ["a": "x", "n": 5, "list": [1, 2]])
    let (value, diagnostics) = template.evaluate(in: scope)
    if let first = diagnostics.first { return "error: \(first.message)" }
    return ConsoleNotation.text(of: value)
  }

  @Test(
    "joins its parts",
    arguments: [
      ("", #""""#), ("plain", #""plain""#), ("ci-${a}-${n}", #""ci-x-5""#), ("${n}", "5"),
      ("${ list }", "[1, 2]"), ("${n} ", #""5 ""#), ("$${a}", #""${a}""#), ("$$${a}", #""$${a}""#),
      ("$a {b} $", #""$a {b} $""#), ("%{ if }", #""%{ if }""#), ("%%{x}", #""%%{x}""#),
      (#"${"a${"b${a}"}c"}"#, #""abxc""#), ("${\n  n\n  + 1\n}", "6"), ("é${a}", #""éx""#),
      ("${{a = 1}.a}}", #""1}""#), ("a ${~ a ~} b", #""axb""#), (#"${"}"}"#, #""}""#),
    ])
  func joins(template: String, expected: String) {
    #expect(text(of: template) == expected)
  }

  @Test(
    "leaves IAM's own variables",
    arguments: [
      "${aws:username}", "arn:aws:s3:::b/${aws:PrincipalTag/team}/*", "${aws:username, 'none'}",
      "${*}", "${?}", "${$}", "${s3:prefix}", "${saml:sub}${aws:userid}",
    ])
  func leavesPolicyVariables(template: String) {
    #expect(text(of: template) == "\"\(template)\"")
  }

  @Test func joinsAroundPolicyVariables() {
    #expect(text(of: "${a}/${aws:username}/${n}") == #""x/${aws:username}/5""#)
    #expect(text(of: #"${"${a}/${aws:username}"}"#) == #""x/${aws:username}""#)
  }

  @Test(
    "tells what is wrong",
    arguments: [
      ("${", "Expected an expression, but the expression ends here"),
      ("${a", #"Expected "}" to close the "${", but the expression ends here"#),
      ("${}", #"There is no expression between "${" and "}""#),
      ("${a b}", #"Expected "}" to close the "${", but found "b""#),
      (#"${"a}"#, "This text is not closed"),
      ("x${list}", "A list cannot be part of a text"),
      ("x${null}", "The value is null, which cannot be part of a text"),
    ])
  func refuses(template: String, message: String) {
    #expect(text(of: template) == "error: \(message)")
  }

  @Test func everyPartCanFailByItself() {
    let (template, diagnostics) = parse("${1 +} and ${foo(} and ${)} and ${a}")
    #expect(template == nil)
    #expect(diagnostics.count == 3)
    let (_, second) = parse("${b} ${c} ${b}").template?.evaluate(in: TestScope()) ?? (.null, [])
    #expect(second.map(\.range?.start) == [2, 7, 12])
  }

  @Test func knowsWhetherItIsOneExpression() {
    #expect(parse("${a}").template?.isSingleExpression == true)
    #expect(parse(" ${a}").template?.isSingleExpression == false)
    #expect(parse("a").template?.literalText == "a")
    #expect(parse("").template?.literalText == "")
    #expect(parse("${a}").template?.literalText == nil)
  }

  @Test func findsItsReferences() {
    let text =
      #"${[for x in var.list : "${x}-${local.a}" if x != each.key]} ${vpc.main["k"].id} "#
      + #"${iam_user.ci[each.value].arn} ${subnet.s[*].id}"#
    let references = parse(text).template?.references.map(\.description)
    #expect(
      references == [
        "var.list", "local.a", "each.key", #"vpc.main["k"].id"#, "iam_user.ci[…].arn",
        "each.value", "subnet.s[*].id",
      ])
  }

  @Test func placesAreThoseOfTheFile() {
    let file = SourceFile(name: "stack.yaml", text: "name: ci-${foo.bar + 1}\n")
    let origin = TextOrigin(exactlyAt: SourceRange(file: file, start: 6, end: 23))
    let (template, _) = TemplateParser.parse("ci-${foo.bar + 1}", origin: origin)
    #expect(template?.references.first?.range == SourceRange(file: file, start: 11, end: 18))
    let whole = SourceRange(file: file, start: 6, end: 23)
    let (folded, _) = TemplateParser.parse("${foo}", origin: TextOrigin(decodedFrom: whole))
    #expect(folded?.references.first?.range == whole)
  }

  @Test func indexKeysReachTheScope() {
    struct Recorder: EvaluationScope {
      var functions = TestScope().functions
      func resolve(_ traversal: Traversal) -> Resolution {
        if traversal.root == "key" { return .value("web", consumed: 0) }
        let isInstance = traversal.steps.prefix(2) == [.attribute("ci"), .index("web")]
        return .value(isInstance ? ["arn": "found"] : "whole map", consumed: 2)
      }
    }
    let (template, _) = parse("${iam_user.ci[key].arn}")
    #expect(template?.evaluate(in: Recorder()).value == "found")
  }
}
