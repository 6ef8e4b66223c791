import AWSModel

/// An interface endpoint's own DNS names.
///
/// From the S3 user guide, "AWS PrivateLink for Amazon S3": `VPCE-HASH.SERVICE.REGION.vpce.…` for
/// the Region, the same with `-ZONE` after the hash for one Availability Zone. S3's names begin
/// with `*.`, in whose place the API stands.
struct EndpointNames {
  /// The name for the Region; nil while AWS tells none.
  let regional: String?
  /// The names for single Availability Zones, in order.
  let zonal: [String]

  /// The names of an endpoint in a Region.
  init(_ endpoint: VpcEndpoint, region: String) {
    let own = endpoint.dnsEntries.map(\.dnsName)
      .map { $0.hasPrefix("*.") ? String($0.dropFirst(2)) : $0 }
      .filter { $0.hasPrefix(endpoint.vpcEndpointId) }
    let isZonal = { (name: String) in name.prefix { $0 != "." }.contains("-\(region)") }
    self.regional = own.first { !isZonal($0) }
    self.zonal = own.filter(isZonal).sorted()
  }

  /// The URLs of the APIs that a service has.
  func urls(service: String) -> [(String, String)] {
    guard let regional else { return [] }
    return switch service {
    case "s3": ["accesspoint", "bucket", "control"].map { ($0, "https://\($0).\(regional)") }
    case "codeartifact.api": [("api", "https://\(regional)")]
    default: [("repositories", "https://\(regional)")]
    }
  }
}
