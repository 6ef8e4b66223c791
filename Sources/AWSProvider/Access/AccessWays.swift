import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The VPC endpoints by which the requests of a question travel, by service.
struct AccessWays {
  /// The endpoint for S3.
  private(set) var s3: VpcEndpoint?
  private var codeArtifactAPI: VpcEndpoint?
  private var codeArtifactRepositories: VpcEndpoint?

  /// The ways by the named endpoints, and by what else their VPC resolves by private DNS names.
  ///
  /// - Throws: ``ProviderError`` where an endpoint does not exist.
  init(_ ids: [String], in world: AccessWorld) async throws {
    for id in ids {
      guard let endpoint = try await world.endpoint(id) else {
        throw ProviderError(
          .refused, message: "There is no VPC endpoint \"\(id)\"", path: ValuePath("via"))
      }
      take(endpoint)
      for other in try await world.endpoints(of: endpoint.vpcId) where other.privateDnsEnabled {
        take(other, isNamed: false)
      }
    }
  }

  private mutating func take(_ endpoint: VpcEndpoint, isNamed: Bool = true) {
    func place(_ slot: inout VpcEndpoint?) {
      if isNamed || slot == nil { slot = endpoint }
    }
    if endpoint.serviceName.hasSuffix(".s3") {
      // Where a VPC has both kinds, the names of S3 lead to the gateway (rule S3-15).
      if isNamed, s3?.vpcEndpointType != "Gateway" { s3 = endpoint }
    } else if endpoint.serviceName.hasSuffix(".codeartifact.api") {
      place(&codeArtifactAPI)
    } else if endpoint.serviceName.hasSuffix(".codeartifact.repositories") {
      place(&codeArtifactRepositories)
    }
  }

  /// The endpoint by which a request for an action travels; nil where none of them takes it.
  func way(of action: String) -> VpcEndpoint? {
    let parts = action.lowercased().split(separator: ":")
    switch (parts.first, parts.last) {
    case ("s3", _): return s3
    case ("codeartifact", "readfromrepository"), ("codeartifact", "publishpackageversion"),
      ("codeartifact", "putpackagemetadata"):
      return codeArtifactRepositories
    case ("codeartifact", _): return codeArtifactAPI
    default: return nil
    }
  }
}
