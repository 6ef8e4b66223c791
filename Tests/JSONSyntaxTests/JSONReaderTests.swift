import Diagnostics
import TestRandom
import Testing
import Values

@testable import JSONSyntax

/// What a marked text (`§` an error, `¶` a note) gives.
private struct Marked {
  var file: SourceFile
  var errors: [Int] = []
  var notes: [Int] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "§": errors.append(bytes.count)
      case "¶": notes.append(bytes.count)
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
    file = SourceFile(name: "state.json", bytes: bytes)
  }
}

private func read(_ text: String) -> (value: Value?, diagnostics: [Diagnostic]) {
  JSONReader.read(SourceFile(name: "state.json", text: text))
}

@Suite("JSON texts are read as RFC 8259 has them")
struct JSONReaderTests {
  @Test(
    "A text becomes a value",
    arguments: [
      ("null", nil), (" true\n", true), ("false", false), ("\"\"", ""), ("0", 0), ("-0", 0),
      ("[]", []), ("{}", [:]), ("[1, [2], {\"a\": null}]", [1, [2], ["a": nil]]),
      ("{\"b\": 1, \"a\": {\"b\": 2}}", ["b": 1, "a": ["b": 2]]),
      ("999999999999999999", 999_999_999_999_999_999), ("-12", -12),
      ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
      ("\"a\\u00e9\\uD83C\\uDF88z\"", "aé🎈z"), ("\"é🎈\u{7F}\"", "é🎈\u{7F}"),
      ("\"\\u0000\"", "\0"),
    ] as [(String, Value)])
  func reading(text: String, value: Value) {
    let (read, diagnostics) = read(text)
    #expect(read == value)
    #expect(diagnostics.isEmpty)
    #expect(JSONReader.readNode(SourceFile(name: "f", text: text)).node?.value == value)
  }

  @Test(
    "A number is kept exactly",
    arguments: [
      "9007199254740993", "0.1", "123456789012345678901234567890.123456789",
      "1e400", "1e-400", "1000000000000000000", "9223372036854775808", "-1.5e+3",
    ])
  func numbers(text: String) {
    #expect(read(text).value?.numberValue == Number(parsing: text))
    #expect(read(text).value?.numberValue != nil)
  }

  @Test("Fields stay in the order written")
  func order() {
    #expect(read("{\"z\": 1, \"a\": 2, \"m\": 3}").value?.fields?.keys == ["z", "a", "m"])
  }

  @Test(
    "A mistake is told at its place, by both forms",
    arguments: [
      ("§", "Expected a value, but the text ends here"),
      ("[1, 2§", "Expected \",\" or \"]\", but the text ends here"),
      ("{\"a\" §1}", "Expected \":\""), ("{§a: 1}", "Expected a name in double quotes"),
      ("{\"a\": 1 §\"b\": 2}", "Expected \",\" or \"}\""), ("[1,§]", "Expected another value"),
      ("{\"a\": 1, §}", "Expected another value"), ("[§'a']", "Expected a value"),
      ("[§// x\n]", "Expected a value"), ("[§True]", "Expected a value"),
      ("§nullx", "Expected a value"), ("§NaN", "Expected a value"),
      ("[-§Infinity]", "Expected a digit"),
      ("1 §2", "Expected the end of the text"), ("§01", "A number cannot begin with 0"),
      ("[1.§]", "Expected a digit"), ("1e§", "Expected a digit, but the text ends here"),
      ("§+1", "Expected a value"),
      ("§.5", "Expected a value"),
      ("[§1e1000000000]", "The exponent of this number is too great; it may have nine digits"),
      ("[§\"é", "This text is never closed"),
      ("\"a§\n\"", "A control character cannot stand in a text as it is"),
      ("\"é§\\x\"", "This is no escape that JSON knows"),
      ("\"§\\u12g4\"", "Expected four hexadecimal digits after \"\\u\""),
      ("\"§\\ud83c\"", "This escape is half of a surrogate pair, which is no character"),
      ("\"§\\udf88\"", "This escape is half of a surrogate pair, which is no character"),
      ("\"§\\ud83c\\u0041\"", "This escape is half of a surrogate pair, which is no character"),
      ("§\u{FEFF}{}", "A JSON text cannot begin with a byte order mark"),
    ])
  func mistakes(text: String, message: String) {
    let marked = Marked(text)
    for diagnostics in [
      JSONReader.read(marked.file).diagnostics, JSONReader.readNode(marked.file).diagnostics,
    ] {
      #expect(diagnostics.map(\.message) == [message])
      #expect(diagnostics.map { $0.range?.start } == marked.errors)
    }
    #expect(JSONReader.read(marked.file).value == nil)
  }

  @Test(
    "What is not UTF-8 is refused, in texts and between them",
    arguments: [([0x22, 0xC3, 0x22], 1), ([0x5B, 0xFF, 0x5D], 1), ([0x22, 0xED, 0xA0, 0x80], 1)]
      as [([UInt8], Int)])
  func invalidUTF8(bytes: [UInt8], offset: Int) throws {
    let file = SourceFile(name: "state.json", bytes: bytes)
    let diagnostic = try #require(JSONReader.read(file).diagnostics.first)
    #expect(diagnostic.message.hasPrefix("This text is not valid UTF-8: the byte 0x"))
    #expect(diagnostic.range?.start == offset)
  }

  @Test("Each name written twice is told with its first place, before another mistake too")
  func duplicateNames() {
    let marked = Marked(
      """
      {¶"é": 1, "b": {¶"x": 1, "y": [{}, {"x": 1}], §"\\u0078": {"x": 1}},
       §"é": {"c": 1, "d": 2}, ¶"c": 3, §"c": 4, §oops}
      """)
    let diagnostics = JSONReader.read(marked.file).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "The name \"x\" is already in this object", "The name \"é\" is already in this object",
        "The name \"c\" is already in this object", "Expected a name in double quotes",
      ])
    #expect(diagnostics.map { $0.range?.start } == marked.errors)
    #expect(
      diagnostics.flatMap(\.notes).compactMap { $0.range?.start }.sorted() == marked.notes)
    #expect(JSONReader.readNode(marked.file).diagnostics == diagnostics)
  }

  @Test("Names are told apart by their bytes")
  func canonicallyEqualNames() {
    #expect(read("{\"\u{E9}\": 1, \"e\u{301}\": 2}").value?.fields?.count == 2)
  }

  @Test("One name of thousands, written twice, is found")
  func duplicateInLargeObject() {
    let members = (0..<5000).map { "\"k\($0 % 4999)\": \($0)" }.joined(separator: ",")
    #expect(
      read("{\(members)}").diagnostics.map(\.message) == [
        "The name \"k0\" is already in this object"
      ])
  }

  @Test("Depth 128 is read, 129 is not; a megabyte of brackets is refused at once")
  func depth() {
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    let message = "Arrays and objects lie in one another more than 128 deep here"
    #expect(read(nested(128)).value != nil)
    #expect(read(nested(129)).diagnostics.map(\.message) == [message])
    #expect(read(nested(129)).diagnostics.first?.range?.start == 128)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(read(String(repeating: "[", count: 1 << 20)).diagnostics.map(\.message) == [message])
      #expect(
        read(String(repeating: "{\"a\":", count: 1 << 18)).diagnostics.map(\.message) == [message])
    }
    #expect(time < .seconds(5))
  }

  @Test(
    "Objects that resemble one another are read each for itself", arguments: [1, 20_26] as [UInt64])
  func similarObjects(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let value = random.similarObjects(300)
    let text = JSONWriter(.compact).text(of: value)
    let read = read(text).value
    #expect(read == value)
    // Equality does not look at the order of fields.
    #expect(read.map { JSONWriter(.compact).text(of: $0) } == text)
    let node = JSONReader.readNode(SourceFile(name: "f", text: text)).node
    #expect(node.map { JSONWriter(.compact).text(of: $0.value) } == text)
  }

  @Test("More kinds of objects than are remembered are read as well")
  func manyKinds() {
    let objects = (0..<6000).map { Value.fields([("k\($0)", .int($0)), ("common", "text")]) }
    let long = Value.fields((0..<200).map { ("k\($0)", .int($0)) })
    let value = Value.array(objects + [long, long])
    #expect(read(JSONWriter(.compact).text(of: value)).value == value)
  }

  @Test("A name written twice is found where the names before it were met in other objects")
  func duplicateAmongKnown() {
    let marked = Marked(
      #"[{"a": 1, "b": 2, "c": 3}, {¶"a": 1, "b": 2, §"a": 3}, {"a": 1, ¶"b": 2, §"\u0062": 3}]"#)
    let diagnostics = JSONReader.read(marked.file).diagnostics
    #expect(diagnostics.map { $0.range?.start } == marked.errors)
    #expect(diagnostics.flatMap(\.notes).map { $0.range?.start } == marked.notes)
    let lastWins = JSONReader.read(marked.file, duplicateNames: .lastWins).value
    #expect(lastWins == [["a": 1, "b": 2, "c": 3], ["a": 3, "b": 2], ["a": 1, "b": 3]])
  }

  @Test("The elements of an array of the outermost object can be taken one by one")
  func takingElements() {
    let text = #"{"x": {"list": [1]}, "list": [{"a": 1}, 2, [3]], "y": [{"list": [4]}]}"#
    var taken: [Value] = []
    let (value, diagnostics) = JSONReader.read(
      SourceFile(name: "f", text: text), givingElementsOf: "list"
    ) { taken.append($0) }
    #expect(taken == [["a": 1], 2, [3]])
    #expect(value == ["x": ["list": [1]], "list": [], "y": [["list": [4]]]])
    #expect(diagnostics.isEmpty)
    let other = SourceFile(name: "f", text: #"{"list": {"list": [1]}}"#)
    #expect(
      JSONReader.read(other, givingElementsOf: "list") { _ in Issue.record("No element of it") }
        .value == ["list": ["list": [1]]])
  }

  @Test("Nodes know their places")
  func places() throws {
    let file = SourceFile(name: "p.json", text: "{\"ä\": [1, \"é\"],\n \"b\" : {} }")
    let node = try #require(JSONReader.readNode(file).node)
    let text = { (range: SourceRange) in
      String(decoding: file.bytes[range.start..<range.end], as: UTF8.self)
    }
    let members = try #require(node.members)
    #expect(text(node.range) == "{\"ä\": [1, \"é\"],\n \"b\" : {} }")
    #expect(members.map { text($0.nameRange) } == ["\"ä\"", "\"b\""])
    #expect(text(members[0].value.range) == "[1, \"é\"]")
    #expect(node["ä"]?.elements?.map { text($0.range) } == ["1", "\"é\""])
    #expect(node["b"]?.kindName == "object")
    #expect(node["b"]?.range.startPosition == SourcePosition(line: 2, column: 8))
    #expect(node["c"] == nil)
  }
}
