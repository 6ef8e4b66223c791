import AWSModel

/// Versions of managed policies: `CreatePolicyVersion` to `DeletePolicyVersion`.
extension Simulation {
  func createPolicyVersion(
    _ request: CreatePolicyVersionRequest
  ) throws(AWSError) -> CreatePolicyVersionResponse {
    var policy = try ownPolicy(request.policyArn)
    try requireDocument(request.policyDocument)
    try requireManagedSize(request.policyDocument)
    try check(.versionsPerPolicy, policy.versions.count + 1) {
      .limitExceeded(
        "A managed policy can have up to \($0) versions. Before you create a new version, you "
          + "must delete an existing version.")
    }
    policy.lastVersion += 1
    let version = PolicyEntity.Version(
      number: policy.lastVersion, document: request.policyDocument, createdAt: now)
    policy.versions.append(version)
    if request.setAsDefault == true { policy.defaultVersion = version.number }
    policy.updatedAt = now
    world.policies[policy.key] = policy
    return CreatePolicyVersionResponse(policyVersion: shape(version, of: policy))
  }

  func getPolicyVersion(
    _ request: GetPolicyVersionRequest
  ) throws(AWSError) -> GetPolicyVersionResponse {
    let policy = try policy(request.policyArn)
    let version = policy.versions[try place(of: request.versionId, in: policy)]
    var shape = shape(version, of: policy)
    shape.document = version.document
    return GetPolicyVersionResponse(policyVersion: shape)
  }

  func listPolicyVersions(
    _ request: ListPolicyVersionsRequest
  ) throws(AWSError) -> ListPolicyVersionsResponse {
    let policy = try policy(request.policyArn)
    let newestFirst = Array(policy.versions.sorted { $0.number > $1.number }.enumerated())
    let page = try iamPage(newestFirst, request.marker, request.maxItems) { place, _ in
      String(repeating: "0", count: max(0, 3 - "\(place)".count)) + "\(place)"
    }
    return ListPolicyVersionsResponse(
      versions: page.elements.map { shape($0.element, of: policy) },
      isTruncated: page.isTruncated, marker: page.next)
  }

  func setDefaultPolicyVersion(
    _ request: SetDefaultPolicyVersionRequest
  ) throws(AWSError) -> EmptyResponse {
    var policy = try ownPolicy(request.policyArn)
    let place = try place(of: request.versionId, in: policy)
    policy.defaultVersion = policy.versions[place].number
    policy.updatedAt = now
    world.policies[policy.key] = policy
    return EmptyResponse()
  }

  func deletePolicyVersion(
    _ request: DeletePolicyVersionRequest
  ) throws(AWSError) -> EmptyResponse {
    var policy = try ownPolicy(request.policyArn)
    let place = try place(of: request.versionId, in: policy)
    guard policy.versions[place].number != policy.defaultVersion else {
      throw .deleteConflict("Cannot delete the default version of a policy.")
    }
    policy.versions.remove(at: place)
    world.policies[policy.key] = policy
    return EmptyResponse()
  }

  private func place(of versionId: String, in policy: PolicyEntity) throws(AWSError) -> Int {
    guard let place = policy.versions.firstIndex(where: { $0.id == versionId }) else {
      throw .noSuchEntity(
        "Policy \(policy.key) version \(versionId) does not exist or is not attachable.")
    }
    return place
  }

  private func shape(_ version: PolicyEntity.Version, of policy: PolicyEntity) -> PolicyVersion {
    PolicyVersion(
      versionId: version.id, isDefaultVersion: version.number == policy.defaultVersion,
      createDate: version.createdAt)
  }
}
