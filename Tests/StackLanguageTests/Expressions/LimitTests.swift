import Diagnostics
import Synchronization
import Testing
import Values

@testable import StackLanguage

/// No expression is a bomb: depth, size and work are bounded, and time is linear.
struct LimitTests {
  /// The forms that nest, as opening and closing text around an operand.
  static let forms = [
    ("(", ")"), ("[", "]"), ("{a = ", "}"), ("\"${", "}\""), ("max(", ")"), ("true ? 1 : ", ""),
    ("[for x in ", " : x]"), ("[1][", "]"), ("!(", ")"), ("true ? ", " : 1"),
    ("\"%{if true}${", "}%{endif}\""),
  ]

  @Test(arguments: forms)
  func refusesDepthPastTheLimit(open: String, close: String) {
    for depth in [201, 5_000, 100_000] {
      let text =
        String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
      let (_, diagnostics) = evaluate(text)
      #expect(diagnostics.first?.message == "The expression nests more than 200 deep")
      #expect(diagnostics.first?.range != nil)
    }
  }

  @Test func takesDepthUpToTheLimit() {
    let text = String(repeating: "(", count: 200) + "7" + String(repeating: ")", count: 200)
    #expect(answer(text) == "7")
  }

  @Test func boundsTheDepthOfValues() {
    for (open, close) in [("[", "]"), ("{a = ", "}")] {
      let text = String(repeating: open, count: 101) + "[]" + String(repeating: close, count: 101)
      let (_, diagnostics) = evaluate(text)
      #expect(diagnostics.map(\.message) == ["The value nests more than 100 deep"])
    }
    let text =
      #"jsondecode("\#(String(repeating: "[", count: 110))\#(String(repeating: "]", count: 110))")"#
    #expect(answer(text) == "error: The value nests more than 100 deep")
  }

  /// The deepest expressions are read, evaluated and let go on a small stack, in debug builds too.
  @Test func needsLittleStack() throws {
    for (open, close) in Self.forms {
      let depth = 199
      let text =
        String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
      let finished = onThread(stackBytes: 2 << 20) {
        !answer(text).contains("The expression nests")
      }
      #expect(finished, "\(open)")
    }
  }

  @Test func chainsDoNotNest() {
    let count = 20_000
    #expect(answer("0" + String(repeating: " + 1", count: count)) == "\(count)")
    #expect(answer(String(repeating: "!", count: count) + "true") == "true")
    #expect(answer("0" + String(repeating: " - -1", count: count)) == "\(count)")
    #expect(answer("[" + String(repeating: "1, ", count: count) + "]").hasPrefix("[1, 1"))
    let steps = String(repeating: ".a", count: count)
    #expect(evaluate("unknown" + steps).value.isUnknown)
  }

  @Test(
    "bounds what an expression makes",
    arguments: [
      (
        "[for a in range(1024) : [for b in range(1024) : a]]",
        "The expression goes through more than 1000000 elements"
      ),
      ("range(2000)", #""range": The range has more than 1024 numbers"#),
      (
        "concat(long, long)",
        #""concat": The result has more than 1000000 elements"#
      ),
      ("[for a in range(1000) : big]", "The value holds more than 1000000 elements"),
      ("join(big2, range(1024))", #""join": The text is longer than 64 MiB"#),
      (
        #"replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a", big2)"#,
        #""replace": The text is longer than 64 MiB"#
      ),
      ("format(\"%999999999d\", 1)", #""format": A number in the format is too large"#),
      ("1e30 * 1e30 + 1", "The result has more than 38 significant digits"),
      (
        #"regex("(a{1000}){1000}", "a")"#,
        #""regex": This is no regular expression (RE2): its repetitions make it too large"#
      ),
    ])
  func refusesBombs(expression: String, message: String) {
    let scope = TestScope(values: [
      "big": .array(Array(repeating: 1, count: 2_000)),
      "long": .array(Array(repeating: 1, count: 600_000)),
      "big2": .string(String(repeating: "x", count: 1 << 20)),
    ])
    #expect(answer(expression, in: scope) == "error: \(message)")
  }

  @Test func matchingIsNotExponential() {
    let text = String(repeating: "a", count: 2_000)
    #expect(answer("can(regex(\"^(a+)+$\", \"\(text)!\"))") == "false")
    #expect(answer("can(regex(\"(a*)*b\", \"\(text)\"))") == "false")
  }
}
