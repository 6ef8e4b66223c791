import AWSModel

/// What belongs to VPCs but is told by other calls: DNS attributes, and what AWS makes with each.
struct VPCParts: Sendable {
  /// Whether the Amazon DNS server answers, and whether it gives host names, by VPC.
  var dns: [String: (support: Bool, hostnames: Bool)] = [:]
  /// The main route table by VPC.
  var mainRouteTable: [String: String] = [:]
  /// The default security group by VPC.
  var securityGroup: [String: String] = [:]
  /// The default network ACL by VPC.
  var networkACL: [String: String] = [:]

  /// Asks for the parts of some VPCs.
  ///
  /// The DNS attributes have no call for many VPCs: they take two calls each.
  init(of ids: [String], _ cloud: Cloud, sharing: SharedReads) async throws {
    guard !ids.isEmpty else { return }
    let flags = await concurrently(ids) { id in
      (id, try await Self.dns(of: id, cloud.ec2))
    }
    for flag in flags {
      do {
        let (id, value) = try flag.get()
        dns[id] = value
      } catch let error as AWSError where error.isNotFound {
        continue
      }
    }
    let ec2 = cloud.ec2
    for table in try await sharing.routeTables().values
    where table.associations.contains(where: \.main) {
      mainRouteTable[table.vpcId] = table.routeTableId
    }
    for group in try await sharing.securityGroups().values where group.groupName == "default" {
      securityGroup[group.vpcId] = group.groupId
    }
    let isDefault = Filter(name: "default", values: ["true"])
    let lists = try await filtered(by: "vpc-id", ids, also: [isDefault]) { filters, token in
      let answer = try await ec2.describeNetworkAcls(
        DescribeNetworkAclsRequest(filters: filters, nextToken: token))
      return (answer.networkAcls, answer.nextToken)
    }
    for list in lists { networkACL[list.vpcId] = list.networkAclId }
  }

  private static func dns(
    of id: String, _ ec2: any EC2API
  ) async throws -> (support: Bool, hostnames: Bool) {
    let support = try await ec2.describeVpcAttribute(
      DescribeVpcAttributeRequest(vpcId: id, attribute: "enableDnsSupport"))
    let hostnames = try await ec2.describeVpcAttribute(
      DescribeVpcAttributeRequest(vpcId: id, attribute: "enableDnsHostnames"))
    return (support.enableDnsSupport?.value ?? true, hostnames.enableDnsHostnames?.value ?? false)
  }
}
