import ResourceModel
import Values

/// What a change of an S3 gateway endpoint interrupts.
///
/// From the VPC user guide, "Gateway endpoints": an endpoint switches routes, which disconnects open
/// TCP connections of the subnets concerned; they are not resumed (rule S3-11).
enum DroppedConnections {
  /// Warns of endpoints that change the routes of tables that exist already.
  static func check(
    _ transitions: [ResourceTransition], _ resources: StackResources
  ) -> [ResourceProblem] {
    let names = resources.byIdentity("route_table")
    return transitions.compactMap { transition in
      guard transition.address.type == "s3_gateway_endpoint", let after = transition.after else {
        return nil
      }
      let endpoint = PlannedResource(address: transition.address, attributes: after)
      let tables = switched(from: transition.before, to: endpoint)
      guard !tables.isEmpty else { return nil }
      let named = tables.map { names[.string($0)].map { "\($0.address)" } ?? $0 }.sorted()
      return endpoint.problem(
        "Open connections to S3 of the subnets that use \(named.joined(separator: ", ")) will drop",
        at: ValuePath("route_table_ids"),
        help: """
          The endpoint switches their route. Apply when no download runs that cannot be repeated; \
          clients that reconnect go on.
          """,
        isError: false)
    }
  }

  /// The ids of the tables that exist and get, lose or exchange a route.
  ///
  /// A table whose id is not known yet has no traffic that could be interrupted.
  private static func switched(from before: Fields?, to endpoint: PlannedResource) -> Set<String> {
    let new = Set(endpoint.identities("route_table_ids").compactMap(\.stringValue))
    guard let before else { return new }
    let past = PlannedResource(address: endpoint.address, attributes: before)
    let old = Set(past.identities("route_table_ids").compactMap(\.stringValue))
    let isReplaced = endpoint.identity("id")?.stringValue != past.identity("id")?.stringValue
    return isReplaced ? old.union(new) : old.symmetricDifference(new)
  }
}
