import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite("No input is a bomb")
struct LimitTests {
  private func messages(_ bytes: [UInt8]) -> [String] {
    YAMLReader().read(SourceFile(name: "stack.yaml", bytes: bytes)).diagnostics.map(\.message)
  }

  private let tooDeep = "Lists and maps lie in one another more than 128 deep here"

  @Test(
    "A megabyte of openings is refused at the limit, at once",
    arguments: ["[", "{", "[\n", "- ", "? ", "{a: ", "[{a: ", "{? ", "[é, "])
  func openings(opening: String) {
    let text = String(repeating: opening, count: (1 << 20) / opening.utf8.count)
    let clock = ContinuousClock()
    var found: [String] = []
    let time = clock.measure { found = messages(Array(text.utf8)) }
    #expect(found == [tooDeep])
    #expect(time < .seconds(5))
  }

  @Test("Depth 128 is read, 129 is not")
  func depth() throws {
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(try document(nested(128)).height == 128)
    MarkedText(String(repeating: "[", count: 128) + "§[").expect(tooDeep)
  }

  @Test("Block collections count as deep as flow ones")
  func blockDepth() {
    let lines = (0..<129).map { String(repeating: " ", count: $0) + ($0 == 128 ? "§k:" : "k:") }
    MarkedText(lines.joined(separator: "\n")).expect(tooDeep)
  }

  @Test("Aliases count as deep as what they stand for")
  func aliasDepth() {
    let half = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    let open = String(repeating: "[", count: 63)
    let close = String(repeating: "]", count: 63)
    MarkedText("- &a \(half)\n- \(open.dropLast())*a\(close.dropLast())").expect()
    MarkedText("- &a \(half)\n- \(open)§*a\(close)").expect(tooDeep)
  }

  @Test("A billion laughs are refused at the alias that passes the limit, used or not")
  func billionLaughs() {
    var text = "unused:\n  a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "  a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      messages(Array(text.utf8)) == [
        "The aliases of this file expand to more than 1000000 nodes"
      ])
  }

  @Test("Aliases may stand for a million nodes, and for no more")
  func aliasCount() {
    let list = "[" + Array(repeating: "x", count: 999).joined(separator: ",") + "]"
    let aliases = { (count: Int) in Array(repeating: "*a", count: count).joined(separator: ", ") }
    MarkedText("a: &a \(list)\nb: [\(aliases(1000))]\n").expect()
    MarkedText("a: &a \(list)\nb: [\(aliases(1000)), §*a]\n")
      .expect("The aliases of this file expand to more than 1000000 nodes")
  }

  @Test("A bomb of merge keys is refused")
  func mergeBomb() {
    var text = "a0: &a0 {" + (0..<999).map { "k\($0): x" }.joined(separator: ", ") + "}\n"
    for level in 1...1000 { text += "a\(level): &a\(level) {<<: *a\(level - 1)}\n" }
    #expect(
      messages(Array(text.utf8)) == [
        "The aliases of this file expand to more than 1000000 nodes"
      ])
  }

  @Test("A file as long as the limit is read, one byte more is not")
  func fileSize() {
    #expect(YAMLLimits.fileBytes == 64 * 1024 * 1024)
    let reader = YAMLReader(sizeLimit: 100)
    let file = { SourceFile(name: "f", bytes: [UInt8](repeating: UInt8(ascii: "#"), count: $0)) }
    #expect(reader.read(file(100)).diagnostics.isEmpty)
    #expect(
      reader.read(file(101)).diagnostics.map(\.message) == [
        "This file is 101 bytes long; a YAML file may have at most 100"
      ])
  }

  @Test("A megabyte of %TAG lines is refused at once")
  func tagDirectives() {
    var text = ""
    for place in 0..<50_000 { text += "%TAG !t\(place)! x\n" }
    #expect(messages(Array(text.utf8)) == ["More than 64 \"%TAG\" lines in one file"])
  }

  @Test("What is a tag directive only in a text is read")
  func tagLikeText() throws {
    let lines = Array(repeating: "  %TAG", count: 100).joined(separator: "\n")
    #expect(try document("a: |\n\(lines)").entries?.count == 1)
  }
}

@Suite("Only UTF-8 texts are read")
struct EncodingTests {
  private func diagnostic(_ bytes: [UInt8]) -> Diagnostic? {
    let (node, diagnostics) = YAMLReader().read(SourceFile(name: "stack.yaml", bytes: bytes))
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    return diagnostics.first
  }

  @Test(
    "Another encoding is named",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
      ([0x61, 0x00, 0x3A, 0x00], "UTF-16"), ([0x00, 0x61, 0x00, 0x3A], "UTF-16"),
      ([0x00, 0x00, 0x00, 0x61], "UTF-32"), ([0x61, 0x00, 0x00, 0x00], "UTF-32"),
    ] as [([UInt8], String)])
  func foreignEncoding(bytes: [UInt8], name: String) {
    #expect(diagnostic(bytes)?.message == "This file is in \(name); it must be in UTF-8")
  }

  @Test(
    "What is not UTF-8 is told with its offset",
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x8E],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) throws {
    let found = try #require(diagnostic(Array("a: ü\nb: ".utf8) + bytes))
    let digits = String(bytes[0], radix: 16, uppercase: true)
    #expect(
      found.message
        == "This file is not valid UTF-8: the byte 0x\(digits) at offset 9 cannot stand there")
    #expect(found.range?.startPosition == SourcePosition(line: 2, column: 4))
  }

  @Test(
    "A control character is told by its number",
    arguments: [
      ("\u{0}", "0000"), ("\u{1B}", "001B"), ("\u{7F}", "007F"), ("\u{80}", "0080"),
      ("\u{9F}", "009F"), ("\u{FEFF}", "FEFF"), ("\u{FFFE}", "FFFE"),
    ])
  func controlCharacter(character: String, code: String) throws {
    let found = try #require(diagnostic(Array("key: x\(character)".utf8)))
    #expect(found.message == "The control character U+\(code) cannot stand in a YAML file")
    #expect(found.range?.start == 6)
  }

  @Test("Printable characters of every length are read", arguments: ["é", "€", "🎈", "\u{A0}"])
  func printable(character: String) throws {
    #expect(try document("k: x\(character)")["k"]?.scalar?.text == "x\(character)")
  }
}
