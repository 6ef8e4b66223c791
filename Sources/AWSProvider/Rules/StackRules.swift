import ResourceModel

/// The rules across the resources of a stack that can be checked before any call.
///
/// Each costs linear time, and says nothing about what it cannot know.
enum StackRules {
  /// A rule over sorted resources.
  typealias Rule = @Sendable (StackResources, StackContext) -> [ResourceProblem]

  /// All rules, in the order in which their findings are told.
  static let all: [ResourceTypeCatalog.StackRule] =
    ([
      SubnetsInsideVPC.check,
      SubnetOverlaps.check,
      SameVPC.check,
      GatewayEndpointsPerRouteTable.check,
      SubnetsPerZone.check,
      PrivateDNS.check,
      UpstreamCycles.check,
      UnknownUpstreams.check,
      Duplicates.check,
    ] as [Rule]).map { rule in { rule(StackResources($0), $1) } }

  /// What is looked for in the changes of a plan.
  static let ofChanges: [ResourceTypeCatalog.ChangeRule] = [
    { DroppedConnections.check($0, StackResources($1)) }
  ]
}
