import AWSModel
import ResourceModel
import Values

/// What gateway and interface endpoints have in common.
extension Cloud {
  /// The endpoints of some ids, without those that are gone or going.
  func vpcEndpoints(_ ids: [String]) async throws -> [String: VpcEndpoint] {
    let found = try await lookUp(ids, filter: "vpc-endpoint-id", idOf: \VpcEndpoint.vpcEndpointId) {
      ids, filters, token in
      let answer = try await ec2.describeVpcEndpoints(
        DescribeVpcEndpointsRequest(vpcEndpointIds: ids, filters: filters, nextToken: token))
      return (answer.vpcEndpoints, answer.nextToken)
    }
    return found.filter { !$0.value.isIn(["deleting", "deleted"]) }
  }

  /// Waits until an endpoint is no longer being made.
  func waitUntilAvailable(_ id: String) async throws {
    let endpoint = try await patience.asking(
      pauses: patience.progress,
      until: { (endpoint: VpcEndpoint?) in endpoint.map { !$0.isIn(["pending"]) } ?? false },
      { try await vpcEndpoints([id])[id] })
    if let endpoint, endpoint.isIn(["failed", "rejected", "expired"]) {
      throw ProviderError(
        .refused, code: "EndpointFailed",
        message: "The endpoint \(id) went to the state \"\(endpoint.state)\"",
        operation: "CreateVpcEndpoint")
    }
  }

  /// Deletes an endpoint and waits until it is gone, since its network interfaces go with it.
  func deleteVpcEndpoint(_ id: String) async throws {
    let operation = DeleteVpcEndpointsRequest.operation
    let answer = try await ec2.deleteVpcEndpoints(DeleteVpcEndpointsRequest(vpcEndpointIds: [id]))
    if let item = answer.unsuccessful.first {
      throw AWSError(code: item.error.code, message: item.error.message, operation: operation)
    }
    let rest = try await patience.asking(pauses: patience.progress, until: \.isEmpty) {
      do {
        return try await ec2.describeVpcEndpoints(DescribeVpcEndpointsRequest(vpcEndpointIds: [id]))
          .vpcEndpoints.filter { !$0.isIn(["deleted"]) }
      } catch let error as AWSError where error.isNotFound {
        return []
      }
    }
    guard rest.isEmpty else {
      throw ProviderError(
        .blocked, code: "EndpointDeleting", message: "The endpoint \(id) is still being deleted",
        operation: operation.name)
    }
  }
}

extension VpcEndpoint {
  /// Whether it is in one of the states; AWS's spelling of them varies in case.
  func isIn(_ states: Set<String>) -> Bool { states.contains(state.lowercased()) }

  /// The ARN, which AWS's answers leave out.
  func arn(_ region: String) -> String {
    "arn:aws:ec2:\(region):\(ownerId):vpc-endpoint/\(vpcEndpointId)"
  }
}

/// What to add to a set that AWS holds, and what to remove from it.
struct SetChange {
  /// What is missing, in order.
  let added: [String]
  /// What is too much, in order.
  let removed: [String]

  /// The change of a set of texts from what is there to what is asked for.
  ///
  /// None where the attribute has not changed, or is left to AWS.
  init(_ name: String, _ update: Update, present: [String]) {
    guard update.changed.contains(name), update.attributes[name]?.isNull == false else {
      self.added = []
      self.removed = []
      return
    }
    let held = Set(present)
    let wanted = update.attributes.texts(name)
    let kept = Set(wanted)
    self.added = wanted.filter { !held.contains($0) }
    self.removed = present.filter { !kept.contains($0) }.sorted()
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}
