package import AWSModel

/// Where each service is: as the stack, the environment or the profile says, else AWS's own place.
///
/// The order is that of the AWS SDKs: the stack's setting, `AWS_ENDPOINT_URL_SERVICE`,
/// `AWS_ENDPOINT_URL`, the service's `endpoint_url` in the profile's `services` section, the
/// profile's `endpoint_url`. `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` leaves the stack's alone.
package struct EndpointRules: Sendable {
  /// The Region asked.
  package let region: String
  private let endpoints: [AWSService: Endpoint]

  init(
    region: String, setting: String?, profile: Profile?, services: [String: [String: String]],
    _ surroundings: Surroundings
  ) throws(ClientProblem) {
    guard Self.isRegion(region) else {
      throw ClientProblem("\"\(region)\" is no name of a Region")
    }
    self.region = region
    let isIgnoring =
      surroundings.says("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
      || profile?["ignore_configured_endpoint_urls"]?.lowercased() == "true"
    var endpoints: [AWSService: Endpoint] = [:]
    for service in AWSService.allCases {
      let variable = "AWS_ENDPOINT_URL_\(service.rawValue.uppercased())"
      var places: [(name: String, value: String?)] = [("`endpoint_url` of the stack", setting)]
      if !isIgnoring {
        places += [
          (variable, surroundings.variable(variable)),
          ("AWS_ENDPOINT_URL", surroundings.variable("AWS_ENDPOINT_URL")),
          (
            "`endpoint_url` of \(service.rawValue) in the profile's services",
            services[service.rawValue]?["endpoint_url"]
          ),
          ("`endpoint_url` of the profile", profile?["endpoint_url"]),
        ]
      }
      endpoints[service] = Endpoint(
        host: Partition.of(region: region).host(service, region: region))
      for (name, value) in places {
        guard let value else { continue }
        endpoints[service] = try Endpoint(parsing: value, from: name)
        break
      }
    }
    self.endpoints = endpoints
  }

  /// Where a service is.
  package func endpoint(_ service: AWSService) -> Endpoint {
    endpoints[service]
      ?? Endpoint(host: Partition.of(region: region).host(service, region: region))
  }

  /// The Region that a service's requests are signed for.
  package func signingRegion(_ service: AWSService) -> String {
    Partition.of(region: region).signingRegion(service, region: region)
  }

  /// Whether a text may be a Region: what becomes part of a host's name must be one label.
  static func isRegion(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 63
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }
}
