import Diagnostics
import Testing

@Suite("A diagnostic as text shows the line and a caret")
struct DiagnosticTextTests {
  /// The text of an error over the part between the two `§` of a source.
  private func text(_ marked: String, _ message: String = "wrong") -> String {
    let parts = marked.split(separator: "§", omittingEmptySubsequences: false)
    let file = SourceFile(name: "s.yaml", text: parts.joined())
    let start = parts[0].utf8.count
    let end = start + (parts.count > 2 ? parts[1].utf8.count : 0)
    return DiagnosticText().text(
      of: .error(message, at: SourceRange(file: file, start: start, end: end)))
  }

  @Test("Place, severity, message, source line, caret and what to do")
  func whole() {
    let file = SourceFile(name: "s.yaml", text: "a: 1\nname: x\n")
    let diagnostic = Diagnostic.error(
      "the name is too short", at: SourceRange(file: file, start: 11, end: 12),
      help: "Use two letters.",
      notes: [.init("it is used here", at: SourceRange(file: file, start: 0, end: 1))])
    #expect(
      DiagnosticText().text(of: diagnostic) == """
        s.yaml:2:7: error: the name is too short
          2 | name: x
            |       ^
          Use two letters.
        s.yaml:1:1: note: it is used here
          1 | a: 1
            | ^
        """)
  }

  @Test(
    "The caret stands under the range",
    arguments: [
      ("key: §value§ more", "  1 | key: value more\n    |      ^~~~~"),
      ("é🎈 §ü§ x", "  1 | é🎈 ü x\n    |    ^"),
      ("\tkey§: x", "  1 |  key: x\n    |     ^"),
      ("a§", "  1 | a\n    |  ^"),
      ("a: §b\n  c\nd§", "  1 | a: b\n    |    ^"),
      ("a: §bcd\r\ne§", "  1 | a: bcd\n    |    ^~~"),
      ("x\n\n\n\n\n\n\n\n\nkey: §v§", "  10 | key: v\n     |      ^"),
    ])
  func caret(marked: String, excerpt: String) {
    let lines = text(marked).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().joined(separator: "\n") == excerpt)
  }

  @Test("Of a long line only a window around the place is shown")
  func longLine() throws {
    let before = String(repeating: "a", count: 500)
    let after = String(repeating: "b", count: 500)
    let lines = text("\(before)§XYZ§\(after)").split(separator: "\n").map(String.init)
    #expect(lines[0] == "s.yaml:1:501: error: wrong")
    let place = try #require(lines[1].firstIndex(of: "X"))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(lines[1][..<place].count == lines[2][..<caret].count)
    #expect(lines[2].hasSuffix("^~~"))
    #expect(lines[1].contains("| …aaa") && lines[1].hasSuffix("bbb…"))
    #expect(lines[1].count == 160 + 2 + "  1 | ".count)
  }

  @Test("A range longer than the window is underlined to its edge")
  func longRange() {
    let lines = text("§\(String(repeating: "a", count: 400))§").split(separator: "\n")
    #expect(lines[2].hasSuffix("^" + String(repeating: "~", count: 159)))
  }

  @Test("An empty line shows no excerpt")
  func emptyLine() {
    #expect(text("a\n§\n") == "s.yaml:2:1: error: wrong")
  }

  @Test(
    "What drives a terminal is made harmless",
    arguments: ["\u{1B}", "\u{9B}", "\u{7F}", "\r", "\u{202E}", "\u{2066}", "\u{2028}"])
  func controlCharacters(character: String) {
    let file = SourceFile(name: "s\(character).yaml", text: "x\(character)y")
    let diagnostic = Diagnostic.error(
      "m\(character)", at: SourceRange(file: file, start: 0, end: 1), help: "h\(character)",
      notes: [.init("n\(character)")])
    let text = DiagnosticText().text(of: diagnostic)
    #expect(!text.unicodeScalars.contains { String($0) == character })
    #expect(text.unicodeScalars.count { $0 == "\u{FFFD}" } == 5)
  }

  @Test("A message of two lines keeps its shape, a diagnostic without a place is one line")
  func shapes() {
    #expect(DiagnosticText().text(of: .warning("one\ntwo")) == "warning: one\n  two")
    #expect(
      DiagnosticText().text(of: .error("x", notes: [.init("y")])) == "error: x\n  note: y")
  }

  @Test("Severity words and carets are painted, nothing else")
  func paint() {
    let file = SourceFile(name: "s", text: "ab")
    let painted = DiagnosticText { text, severity in "<\(severity.rawValue) \(text)>" }
    #expect(
      painted.text(of: .warning("m", at: SourceRange(file: file, start: 0, end: 2))) == """
        s:1:1: <warning warning:> m
          1 | ab
            | <warning ^~>
        """)
  }
}
