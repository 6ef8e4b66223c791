import Planning
import ResourceModel
import StackLanguage
import TestSupport
import Testing
import Values

@Suite("Differences between an object and the stack")
struct DifferenceTests {
  /// A case: an attribute, its value in the object and in the stack, and the paths that differ.
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var attribute: String
    var old: Value
    var new: Value
    var paths: [String]
    var testDescription: String { rule }
  }

  static let cases: [Case] = [
    Case(rule: "equal texts", attribute: "label", old: "a", new: "a", paths: []),
    Case(rule: "another text", attribute: "label", old: "a", new: "b", paths: ["label"]),
    Case(rule: "a text that goes", attribute: "label", old: "a", new: .null, paths: ["label"]),
    Case(rule: "no text, still none", attribute: "label", old: .null, new: .null, paths: []),
    Case(
      rule: "a set in another order", attribute: "rules", old: .strings(["a", "b"]),
      new: .strings(["b", "a"]), paths: []),
    Case(
      rule: "a set with another element", attribute: "rules", old: .strings(["a"]),
      new: .strings(["a", "b"]), paths: ["rules"]),
    Case(
      rule: "an empty set and none are the same", attribute: "rules", old: .strings([]),
      new: .null, paths: []),
    Case(
      rule: "a list in another order", attribute: "ports", old: [1, 2], new: [2, 1],
      paths: ["ports[0]", "ports[1]"]),
    Case(
      rule: "one element of a list", attribute: "ports", old: [1, 2, 3], new: [1, 5, 3],
      paths: ["ports[1]"]),
    Case(
      rule: "a longer list is told whole", attribute: "ports", old: [1], new: [1, 2],
      paths: ["ports"]),
    Case(
      rule: "tags by key", attribute: "tags", old: ["a": "1", "b": "2", "c": "3"],
      new: ["c": "3", "b": "x", "d": "4"], paths: ["tags.a", "tags.b", "tags.d"]),
    Case(
      rule: "tags in another order", attribute: "tags", old: ["a": "1", "b": "2"],
      new: ["b": "2", "a": "1"], paths: []),
    Case(rule: "case alone", attribute: "color", old: "RED", new: "red", paths: []),
    Case(rule: "another colour", attribute: "color", old: "RED", new: "blue", paths: ["color"]),
    Case(
      rule: "a document of the same meaning", attribute: "policy",
      old: ["rule": 1, "comment": "x"], new: ["comment": "y", "rule": 1], paths: []),
    Case(
      rule: "a document of another meaning is told whole", attribute: "policy",
      old: ["rule": 1], new: ["rule": 2], paths: ["policy"]),
    Case(
      rule: "a value not known yet may differ", attribute: "label", old: "a",
      new: .unknown(Unknown()), paths: ["label"]),
    Case(
      rule: "an unknown part of a map", attribute: "tags", old: ["a": "1", "b": "2"],
      new: ["a": "1", "b": .unknown(Unknown())], paths: ["tags.b"]),
    Case(
      rule: "a mark alone is no difference", attribute: "label", old: "a", new: .sensitive("a"),
      paths: []),
  ]

  @Test("attribute by attribute, by meaning", arguments: cases)
  func differences(_ example: Case) {
    let prior: Fields = [example.attribute: example.old]
    let desired = ToyTypes.box.conforming([example.attribute: example.new])
    let found = ToyTypes.box.differences(from: prior, to: desired)
    #expect(found.map(\.path.description) == example.paths)
    #expect(found.allSatisfy { !$0.forcesReplacement })
  }

  @Test("networks are compared as networks")
  func networks() {
    let found = ToyTypes.network.differences(
      from: ["range": "10.0.0.0/16"], to: ["range": "10.0.3.1/16"])
    #expect(found == [])
  }

  @Test("a computed attribute that the stack leaves out never differs")
  func computed() {
    let prior: Fields = ["zone": "z7", "id": "network-1", "summary": "x"]
    #expect(ToyTypes.network.differences(from: prior, to: [:]) == [])
    let found = ToyTypes.network.differences(from: prior, to: ["zone": "z8"])
    #expect(found.map(\.forcesReplacement) == [true])
  }

  @Test(
    "a replacement attribute forces one unless the change is listed",
    arguments: [("slow", "fast", false), ("fast", "slow", true), ("slow", "other", true)])
  func replacementUnless(old: String, new: String, forces: Bool) {
    let found = ToyTypes.box.differences(
      from: ["mode": .string(old)], to: ["mode": .string(new)])
    #expect(found.map(\.forcesReplacement) == [forces])
  }

  @Test("an unknown value of a replacement attribute forces one")
  func unknownForces() {
    let found = ToyTypes.box.differences(
      from: ["network_id": "n-1"], to: ["network_id": .unknown(Unknown())])
    #expect(found.map(\.forcesReplacement) == [true])
  }

  @Test("both sides are marked where either is sensitive")
  func marks() throws {
    let found = ToyTypes.box.differences(
      from: ["tags": ["a": "1"]], to: ["tags": ["a": .sensitive("2")]])
    let difference = try #require(found.first)
    #expect(difference.path.description == "tags.a")
    #expect(difference.before.containsSensitive && difference.after.containsSensitive)
  }

  @Test(
    "sensitive paths are told as deep as the provider's answer keeps them",
    arguments: [
      ("tags", Value.fields([("a", .sensitive("1"))]), "tags.a"),
      ("ports", Value.array([1, .sensitive(2)]), "ports[1]"),
      ("rules", Value.set(of: [.sensitive("x"), "y"]), "rules"),
      ("policy", Value.fields([("key", .sensitive("x"))]), "policy"),
      ("label", Value.sensitive("x"), "label"),
    ])
  func sensitivePaths(name: String, value: Value, path: String) {
    #expect(ToyTypes.box.sensitivePaths(of: [name: value]).map(\.description) == [path])
  }

  @Test("ignore_changes takes whole attributes, keys of maps, elements of lists, and all")
  func ignoring() {
    let desired: Fields = ["label": "new", "tags": ["a": "new", "b": "new"], "ports": [1, 2]]
    let existing: Fields = ["label": "old", "tags": ["a": "old", "c": "old"], "ports": [8, 9]]
    func ignored(_ paths: ValuePath...) -> Fields {
      Lifecycle(ignoreChanges: paths).ignoringChanges(
        in: desired, existing: existing, type: ToyTypes.box)
    }
    #expect(ignored(ValuePath("label"))["label"] == "old")
    #expect(ignored(ValuePath("label"))["tags"] == desired["tags"])
    #expect(ignored(ValuePath("tags").field("a"))["tags"] == ["a": "old", "b": "new"])
    #expect(ignored(ValuePath("tags").field("b"))["tags"] == ["a": "new"])
    #expect(
      ignored(ValuePath("tags").field("c"))["tags"] == ["a": "new", "b": "new", "c": "old"])
    #expect(ignored(ValuePath("ports").index(1))["ports"] == [1, 9])
    #expect(ignored(ValuePath("ports").index(7))["ports"] == [1, 2])
    let all = Lifecycle(ignoresAllChanges: true).ignoringChanges(
      in: desired, existing: existing, type: ToyTypes.box)
    #expect(ToyTypes.box.differences(from: existing, to: all) == [])
  }

  @Test("a list where the type says set becomes one, deep inside too")
  func conforming() {
    let nested = AttributeType.map(
      .object([Attribute("names", .set(.string), documentation: "")]))
    let value = nested.conforming(["x": ["names": ["b", "a", "b"]]])
    #expect(value == ["x": .fields([("names", .set(of: ["a", "b"]))])])
    #expect(AttributeType.set(.string).conforming(.sensitive(["a"])).containsSensitive)
  }
}
