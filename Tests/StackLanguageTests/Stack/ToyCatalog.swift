import ResourceModel
import Values

/// Resource types of a toy cloud, with every kind of attribute and rule between them.
enum ToyCatalog {
  static let catalog = ResourceTypeCatalog([network, machine, user], rules: [uniqueUserNames])

  static let network = ResourceType(
    name: "network", terraformName: "aws_network", summary: "A range of addresses.",
    attributes: [
      Attribute(
        "cidr_block", .string, .required, change: .replacement,
        constraints: [.network(prefix: 16...28)], equivalence: .network,
        documentation: "The addresses."),
      Attribute(
        "tenancy", .string, default: "shared", constraints: [.oneOf(["shared", "dedicated"])],
        documentation: "Who else is on it."),
      Attribute("open", .bool, default: false, documentation: "Whether all may enter."),
      Attribute(
        "tags", .map(.string), constraints: [.length(0...20)], documentation: "Names and values."),
      Attribute("id", .string, .computed, documentation: "Given by the cloud."),
      Attribute(
        "settings", .object([Attribute("speed", .number, documentation: "Its speed.")]), .computed,
        documentation: "What the cloud chose."),
    ],
    inDoubt: .clientToken,
    example: "resources:\n  network:\n    main:\n      cidr_block: 10.0.0.0/16\n",
    importID: "the id")

  static let machine = ResourceType(
    name: "machine", terraformName: "aws_machine", summary: "Something that computes.",
    attributes: [
      Attribute("network_id", .string, .required, documentation: "Where it stands."),
      Attribute(
        "size", .number, default: 2, constraints: [.range(1...64)], documentation: "Its cores."),
      Attribute("ports", .set(.number), documentation: "What it listens to."),
      Attribute(
        "zones", .list(.string), constraints: [.count(0...3)], documentation: "Its places."),
      Attribute(
        "rules",
        .list(
          .object([
            Attribute("from", .number, .required, documentation: "The first port."),
            Attribute("note", .string, documentation: "Why."),
            Attribute(
              "protocol", .string, default: "tcp", constraints: [.oneOf(["tcp", "udp"])],
              documentation: "Its protocol."),
          ])), documentation: "Who may enter."),
      Attribute(
        "access",
        .list(
          .oneOf([
            .string,
            .object([Attribute("bucket", .string, .required, documentation: "A bucket.")]),
          ])), documentation: "What it may reach."),
      Attribute("policy", .document, documentation: "What it may do."),
      Attribute("password", .string, sensitive: true, documentation: "A secret."),
      Attribute("tags", .map(.string), documentation: "Names and values."),
      Attribute("id", .string, .computed, documentation: "Given by the cloud."),
      Attribute("token", .string, .computed, sensitive: true, documentation: "A secret."),
    ],
    inDoubt: .ownershipTag, example: "", importID: "the id",
    complete: { attributes, _ in
      guard let zones = attributes["zones"]?.elements,
        let place = zones.firstIndex(of: "nowhere")
      else { return [] }
      return [AttributeProblem("There is no such zone", at: ValuePath("zones").index(place))]
    })

  static let user = ResourceType(
    name: "user", terraformName: "aws_user", summary: "Somebody.",
    attributes: [
      Attribute(
        "name", .string, .required,
        constraints: [
          .pattern("[a-z][a-z0-9-]*", meaning: "lower-case letters, digits and hyphens"),
          .length(1...12),
        ], documentation: "The name."),
      Attribute("policy", .document, documentation: "What the user may do."),
      Attribute("grant", .map(.string), documentation: "The same in short."),
      Attribute("arn", .string, .computed, documentation: "Given by the cloud."),
    ],
    exactlyOneOf: [["policy", "grant"]], inDoubt: .name, example: "", importID: "the name")

  /// Two users of one name are told at the later one.
  private static let uniqueUserNames: ResourceTypeCatalog.StackRule = { resources, _ in
    var seen: [String: ResourceAddress] = [:]
    return resources.filter { $0.address.type == "user" }.sorted { $0.address < $1.address }
      .compactMap { resource in
        guard let name = resource.attributes["name"]?.stringValue else { return nil }
        guard let other = seen[name] else {
          seen[name] = resource.address
          return nil
        }
        return ResourceProblem(
          address: resource.address,
          problem: AttributeProblem("The name is taken", at: ValuePath("name")),
          others: [(other, ValuePath("name"), "by this user")])
      }
  }
}
