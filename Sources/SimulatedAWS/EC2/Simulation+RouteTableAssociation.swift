import AWSModel

/// Which table a subnet uses: `AssociateRouteTable` and its kin.
extension Simulation {
  func associateRouteTable(
    _ request: AssociateRouteTableRequest
  ) throws(AWSError) -> AssociateRouteTableResponse {
    var table = try routeTable(request.routeTableId)
    var association = RouteTableEntity.Association(id: ids.ec2("rtbassoc"))
    switch (request.subnetId, request.gatewayId) {
    case (let subnetId?, nil):
      let subnet = try subnet(subnetId)
      try requireSameNetwork(table, subnet.vpcId, "subnet \(subnetId)")
      if let other = world.routeTables.first(.subnet(subnetId)) {
        throw .alreadyAssociated(other.key)
      }
      association.subnetId = subnetId
    case (nil, let gatewayId?):
      guard let gateway = find(world.internetGateways, gatewayId) else {
        throw .noSuchGateway(gatewayId)
      }
      try requireSameNetwork(table, gateway.vpcId, "gateway \(gatewayId)")
      if let other = world.routeTables.first(.gateway(gatewayId)) {
        throw .alreadyAssociated(other.key)
      }
      association.gatewayId = gatewayId
    default:
      throw .ec2(
        "InvalidParameterCombination", "Exactly one of subnetId and gatewayId must be given")
    }
    table.associations.append(association)
    world.routeTables[table.key] = table
    return AssociateRouteTableResponse(
      associationId: association.id,
      associationState: RouteTableAssociationState(state: "associated"))
  }

  func disassociateRouteTable(
    _ request: DisassociateRouteTableRequest
  ) throws(AWSError) -> EmptyResponse {
    var (table, place) = try association(request.associationId)
    guard !table.associations[place].isMain else {
      throw .ec2(
        "InvalidParameterValue",
        "cannot disassociate the main route table association \(request.associationId)")
    }
    table.associations.remove(at: place)
    world.routeTables[table.key] = table
    return EmptyResponse()
  }

  func replaceRouteTableAssociation(
    _ request: ReplaceRouteTableAssociationRequest
  ) throws(AWSError) -> ReplaceRouteTableAssociationResponse {
    var (old, place) = try association(request.associationId)
    let target = try routeTable(request.routeTableId)
    try requireSameNetwork(target, old.vpcId, "route table \(old.key)")
    var moved = old.associations.remove(at: place)
    moved.id = ids.ec2("rtbassoc")
    world.routeTables[old.key] = old
    var new = world.routeTables[target.key] ?? target
    new.associations.append(moved)
    world.routeTables[new.key] = new
    if moved.isMain, var vpc = world.vpcs[new.vpcId] {
      vpc.mainRouteTableId = new.key
      world.vpcs[vpc.key] = vpc
    }
    return ReplaceRouteTableAssociationResponse(
      newAssociationId: moved.id,
      associationState: RouteTableAssociationState(state: "associated"))
  }

  private func association(_ id: String) throws(AWSError) -> (RouteTableEntity, Int) {
    guard let table = world.routeTables.first(.association(id)), isVisible(table),
      let place = table.associations.firstIndex(where: { $0.id == id })
    else { throw .noSuchAssociation(id) }
    return (table, place)
  }

  private func requireSameNetwork(
    _ table: RouteTableEntity, _ vpcId: String?, _ other: String
  ) throws(AWSError) {
    guard vpcId != table.vpcId else { return }
    throw .ec2(
      "InvalidParameterValue",
      "Route table \(table.key) and \(other) belong to different networks")
  }
}

extension AWSError {
  fileprivate static func alreadyAssociated(_ table: String) -> AWSError {
    .ec2(
      "Resource.AlreadyAssociated",
      "the specified association for route table \(table) conflicts with an existing association")
  }
}
