import AWSModel
import IAMPolicy

/// The policies and routes of an account, read as far as questions need them, each once.
///
/// Everything is asked through the service protocols, so that it answers for a rehearsed world and
/// for the real one alike.
actor AccessWorld {
  let cloud: Cloud
  var account: Task<String, any Error>?
  var details: Task<AuthorizationDetails, any Error>?
  var users: [String: UserFacts?] = [:]
  var managed: [String: IAMPolicy.AttachedPolicy?] = [:]
  var domains: [String: DomainFacts?] = [:]
  var repositories: [String: RepositoryFacts?] = [:]
  var endpoints: [String: VpcEndpoint]?
  var endpointsByVPC: [String: [VpcEndpoint]] = [:]
  var endpointPolicies: [String: IAMPolicy.AttachedPolicy] = [:]
  var routeTables: [String: RouteTableFacts] = [:]
  var subnets: [String: [String]] = [:]
  var buckets: [String: IAMPolicy.AttachedPolicy?] = [:]
  var ownBuckets: [String: Bool] = [:]

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
  func policy(
    _ text: String, named name: String?, kind: PolicyKind = .identity,
    keptAs keeper: (type: String, id: String)? = nil
  ) -> IAMPolicy.AttachedPolicy {
    let document = PolicyDocument.read(text, as: kind).document ?? PolicyDocument(statements: [])
    var policy = IAMPolicy.AttachedPolicy(document, name: name)
    policy.keeper = keeper
    return policy
  }

  /// What is asked for; nil where AWS says that it does not exist.
  func optional<Answer>(_ ask: () async throws -> Answer) async throws -> Answer? {
    do {
      return try await ask()
    } catch let error as AWSError where error.isNotFound {
      return nil
    }
  }
}
