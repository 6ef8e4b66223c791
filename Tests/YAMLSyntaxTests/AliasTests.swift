import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite("Anchors, aliases and merge keys")
struct AliasTests {
  @Test("An alias stands for its node, whose place is that of the definition")
  func alias() throws {
    let node = try document("a: &x [1, 2]\nb: *x\n")
    let (defined, used) = (try #require(node["a"]), try #require(node["b"]))
    #expect(used.sketch == "[1 2]")
    #expect(used.range == defined.range)
    #expect(defined.aliasRange == nil)
    #expect(used.aliasRange?.startPosition.line == 2)
    #expect(used.aliasRange?.startPosition.column == 4)
    #expect(used.useRange == used.aliasRange)
  }

  @Test("The last anchor of a name counts, by where it begins")
  func redefinition() throws {
    #expect(try document("[&a 1, *a, &a 2, *a]").sketch == "[1 1 2 2]")
    #expect(try document("[&a [&a 1, *a], *a]").sketch == "[[1 1] 1]")
  }

  @Test("An alias may be a key")
  func aliasAsKey() throws {
    #expect(try document("a: &k name\n*k : 1\n").sketch == "{a: 'name', name: 1}")
  }

  @Test(
    "A merge key brings in what is not written",
    arguments: [
      ("<<: *a\nx: 9", "{y: 2, x: 9}"), ("x: 9\n<<: *a", "{x: 9, y: 2}"),
      ("<<: [*a, *b]", "{x: 1, y: 2, z: 4}"), ("<<: [*b, *a]", "{y: 3, z: 4, x: 1}"),
      ("<<: {q: 0}\nx: 1", "{q: 0, x: 1}"), ("<<: []\nx: 1", "{x: 1}"),
      ("<<: {<<: *a, x: 5}", "{y: 2, x: 5}"), ("'<<': text", "{<<: 'text'}"),
    ])
  func merge(text: String, sketch: String) throws {
    let indented = text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let node = try document("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nm:\n\(indented)\n")
    let merged = try #require(node["m"])
    #expect(merged.sketch == sketch)
  }

  @Test("A merged entry has the place of its definition, and of the alias that brought it")
  func mergedPlaces() throws {
    let node = try document("a: &a {x: 1}\nm:\n  <<: *a\n")
    let entry = try #require(node["m"]?.entries?.first)
    #expect(entry.value.range.startPosition.line == 1)
    #expect(entry.value.useRange.startPosition.line == 3)
    #expect(entry.key.useRange.startPosition.line == 3)
  }

  @Test("Only maps can be merged")
  func mergeOfText() {
    MarkedText("<<: §text\n").expect(
      "\"<<\" merges a map or a list of maps; this is a string")
    MarkedText("<<: [{a: 1}, §2]\n").expect(
      "\"<<\" merges a map or a list of maps; this is a number")
  }

  @Test("Two merge keys in one map are one too many")
  func secondMerge() {
    MarkedText("a: &a {x: 1}\nm:\n  ¶<<: *a\n  §<<: *a\n")
      .expect("The key \"<<\" is already in this map")
  }

  @Test("An undefined alias is told, each one, and the rest is read")
  func undefinedAlias() {
    let node = MarkedText("main: &main 1\na: §*mian\nb: §*other\nc: *main\n").expect(
      "The alias \"*mian\" has no anchor \"&mian\" before it",
      "The alias \"*other\" has no anchor \"&other\" before it")
    #expect(node?["a"]?.isErroneous == true)
    #expect(node?["c"]?.sketch == "1")
  }

  @Test("An undefined alias that resembles an anchor brings the anchor up")
  func suggestion() {
    let (_, diagnostics) = YAMLReader().read(MarkedText("a: &main 1\nb: *mian\n").file)
    #expect(diagnostics.first?.help == "Did you mean \"main\"?")
  }

  @Test(
    "A cyclic alias is told with the beginning of its value",
    arguments: [
      "a: ¶&x [1, §*x]", "¶&x\na: §*x", "a: ¶&x\n  <<: §*x\n", "¶&x [[[{k: §*x}]]]",
    ])
  func cyclicAlias(text: String) {
    MarkedText(text).expect(
      "The alias \"*x\" stands inside the value it names, which would have no end")
  }
}
