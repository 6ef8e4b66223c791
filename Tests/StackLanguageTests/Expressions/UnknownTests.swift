import Testing
import Values

@testable import StackLanguage

/// What is not known yet stays so, and what is known can be used.
struct UnknownTests {
  @Test(
    "computed from something unknown",
    arguments: [
      "unknown.id + 1", "\"a${unknown.id}\"", "!unknown.id", "unknown.id ? 1 : 2",
      "unknown.list[0]", "[1, 2][unknown.id]", "[for x in unknown.list : x]",
      "[for x in [1] : x if unknown.id]", "{for x in [unknown.id] : x => 1}",
      "upper(unknown.id)", "jsonencode([unknown.id])", "join(\",\", [unknown.id])",
      "true || unknown.id", "max(1, unknown.id)", "max(unknown.list...)", "unknown.list[*].a",
      "flatten([unknown.id])", "try(unknown.id, 1)", "can(unknown.id)",
      "contains([unknown.id], 1)", "length(toset([unknown.a, unknown.b]))",
    ])
  func isUnknown(expression: String) {
    let (value, diagnostics) = evaluate(expression)
    #expect(value.isUnknown)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "known in spite of unknown parts",
    arguments: [
      ("length([unknown.id, 1])", "2"), ("keys({a = unknown.id})", #"["a"]"#),
      ("[unknown.id, 1][1]", "1"), ("contains([unknown.id, 1], 1)", "true"),
      ("true ? 1 : unknown.id", "1"), ("[unknown.id] == [1, 2]", "false"),
      ("length([for x in [unknown.id] : x])", "1"), ("can(1)", "true"),
      ("merge({a = unknown.id}, {b = 1}).b", "1"), ("coalesce(1, unknown.id)", "1"),
    ])
  func isKnown(expression: String, expected: String) {
    #expect(answer(expression) == expected)
  }

  @Test(
    "a bare reference keeps what it stands for",
    arguments: [
      "unknown.id", "true ? unknown.id : \"a\"", "[unknown.id][0]", "\"${unknown.id}\"",
      "{a = unknown.id}.a", "try(unknown.id, \"\")", "one([unknown.id])",
    ])
  func keepsReference(expression: String) {
    #expect(evaluate(expression).value == .unknown(Unknown(reference: "unknown.id")))
  }

  @Test func aMistakeBesideAnUnknownIsTold() {
    #expect(
      answer("unknown.id + \"a\"")
        == #"error: "+" needs a number, but was given a string that is not a number"#)
  }
}
