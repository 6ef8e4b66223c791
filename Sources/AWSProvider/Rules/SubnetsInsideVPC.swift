import ResourceModel
import Values

/// A subnet lies inside one network of its VPC (VPC user guide, "Subnet CIDR blocks").
enum SubnetsInsideVPC {
  /// Finds subnets outside the networks of a VPC of the same stack.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let vpcs = resources.byIdentity("vpc")
    return resources["subnet"].compactMap { subnet in
      guard let vpc = subnet.identity("vpc_id").flatMap({ vpcs[$0] }),
        let network = subnet.value("cidr_block").network, let held = networks(of: vpc),
        !held.contains(where: { $0.contains(network) })
      else { return nil }
      let list = held.map(\.description).joined(separator: ", ")
      return subnet.problem(
        "The subnet's network \(network) is not inside \(vpc.address), which has \(list)",
        at: ValuePath("cidr_block"),
        help: "Choose a part of the VPC's network, as cidrsubnet() gives it.",
        others: [(vpc.address, ValuePath("cidr_block"), "The VPC's network is \(held[0])")])
    }
  }

  /// All networks of a VPC; nil while one of them is not known.
  private static func networks(of vpc: PlannedResource) -> [IPv4Network]? {
    guard let primary = vpc.value("cidr_block").network else { return nil }
    let secondary = vpc.value("secondary_cidr_blocks")
    guard secondary.isWhollyKnown else { return nil }
    return [primary.canonical] + (secondary.elements ?? []).compactMap { $0.network?.canonical }
  }
}

extension Value {
  /// The IPv4 network that a known text names.
  var network: IPv4Network? { stringValue.flatMap { IPv4Network(parsing: $0) } }
}
