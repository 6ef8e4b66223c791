import ResourceModel
import Values

/// What works together lies in one VPC: a route table and its subnets and endpoints, an endpoint
/// and its subnets and security groups.
enum SameVPC {
  /// Finds resources that name something of another VPC of the same stack.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let tables = resources.byIdentity("route_table")
    let subnets = resources.byIdentity("subnet")
    let groups = resources.byIdentity("security_group")
    var problems: [ResourceProblem] = []
    for association in resources["route_table_association"] {
      guard let table = association.identity("route_table_id").flatMap({ tables[$0] }),
        let subnet = association.identity("subnet_id").flatMap({ subnets[$0] })
      else { continue }
      if let problem = stranger(table, to: subnet, named: "route_table_id", in: association) {
        problems.append(problem)
      }
    }
    let parts = [
      ("s3_gateway_endpoint", "route_table_ids", tables),
      ("interface_endpoint", "subnet_ids", subnets),
      ("interface_endpoint", "security_group_ids", groups),
    ]
    for (type, attribute, others) in parts {
      for endpoint in resources[type] {
        problems += endpoint.identities(attribute).compactMap { others[$0] }.compactMap {
          stranger($0, to: endpoint, named: attribute, in: endpoint)
        }
      }
    }
    return problems
  }

  /// The problem that two resources lie in different VPCs, told where one is named.
  private static func stranger(
    _ part: PlannedResource, to home: PlannedResource, named attribute: String,
    in resource: PlannedResource
  ) -> ResourceProblem? {
    guard let partVPC = part.identity("vpc_id"), let homeVPC = home.identity("vpc_id"),
      partVPC != homeVPC
    else { return nil }
    let homeWords = home.address == resource.address ? "the endpoint" : "\(home.address)"
    return resource.problem(
      "\(part.address) is in another VPC than \(homeWords)", at: ValuePath(attribute),
      help: "Name one of the same VPC.",
      others: [
        (part.address, ValuePath("vpc_id"), "It is in this VPC"),
        (home.address, ValuePath("vpc_id"), "The other is in this VPC"),
      ])
  }
}
