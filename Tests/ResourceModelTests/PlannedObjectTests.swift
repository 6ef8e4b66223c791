import ResourceModel
import Testing
import Values

@Suite("Planned objects")
struct PlannedObjectTests {
  private let type = ResourceType(
    name: "box", terraformName: "toy_box", summary: "A box.",
    attributes: [
      Attribute("name", .string, .required, documentation: "Its name."),
      Attribute("color", .string, .optionalComputed, documentation: "Its colour."),
      Attribute("size", .number, .optional, documentation: "Its size."),
      Attribute("id", .string, .computed, documentation: "Its id."),
      Attribute("version", .string, .computed, follows: ["size"], documentation: "Its version."),
      Attribute("key", .string, .computed, sensitive: true, documentation: "Its key."),
    ], inDoubt: .name, example: "", importID: "the name")
  private let address = ResourceAddress(type: "box", name: "a")

  @Test("of a new object, what the provider gives is unknown and carries its reference")
  func new() {
    let object = type.plannedObject(desired: ["name": "x"], prior: nil, address: address)
    #expect(object["name"] == "x")
    #expect(object["size"] == Value.null)
    #expect(object["id"] == .unknown(Unknown(reference: "box.a.id")))
    #expect(object["color"] == .unknown(Unknown(reference: "box.a.color")))
    #expect(object["key"] == .sensitive(.unknown(Unknown(reference: "box.a.key"))))
    #expect(object.keys == type.attributes.map(\.name))
  }

  @Test("of an object that stays, what the provider gave is kept unless it follows a change")
  func kept() {
    let prior: Fields = [
      "name": "x", "color": "red", "size": 1, "id": "box-1", "version": "v1", "key": "k",
    ]
    let object = type.plannedObject(
      desired: ["name": "x", "size": 2], prior: prior, changed: ["size"], address: address)
    #expect(object["color"] == "red")
    #expect(object["id"] == "box-1")
    #expect(object["version"] == .unknown(Unknown(reference: "box.a.version")))
    #expect(object["key"] == .sensitive("k"))
  }

  @Test("a change of a value may force a replacement, unless its pair is listed")
  func replacement() {
    let tenancy = Attribute(
      "tenancy", .string, .optional,
      change: .replacementUnless([(from: "dedicated", to: "default")]), documentation: "")
    #expect(!tenancy.forcesReplacement(from: "dedicated", to: "default"))
    #expect(tenancy.forcesReplacement(from: "default", to: "dedicated"))
  }
}
