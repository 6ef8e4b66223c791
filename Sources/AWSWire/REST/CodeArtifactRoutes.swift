import AWSModel

extension RESTRoute {
  /// The names in CodeArtifact's queries.
  private static let queryNames = [
    "administratorAccount": "administrator-account",
    "asset": "asset",
    "assetName": "asset",
    "destinationRepository": "destination-repository",
    "domain": "domain",
    "domainOwner": "domain-owner",
    "durationSeconds": "duration",
    "endpointType": "endpointType",
    "externalConnection": "external-connection",
    "format": "format",
    "maxResults": "max-results",
    "namespace": "namespace",
    "nextToken": "next-token",
    "originRestrictionType": "originRestrictionType",
    "originType": "originType",
    "package": "package",
    "packageGroup": "package-group",
    "packagePrefix": "package-prefix",
    "packageVersion": "version",
    "packageVersionRevision": "revision",
    "policyRevision": "policy-revision",
    "prefix": "prefix",
    "preview": "preview",
    "publish": "publish",
    "repository": "repository",
    "repositoryPrefix": "repository-prefix",
    "resourceArn": "resourceArn",
    "sortBy": "sortBy",
    "sourceRepository": "source-repository",
    "status": "status",
    "unfinished": "unfinished",
    "upstream": "upstream",
  ]

  /// An operation of CodeArtifact: `query` are the members in its query, the others are in its
  /// body if it `hasBody`.
  static func codeArtifact<Request: AWSRequest>(
    _ request: Request.Type, _ method: String, _ path: String, query: [String] = [],
    hasBody: Bool = false, headers: [String: String] = [:], body: Body? = nil,
    answerHeaders: [String: String] = [:], answer: Body = .members(root: "")
  ) -> RESTRoute {
    RESTRoute(
      request, method, path, query: queryNames.filter { query.contains($0.key) },
      headers: headers, body: body ?? (hasBody ? .members(root: "") : .none),
      answerHeaders: answerHeaders, answer: answer)
  }

  /// The members that name a domain.
  static let inDomain = ["domain", "domainOwner"]

  /// The members that name a repository.
  static let inRepository = ["domain", "domainOwner", "repository"]

  /// The operations of CodeArtifact that we know.
  static let codeArtifact = domainsAndRepositories + packages

  private static let domainsAndRepositories: [RESTRoute] = [
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
