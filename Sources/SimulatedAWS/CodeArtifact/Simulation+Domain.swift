import AWSModel
import IAMPolicy

/// Domains: `CreateDomain` to `ListDomains`.
extension Simulation {
  func createDomain(_ request: CreateDomainRequest) throws(AWSError) -> CreateDomainResponse {
    try requireDomainName(request.domain)
    let tags = try mergedCodeArtifact([], with: request.tags, of: request.domain)
    if let key = request.encryptionKey {
      guard (1...1011).contains(key.utf8.count), !key.contains(where: \.isWhitespace) else {
        throw .validation("The encryption key '\(key)' is not a key's ARN or id.")
      }
    }
    let entity = DomainEntity(
      name: request.domain, region: region, createdAt: now,
      encryptionKey: keyARN(request.encryptionKey), tags: tags)
    guard world.domains[entity.key] == nil else {
      throw .conflict(
        "Domain with name '\(request.domain)' already exists for account '\(account)'",
        type: "domain", id: request.domain)
    }
    try check(.domainsPerRegion, world.domains.count(.region(region)) + 1) {
      .serviceQuota(
        "The number of domains of the account is limited to \($0).", type: "domain",
        id: request.domain)
    }
    world.domains[entity.key] = entity
    return CreateDomainResponse(domain: shape(entity))
  }

  func describeDomain(
    _ request: DescribeDomainRequest
  ) throws(AWSError) -> DescribeDomainResponse {
    DescribeDomainResponse(domain: shape(try domain(request.domain, request.domainOwner)))
  }

  func deleteDomain(_ request: DeleteDomainRequest) throws(AWSError) -> DeleteDomainResponse {
    let domain = try domain(request.domain, request.domainOwner)
    guard !world.repositories.contains(.domain(domain.key)) else {
      throw .conflict(
        "Domain must contain 0 repositories before deletion: '\(domain.name)' has "
          + "\(world.repositories.count(.domain(domain.key)))",
        type: "domain", id: domain.name)
    }
    var last = shape(domain)
    last.status = "Deleted"
    world.domains[domain.key] = nil
    for group in world.packageGroups.all(.domain(domain.key)) {
      world.packageGroups[group.key] = nil
    }
    return DeleteDomainResponse(domain: last)
  }

  func listDomains(_ request: ListDomainsRequest) throws(AWSError) -> ListDomainsResponse {
    let page = try codeArtifactPage(
      all(world.domains, .region(region)), request.nextToken, request.maxResults, by: \.name)
    return ListDomainsResponse(
      domains: page.elements.map {
        DomainSummary(
          name: $0.name, owner: account, arn: arn("codeartifact", "domain/\($0.name)"),
          status: "Active", createdTime: $0.createdAt, encryptionKey: $0.encryptionKey)
      }, nextToken: page.next)
  }
}

extension Simulation {
  /// The domain of a name.
  func domain(_ name: String, _ owner: String?) throws(AWSError) -> DomainEntity {
    try requireDomainName(name)
    try requireOwner(owner, of: name)
    guard let domain = find(world.domains, DomainEntity.key(region: region, name: name)) else {
      throw .noSuchDomain(name, owner: account)
    }
    return domain
  }

  /// The bucket that holds the assets of the Region's domains.
  ///
  /// AWS's own where it is documented, otherwise an invented one that never changes.
  var assetsBucketARN: String {
    if let known = CodeArtifactAssets.inRegion(region) { return known.arn }
    let invented = String(stableHash("assets/\(region)") % 1_000_000_000_000)
    let digits = String(repeating: "0", count: 12 - invented.utf8.count) + invented
    return "arn:aws:s3:::assets-\(digits)-\(region)"
  }

  /// A page of a list of CodeArtifact's, which gives 1000 at a time unless asked otherwise.
  func codeArtifactPage<Element>(
    _ all: [Element], _ token: String?, _ maxResults: Int?, by key: (Element) -> String
  ) throws(AWSError) -> Page<Element> {
    let limit = maxResults ?? 1000
    guard (1...1000).contains(limit) else {
      throw .validation("maxResults must be from 1 to 1000, not \(limit).")
    }
    return Page(all, after: token, limit: limit, key: key)
  }

  /// The domain as the operations answer it.
  func shape(_ domain: DomainEntity) -> DomainDescription {
    DomainDescription(
      name: domain.name, owner: account, arn: arn("codeartifact", "domain/\(domain.name)"),
      status: "Active", createdTime: domain.createdAt, encryptionKey: domain.encryptionKey,
      repositoryCount: world.repositories.count(.domain(domain.key)),
      assetSizeBytes: world.assets.sum(.domain(domain.key), of: \.size),
      s3BucketArn: assetsBucketARN)
  }

  /// A key's ARN; the account's AWS managed key if none is named.
  private func keyARN(_ key: String?) -> String {
    guard let key else {
      let digits = String(stableHash("\(account)/\(region)/codeartifact") | 1 << 63, radix: 16)
      return arn(
        "kms",
        "key/\(digits.prefix(8))-\(digits.dropFirst(8).prefix(4))-4\(digits.suffix(3))-"
          + "8\(digits.prefix(3))-\(digits.suffix(12))")
    }
    if key.hasPrefix("arn:") { return key }
    return arn("kms", key.hasPrefix("alias/") ? key : "key/\(key)")
  }
}
