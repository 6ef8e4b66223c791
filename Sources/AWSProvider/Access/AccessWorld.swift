import AWSModel
import IAMPolicy

/// The policies and routes of an account, read as far as questions need them, each once.
///
/// Everything is asked through the service protocols, so that it answers for a rehearsed world and
/// for the real one alike.
actor AccessWorld {
  private let cloud: Cloud
  private var account: Task<String, any Error>?
  private var details: Task<AuthorizationDetails, any Error>?
  private var users: [String: UserFacts?] = [:]
  private var managed: [String: IAMPolicy.AttachedPolicy?] = [:]
  private var domains: [String: DomainFacts?] = [:]
  private var repositories: [String: RepositoryFacts?] = [:]
  private var endpoints: [String: VpcEndpoint]?
  private var endpointsByVPC: [String: [VpcEndpoint]] = [:]
  private var endpointPolicies: [String: IAMPolicy.AttachedPolicy] = [:]
  private var routeTables: [String: RouteTableFacts] = [:]
  private var subnets: [String: [String]] = [:]
  private var buckets: [String: IAMPolicy.AttachedPolicy?] = [:]
  private var ownBuckets: [String: Bool] = [:]

  /// The world of `cloud`, nothing of it read yet.
  init(_ cloud: Cloud) {
    self.cloud = cloud
  }

  /// The account's 12 digits.
  func accountID() async throws -> String {
    if let account { return try await account.value }
    let sts = cloud.services.sts
    let task = Task { try await sts.getCallerIdentity(GetCallerIdentityRequest()).account }
    account = task
    return try await task.value
  }

  // MARK: - Principals

  /// The user of an ARN with all policies that speak for or limit it; nil where there is none.
  func user(_ arn: String) async throws -> UserFacts? {
    if let known = users[arn] { return known }
    let found = try await readUser(arn)
    users[arn] = .some(found)
    return found
  }

  private func readUser(_ arn: String) async throws -> UserFacts? {
    let details = try await authorizationDetails()
    let name = arn.split(separator: "/").last.map(String.init) ?? ""
    guard let user = details.users[name], user.arn == arn else { return nil }
    var facts = UserFacts(id: user.userId)
    for tag in user.tags { facts.tags[tag.key] = tag.value }
    for inline in user.userPolicyList {
      facts.identity.append(
        policy(
          inline.policyDocument, named: inline.policyName,
          keptAs: ("iam_user_policy", "\(user.userName):\(inline.policyName)")))
    }
    for attached in user.attachedManagedPolicies {
      facts.identity += [try await managedPolicy(attached.policyArn)].compactMap(\.self)
    }
    for name in user.groupList.sorted() {
      guard let group = details.groups[name] else { continue }
      for inline in group.groupPolicyList {
        facts.group.append(policy(inline.policyDocument, named: "\(name)/\(inline.policyName)"))
      }
      for attached in group.attachedManagedPolicies {
        facts.group += [try await managedPolicy(attached.policyArn)].compactMap(\.self)
      }
    }
    if let boundary = user.permissionsBoundary?.permissionsBoundaryArn {
      facts.boundary =
        try await managedPolicy(boundary)
        ?? IAMPolicy.AttachedPolicy(PolicyDocument(statements: []))
    }
    return facts
  }

  private func authorizationDetails() async throws -> AuthorizationDetails {
    if let details { return try await details.value }
    let iam = cloud.iam
    let task = Task { try await AuthorizationDetails(reading: iam) }
    details = task
    return try await task.value
  }

  /// A managed policy, the account's own or AWS's; nil where there is none.
  private func managedPolicy(_ arn: String) async throws -> IAMPolicy.AttachedPolicy? {
    if let known = managed[arn] { return known }
    let found = try await readManagedPolicy(arn)
    managed[arn] = .some(found)
    return found
  }

  private func readManagedPolicy(_ arn: String) async throws -> IAMPolicy.AttachedPolicy? {
    let own = try await authorizationDetails().policies[arn]
    let name = arn.split(separator: "/").last.map(String.init) ?? arn
    if let text = own?.policyVersionList.first(where: { $0.isDefaultVersion })?.document {
      return policy(text, named: name, keptAs: ("iam_policy", arn))
    }
    return try await optional {
      let policy = try await cloud.iam.getPolicy(GetPolicyRequest(policyArn: arn)).policy
      let version = try await cloud.iam.getPolicyVersion(
        GetPolicyVersionRequest(policyArn: arn, versionId: policy.defaultVersionId)
      ).policyVersion
      return self.policy(version.document ?? "", named: name)
    }
  }

  // MARK: - CodeArtifact

  /// A domain and its policy; nil where it does not exist.
  func domain(_ domain: CodeArtifactResource) async throws -> DomainFacts? {
    if let known = domains[domain.whole.arn] { return known }
    let facts: DomainFacts? = try await optional {
      let found = try await cloud.codeArtifact.describeDomain(
        DescribeDomainRequest(domain: domain.domain, domainOwner: domain.account)
      ).domain
      let policy = try await optional {
        try await cloud.codeArtifact.getDomainPermissionsPolicy(
          GetDomainPermissionsPolicyRequest(domain: domain.domain, domainOwner: domain.account)
        ).policy.document
      }
      return DomainFacts(
        assetBucket: found.s3BucketArn,
        policy: policy.map {
          self.policy(
            $0, named: nil, kind: .domain,
            keptAs: ("codeartifact_domain_permissions_policy", domain.domain))
        },
        tags: try await tags(of: domain.whole.arn))
    }
    domains[domain.whole.arn] = .some(facts)
    return facts
  }

  /// A repository and its policy; nil where it does not exist.
  func repository(
    _ name: String, of domain: CodeArtifactResource
  ) async throws -> RepositoryFacts? {
    var resource = domain
    resource.kind = .repository(name)
    if let known = repositories[resource.arn] { return known }
    let facts: RepositoryFacts? = try await optional {
      let found = try await cloud.codeArtifact.describeRepository(
        DescribeRepositoryRequest(
          domain: domain.domain, domainOwner: domain.account, repository: name)
      ).repository
      let policy = try await optional {
        try await cloud.codeArtifact.getRepositoryPermissionsPolicy(
          GetRepositoryPermissionsPolicyRequest(
            domain: domain.domain, domainOwner: domain.account, repository: name)
        ).policy.document
      }
      return RepositoryFacts(
        administrator: found.administratorAccount,
        policy: policy.map {
          self.policy(
            $0, named: nil, kind: .repository,
            keptAs: ("codeartifact_repository_permissions_policy", "\(domain.domain)/\(name)"))
        },
        tags: try await tags(of: resource.arn))
    }
    repositories[resource.arn] = .some(facts)
    return facts
  }

  private func tags(of arn: String) async throws -> [String: String] {
    let tags =
      try await optional {
        try await cloud.codeArtifact.listTagsForResource(
          ListTagsForResourceRequest(resourceArn: arn)
        ).tags
      } ?? []
    return Dictionary(tags.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }

  // MARK: - Networks

  /// The endpoint of an id; nil where there is none.
  func endpoint(_ id: String) async throws -> VpcEndpoint? { try await allEndpoints()[id] }

  /// The endpoints of a VPC, in the order of their ids.
  func endpoints(of vpc: String) async throws -> [VpcEndpoint] {
    _ = try await allEndpoints()
    return endpointsByVPC[vpc] ?? []
  }

  private func allEndpoints() async throws -> [String: VpcEndpoint] {
    if let endpoints { return endpoints }
    let ec2 = cloud.ec2
    let all = try await allPages { token in
      let answer = try await ec2.describeVpcEndpoints(
        DescribeVpcEndpointsRequest(nextToken: token, maxResults: 1000))
      return (answer.vpcEndpoints, answer.nextToken)
    }
    let found = Dictionary(all.map { ($0.vpcEndpointId, $0) }, uniquingKeysWith: { $1 })
    endpoints = found
    endpointsByVPC = Dictionary(grouping: found.values, by: \.vpcId).mapValues { group in
      group.sorted { $0.vpcEndpointId < $1.vpcEndpointId }
    }
    return found
  }

  /// The policy of an endpoint.
  func policy(of endpoint: VpcEndpoint) -> IAMPolicy.AttachedPolicy {
    let id = endpoint.vpcEndpointId
    if let known = endpointPolicies[id] { return known }
    let text = endpoint.policyDocument ?? ""
    let type =
      endpoint.vpcEndpointType == "Gateway" ? "s3_gateway_endpoint" : "interface_endpoint"
    var found =
      text.isEmpty
      ? IAMPolicy.AttachedPolicy(.everythingForEveryone, name: id)
      : policy(text, named: id, kind: .endpoint)
    found.keeper = (type, id)
    endpointPolicies[id] = found
    return found
  }

  /// The route tables of a VPC.
  func routeTables(of vpc: String) async throws -> RouteTableFacts {
    if let known = routeTables[vpc] { return known }
    let ec2 = cloud.ec2
    let tables = try await allPages { token in
      let answer = try await ec2.describeRouteTables(
        DescribeRouteTablesRequest(
          filters: [Filter(name: "vpc-id", values: [vpc])], nextToken: token, maxResults: 100))
      return (answer.routeTables, answer.nextToken)
    }
    var facts = RouteTableFacts()
    for table in tables {
      for association in table.associations {
        if association.main { facts.main = table.routeTableId }
        if let subnet = association.subnetId { facts.bySubnet[subnet] = table.routeTableId }
      }
    }
    routeTables[vpc] = facts
    return facts
  }

  /// The subnets of a VPC, in the order of their ids.
  func subnets(of vpc: String) async throws -> [String] {
    if let known = subnets[vpc] { return known }
    let ec2 = cloud.ec2
    let found = try await allPages { token in
      let answer = try await ec2.describeSubnets(
        DescribeSubnetsRequest(
          filters: [Filter(name: "vpc-id", values: [vpc])], nextToken: token, maxResults: 1000))
      return (answer.subnets.map(\.subnetId), answer.nextToken)
    }.sorted()
    subnets[vpc] = found
    return found
  }

  // MARK: - Buckets

  /// The policy of a bucket; nil where it has none or is not the account's.
  func bucketPolicy(_ bucket: String) async throws -> IAMPolicy.AttachedPolicy? {
    if let known = buckets[bucket] { return known }
    let text = try await optional {
      try await cloud.s3.getBucketPolicy(GetBucketPolicyRequest(bucket: bucket)).policy
    }
    let found = text.map {
      policy($0, named: nil, kind: .bucket, keptAs: ("s3_bucket_policy", bucket))
    }
    buckets[bucket] = .some(found)
    return found
  }

  /// Whether the account has a bucket.
  func owns(_ bucket: String) async throws -> Bool {
    if let known = ownBuckets[bucket] { return known }
    let found = try await optional {
      try await cloud.s3.getBucketLocation(GetBucketLocationRequest(bucket: bucket))
    }
    ownBuckets[bucket] = found != nil
    return found != nil
  }

  // MARK: - Documents

  /// The policy that AWS holds as `text`; one that cannot be read allows and denies nothing.
  private func policy(
    _ text: String, named name: String?, kind: PolicyKind = .identity,
    keptAs keeper: (type: String, id: String)? = nil
  ) -> IAMPolicy.AttachedPolicy {
    let document = PolicyDocument.read(text, as: kind).document ?? PolicyDocument(statements: [])
    var policy = IAMPolicy.AttachedPolicy(document, name: name)
    policy.keeper = keeper
    return policy
  }

  /// What is asked for; nil where AWS says that it does not exist.
  private func optional<Answer>(_ ask: () async throws -> Answer) async throws -> Answer? {
    do {
      return try await ask()
    } catch let error as AWSError where error.isNotFound {
      return nil
    }
  }
}

/// What speaks for a user and what limits it.
struct UserFacts: Sendable {
  /// The unique id, such as `AIDA…`.
  var id: String
  /// The tags.
  var tags: [String: String] = [:]
  /// The inline and attached policies.
  var identity: [IAMPolicy.AttachedPolicy] = []
  /// The policies of the groups.
  var group: [IAMPolicy.AttachedPolicy] = []
  /// The permissions boundary.
  var boundary: IAMPolicy.AttachedPolicy?

  /// A user of which only the id is known.
  init(id: String) {
    self.id = id
  }
}

/// Which route table the subnets of a VPC have.
struct RouteTableFacts: Sendable {
  /// The tables of the subnets that have one of their own, by the ids of the subnets.
  var bySubnet: [String: String] = [:]
  /// The table of all others.
  var main: String?
}

/// A domain of CodeArtifact.
struct DomainFacts: Sendable {
  /// The ARN of the bucket that keeps its assets.
  var assetBucket: String?
  /// Its policy.
  var policy: IAMPolicy.AttachedPolicy?
  /// Its tags.
  var tags: [String: String]
}

/// A repository of CodeArtifact.
struct RepositoryFacts: Sendable {
  /// The account that administers it.
  var administrator: String
  /// Its policy.
  var policy: IAMPolicy.AttachedPolicy?
  /// Its tags.
  var tags: [String: String]
}

extension PolicyDocument {
  /// The policy that an endpoint has by default (rule S3-03).
  static let everythingForEveryone = PolicyDocument(
    version: .v2008,
    statements: [
      PolicyStatement(
        effect: .allow, principal: .everyone, action: PatternElement("*"),
        resource: PatternElement("*"))
    ])

  /// A policy that allows everything to whom it is attached.
  static let everything = PolicyDocument(
    version: .v2012,
    statements: [
      PolicyStatement(effect: .allow, action: PatternElement("*"), resource: PatternElement("*"))
    ])
}
