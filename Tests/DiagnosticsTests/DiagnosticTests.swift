import Diagnostics
import Testing

@Suite("Diagnostics are told in reading order")
struct DiagnosticTests {
  @Test("By file in order of appearance, then by place, placeless last, equal ones once")
  func readingOrder() {
    let first = SourceFile(name: "b.yaml", text: "abcdef")
    let second = SourceFile(name: "a.yaml", text: "abcdef")
    let at = { SourceRange(file: $0, start: $1, end: $1) }
    let diagnostics: [Diagnostic] = [
      .error("1", at: at(first, 3)), .error("none"), .error("2", at: at(second, 0)),
      .error("3", at: at(first, 0)), .error("1", at: at(first, 3)), .warning("4", at: at(first, 3)),
      .error("none"),
    ]
    #expect(diagnostics.inReadingOrder.map(\.message) == ["3", "1", "4", "2", "none"])
  }

  @Test("Only errors stop the work")
  func errors() {
    #expect(![Diagnostic.warning("w"), Diagnostic(.note, "n")].hasErrors)
    #expect([Diagnostic.warning("w"), .error("e")].hasErrors)
    #expect(Severity.error < .warning && .warning < .note)
  }

  @Test(
    "The nearest name is suggested, if it is near",
    arguments: [
      ("vcp", ["vpc", "subnet"], "vpc"), ("cidr_blok", ["cidr_block", "cidr"], "cidr_block"),
      ("enableDnsSupport", ["enable_dns_support"], "enable_dns_support"),
      ("route-table", ["route_table"], "route_table"), ("VPC", ["vpc"], "vpc"),
      ("x", ["yz"], nil), ("bucket", ["policy"], nil), ("tag", ["tags", "flag"], "tags"),
      ("ab", ["ac", "ad"], "ac"), ("name", [], nil), ("", ["a", "bcd"], "a"),
    ] as [(String, [String], String?)])
  func suggestion(word: String, names: [String], expected: String?) {
    #expect(Suggestion.nearest(to: word, among: names) == expected)
    #expect(Suggestion.nearest(to: word, among: names.reversed()) == expected)
    let question = expected.map { "Did you mean \"\($0)\"?" }
    #expect(Suggestion.didYouMean(word, among: names) == question)
  }
}
