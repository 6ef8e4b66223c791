import AWSModel
import ResourceModel

/// Whether builds reach an endpoint: through the route table of their subnet, or at its address.
struct AccessRoute {
  /// The link of the chain.
  let link: CheckAnswer.Link
  /// What opens it; nil where it is open.
  let remedy: String?

  /// The route from a subnet, or from any of the VPC's, to an endpoint.
  ///
  /// A gateway endpoint is reached by the route tables it is in (rule S3-02), an interface endpoint
  /// from everywhere in its VPC.
  ///
  /// - Throws: the error of a service that could not be asked.
  init(to endpoint: VpcEndpoint, from subnet: String?, in world: AccessWorld) async throws {
    let id = endpoint.vpcEndpointId
    let subnets = try await world.subnets(of: endpoint.vpcId)
    let question = "\(subnet ?? "a subnet of \(endpoint.vpcId)") to \(id)"
    func link(_ isOpen: Bool, _ deciding: [String], _ explanation: String) -> CheckAnswer.Link {
      CheckAnswer.Link(
        name: "route", question: question, verdict: isOpen ? "routed" : "notRouted",
        isOpen: isOpen, deciding: deciding, explanation: explanation)
    }
    if let subnet, !subnets.contains(subnet) {
      self.link = link(
        false, [], "Subnet \(subnet) is not in \(endpoint.vpcId), the VPC of \(id).")
      remedy = "Name an endpoint of the subnet's own VPC."
      return
    }
    guard endpoint.vpcEndpointType == "Gateway" else {
      self.link = link(
        true, ["its network interfaces"],
        "An interface endpoint is reached from everywhere in its VPC.")
      remedy = nil
      return
    }
    let tables = try await world.routeTables(of: endpoint.vpcId)
    let attached = Set(endpoint.routeTableIds)
    let main = tables.first { table in table.associations.contains(where: \.main) }
    func table(of subnet: String) -> String? {
      let own = tables.first { $0.associations.contains { $0.subnetId == subnet } }
      return (own ?? main)?.routeTableId
    }
    let sources = subnet.map { [$0] } ?? subnets
    let routed = sources.first { source in
      table(of: source).map(attached.contains) ?? false
    }
    if let routed {
      let table = table(of: routed) ?? ""
      self.link = link(
        true, ["route table \(table) of \(routed)"],
        "Route table \(table) of subnet \(routed) leads to \(id).")
      remedy = nil
    } else if sources.isEmpty, let table = attached.sorted().first {
      self.link = link(
        true, ["route table \(table)"],
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
        missing.first.map { "Add route table \($0) to the `route_table_ids` of \(id)." }
        ?? "Add the route table of the builds' subnet to the `route_table_ids` of \(id)."
    }
  }
}
