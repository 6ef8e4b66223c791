import ResourceModel
import Values

/// AWS's rules about the IPv4 networks of one VPC ("VPC CIDR blocks" in the VPC user guide).
enum NetworkRules {
  /// Networks that AWS never assigns to a VPC.
  private static let neverAssigned = networks([
    "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4",
  ])

  /// The kinds of ranges AWS tells apart when networks are added to a VPC.
  private static let ranges: [(network: IPv4Network, forbids: [IPv4Network])] = [
    ("10.0.0.0/8", ["172.16.0.0/12", "192.168.0.0/16", "198.19.0.0/16"]),
    ("172.16.0.0/12", ["10.0.0.0/8", "192.168.0.0/16", "172.31.0.0/16", "198.19.0.0/16"]),
    ("192.168.0.0/16", ["10.0.0.0/8", "172.16.0.0/12", "198.19.0.0/16"]),
    ("198.19.0.0/16", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]),
    ("0.0.0.0/0", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "198.19.0.0/16"]),
  ].flatMap { range, forbidden in
    networks([range]).map { ($0, networks(forbidden)) }
  }

  /// The rule for the networks of a VPC, for one or for each of several.
  static let assignable = Constraint.rule(
    name: "assignable network",
    documentation: "Not in 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16 or 224.0.0.0/4."
  ) { value in
    let networks = value.allTexts.compactMap { IPv4Network(parsing: $0) }
    return networks.lazy.compactMap(problem(notAssignable:)).first
  }

  /// Problems between the networks of one VPC, and between its DNS attributes.
  static func problems(inVPC attributes: Fields) -> [AttributeProblem] {
    var problems: [AttributeProblem] = []
    if attributes["enable_dns_hostnames"]?.boolValue == true,
      attributes["enable_dns_support"]?.boolValue == false
    {
      problems.append(
        AttributeProblem(
          "DNS host names need DNS support, which is switched off",
          at: ValuePath("enable_dns_hostnames"), help: "Set enable_dns_support to true."))
    }
    guard let primary = attributes.text("cidr_block").flatMap(IPv4Network.init(parsing:)) else {
      return problems
    }
    let secondary = attributes.texts("secondary_cidr_blocks").compactMap(IPv4Network.init(parsing:))
    var held = [primary.canonical]
    for network in secondary.sorted(by: { $0.first < $1.first }) {
      if let clash = conflict(of: network, with: held) {
        problems.append(
          AttributeProblem(clash, at: ValuePath("secondary_cidr_blocks")))
      }
      held.append(network.canonical)
    }
    return problems
  }

  /// The text of a network as AWS keeps it; another text stays as it is.
  static func canonical(_ text: String) -> String {
    IPv4Network(parsing: text)?.canonical.description ?? text
  }

  /// Why a network cannot join those a VPC has, or nil; a VPC has at most fifty.
  private static func conflict(of network: IPv4Network, with held: [IPv4Network]) -> String? {
    if let other = held.first(where: network.overlaps) {
      return "The network \(network) overlaps \(other) of the same VPC"
    }
    for other in held {
      guard let range = ranges.first(where: { $0.network.contains(other) }) else { continue }
      if let forbidden = range.forbids.first(where: { $0.contains(network) }) {
        return "AWS does not add a network of \(forbidden) to a VPC that has \(other)"
      }
    }
    return nil
  }

  private static func problem(notAssignable network: IPv4Network) -> String? {
    neverAssigned.first { $0.overlaps(network) }.map {
      "The network \(network) lies in \($0), which AWS does not assign to VPCs"
    }
  }

  private static func networks(_ texts: [String]) -> [IPv4Network] {
    texts.compactMap { IPv4Network(parsing: $0) }
  }
}
