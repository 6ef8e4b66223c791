import AWSModel
import ResourceModel
import Values

/// The association of a subnet with a route table.
struct RouteTableAssociationResource: ResourceLogic {
  static let type = ResourceType(
    name: "route_table_association", terraformName: "aws_route_table_association",
    summary: "Says which route table a subnet uses.",
    attributes: [
      Attribute(
        "route_table_id", .string, .required, constraints: [.identifier("rtb")],
        documentation: "The route table, of the subnet's VPC."),
      Attribute(
        "subnet_id", .string, .required, change: .replacement,
        constraints: [.identifier("subnet")],
        documentation: """
          The subnet. Without an association it uses its VPC's main route table; it can have one.
          """),
      Attribute(
        "id", .string, .computed, follows: ["route_table_id"],
        documentation: """
          What AWS knows it by, such as `rtbassoc-0a1b2c3d4e5f60718`; another route table gives \
          another id.
          """),
    ],
    inDoubt: .idempotent,
    example: """
      resources:
        route_table_association:
          builds:
            subnet_id: ${subnet.builds.id}
            route_table_id: ${route_table.private.id}
      """,
    importID: "The id of the association, such as `rtbassoc-0a1b2c3d4e5f60718`.")

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    do {
      let answer = try await cloud.ec2.associateRouteTable(
        AssociateRouteTableRequest(
          routeTableId: creation.attributes.requiredText("route_table_id"),
          subnetId: creation.attributes.text("subnet_id")))
      return MadeObject(id: answer.associationId)
    } catch let error where error.code == "Resource.AlreadyAssociated" {
      guard case .made(let id) = try await find(creation) else { throw error }
      return MadeObject(id: id)
    }
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      var byID: [String: RouteTableAssociation] = [:]
      for table in try await sharing.routeTables().values {
        for association in table.associations {
          byID[association.routeTableAssociationId] = association
        }
      }
      // What lies in a table that is not known, as after an import or another's change.
      let rest = try await associations(
        by: "association.route-table-association-id",
        references.map(\.id).filter { byID[$0] == nil })
      for association in rest { byID[association.routeTableAssociationId] = association }
      return { byID[$0.id].map(object) }
    }
  }

  func change(_ update: Update) async throws -> String {
    guard update.changed.contains("route_table_id") else { return update.object.id }
    return try await cloud.ec2.replaceRouteTableAssociation(
      ReplaceRouteTableAssociationRequest(
        associationId: update.object.id,
        routeTableId: update.attributes.requiredText("route_table_id"))
    ).newAssociationId
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.ec2.disassociateRouteTable(
      DisassociateRouteTableRequest(associationId: deletion.object.id))
  }

  /// A subnet has one association: if it leads to the table asked for, it is the one made.
  func find(_ creation: Creation) async throws -> Finding {
    let subnet = creation.attributes.requiredText("subnet_id")
    let table = creation.attributes.requiredText("route_table_id")
    let found = try await associations(by: "association.subnet-id", [subnet]).first {
      $0.subnetId == subnet && $0.routeTableId == table
    }
    return found.map { .made(id: $0.routeTableAssociationId) } ?? .notMade
  }

  private func associations(
    by filter: String, _ values: [String]
  ) async throws -> [RouteTableAssociation] {
    let tables = try await filtered(by: filter, values) { filters, token in
      let answer = try await cloud.ec2.describeRouteTables(
        DescribeRouteTablesRequest(filters: filters, nextToken: token))
      return (answer.routeTables, answer.nextToken)
    }
    return tables.flatMap(\.associations)
  }

  private func object(_ association: RouteTableAssociation) -> ResourceObject {
    object(
      id: association.routeTableAssociationId,
      [
        "route_table_id": .string(association.routeTableId),
        "subnet_id": Value(text: association.subnetId),
      ])
  }
}
