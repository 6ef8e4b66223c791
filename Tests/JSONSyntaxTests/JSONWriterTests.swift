import Diagnostics
import TestRandom
import Testing
import Values

@testable import JSONSyntax

@Suite("Values are written as JSON, the same every time")
struct JSONWriterTests {
  private let sample: Value = [
    "b": [1, nil, true, []], "a": ["x": "é/\"", "n": [:]], "t": .set(of: ["z", "y"]),
  ]

  @Test("Compact is one line without spaces")
  func compact() {
    #expect(
      JSONWriter().text(of: sample)
        == #"{"b":[1,null,true,[]],"a":{"x":"é/\"","n":{}},"t":["y","z"]}"#)
  }

  @Test("Pretty is one field a line, indented by two spaces")
  func pretty() {
    #expect(
      JSONWriter(.pretty).text(of: sample) == """
        {
          "b": [
            1,
            null,
            true,
            []
          ],
          "a": {
            "x": "é/\\"",
            "n": {}
          },
          "t": [
            "y",
            "z"
          ]
        }
        """)
  }

  @Test("Fields can be sorted by the bytes of their names, at every level")
  func sorted() {
    let value: Value = ["b": ["é": 1, "z": 2, "Z": 3], "a": 1]
    #expect(
      JSONWriter(sortsFields: true).text(of: value) == #"{"a":1,"b":{"Z":3,"z":2,"é":1}}"#)
  }

  @Test(
    "What drives a terminal is escaped",
    arguments: [
      ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
      ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""),
      ("a\u{2028}\u{2029}—", "\"a\\u2028\\u2029—\""), ("\\ \" /", #""\\ \" /""#),
      ("e\u{301}🎈", "\"e\u{301}🎈\""),
    ])
  func escapes(text: String, json: String) {
    #expect(JSONText.quoted(text).utf8.elementsEqual(json.utf8))
  }

  @Test("Unknown and sensitive values are written as the caller chooses")
  func hiddenValues() {
    let value: Value = [
      "u": .unknown(Unknown(reference: "vpc.main.id")),
      "s": .sensitive(["k": .sensitive("secret")]),
    ]
    #expect(JSONWriter().text(of: value) == #"{"u":null,"s":"(sensitive value)"}"#)
    #expect(
      JSONWriter(hidden: .revealed).text(of: value) == #"{"u":null,"s":{"k":"secret"}}"#)
    let own = JSONWriter.HiddenValues(
      unknown: { "<\($0.reference ?? "?")>" }, sensitive: { $0.stringValue == nil ? nil : "***" })
    #expect(JSONWriter(hidden: own).text(of: value) == #"{"u":"<vpc.main.id>","s":{"k":"***"}}"#)
  }

  @Test("Writing goes on at the end of what is there")
  func appending() {
    var output = Array("x=".utf8)
    JSONWriter().append([1, 2], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "x=[1,2]")
  }

  @Test("What is written reads back as the same value", arguments: [20_26, 7, 42] as [UInt64])
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let value = random.value(depth: 4)
      for writer in [JSONWriter(), JSONWriter(.pretty), JSONWriter(sortsFields: true)] {
        let bytes = writer.bytes(of: value)
        let file = SourceFile(name: "f", bytes: bytes)
        let (read, diagnostics) = JSONReader.read(file)
        #expect(diagnostics.map(\.message) == [], "seed \(seed), round \(round)")
        #expect(read == value, "seed \(seed), round \(round)")
        #expect(JSONReader.readNode(file).node?.value == value, "seed \(seed), round \(round)")
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
      }
    }
  }

  @Test("A text with one byte changed is read or refused, never a crash", arguments: [1, 2026])
  func mutations(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let original = JSONWriter(.pretty).bytes(of: random.value(depth: 5))
    for round in 0..<500 where !original.isEmpty {
      var bytes = original
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      let file = SourceFile(name: "f", bytes: bytes)
      let (value, diagnostics) = JSONReader.read(file)
      #expect((value == nil) == diagnostics.hasErrors, "seed \(seed), round \(round)")
      #expect(JSONReader.readNode(file).node?.value == value, "seed \(seed), round \(round)")
    }
  }
}
