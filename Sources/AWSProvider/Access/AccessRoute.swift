import AWSModel
import ResourceModel

/// Whether builds reach an endpoint: through the route table of their subnet, or at its address.
struct AccessRoute {
  /// The link of the chain.
  let link: CheckAnswer.Link
  /// What opens it; nil where it is open.
  let remedy: AccessRemedy?

  /// The route from a subnet, or from any of the VPC's, to an endpoint.
  ///
  /// A gateway endpoint is reached by the route tables it is in (rule S3-02), an interface endpoint
  /// from everywhere in its VPC, by the names of S3 only where it has private DNS names (rule
  /// S3-15).
  ///
  /// - Throws: the error of a service that could not be asked.
  init(to endpoint: VpcEndpoint, from subnet: String?, in world: AccessWorld) async throws {
    let id = endpoint.vpcEndpointId
    let subnets = try await world.subnets(of: endpoint.vpcId)
    let question = "\(subnet ?? "a subnet of \(endpoint.vpcId)") to \(id)"
    func link(_ isOpen: Bool, _ deciding: [CheckAnswer.Decider], _ explanation: String)
      -> CheckAnswer.Link
    {
      CheckAnswer.Link(
        name: "route", question: question, verdict: isOpen ? "routed" : "notRouted",
        isOpen: isOpen, deciding: deciding, explanation: explanation)
    }
    if let subnet, !subnets.contains(subnet) {
      self.link = link(
        false, [], "Subnet \(subnet) is not in \(endpoint.vpcId), the VPC of \(id).")
      remedy = .other("Name an endpoint of the subnet's own VPC.")
      return
    }
    guard endpoint.vpcEndpointType == "Gateway" else {
      let isFound = endpoint.privateDnsEnabled
      self.link = link(
        isFound, isFound ? ["its private DNS names"] : [],
        isFound
          ? "The names of S3 lead to the network interfaces of \(id) everywhere in its VPC."
          : "\(id) has no private DNS names, and package managers ask for assets by the public "
            + "names of S3.")
      remedy =
        isFound
        ? nil
        : .other("Set `private_dns_enabled` of \(id), or name a gateway endpoint for S3.")
      return
    }
    let tables = try await world.routeTables(of: endpoint.vpcId)
    let attached = Set(endpoint.routeTableIds)
    func table(of subnet: String) -> String? { tables.bySubnet[subnet] ?? tables.main }
    let sources = subnet.map { [$0] } ?? subnets
    let routed = sources.first { source in
      table(of: source).map(attached.contains) ?? false
    }
    if let routed {
      let table = table(of: routed) ?? ""
      self.link = link(
        true,
        [
          CheckAnswer.Decider(
            "route table \(table) of \(routed)", of: ObjectName("route_table", table))
        ],
        "Route table \(table) of subnet \(routed) leads to \(id).")
      remedy = nil
    } else if sources.isEmpty, let table = attached.sorted().first {
      self.link = link(
        true, [CheckAnswer.Decider("route table \(table)", of: ObjectName("route_table", table))],
        "Route table \(table) leads to \(id); the VPC has no subnet yet.")
      remedy = nil
    } else {
      let missing = Set(sources.compactMap(table)).sorted()
      self.link = link(
        false, [],
        sources.isEmpty
          ? "\(id) is in no route table."
          : "\(id) is not in \(missing.joined(separator: " or ")), the route table of "
            + "\(sources.joined(separator: " and ")).")
      remedy =
        missing.first.map { .addRouteTable($0, endpoint: id) }
        ?? .other(
          "Add the route table of the builds' subnet to the `route_table_ids` of \(id).")
    }
  }
}
