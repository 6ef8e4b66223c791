import AWSModel
import SimulatedAWS

/// What a call is about, in the words of policies: actions on resources.
///
/// From the Service Authorization Reference of each service. All pairs must be allowed.
struct CallSubject {
  /// An action on a resource.
  struct Pair: Hashable {
    var action: String
    var resource: String
    /// The things whose policies have a say.
    var called: CalledResources
    /// Condition keys of this pair alone.
    var context: [String: String] = [:]
  }

  /// The pairs.
  private(set) var pairs: [Pair] = []

  private var called: CalledResources
  private let cloud: SimulatedAWS
  private let operation: AWSOperation
  private let members: RequestMembers

  /// The subject of a request.
  init(_ request: some AWSRequest, cloud: SimulatedAWS, caller: ServedCaller) {
    self.cloud = cloud
    operation = type(of: request).operation
    members = RequestMembers(request)
    called = CalledResources(region: caller.region)
    switch operation.service {
    case .codeArtifact:
      addCodeArtifact()
      addUpstreams(of: request)
    case .iam: addIAM(caller)
    case .s3: addS3()
    case .ec2: addEC2()
    // Nobody can be denied to ask who they are; of roles, the role's trust is asked.
    case .sts: break
    }
  }

  private mutating func add(_ resource: String, action: String? = nil) {
    pairs.append(
      Pair(action: action ?? operation.description, resource: resource, called: called))
  }

  // MARK: CodeArtifact

  /// The actions on packages rather than on their repositories.
  private static let actionsOnPackages: Set<String> = [
    "DescribePackage", "DeletePackage", "PutPackageOriginConfiguration", "ListPackageVersions",
    "DescribePackageVersion", "DeletePackageVersions", "DisposePackageVersions",
    "UpdatePackageVersionsStatus", "ListPackageVersionDependencies", "PublishPackageVersion",
    "ListPackageVersionAssets", "GetPackageVersionAsset", "GetPackageVersionReadme",
    "PutPackageMetadata",
  ]

  /// The actions on package groups rather than on their domains.
  private static let actionsOnPackageGroups: Set<String> = [
    "DescribePackageGroup", "UpdatePackageGroup", "DeletePackageGroup",
    "UpdatePackageGroupOriginConfiguration", "ListAllowedRepositoriesForGroup",
    "ListAssociatedPackages", "ListSubPackageGroups", "GetAssociatedPackageGroup",
  ]

  private mutating func addCodeArtifact() {
    let prefix = "arn:aws:codeartifact:\(called.region):\(cloud.account):"
    if let arn = members.text("resourceArn") {
      let parts = arn.split(separator: ":").last?.split(separator: "/") ?? []
      called.domain = parts.count > 1 ? String(parts[1]) : nil
      called.repository = parts.count > 2 ? String(parts[2]) : nil
      return add(arn)
    }
    called.domain = members.text("domain")
    called.repository = members.text("repository")
    switch (called.domain, called.repository) {
    case (let domain?, let repository?) where Self.actionsOnPackages.contains(operation.name):
      let name = [members.text("format"), members.text("namespace"), members.text("package")]
        .map { $0 ?? "" }.joined(separator: "/")
      add("\(prefix)package/\(domain)/\(repository)/\(name)")
    case (let domain?, let repository?): add("\(prefix)repository/\(domain)/\(repository)")
    case (let domain?, nil) where operation.name == "CopyPackageVersions":
      // Each side is for its own repository's policy to decide.
      let name = [members.text("format"), members.text("namespace"), members.text("package")]
        .map { $0 ?? "" }.joined(separator: "/")
      for repository in ["sourceRepository", "destinationRepository"] {
        let repository = members.text(repository) ?? ""
        called.repository = repository
        add("\(prefix)package/\(domain)/\(repository)/\(name)")
      }
    case (let domain?, nil) where Self.actionsOnPackageGroups.contains(operation.name):
      add("\(prefix)package-group/\(domain)\(members.text("packageGroup") ?? "/*")")
    case (let domain?, nil): add("\(prefix)domain/\(domain)")
    case (nil, _): add("*")
    }
    if operation.name == "GetAuthorizationToken" {
      pairs.append(
        Pair(
          action: "sts:GetServiceBearerToken", resource: "*", called: called,
          context: ["sts:AWSServiceName": "codeartifact.amazonaws.com"]))
    }
  }

  /// Asks of each repository that becomes an upstream whether it may: who reads the downstream
  /// reads what stands behind it.
  private mutating func addUpstreams(of request: some AWSRequest) {
    let upstreams: [UpstreamRepository]
    switch request {
    case let request as CreateRepositoryRequest: upstreams = request.upstreams
    case let request as UpdateRepositoryRequest: upstreams = request.upstreams ?? []
    default: return
    }
    guard let domain = called.domain, let downstream = called.repository else { return }
    let there = cloud.upstreams(ofRepository: downstream, domain: domain, region: called.region)
    for upstream in upstreams.map(\.repositoryName) where !there.contains(upstream) {
      called.repository = upstream
      add(
        "arn:aws:codeartifact:\(called.region):\(cloud.account):repository/\(domain)/\(upstream)",
        action: "codeartifact:AssociateWithDownstreamRepository")
    }
  }

  // MARK: IAM

  private mutating func addIAM(_ caller: ServedCaller) {
    let path = members.text("path")
    if let group = members.text("groupName") {
      add(cloud.groupARN(group, newPath: path))
    } else if let user = members.text("userName") {
      add(cloud.userARN(user, newPath: path))
    } else if let role = members.text("roleName") {
      add(cloud.roleARN(role, newPath: path))
    } else if let policy = members.text("policyArn") {
      add(policy)
    } else if let policy = members.text("policyName") {
      add("arn:aws:iam::\(cloud.account):policy\(path ?? "/")\(policy)")
    } else if operation.name == "GetUser" || operation.name.contains("AccessKey") {
      add(caller.owner?.arn ?? "*")
    } else {
      let type = [
        "ListUsers": "user", "ListGroups": "group", "ListPolicies": "policy", "ListRoles": "role",
      ]
      add(type[operation.name].map { "arn:aws:iam::\(cloud.account):\($0)/" } ?? "*")
    }
    if let policy = members.text("policyArn") { pairs[0].context["iam:PolicyARN"] = policy }
    if let boundary = members.text("permissionsBoundary") {
      pairs[0].context["iam:PermissionsBoundary"] = boundary
    }
  }

  // MARK: S3

  /// The actions whose name is not that of their operation.
  private static let actionsOfS3 = [
    "ListBuckets": "s3:ListAllMyBuckets", "HeadBucket": "s3:ListBucket",
    "ListObjectsV2": "s3:ListBucket", "DeleteBucketTagging": "s3:PutBucketTagging",
    "HeadObject": "s3:GetObject",
  ]

  private mutating func addS3() {
    let action = Self.actionsOfS3[operation.name]
    guard let bucket = members.text("bucket") else { return add("*", action: action) }
    called.bucket = bucket
    let arn = "arn:aws:s3:::\(bucket)"
    guard operation.name != "DeleteObjects" else {
      for key in members.objectKeys { add("\(arn)/\(key)", action: "s3:DeleteObject") }
      return
    }
    add(members.text("key").map { "\(arn)/\($0)" } ?? arn, action: action)
    if operation.name == "ListObjectsV2" {
      pairs[0].context["s3:prefix"] = members.text("prefix") ?? ""
    }
  }

  // MARK: EC2

  /// The types of EC2's resources by the beginnings of their ids.
  private static let typesOfEC2 = [
    "vpc": "vpc", "subnet": "subnet", "rtb": "route-table", "igw": "internet-gateway",
    "sg": "security-group", "vpce": "vpc-endpoint", "acl": "network-acl",
    "eni": "network-interface", "pl": "prefix-list", "sgr": "security-group-rule",
  ]

  /// The types that operations create.
  private static let createdInEC2 = [
    "CreateVpc": "vpc", "CreateSubnet": "subnet", "CreateRouteTable": "route-table",
    "CreateInternetGateway": "internet-gateway", "CreateSecurityGroup": "security-group",
    "CreateVpcEndpoint": "vpc-endpoint",
  ]

  private mutating func addEC2() {
    let prefix = "arn:aws:ec2:\(called.region):\(cloud.account):"
    guard !operation.isRead else { return add("*") }
    if let type = Self.createdInEC2[operation.name] {
      add("\(prefix)\(type)/*")
      pairs[0].context = members.factsOfCreation(prefix: prefix)
      if !members.tags.isEmpty {
        pairs.append(
          Pair(
            action: "ec2:CreateTags", resource: "\(prefix)\(type)/*", called: called,
            context: ["ec2:CreateAction": operation.name]))
      }
    }
    for text in members.texts {
      let parts = text.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, let type = Self.typesOfEC2[String(parts[0])],
        parts[1].allSatisfy(\.isHexDigit)
      else { continue }
      add("\(prefix)\(type)/\(text)")
    }
    if pairs.isEmpty { add("*") }
  }

  // MARK: Circumstances

  /// The tags that the call sets, which conditions may ask for.
  var tags: [Tag] { members.tags }
}
