import ResourceModel
import Values

/// An interface endpoint has at most one subnet in an Availability Zone.
enum SubnetsPerZone {
  /// Finds endpoints with two subnets of the stack in one zone.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let subnets = resources.byIdentity("subnet")
    var problems: [ResourceProblem] = []
    for endpoint in resources["interface_endpoint"] {
      var byZone: [String: PlannedResource] = [:]
      for subnet in endpoint.identities("subnet_ids").compactMap({ subnets[$0] }) {
        guard let zone = subnet.value("availability_zone").stringValue else { continue }
        guard let other = byZone[zone] else {
          byZone[zone] = subnet
          continue
        }
        problems.append(
          endpoint.problem(
            "\(other.address) and \(subnet.address) are both in \(zone); an interface endpoint has "
              + "at most one subnet in an Availability Zone",
            at: ValuePath("subnet_ids"), help: "Leave one of them out."))
      }
    }
    return problems
  }
}
