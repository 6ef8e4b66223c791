/// What a package manager does with CodeArtifact, as the requests that must all be allowed.
public enum CodeArtifactOperation: Hashable, Sendable {
  /// Getting the token with which a package manager signs in to a domain (rule CA-26).
  case authorize(domain: CodeArtifactResource)
  /// Downloading packages of a repository.
  case install(from: CodeArtifactResource)
  /// Publishing a package.
  case publish(CodeArtifactResource)

  /// The requests of `principal`, in the order they are made.
  ///
  /// Rule CA-26: the token needs `sts:GetServiceBearerToken` besides. Rule CA-12: publishing NuGet
  /// needs reading the repository besides, and Maven needs writing metadata.
  public func requests(
    of principal: String, context: RequestContext = RequestContext()
  ) -> [AccessRequest] {
    switch self {
    case .authorize(let domain):
      var bearer = context
      bearer["sts:AWSServiceName"] = ["codeartifact.amazonaws.com"]
      return [
        AccessRequest(
          principal: principal, action: "sts:GetServiceBearerToken", resource: "*",
          context: bearer),
        Self.request(principal, "GetAuthorizationToken", domain.whole, context),
      ]
    case .install(let repository):
      return [
        Self.request(principal, "GetRepositoryEndpoint", repository, context),
        Self.request(principal, "ReadFromRepository", repository, context),
      ]
    case .publish(let package):
      guard case .package(let repository, let format, _, _) = package.kind else {
        return [Self.request(principal, "PublishPackageVersion", package, context)]
      }
      var home = package
      home.kind = .repository(repository)
      let publishing = Self.request(principal, "PublishPackageVersion", package, context)
      switch PackageFormat(rawValue: format) {
      case .nuget:
        return [publishing, Self.request(principal, "ReadFromRepository", home, context)]
      case .maven:
        return [publishing, Self.request(principal, "PutPackageMetadata", package, context)]
      default:
        return [publishing]
      }
    }
  }

  private static func request(
    _ principal: String, _ action: String, _ resource: CodeArtifactResource,
    _ context: RequestContext
  ) -> AccessRequest {
    AccessRequest(
      principal: principal, action: "codeartifact:\(action)", resource: resource.arn,
      context: context)
  }
}

extension CodeArtifactResource {
  /// The domain it is in, or is.
  public var whole: CodeArtifactResource {
    CodeArtifactResource(
      .domain, domain: domain, region: region, account: account, partition: partition)
  }
}

extension PolicyEvaluator {
  /// The decisions about the requests of an operation; it succeeds if all are allowed.
  public func decide(
    _ operation: CodeArtifactOperation, by principal: String,
    context: RequestContext = RequestContext()
  ) -> [Decision] {
    operation.requests(of: principal, context: context).map { decide($0) }
  }
}
