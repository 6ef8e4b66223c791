import AWSModel
import ResourceModel
import Values

/// A route table of a VPC, with its routes.
struct RouteTableResource: ResourceLogic {
  static let type = ResourceType(
    name: "route_table", terraformName: "aws_route_table",
    summary: "A route table: where traffic of the subnets associated with it goes.",
    attributes: [
      .vpcID,
      Attribute(
        "routes",
        .set(
          .object([
            Attribute(
              "cidr_block", .string, .required, constraints: [.network(prefix: 0...32)],
              equivalence: .network, documentation: "The IPv4 network the route leads to."),
            Attribute(
              "gateway_id", .string, .required,
              documentation: "The gateway traffic goes through, such as `igw-0a1b2c3d4e5f60718`."),
          ])),
        constraints: [.count(0...1000)],
        documentation: """
          Its own routes, at most 50 by AWS's default quota. The local routes and those of \
          gateway endpoints are AWS's and do not belong here.
          """),
      Tags.attribute,
      .id("rtb-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:route-table/rtb-0a1b2c3d4e5f60718"),
    ],
    inDoubt: .clientToken,
    example: """
      resources:
        route_table:
          private:
            vpc_id: ${vpc.main.id}
            tags:
              Name: private
      """,
    importID: "The id of the route table, such as `rtb-0a1b2c3d4e5f60718`.",
    complete: { attributes, _ in
      attributes["routes"] = attributes["routes"].map(canonicalRoutes)
      Completions.dropEmpty(&attributes, ["tags", "routes"])
      return duplicates(in: attributes)
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.ec2.createRouteTable(
      CreateRouteTableRequest(
        vpcId: creation.attributes.requiredText("vpc_id"),
        tagSpecifications: Tags.specification("route-table", creation, owned: false),
        clientToken: creation.token))
    return MadeObject(id: answer.routeTable.routeTableId)
  }

  func finish(_ creation: Creation, id: String) async throws {
    guard creation.attributes["routes"]?.isNull == false else { return }
    try await reconcile(id, creation.attributes)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      let tables = try await sharing.routeTables()
      return { tables[$0.id].map(object) }
    }
  }

  func change(_ update: Update) async throws -> String {
    if update.changed.contains("routes") {
      try await reconcile(update.object.id, update.attributes)
    }
    try await cloud.changeTags(of: update.object.id, update)
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.ec2.deleteRouteTable(
      DeleteRouteTableRequest(routeTableId: deletion.object.id))
  }

  /// The same request with the same token gives the table that was made, or makes it.
  func find(_ creation: Creation) async throws -> Finding {
    .made(id: try await make(creation).id)
  }

  /// Brings the table's own routes to those asked for.
  private func reconcile(_ id: String, _ attributes: Fields) async throws {
    guard let table = try await cloud.routeTables([id])[id] else { return }
    let wanted = Self.routes(in: attributes["routes"] ?? .null)
    var present: [String: String] = [:]
    for route in table.ownRoutes {
      present[route.destinationCidrBlock ?? ""] = route.gatewayId ?? ""
    }
    let destinations = Set(wanted.map(\.destination))
    for destination in present.keys.sorted() where !destinations.contains(destination) {
      try await ignoringNotFound { () throws(AWSError) in
        try await cloud.ec2.deleteRoute(
          DeleteRouteRequest(routeTableId: id, destinationCidrBlock: destination))
      }
    }
    for (destination, gateway) in wanted {
      guard let held = present[destination] else {
        _ = try await cloud.ec2.createRoute(
          CreateRouteRequest(
            routeTableId: id, destinationCidrBlock: destination, gatewayId: gateway))
        continue
      }
      guard held != gateway else { continue }
      try await cloud.ec2.replaceRoute(
        ReplaceRouteRequest(
          routeTableId: id, destinationCidrBlock: destination, gatewayId: gateway))
    }
  }

  private func object(_ table: RouteTable) -> ResourceObject {
    let routes = table.ownRoutes.map { route in
      Value.fields([
        ("cidr_block", Value(text: route.destinationCidrBlock)),
        ("gateway_id", Value(text: route.gatewayId ?? route.natGatewayId)),
      ])
    }
    let arn = "arn:aws:ec2:\(cloud.region):\(table.ownerId):route-table/\(table.routeTableId)"
    return object(
      id: table.routeTableId,
      [
        "vpc_id": .string(table.vpcId),
        "routes": routes.isEmpty ? .null : .set(of: routes),
        "tags": Tags.value(table.tags),
        "arn": .string(arn),
      ])
  }

  private static func routes(in value: Value) -> [(destination: String, gateway: String)] {
    (value.elements ?? []).compactMap { route in
      guard let destination = route["cidr_block"]?.stringValue,
        let gateway = route["gateway_id"]?.stringValue
      else { return nil }
      return (NetworkRules.canonical(destination), gateway)
    }
  }

  private static func canonicalRoutes(_ value: Value) -> Value {
    guard let elements = value.elements else { return value }
    return .set(
      of: elements.map { route in
        guard var fields = route.fields, let text = fields.text("cidr_block") else { return route }
        fields["cidr_block"] = .string(NetworkRules.canonical(text))
        return .object(fields)
      })
  }

  private static func duplicates(in attributes: Fields) -> [AttributeProblem] {
    var seen: Set<String> = []
    var problems: [AttributeProblem] = []
    for route in attributes["routes"]?.elements ?? [] {
      guard let destination = route["cidr_block"]?.stringValue else { continue }
      if !seen.insert(destination).inserted {
        problems.append(
          AttributeProblem(
            "Two routes lead to \(destination); a route table has one route for a destination",
            at: ValuePath("routes")))
      }
    }
    return problems
  }
}

extension RouteTable {
  /// The routes that are neither AWS's local ones nor managed by a gateway endpoint.
  fileprivate var ownRoutes: [Route] {
    routes.filter { route in
      route.origin == "CreateRoute" && route.gatewayId != "local"
        && route.destinationPrefixListId == nil && route.destinationCidrBlock != nil
    }
  }
}

extension Cloud {
  /// The route tables that a batch of reads needs, by id: with a call for its VPCs, which tells of
  /// their main ones too, and one for what lies in others.
  func routeTables(_ batch: ReadBatch) async throws -> [String: RouteTable] {
    let wanted =
      batch.ids("route_table") + batch.texts("route_table_id", of: "route_table_association")
    let main = Filter(name: "association.main", values: ["true"])
    var found: [String: RouteTable] = [:]
    let ofVPCs = try await filtered(
      by: "vpc-id", batch.ids("vpc"), also: wanted.isEmpty ? [main] : []
    ) { filters, token in
      let answer = try await ec2.describeRouteTables(
        DescribeRouteTablesRequest(filters: filters, nextToken: token))
      return (answer.routeTables, answer.nextToken)
    }
    for table in ofVPCs { found[table.routeTableId] = table }
    let others = try await routeTables(wanted.filter { found[$0] == nil })
    return found.merging(others) { _, later in later }
  }

  /// Route tables by their ids.
  func routeTables(_ ids: [String]) async throws -> [String: RouteTable] {
    try await lookUp(ids, filter: "route-table-id", idOf: \RouteTable.routeTableId) {
      ids, filters, token in
      let answer = try await ec2.describeRouteTables(
        DescribeRouteTablesRequest(routeTableIds: ids, filters: filters, nextToken: token))
      return (answer.routeTables, answer.nextToken)
    }
  }
}
