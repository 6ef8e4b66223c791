/// A service of AWS that cainfra speaks to.
package enum AWSService: String, Codable, Hashable, Sendable, CaseIterable {
  /// Amazon Elastic Compute Cloud, which holds the networks.
  case ec2
  /// AWS Identity and Access Management, one for all Regions.
  case iam
  /// AWS Security Token Service.
  case sts
  /// Amazon Simple Storage Service.
  case s3
  /// AWS CodeArtifact.
  case codeArtifact = "codeartifact"

  /// The requests of all operations of the service that we know, by name.
  package var requestTypes: [any AWSRequest.Type] {
    switch self {
    case .ec2: Self.ec2Requests
    case .iam: Self.iamRequests
    case .sts: Self.stsRequests
    case .s3: Self.s3Requests
    case .codeArtifact: Self.codeArtifactRequests
    }
  }
}

/// An operation of a service, such as `ec2:CreateVpc`.
package struct AWSOperation: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The service that answers.
  package var service: AWSService

  /// The operation's name as AWS spells it.
  package var name: String

  /// Creates the operation of that name.
  package init(_ service: AWSService, _ name: String) {
    self.service = service
    self.name = name
  }

  /// The service's prefix and the name, as in a policy's `Action`.
  package var description: String { "\(service.rawValue):\(name)" }

  /// Whether the operation only reads, as AWS's naming tells.
  package var isRead: Bool {
    ["Describe", "Get", "List", "Head"].contains { name.hasPrefix($0) }
  }
}
