import Diagnostics
import Testing

@testable import StackLanguage

@Suite("A value is no deeper and no larger than plans and states can hold")
struct ValueLimitTests {
  /// The messages about a stack with locals `l0` to `l<count>`, of which each is made of the one
  /// before.
  private static func messages(_ count: Int, _ made: (_ before: String) -> String) -> [String] {
    var text = StackFixture.header + "locals:\n  l0: x\n"
    for place in 1...count { text += "  l\(place): \(made("local.l\(place - 1)"))\n" }
    text += "outputs: {o: \"${local.l\(count)}\"}\n"
    return StackFixture.validate(text).diagnostics.map(\.message)
  }

  @Test(
    "locals that wrap one another, in YAML and in expressions",
    arguments: [("[\"${", "}\"]"), ("{a: \"${", "}\"}"), ("\"${[", "]}\""), ("\"${{a = ", "}}\"")])
  func wrapping(open: String, close: String) {
    #expect(Self.messages(99) { open + $0 + close }.isEmpty)
    let told = Self.messages(101) { open + $0 + close }
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix("nests more than 100 deep") == true, "\(told)")
  }

  @Test("lists that are written in one another")
  func written() {
    for (depth, isRight) in [(99, true), (101, false)] {
      let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let told = StackFixture.validate("\(StackFixture.header)locals: {l: \(value)}\n").diagnostics
      #expect(told.isEmpty == isRight)
      #expect(told.allSatisfy { $0.message == "\"l\" nests more than 100 deep" })
    }
  }

  @Test("locals that double one another")
  func doubling() {
    let told = Self.messages(60) { "[\"${\($0)}\", \"${\($0)}\"]" }
    #expect(told.contains { $0.hasSuffix("holds more than 1000000 elements") })
  }
}
