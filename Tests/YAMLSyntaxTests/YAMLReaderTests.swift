import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite("A document becomes nodes that know their places")
struct YAMLReaderTests {
  @Test("Lists, maps and scalars keep their order")
  func shapes() throws {
    let node = try document(
      """
      z: [1, two, {a: ~}]
      a:
        - yes
        -
        - - 1.5
      m: {}
      """)
    #expect(node.sketch == "{z: [1 'two' {a: null}], a: ['yes' null [~1.5]], m: {}}")
  }

  @Test("A text without a document has no node and no error", arguments: ["", "\n\n", "# only\n"])
  func emptyText(text: String) {
    let (node, diagnostics) = YAMLReader().read(SourceFile(name: "stack.yaml", text: text))
    #expect(node == nil)
    #expect(diagnostics.isEmpty)
  }

  @Test("A document that is begun but empty is null", arguments: ["---\n", "~", "---\n...\n"])
  func nullDocument(text: String) throws {
    #expect(try document(text).isNull)
  }

  @Test("A UTF-8 byte order mark is accepted and moves no position")
  func byteOrderMark() throws {
    let node = try document("\u{FEFF}key: value")
    let value = try #require(node["key"])
    #expect(value.range.start == 8)
    #expect(value.sourceText == "value")
  }

  @Test("Line breaks of any system are read", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let text = ["a: 1", "b:", "  - c", ""].joined(separator: lineBreak)
    #expect(try document(text).sketch == "{a: 1, b: ['c']}")
  }

  @Test("Ranges cover what was written, in bytes")
  func ranges() throws {
    let node = try document(
      """
      # größer 🎈
      "schlüssel": "wért"
      list:   # here
        - ä
        - &name bcd

      flow: [ñ, {x: y}]  # there
      text: |
        first
        second

      last:
      """)
    let entries = try #require(node.entries)
    #expect(entries.map(\.key.sourceText) == ["\"schlüssel\"", "list", "flow", "text", "last"])
    #expect(entries[0].value.sourceText == "\"wért\"")
    #expect(entries[1].value.sourceText == "- ä\n  - &name bcd")
    #expect(entries[1].value.items?.map(\.sourceText) == ["ä", "&name bcd"])
    #expect(entries[2].value.sourceText == "[ñ, {x: y}]")
    #expect(entries[3].value.sourceText == "|\n  first\n  second")
    #expect(entries[4].value.sourceText == "")
    #expect(entries[4].value.range.startPosition == SourcePosition(line: 12, column: 6))
    #expect(node.sourceText.hasPrefix("\"schlüssel\""))
    #expect(node.sourceText.hasSuffix("last:"))
  }

  @Test("Every place of a long text of many-byte characters is exact")
  func longTextOffsets() throws {
    let lines = (0..<500).map { "k\($0): \"\(String(repeating: "ü€🎈", count: $0 % 7))\"" }
    let node = try document(lines.joined(separator: "\n"))
    let entries = try #require(node.entries)
    #expect(entries.count == 500)
    for (entry, line) in zip(entries, lines) {
      #expect("\(entry.key.sourceText): \(entry.value.sourceText)" == line)
    }
  }

  @Test("Character counts become byte offsets", arguments: ["", "abc", "aé€🎈z", "🎈🎈"])
  func characterOffsets(seed: String) {
    let text = String(repeating: seed, count: 100)
    let bytes = Array(text.utf8)
    let offsets = CharacterOffsets(bytes, from: 0, isASCII: bytes.allSatisfy { $0 < 0x80 })
    var expected = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.byteOffset(ofCharacter: index) == expected)
      expected += UTF8.width(scalar)
    }
    #expect(offsets.byteOffset(ofCharacter: text.unicodeScalars.count) == bytes.count)
    #expect(offsets.byteOffset(ofCharacter: .max / 2) == bytes.count)
  }
}
