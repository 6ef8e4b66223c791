import Diagnostics
import Values

/// Makes the smallest endpoint policy that serves some purposes.
///
/// For CodeArtifact alone it is the example of the CodeArtifact user guide, "Create the Amazon S3
/// gateway endpoint". Like AWS's examples it states no version; nothing in it needs one.
public struct EndpointPolicyGenerator {
  private let region: String
  private let account: String?
  private var grants = EndpointGrants()
  private var remarks: [EndpointRemark] = []
  private var problems: [AccessProblem] = []
  private var isFull = false

  private init(region: String, account: String?) {
    self.region = region
    self.account = account
  }

  /// The smallest policy for all of `purposes`, for an endpoint in `region`.
  ///
  /// `account` is the account whose resources are meant where the name of a bucket carries it.
  /// The same purposes in the same order give the same text. `full`, and a service that needs
  /// all of S3, give AWS's default policy, whatever else is asked for; a remark says so.
  public static func generate(
    _ purposes: [EndpointPurpose], region: String, account: String? = nil
  ) -> GeneratedEndpointPolicy {
    var generator = EndpointPolicyGenerator(region: region, account: account)
    generator.checkRequest(purposes)
    for (place, purpose) in purposes.enumerated() {
      generator.add(purpose, at: ValuePath([.index(place)]))
    }
    return generator.outcome
  }

  /// AWS's default policy of an endpoint: everyone may do everything on everything.
  ///
  /// From the Amazon VPC user guide, "Default endpoint policy", with the version that
  /// `DescribeVpcEndpoints` shows.
  public static let fullAccess = PolicyDocument(
    version: .v2008,
    statements: [
      PolicyStatement(
        effect: .allow, principal: .everyone, action: PatternElement("*"),
        resource: PatternElement("*"))
    ])

  private var outcome: GeneratedEndpointPolicy {
    guard problems.isEmpty else {
      return GeneratedEndpointPolicy(document: nil, remarks: remarks, problems: problems)
    }
    let document = isFull ? Self.fullAccess : PolicyDocument(statements: grants.statements)
    if let problem = PolicySize.check(document.compactText, .endpoint) {
      let tooLong = AccessProblem(problem.message, help: "Ask for fewer buckets and principals.")
      return GeneratedEndpointPolicy(document: nil, remarks: remarks, problems: [tooLong])
    }
    return GeneratedEndpointPolicy(document: document, remarks: remarks, problems: [])
  }

  private mutating func checkRequest(_ purposes: [EndpointPurpose]) {
    if purposes.isEmpty {
      problems.append(
        AccessProblem(
          "An endpoint policy needs at least one purpose",
          help: "Write \"full\" to allow everything on purpose."))
    }
    if let account, !ARNGrammar.isAccount(account) {
      problems.append(AccessProblem("\"\(account)\" is no account number of twelve digits"))
    }
  }

  // MARK: - Purposes by name

  private mutating func add(_ purpose: EndpointPurpose, at path: ValuePath) {
    switch purpose {
    case .named(EndpointPurpose.fullName): isFull = true
    case .named(EndpointPurpose.codeArtifactName): addCodeArtifact(at: path)
    case .named(let name):
      guard let row = ServiceBuckets.named(name) else {
        problems.append(
          AccessProblem(
            "\"\(name)\" is no purpose of an S3 endpoint", at: path,
            help: Suggestion.didYouMean(name, among: EndpointPurpose.names)
              ?? "Purposes are \(EndpointPurpose.names.joined(separator: ", ")), and buckets."))
        return
      }
      add(row, at: path)
    case .bucket(let access): add(access, at: path)
    }
  }

  private mutating func addCodeArtifact(at path: ValuePath) {
    guard let assets = CodeArtifactAssets.inRegion(region) else {
      let known = CodeArtifactAssets.table.map(\.region)
      let guess = Suggestion.didYouMean(region, among: known).map { "\($0) " } ?? ""
      problems.append(
        AccessProblem(
          "The bucket of CodeArtifact's assets in the Region \"\(region)\" is not known", at: path,
          help: "\(guess)Known are \(known.joined(separator: ", ")). For another Region name the"
            + " bucket itself: DescribeDomain gives it as s3BucketArn."))
      return
    }
    grants.add("s3:GetObject", on: assets.arn + "/*", sid: EndpointGrants.bucketSid)
  }

  private mutating func add(_ row: ServiceBuckets, at path: ValuePath) {
    if row.needsFullAccess {
      isFull = true
      remarks.append(
        EndpointRemark(
          .fullAccess, row.name,
          "\(row.service) needs all of S3, so the policy allows everything" + row.noteSentence))
      return
    }
    guard Partition.of(region: region) == "aws" else {
      problems.append(
        AccessProblem(
          "The buckets of \(row.service) are known only in AWS's commercial Regions,"
            + " not in \"\(region)\"", at: path, help: "Name the buckets themselves."))
      return
    }
    if row.needsAccount, account == nil {
      problems.append(
        AccessProblem(
          "The buckets of \(row.service) carry the account in their names, but none is given",
          at: path, help: "Say for which account the policy is."))
      return
    }
    if row.confidence == .recall {
      remarks.append(
        EndpointRemark(
          .unverified, row.name,
          "The bucket names of \(row.service) are not verified; compare them with AWS's page"
            + row.noteSentence))
    }
    for arn in row.bucketARNs(region: region, account: account) {
      for action in row.actions { add(action, onBucket: arn, sid: row.sid) }
    }
  }

  private mutating func add(
    _ action: String, onBucket arn: String, limits: EndpointGrants.Limits = .none, sid: String
  ) {
    let targets = S3Actions.targets(of: action)
    if targets.contains(.account) { grants.add(action, on: "*", limits: limits, sid: sid) }
    if targets.contains(.bucket) { grants.add(action, on: arn, limits: limits, sid: sid) }
    if targets.contains(.object) { grants.add(action, on: arn + "/*", limits: limits, sid: sid) }
  }

  // MARK: - Buckets

  private mutating func add(_ access: BucketAccess, at path: ValuePath) {
    let before = problems.count
    let request = BucketRequest(access, region: region, at: path)
    problems += request.problems
    guard problems.count == before else { return }
    for limits in request.limits {
      for action in access.actions {
        guard S3Actions.targets(of: action).isEmpty else {
          add(action, onBucket: request.arn, limits: limits, sid: EndpointGrants.bucketSid)
          continue
        }
        for resource in [request.arn, request.arn + "/*"] {
          grants.add(action, on: resource, limits: limits, sid: EndpointGrants.bucketSid)
        }
      }
    }
    for action in access.actions where S3Actions.targets(of: action).isEmpty {
      remarks.append(
        EndpointRemark(
          .unknownAction, access.bucket,
          "\"\(action)\" is no known action on a bucket or object; it is allowed on both"))
    }
  }
}

/// A partition of AWS: a group of Regions with accounts of their own.
enum Partition {
  /// The partition that a Region belongs to, by the beginning of its name.
  static func of(region: String) -> String {
    let prefixes = [
      ("cn-", "aws-cn"), ("us-gov-", "aws-us-gov"), ("us-iso-", "aws-iso"),
      ("us-isob-", "aws-iso-b"), ("eu-isoe-", "aws-iso-e"), ("us-isof-", "aws-iso-f"),
      ("eusc-", "aws-eusc"),
    ]
    return prefixes.first { region.hasPrefix($0.0) }?.1 ?? "aws"
  }
}
