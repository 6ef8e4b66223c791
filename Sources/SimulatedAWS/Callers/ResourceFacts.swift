import AWSModel

/// What conditions can ask of the thing that a call is about.
///
/// From the Service Authorization Reference of each service, "Condition keys for …".
extension SimulatedAWS {
  /// The condition keys of a thing of the account, by its ARN; none if it is not there.
  package func facts(ofResource arn: String, region: String) -> [String: String] {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 6 else { return [:] }
    var facts = look { simulation -> [String: String] in
      return switch parts[2] {
      case "ec2": simulation.factsOfNetwork(parts[5], prefix: parts[..<5].joined(separator: ":"))
      case "iam": simulation.factsOfIdentity(parts[5], arn)
      case "codeartifact": simulation.factsOfPackages(parts[5], region)
      case "s3": simulation.factsOfBucket(parts[5])
      default: [String: String]()
      }
    }
    if parts[2] == "s3" { facts["s3:ResourceAccount"] = account }
    facts["aws:ResourceAccount"] = parts[4] == "aws" ? nil : account
    return facts
  }
}

extension Simulation {
  /// Tags as condition keys, general ones and those of a service.
  static func facts(_ tags: [Tag], also service: String? = nil) -> [String: String] {
    var facts: [String: String] = [:]
    for tag in tags {
      facts["aws:ResourceTag/\(tag.key)"] = tag.value
      if let service { facts["\(service):ResourceTag/\(tag.key)"] = tag.value }
    }
    return facts
  }

  fileprivate func factsOfNetwork(_ resource: String, prefix: String) -> [String: String] {
    guard let id = resource.split(separator: "/").last.map(String.init) else { return [:] }
    func facts(
      _ thing: (some Tagged)?, vpc: String?, _ more: [String: String] = [:]
    ) -> [String: String] {
      guard let thing else { return [:] }
      var facts = Self.facts(thing.tags, also: "ec2").merging(more) { $1 }
      facts["ec2:Region"] = prefix.split(separator: ":").dropFirst(3).first.map(String.init)
      facts["ec2:Vpc"] = vpc.map { "\(prefix):vpc/\($0)" }
      return facts
    }
    switch id.split(separator: "-").first {
    case "vpc":
      let vpc = world.vpcs[id]
      return facts(vpc, vpc: nil, ["ec2:VpcID": id, "ec2:Tenancy": vpc?.tenancy ?? "default"])
    case "subnet":
      let subnet = world.subnets[id]
      return facts(
        subnet, vpc: subnet?.vpcId,
        ["ec2:SubnetID": id, "ec2:AvailabilityZone": subnet?.zone ?? ""])
    case "rtb":
      return facts(
        world.routeTables[id], vpc: world.routeTables[id]?.vpcId,
        ["ec2:RouteTableID": id])
    case "igw":
      return facts(world.internetGateways[id], vpc: nil, ["ec2:InternetGatewayID": id])
    case "sg":
      return facts(
        world.securityGroups[id], vpc: world.securityGroups[id]?.vpcId,
        ["ec2:SecurityGroupID": id])
    case "acl":
      return facts(
        world.networkACLs[id], vpc: world.networkACLs[id]?.vpcId,
        ["ec2:NetworkAclID": id])
    case "eni":
      return facts(
        world.networkInterfaces[id], vpc: world.networkInterfaces[id]?.vpcId,
        ["ec2:NetworkInterfaceID": id])
    case "vpce":
      return facts(
        world.endpoints[id], vpc: nil,
        ["ec2:VpceServiceName": world.endpoints[id]?.serviceName ?? ""])
    default: return [:]
    }
  }

  fileprivate func factsOfIdentity(_ resource: String, _ arn: String) -> [String: String] {
    let name = resource.split(separator: "/").last.map { $0.lowercased() } ?? ""
    var facts: [String: String] = [:]
    switch resource.split(separator: "/").first {
    case "user":
      guard let user = world.users.first(.name(scope: "user", name)) else { return [:] }
      facts = Self.facts(user.tags, also: "iam")
      facts["iam:PermissionsBoundary"] = user.boundary
    case "role":
      guard let role = world.roles.first(.name(scope: "role", name)) else { return [:] }
      facts = Self.facts(role.tags, also: "iam")
      facts["iam:PermissionsBoundary"] = role.boundary
    case "policy": facts = Self.facts(world.policies[arn]?.tags ?? [], also: "iam")
    default: break
    }
    return facts
  }

  fileprivate func factsOfPackages(_ resource: String, _ region: String) -> [String: String] {
    let parts = resource.split(separator: "/").map(String.init)
    switch parts.first {
    case "domain" where parts.count > 1:
      let key = DomainEntity.key(region: region, name: parts[1])
      return Self.facts(world.domains[key]?.tags ?? [])
    case "repository" where parts.count > 2:
      let key = RepositoryEntity.key(region: region, domain: parts[1], name: parts[2])
      return Self.facts(world.repositories[key]?.tags ?? [])
    default: return [:]
    }
  }

  fileprivate func factsOfBucket(_ resource: String) -> [String: String] {
    guard !resource.contains("/") else { return [:] }
    return Self.facts(world.buckets[resource]?.tags ?? [])
  }
}
