import ResourceModel
import Values

/// A route table takes one gateway endpoint for S3, since there is one route for a prefix list.
enum GatewayEndpointsPerRouteTable {
  /// Finds route tables that two endpoints of the stack name.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    var holders: [Value: PlannedResource] = [:]
    let tables = resources.byIdentity("route_table")
    var problems: [ResourceProblem] = []
    for endpoint in resources["s3_gateway_endpoint"] {
      for table in endpoint.identities("route_table_ids") {
        guard let other = holders[table] else {
          holders[table] = endpoint
          continue
        }
        guard other.address != endpoint.address else { continue }
        let name = tables[table].map { "\($0.address)" } ?? table.stringValue ?? "The route table"
        problems.append(
          endpoint.problem(
            "\(name) already has an S3 gateway endpoint, \(other.address); a route table takes one",
            at: ValuePath("route_table_ids"),
            help: "Name the route table in one of the two endpoints only.",
            others: [
              (other.address, ValuePath("route_table_ids"), "The other endpoint names it here")
            ]))
      }
    }
    return problems
  }
}
