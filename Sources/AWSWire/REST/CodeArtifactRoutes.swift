import AWSModel

extension RESTRoute {
  /// The names in CodeArtifact's queries.
  private static let queryNames = [
    "administratorAccount": "administrator-account",
    "domain": "domain",
    "domainOwner": "domain-owner",
    "durationSeconds": "duration",
    "endpointType": "endpointType",
    "externalConnection": "external-connection",
    "format": "format",
    "maxResults": "max-results",
    "nextToken": "next-token",
    "policyRevision": "policy-revision",
    "repository": "repository",
    "repositoryPrefix": "repository-prefix",
    "resourceArn": "resourceArn",
  ]

  /// An operation of CodeArtifact: `query` are the members in its query, the others are in its
  /// body if it `hasBody`.
  private static func codeArtifact<Request: AWSRequest>(
    _ request: Request.Type, _ method: String, _ path: String, query: [String] = [],
    hasBody: Bool = false
  ) -> RESTRoute {
    RESTRoute(
      request, method, path, query: queryNames.filter { query.contains($0.key) },
      body: hasBody ? .members(root: "") : .none, answer: .members(root: ""))
  }

  private static let inDomain = ["domain", "domainOwner"]
  private static let inRepository = ["domain", "domainOwner", "repository"]

  /// The operations of CodeArtifact that we use.
  static let codeArtifact: [RESTRoute] = [
    codeArtifact(
      GetAuthorizationTokenRequest.self, "POST", "/v1/authorization-token",
      query: inDomain + ["durationSeconds"]),
    codeArtifact(
      GetRepositoryEndpointRequest.self, "GET", "/v1/repository/endpoint",
      query: inRepository + ["format", "endpointType"]),
    codeArtifact(
      CreateDomainRequest.self, "POST", "/v1/domain", query: ["domain"], hasBody: true),
    codeArtifact(DescribeDomainRequest.self, "GET", "/v1/domain", query: inDomain),
    codeArtifact(DeleteDomainRequest.self, "DELETE", "/v1/domain", query: inDomain),
    codeArtifact(ListDomainsRequest.self, "POST", "/v1/domains", hasBody: true),
    codeArtifact(
      AssociateExternalConnectionRequest.self, "POST", "/v1/repository/external-connection",
      query: inRepository + ["externalConnection"]),
    codeArtifact(
      DisassociateExternalConnectionRequest.self, "DELETE", "/v1/repository/external-connection",
      query: inRepository + ["externalConnection"]),
    codeArtifact(
      PutDomainPermissionsPolicyRequest.self, "PUT", "/v1/domain/permissions/policy",
      hasBody: true),
    codeArtifact(
      GetDomainPermissionsPolicyRequest.self, "GET", "/v1/domain/permissions/policy",
      query: inDomain),
    codeArtifact(
      DeleteDomainPermissionsPolicyRequest.self, "DELETE", "/v1/domain/permissions/policy",
      query: inDomain + ["policyRevision"]),
    codeArtifact(
      PutRepositoryPermissionsPolicyRequest.self, "PUT", "/v1/repository/permissions/policy",
      query: inRepository, hasBody: true),
    codeArtifact(
      GetRepositoryPermissionsPolicyRequest.self, "GET", "/v1/repository/permissions/policy",
      query: inRepository),
    codeArtifact(
      DeleteRepositoryPermissionsPolicyRequest.self, "DELETE",
      "/v1/repository/permissions/policies", query: inRepository + ["policyRevision"]),
    codeArtifact(
      CreateRepositoryRequest.self, "POST", "/v1/repository", query: inRepository, hasBody: true),
    codeArtifact(
      DescribeRepositoryRequest.self, "GET", "/v1/repository", query: inRepository),
    codeArtifact(
      UpdateRepositoryRequest.self, "PUT", "/v1/repository", query: inRepository, hasBody: true),
    codeArtifact(
      DeleteRepositoryRequest.self, "DELETE", "/v1/repository", query: inRepository),
    codeArtifact(
      ListRepositoriesRequest.self, "POST", "/v1/repositories",
      query: ["repositoryPrefix", "maxResults", "nextToken"]),
    codeArtifact(
      ListRepositoriesInDomainRequest.self, "POST", "/v1/domain/repositories",
      query: inDomain + ["administratorAccount", "repositoryPrefix", "maxResults", "nextToken"]),
    codeArtifact(
      TagResourceRequest.self, "POST", "/v1/tag", query: ["resourceArn"], hasBody: true),
    codeArtifact(
      UntagResourceRequest.self, "POST", "/v1/untag", query: ["resourceArn"], hasBody: true),
    codeArtifact(
      ListTagsForResourceRequest.self, "POST", "/v1/tags", query: ["resourceArn"]),
  ]
}
