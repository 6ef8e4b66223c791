import Diagnostics
import Testing
import Values

@testable import StackLanguage

/// What is sensitive stays so through every operation, on the part where it is.
struct SensitivityTests {
  @Test(
    "a result computed from a secret is secret",
    arguments: [
      "\"a${secret}b\"", "upper(secret)", "secret == \"x\"", "secret == \"x\" ? 1 : 2",
      "[secret][0]", "{a = secret}.a", "{(secret) = 1}", "join(\",\", [secret, \"b\"])",
      "jsonencode({a = {b = secret}})", "[for x in [secret] : x][0]",
      "[for x in [1] : x if secret == \"hush\"]", "{for x in [secret] : x => 1}",
      "one([secret])", "values({a = secret})[0]", "merge({a = secret}, {})[\"a\"]",
      "element([secret], 0)", "toset([secret])", "distinct([secret, \"b\"])", "one([secret][*])",
      "contains([secret], \"x\")", "coalesce(null, secret)", "try(secret, 1)", "length(secret)",
      "flatten([[secret]])[0]", "sort([secret])", "zipmap([secret], [1])", "tolist([secret])[0]",
      "!(secret == \"x\")", "{a = 1, hush = 2}[secret]", "lookup({a = 1}, secret, 2)",
      "format(\"%s\", secret)", "regex(\"h\", secret)", "base64encode(secret)",
      "\"%{if secret == \"x\"}a%{endif}\"", "\"%{for x in [secret]}${x}%{endfor}\"",
    ])
  func carries(expression: String) {
    #expect(answer(expression) == "(sensitive value)")
  }

  @Test(
    "the other parts can be seen",
    arguments: [
      ("[secret, 1]", "[(sensitive value), 1]"),
      ("{a = secret, b = 1}", #"{"a" = (sensitive value), "b" = 1}"#),
      ("concat([secret], [1])", "[(sensitive value), 1]"),
      ("keys({a = secret})", #"["a"]"#),
      ("length([secret, 1])", "2"),
      ("flatten([[secret], [1]])", "[(sensitive value), 1]"),
      ("[for x in [secret, \"b\"] : \"${x}!\"]", #"[(sensitive value), "b!"]"#),
      ("lookup({a = secret, b = 1}, \"b\", 2)", "1"),
      ("tolist([secret, \"b\"])", #"tolist([(sensitive value), "b"])"#),
    ])
  func staysOnThePart(expression: String, expected: String) {
    #expect(answer(expression) == expected)
  }

  @Test func anErrorDoesNotShowASecret() {
    let expressions = [
      "secret + 1", "[1][secret]", "{a = 1}.b[secret]", "tonumber(secret)", "cidrhost(secret, 1)",
      "{for x in [secret, secret] : x => 1}", "file(secret)", "range(secret)", "secret.a",
      "jsondecode(secret)", "regex(\"x\", secret)", "regex(\"(hush\", secret)",
      "{a = 1}[secret]", "lookup({a = 1}, secret)", "codeartifact_assets_bucket(secret)",
    ]
    for expression in expressions {
      let (_, diagnostics) = evaluate(expression)
      #expect(!diagnostics.isEmpty, "\(expression)")
      for diagnostic in diagnostics {
        let words = diagnostic.message + (diagnostic.help ?? "")
        let quoted = expression.contains("(hush")
        #expect(quoted || !words.contains("hush"), "\(expression): \(words)")
      }
    }
  }
}
