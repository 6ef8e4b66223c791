import IAMPolicy
import ResourceModel
import Values

/// The endpoints of a stack and the VPCs they are in, by id: real ids, or stand-ins for them.
struct StackEndpoints {
  /// What is in a VPC.
  struct VPC {
    /// Gateway endpoints for S3.
    var gateways: [ResourceAddress] = []
    /// Whether package managers reach CodeArtifact through an endpoint.
    var servesPackages = false
  }

  /// What is in each VPC, by its id.
  private(set) var vpcs: [String: VPC] = [:]
  /// All endpoints; those that do not lead to S3 have a VPC of their own, since a bucket's policy
  /// has nothing to do with them.
  private(set) var all: [LintContext.Endpoint] = []
  /// The ids of the stack's VPCs.
  private(set) var vpcIDs: [String] = []
  /// The addresses of VPCs and endpoints by id.
  private(set) var addresses: [String: ResourceAddress] = [:]

  /// The endpoints among some resources.
  init(_ resources: StackResources) {
    for vpc in resources["vpc"] {
      guard let id = vpc.value("id").stringValue else { continue }
      addresses[id] = vpc.address
      vpcs[id] = VPC()
      vpcIDs.append(id)
    }
    for endpoint in resources["s3_gateway_endpoint"] {
      guard let id = add(endpoint, leadsToS3: true) else { continue }
      vpcs[id, default: VPC()].gateways.append(endpoint.address)
    }
    for endpoint in resources["interface_endpoint"] {
      let service = endpoint.value("service").stringValue
      guard let id = add(endpoint, leadsToS3: service == "s3") else { continue }
      if service == "codeartifact.repositories" { vpcs[id, default: VPC()].servesPackages = true }
    }
  }

  private mutating func add(_ endpoint: PlannedResource, leadsToS3: Bool) -> String? {
    let vpc = endpoint.value("vpc_id").stringValue
    if let id = endpoint.value("id").stringValue {
      addresses[id] = endpoint.address
      all.append(LintContext.Endpoint(id: id, vpc: leadsToS3 ? vpc ?? id : id))
    }
    return vpc
  }

  /// Whether package managers download the assets of CodeArtifact through an endpoint for S3; nil
  /// where the stack does not tell.
  ///
  /// They do where CodeArtifact is reached through the same VPC, and there is no other way to S3.
  func carriesPackages(_ endpoint: PlannedResource) -> Bool? {
    guard let id = endpoint.value("vpc_id").stringValue, let vpc = vpcs[id], vpc.servesPackages
    else { return nil }
    if endpoint.address.type == "s3_gateway_endpoint" {
      return vpc.gateways == [endpoint.address] ? true : nil
    }
    let answersToNames = endpoint.value("private_dns_enabled").boolValue == true
    return answersToNames && vpc.gateways.isEmpty ? true : nil
  }
}
