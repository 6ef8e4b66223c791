import ResourceModel
import Values

/// Private DNS names of an interface endpoint need both DNS attributes of the VPC; those of S3
/// also need a gateway endpoint in it (PrivateLink guide, "Private DNS").
enum PrivateDNS {
  /// Finds endpoints with private DNS in VPCs of the stack that do not meet its needs.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let vpcs = resources.byIdentity("vpc")
    let withGateway = Set(resources["s3_gateway_endpoint"].compactMap { $0.identity("vpc_id") })
    var problems: [ResourceProblem] = []
    for endpoint in resources["interface_endpoint"] {
      guard endpoint.value("private_dns_enabled").boolValue == true,
        let id = endpoint.identity("vpc_id"), let vpc = vpcs[id]
      else { continue }
      let path = ValuePath("private_dns_enabled")
      let needs = ["enable_dns_support", "enable_dns_hostnames"]
      if let lacking = needs.first(where: { vpc.value($0).boolValue == false }) {
        problems.append(
          endpoint.problem(
            "Private DNS names need \(lacking), which is off in \(vpc.address)", at: path,
            help: "Set \(lacking): true in the VPC.",
            others: [(vpc.address, ValuePath(lacking), "It is off here")]))
      }
      if endpoint.value("service").stringValue == "s3", !withGateway.contains(id), id.isUnknown {
        problems.append(
          endpoint.problem(
            "Private DNS names for S3 need an S3 gateway endpoint in the same VPC", at: path,
            help: "Add an s3_gateway_endpoint, or set private_dns_enabled: false."))
      }
    }
    return problems
  }
}
