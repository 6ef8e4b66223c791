import AWSModel

/// An AWS service that can be reached through a VPC endpoint in a Region.
struct EndpointService {
  let region: String
  /// The name after the Region, such as `codeartifact.api`.
  let shortName: String

  /// The services of the simulation that have interface endpoints.
  static let interfaceServices: Set<String> = [
    "codeartifact.api", "codeartifact.repositories", "dynamodb", "ec2", "ecr.api", "ecr.dkr",
    "kms", "logs", "s3", "secretsmanager", "ssm", "sts",
  ]

  /// The services that have gateway endpoints.
  static let gatewayServices: Set<String> = ["dynamodb", "s3"]

  /// Creates the service of a full name; nil if the Region has none of that name.
  init?(_ name: String, in region: String) {
    let prefix = "com.amazonaws.\(region)."
    guard name.hasPrefix(prefix) else { return nil }
    let short = String(name.dropFirst(prefix.count))
    guard Self.interfaceServices.contains(short) else { return nil }
    self.init(shortName: short, region: region)
  }

  private init(shortName: String, region: String) {
    self.shortName = shortName
    self.region = region
  }

  /// The services of a Region in the order of their names.
  static func all(in region: String) -> [EndpointService] {
    interfaceServices.sorted().map { EndpointService(shortName: $0, region: region) }
  }

  /// The full name, such as `com.amazonaws.eu-west-1.s3`.
  var name: String { "com.amazonaws.\(region).\(shortName)" }

  /// The types of endpoints the service has.
  var types: [String] {
    Self.gatewayServices.contains(shortName) ? ["Gateway", "Interface"] : ["Interface"]
  }

  /// The part of an endpoint's DNS names that says the service, such as `api.ecr`.
  private var host: String {
    shortName == "codeartifact.repositories"
      ? "d.codeartifact" : shortName.split(separator: ".").reversed().joined(separator: ".")
  }

  /// The domain of the endpoints' own DNS names.
  var endpointDomain: String { "\(host).\(region).vpce.amazonaws.com" }

  /// What the service is called inside a VPC with private DNS.
  var privateDNSName: String {
    switch shortName {
    case "codeartifact.api": "codeartifact.\(region).amazonaws.com"
    case "codeartifact.repositories": "*.d.codeartifact.\(region).amazonaws.com"
    default: "\(host).\(region).amazonaws.com"
    }
  }

  /// What an endpoint's own DNS names begin with; S3's take a bucket's name there.
  var wildcardPrefix: String { shortName == "s3" ? "*." : "" }

  /// Whether an interface endpoint gets private DNS if it does not say.
  var hasPrivateDNSByDefault: Bool { !Self.gatewayServices.contains(shortName) }
}

/// `DescribeVpcEndpointServices`.
extension Simulation {
  func describeVpcEndpointServices(
    _ request: DescribeVpcEndpointServicesRequest
  ) throws(AWSError) -> DescribeVpcEndpointServicesResponse {
    for name in request.serviceNames where EndpointService(name, in: region) == nil {
      throw .noSuchService(name)
    }
    for filter in request.filters
    where !["service-name", "service-type", "owner"].contains(filter.name) {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    let details = EndpointService.all(in: region).filter {
      request.serviceNames.isEmpty || request.serviceNames.contains($0.name)
    }.flatMap { service in service.types.map { detail(service, type: $0) } }
      .filter { detail in
        request.filters.allSatisfy { filter in
          let value =
            switch filter.name {
            case "service-name": detail.serviceName
            case "service-type": detail.serviceType.first?.serviceType ?? ""
            default: detail.owner ?? ""
            }
          return filter.values.contains { wildcard($0, matches: value) }
        }
      }
    return DescribeVpcEndpointServicesResponse(
      serviceNames: Set(details.map(\.serviceName)).sorted(), serviceDetails: details)
  }

  private func detail(_ service: EndpointService, type: String) -> ServiceDetail {
    ServiceDetail(
      serviceName: service.name,
      serviceId: "vpce-svc-0"
        + String(stableHash(service.name + type) | 1 << 63, radix: 16),
      serviceType: [ServiceTypeDetail(serviceType: type)],
      availabilityZones: AvailabilityZones(region: region).names, owner: "amazon",
      baseEndpointDnsNames: [
        type == "Gateway" ? service.privateDNSName : service.endpointDomain
      ],
      privateDnsName: type == "Gateway" ? nil : service.privateDNSName,
      vpcEndpointPolicySupported: true, acceptanceRequired: false, managesVpcEndpoints: false)
  }
}

extension AWSError {
  static func noSuchService(_ name: String) -> AWSError {
    .ec2("InvalidServiceName", "The Vpc Endpoint Service '\(name)' does not exist")
  }
}
