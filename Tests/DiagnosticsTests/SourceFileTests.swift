import Diagnostics
import Testing

@Suite("Byte offsets become lines and columns")
struct SourceFileTests {
  @Test(
    "Columns count characters, lines count line feeds",
    arguments: [
      ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2),
      ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1), ("é🎈x", 2, 1, 2), ("é🎈x", 6, 1, 3),
      ("é🎈x", 7, 1, 4), ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3), ("abc", 99, 1, 4),
      ("abc", -1, 1, 1), ("\n\n\n", 2, 3, 1),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "f", text: text)
    #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test("Every offset of a text of many lines is found")
  func everyOffset() {
    let text = (0..<50).map { String(repeating: "ü", count: $0 % 4) + "x" }
      .joined(separator: "\n")
    let file = SourceFile(name: "f", text: text)
    var (offset, line, column) = (0, 1, 1)
    for scalar in text.unicodeScalars {
      #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
      offset += UTF8.width(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
    #expect(file.lineCount == 50)
  }

  @Test("A line's text is without its line break, of either system")
  func lineText() {
    let file = SourceFile(name: "f", text: "one\r\nzwölf\n\nlast")
    #expect((1...4).map(file.text(ofLine:)) == ["one", "zwölf", "", "last"])
    #expect(file.text(ofLine: 0) == "")
    #expect(file.text(ofLine: 5) == "")
    #expect((0...6).map(file.offset(ofLine:)) == [0, 0, 5, 12, 13, 17, 17])
  }

  @Test("Ranges are equal in one file only, and never end before they begin")
  func ranges() {
    let file = SourceFile(name: "f", text: "abc")
    let other = SourceFile(name: "f", text: "abc")
    #expect(SourceRange(file: file, start: 1, end: 2) == SourceRange(file: file, start: 1, end: 2))
    #expect(SourceRange(file: file, start: 1, end: 2) != SourceRange(file: other, start: 1, end: 2))
    #expect(SourceRange(file: file, start: 2, end: 0).end == 2)
    #expect(SourceRange(file: file, start: 1, end: 2).location == "f:1:2")
  }

  @Test(
    "A character of UTF-8 is read as RFC 3629 has it",
    arguments: [
      ([0x41], 0x41, 1), ([0xC2, 0x80], 0x80, 2), ([0xDF, 0xBF], 0x7FF, 2),
      ([0xE0, 0xA0, 0x80], 0x800, 3), ([0xED, 0x9F, 0xBF], 0xD7FF, 3),
      ([0xEE, 0x80, 0x80], 0xE000, 3), ([0xEF, 0xBF, 0xBF], 0xFFFF, 3),
      ([0xF0, 0x90, 0x80, 0x80], 0x10000, 4), ([0xF4, 0x8F, 0xBF, 0xBF], 0x10FFFF, 4),
    ] as [([UInt8], UInt32, Int)])
  func sequence(bytes: [UInt8], scalar: UInt32, length: Int) {
    let found = UTF8Sequence(in: [0x20] + bytes + [0x20], at: 1)
    #expect(found?.scalar == scalar)
    #expect(found?.length == length)
  }

  @Test("All two-byte texts are judged as the standard library judges them")
  func exhaustivePairs() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [first, second]
        let expected = String(validating: bytes, as: UTF8.self) != nil
        var offset = 0
        while let character = UTF8Sequence(in: bytes, at: offset) { offset += character.length }
        #expect((offset == 2) == expected)
      }
    }
  }

  @Test(
    "All three- and four-byte texts of telling bytes are judged as the standard library does",
    arguments: [3, 4])
  func edgeSequences(length: Int) {
    let edges: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4,
      0xF5, 0xFF,
    ]
    var texts: [[UInt8]] = [[]]
    for _ in 0..<length { texts = texts.flatMap { text in edges.map { text + [$0] } } }
    for bytes in texts {
      var offset = 0
      while let character = UTF8Sequence(in: bytes, at: offset) { offset += character.length }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      if (offset == length) != expected { Issue.record("\(bytes)") }
    }
  }
}
