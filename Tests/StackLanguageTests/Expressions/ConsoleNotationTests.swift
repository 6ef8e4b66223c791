import Testing
import Values

@testable import StackLanguage

/// Values are printed as Terraform's console prints them, on one line.
struct ConsoleNotationTests {
  static let printed: [(Value, String)] = [
    (.null, "null"), (true, "true"), (.number(Number(-3)), "-3"), ("a", #""a""#),
    ("a\"b\\c\n\t\r", #""a\"b\\c\n\t\r""#), ("\u{1B}[31m", #""\u001b[31m""#), ("${x}", #""${x}""#),
    ([1, "a"], #"[1, "a"]"#), (.strings(["a"]), #"tolist(["a"])"#), ([], "[]"), ([:], "{}"),
    (.set(of: ["b", "a"]), #"toset(["a", "b"])"#),
    (.object(Fields([("b", 1), ("a", 2)], isTyped: true)), #"tomap({"a" = 2, "b" = 1})"#),
    (["b": ["c": nil], "a": []], #"{"a" = [], "b" = {"c" = null}}"#),
    (.unknown(Unknown(reference: "vpc.main.id")), "(known after apply)"),
    (["k": .sensitive("hush")], #"{"k" = (sensitive value)}"#),
  ]

  @Test(arguments: printed)
  func prints(value: Value, text: String) {
    #expect(ConsoleNotation.text(of: value) == text)
  }
}
