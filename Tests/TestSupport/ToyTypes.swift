package import ResourceModel
import Values

/// The resource types of the toy provider: between them they have every kind of attribute.
package enum ToyTypes {
  /// A place for boxes.
  package static let network = ResourceType(
    name: "network", terraformName: "toy_network", summary: "A place for boxes.",
    attributes: [
      Attribute(
        "name", .string, .required, change: .replacement, documentation: "Its name, unique."),
      Attribute("size", .number, default: 10, documentation: "How many boxes it holds."),
      Attribute(
        "zone", .string, .optionalComputed, change: .replacement, documentation: "Its place."),
      Attribute("range", .string, equivalence: .network, documentation: "Its addresses."),
      Attribute("tags", .map(.string), documentation: "Names and values."),
      Attribute("id", .string, .computed, documentation: "Given by the provider."),
      Attribute(
        "summary", .string, .computed, follows: ["size"], documentation: "Says its size."),
    ],
    inDoubt: .clientToken, example: "", importID: "its id")

  /// A thing in a network.
  package static let box = ResourceType(
    name: "box", terraformName: "toy_box", summary: "A thing in a network.",
    attributes: [
      Attribute(
        "network_id", .string, .required, change: .replacement, documentation: "Its network."),
      Attribute("label", .string, documentation: "What it is called."),
      Attribute(
        "color", .string, equivalence: .caseInsensitive, documentation: "Its colour, any case."),
      Attribute(
        "mode", .string, change: .replacementUnless([(from: "slow", to: "fast")]),
        documentation: "Becomes faster in place, slower only anew."),
      Attribute("rules", .set(.string), documentation: "Texts without order."),
      Attribute("ports", .list(.number), documentation: "Numbers in order."),
      Attribute("tags", .map(.string), documentation: "Names and values."),
      Attribute("password", .string, sensitive: true, documentation: "A secret."),
      Attribute("policy", .document, equivalence: toyPolicy, documentation: "A document."),
      Attribute("id", .string, .computed, documentation: "Given by the provider."),
      Attribute(
        "endpoint", .string, .computed, follows: ["label"], documentation: "Made of the label."),
      Attribute("token", .string, .computed, sensitive: true, documentation: "A secret."),
    ],
    inDoubt: .clientToken, example: "", importID: "its id")

  /// A way from one box to another.
  package static let link = ResourceType(
    name: "link", terraformName: "toy_link", summary: "A way from one box to another.",
    attributes: [
      Attribute("from", .string, .required, change: .replacement, documentation: "A box's id."),
      Attribute("to", .string, .required, documentation: "A box's id."),
      Attribute("weight", .number, documentation: "How heavy it is."),
      Attribute("id", .string, .computed, documentation: "Given by the provider."),
    ],
    inDoubt: .clientToken, example: "", importID: "its id")

  /// That a box has a color; ``ToyProvider`` answers it.
  package static let check = ResourceType(
    name: "check", terraformName: "check", summary: "That a box has a color.",
    attributes: [
      Attribute("box", .any, .required, documentation: "The box's id, or the box."),
      Attribute("color", .string, .required, documentation: "The color it must have."),
    ],
    inDoubt: .idempotent, example: "", importID: "")

  /// All of them, without rules across resources.
  package static let catalog = ResourceTypeCatalog([network, box, link], check: check)

  /// Documents mean the same when they are equal but for their field `comment`.
  private static let toyPolicy = Equivalence(name: "but for comments") { left, right in
    func essence(_ value: Value) -> Value {
      guard case .object(var fields) = value else { return value }
      fields["comment"] = nil
      return .object(fields)
    }
    return essence(left) == essence(right)
  }
}
