import DurableFiles
import JSONSyntax
import ResourceModel
import StateStore
import Testing
import Values

@Suite("The text of a state")
struct StateDocumentTests {
  @Test("What is written is read back: sets, exact numbers, marks, deposed objects")
  func roundTrip() throws {
    let document = StateDocument(state: try Samples.full(), journal: "j1")
    let (bytes, checksum) = document.encoded()
    let read = try StateDocument.decode(bytes, path: "s")
    #expect(read.document == document)
    #expect(read.checksum == checksum)
    #expect(read.document.encoded().bytes == bytes)
  }

  @Test("A state without anything is read back")
  func empty() throws {
    let document = StateDocument(state: State(lineage: "l", stack: "demo"))
    #expect(try StateDocument.decode(document.encoded().bytes, path: "s").document == document)
  }

  @Test("Open operations are kept, without secrets in clear")
  func operations() throws {
    var object = try Samples.resource("box.web")
    object.attributes["password"] = "canary"
    object.sensitive = [ValuePath("password")]
    let operation = OpenOperation(
      id: "o1", kind: .update, token: "t", object: object, changed: ["name"], deposing: "k",
      doubt: "no answer")
    let document = StateDocument(state: try Samples.full(), open: [operation])
    let bytes = document.encoded().bytes
    #expect(try StateDocument.decode(bytes, path: "s").document.open == [operation])
    #expect(operation.object.attributes["password"] == Value.string("canary").digested)
  }

  @Test("Each object has a line of its own, in the order of addresses")
  func layout() throws {
    var state = State(lineage: "l", serial: 1, stack: "demo")
    state.resources = [try Samples.resource("a.b"), try Samples.resource("c.d")]
    let text = String(decoding: StateDocument(state: state).encoded().bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.dropLast(2) == [
        "{", #"  "format": 1,"#, #"  "lineage": "l","#, #"  "serial": 1,"#, #"  "stack": "demo","#,
        #"  "outputs": {},"#, #"  "resources": ["#,
        #"    {"address":"a.b","type":"a","id":"id-b","status":"ready","provider":"toy","#
          + #""schemaVersion":1,"dependencies":[],"attributes":{"name":"b"}},"#,
        #"    {"address":"c.d","type":"c","id":"id-d","status":"ready","provider":"toy","#
          + #""schemaVersion":1,"dependencies":[],"attributes":{"name":"d"}}"#,
        "  ],",
      ])
    #expect(lines.last == "}")
  }

  @Test("Fields this version does not know are kept")
  func unknownFields() throws {
    var state = try Samples.full()
    state.otherFields = ["era": 4, "note": ["a": []]]
    state.resources[0].otherFields = ["owner": "ann"]
    let document = StateDocument(state: state)
    let read = try StateDocument.decode(document.encoded().bytes, path: "s").document
    #expect(read.state.otherFields == ["era": 4, "note": ["a": []]])
    #expect(read.state.resources[0].otherFields == ["owner": "ann"])
    #expect(read == document)
  }

  @Test("Every truncation is damage, never a smaller state")
  func truncated() throws {
    let bytes = StateDocument(state: try Samples.full()).encoded().bytes
    for length in bytes.indices {
      let error = #expect(throws: StateError.self, "cut to \(length)") {
        try StateDocument.decode(Array(bytes[..<length]), path: "s")
      }
      if length == 0 { #expect(error?.problem == .empty) }
    }
  }

  @Test("Every flipped bit is found")
  func flipped() throws {
    let bytes = StateDocument(state: try Samples.full()).encoded().bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(throws: StateError.self, "byte \(place)") {
        try StateDocument.decode(damaged, path: "s")
      }
    }
  }

  @Test("A changed value gives both checksums")
  func checksum() throws {
    let text = String(
      decoding: StateDocument(state: try Samples.full()).encoded().bytes, as: UTF8.self)
    let changed = text.replacing("canary", with: "parrot")
    let error = #expect(throws: StateError.self) {
      try StateDocument.decode(Array(changed.utf8), path: "s")
    }
    guard case .checksum(let expected, let actual)? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains(expected))
    #expect(expected != actual)
    #expect(error?.message.contains(actual) == true)
  }

  struct Damage: CustomTestStringConvertible {
    var name: String
    var change: @Sendable (String) -> String
    var message: String
    var testDescription: String { name }
  }

  static let damages = [
    Damage(name: "trailing garbage", change: { $0 + "x" }, message: "s:"),
    Damage(
      name: "trailing space", change: { $0 + " " },
      message: "its last two lines are not as cainfra writes them"),
    Damage(name: "random bytes", change: { _ in "\u{1}\u{2}" }, message: "s:1:1"),
    Damage(name: "another JSON", change: { _ in "[]" }, message: "expected an object"),
    Damage(
      name: "no checksum", change: { _ in #"{"format": 1}"# },
      message: "checksum is missing, expected a text"),
    Damage(
      name: "newer", change: { _ in #"{"format": 99}"# },
      message: "has format 99, and this cainfra reads up to format 1"),
    Damage(name: "format as text", change: { _ in #"{"format": "1"}"# }, message: "a whole number"),
  ]

  @Test("Damage is told in a sentence", arguments: damages)
  func damaged(damage: Damage) throws {
    let text = String(
      decoding: StateDocument(state: try Samples.full()).encoded().bytes, as: UTF8.self)
    let error = #expect(throws: StateError.self) {
      try StateDocument.decode(Array(damage.change(text).utf8), path: "s")
    }
    #expect(error?.message.contains(damage.message) == true, "\(error?.message ?? "")")
  }

  @Test(
    "A body that is not a state's is refused even where the checksum is right",
    arguments: [
      ("\"status\":\"ready\"", "\"status\":\"odd\"", "expected ready or tainted or deposed"),
      ("\"type\":\"a\"", "\"type\":\"z\"", "expected \"a\" as in its address"),
      ("\"a.b\"", "\"c.d\"", "has c.d a second time"),
      ("\"dependencies\":[]", "\"dependencies\":[\"?\"]", "one is \"?\""),
      ("\"schemaVersion\":1", "\"schemaVersion\":1.5", "expected a whole number"),
      ("\"stack\": \"demo\"", "\"stack\": 4", "stack is a number, expected a text"),
    ])
  func consistent(from: String, to: String, message: String) throws {
    var state = State(lineage: "l", serial: 1, stack: "demo")
    state.resources = [try Samples.resource("a.b"), try Samples.resource("c.d")]
    state.resources[1].address = try Samples.address("a.d")
    if to == "\"c.d\"" { state.resources[1].address = try Samples.address("c.d") }
    var text = String(decoding: StateDocument(state: state).encoded().bytes, as: UTF8.self)
    if to == "\"c.d\"" { text = text.replacing("\"type\":\"a\"", with: "\"type\":\"c\"") }
    text = text.replacing(from, with: to)
    let body = text.split(separator: "\n").dropLast(2).map { $0 + "\n" }.joined()
    text = "\(body)  \"checksum\": \"\(Digest(of: body.utf8))\"\n}\n"
    let error = #expect(throws: StateError.self) {
      try StateDocument.decode(Array(text.utf8), path: "s")
    }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test("The schema names every field that is written")
  func schema() throws {
    let schema = StateSchema.jsonSchema()
    let operation = OpenOperation(
      id: "o", kind: .update, token: "t", object: try Samples.resource("a.b"), changed: ["x"],
      deposing: "k", doubt: "d")
    let bytes = StateDocument(state: try Samples.full(), open: [operation], journal: "j")
      .encoded().bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let properties = try #require(schema["properties"]?.fields)
    for line in text.split(separator: "\n") where line.hasPrefix("  \"") {
      let name = try #require(line.split(separator: "\"").dropFirst().first.map(String.init))
      #expect(properties[name] != nil, "\(name)")
    }
    let resource = try #require(properties["resources"]?["items"]?["properties"]?.fields)
    for name in ["deposedKey", "sets", "sensitive", "protect", "createBeforeDestroy"] {
      #expect(text.contains("\"\(name)\":"))
      #expect(resource[name] != nil)
    }
    for name in ["operation", "kind", "token", "changed", "deposing", "doubt", "object"] {
      #expect(text.contains("\"\(name)\":"))
      #expect(properties["operations"]?["items"]?["properties"]?[name] != nil)
    }
  }
}
