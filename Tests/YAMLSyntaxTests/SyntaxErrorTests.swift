import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite("What cannot be read is told at its place, in plain words")
struct SyntaxErrorTests {
  @Test(
    "A mistake of syntax",
    arguments: [
      ("a:\n§\tb: 1\n", "A tab cannot indent a line"),
      ("a: 1\n§\tb: 1\n", "A tab cannot indent a line"),
      ("a:\n  b: |\n§\ttext\n", "A tab cannot indent a line"),
      ("a: \"é\"\n§\tb: 1\n", "A tab cannot indent a line"),
      ("a: §@x\n", "A text cannot begin with \"@\""),
      ("a: §`x`\n", "A text cannot begin with \"`\""),
      ("a: §%x\n", "A text cannot begin with \"%\""),
      ("a: [$§{vpc.main.id}]\n", "\"${\" cannot stand in a list or map of one line without quotes"),
      ("a: b§: c\n", "A \":\" cannot stand here"),
      ("a: 1\n§foo\nb: 2\n", "Expected \":\" after this key"),
      ("a: §- 1\n", "A list item cannot begin here"),
      ("a: 1\n b§: 2\n", "A \":\" cannot stand here"),
      ("¶a:\n  b: 1\n §c: 2\n", "Expected a key of the map, or less indentation"),
      ("a:\n  ¶- 1\n  §b: 2\n", "Expected \"-\" and an item of the list, or less indentation"),
      ("a: ¶[1, 2\nb§: 3\n", "Expected \",\" or \"]\""),
      ("a: ¶{b: 1\nc§: 3\n", "Expected \",\" or \"}\""),
      ("a: [1, §}\n", "Expected a value"),
      ("a: {b§:[1]}\n", "Expected a space after \":\""),
      ("a: [1]§]\n", "This bracket closes nothing"),
      ("[1]§]\n", "This bracket closes nothing"),
      ("[1]\n§b\n", "Expected the end of the file"),
      ("a: §\"text\n", "This quoted text is never closed"),
      ("a: §'text\n", "This quoted text is never closed"),
      ("a: \"§\\d\"\n", "This is no escape that YAML knows"),
      (
        "a: \"\\x§zz\"\n",
        "Expected hexadecimal digits: 2 after \"\\x\", 4 after \"\\u\", 8 after \"\\U\""
      ),
      ("a: \"\\u§d800\"\n", "This escape stands for no Unicode character"),
      ("a: §* b\n", "Expected the name of an alias after \"*\""),
      ("a: §& b\n", "Expected the name of an anchor after \"&\""),
      ("a: §!<x y\n", "This is not a tag"),
      ("a: §!e!x y\n", "This tag is not known"),
      ("a: |§0\n  x\n", "The indentation given after \"|\" or \">\" is a digit from 1 to 9"),
      ("a: | §text\n", "The text after \"|\" or \">\" begins on the next line"),
      (
        "§%FOO x\n--- 1\n",
        "A line that begins with \"%\" is a directive to YAML, and this is none that it knows"
      ),
      ("§%YAML 2.0\n--- 1\n", "This version of YAML is not known"),
    ])
  func syntax(text: String, message: String) {
    MarkedText(text).expect(message)
  }

  @Test("Each key written twice is told with its first place, in one run")
  func duplicateKeys() {
    let node = MarkedText(
      """
      ¶a: 1
      b:
        ¶"é": 1
        x: 1
        §é: 2
      c: {¶¶1: a, §"1": b, §1: c}
      §a: 2
      """
    ).expectSharedNotes([
      "The key \"é\" is already in this map", "The key \"1\" is already in this map",
      "The key \"1\" is already in this map", "The key \"a\" is already in this map",
    ])
    #expect(node?.sketch == "{a: 1, b: {é: 1, x: 1}, c: {1: 'a'}}")
  }

  @Test("Names are told apart by their bytes")
  func canonicallyEqualNames() throws {
    #expect(try document("\"\u{E9}\": 1\n\"e\u{301}\": 2\n").entries?.count == 2)
  }

  @Test("One key of thousands, written twice, is found")
  func duplicateInLargeMap() {
    var text = "¶k0: 0\n"
    for place in 1..<3000 { text += "k\(place): \(place)\n" }
    MarkedText(text + "§k0: 1\n").expect("The key \"k0\" is already in this map")
  }

  @Test("Doubled keys before a mistake of syntax are told too")
  func duplicatesBeforeSyntaxError() {
    MarkedText("¶a: 1\n§a: 2\nb: §@\n").expect(
      "The key \"a\" is already in this map", "A text cannot begin with \"@\"")
  }

  @Test(
    "A tag that is not YAML's own, or does not fit, is told",
    arguments: [
      ("a: §!Ref b", "The tag \"!Ref\" has no meaning here"),
      ("a: §!!binary b", "The tag \"tag:yaml.org,2002:binary\" has no meaning here"),
      ("a: §!Sub [b]", "The tag \"!Sub\" has no meaning here"),
      ("a: §!!map [b]", "\"!!map\" cannot tag a list"),
      ("a: §!!str {b: c}", "\"!!str\" cannot tag a map"),
      ("a: §!!seq b", "\"!!seq\" cannot tag a single value"),
      ("a: §!!int b", "\"b\" is not what its tag \"!!int\" says"),
      ("a: §!!bool yes", "\"yes\" is not what its tag \"!!bool\" says"),
      ("a: §!!float .inf", "\".inf\" is not what its tag \"!!float\" says"),
    ])
  func tags(text: String, message: String) {
    let node = MarkedText(text).expect(message)
    #expect(node?["a"]?.isErroneous == true)
  }

  @Test(
    "A key must be a scalar", arguments: ["§[a]: 1", "? §{a: 1}\n: 2", "k: {§{a: 1}: 2}"])
  func collectionAsKey(text: String) {
    MarkedText(text).expect("A key must be a text, not a list or a map")
  }

  @Test("A file holds one document")
  func secondDocument() {
    MarkedText("¶---\na: 1\n§---\nb: 2\n").expect("A second document begins here; a file holds one")
    MarkedText("¶a: 1\n...\n§---\n@\n").expect("A second document begins here; a file holds one")
  }
}

extension MarkedText {
  /// As `expect`, for notes out of order; one shared by several errors is marked for each.
  func expectSharedNotes(
    _ messages: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> YAMLNode? {
    let (node, diagnostics) = YAMLReader().read(file)
    #expect(diagnostics.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(diagnostics.map { $0.range?.start } == errors, sourceLocation: sourceLocation)
    let noted = diagnostics.flatMap(\.notes).compactMap { $0.range?.start }.sorted()
    #expect(noted == notes, sourceLocation: sourceLocation)
    return node
  }
}
