import AWSModel

extension WireNames {
  /// The names of EC2's request parameters: `vpcIds` is `VpcId.1`, `VpcId.2`.
  ///
  /// A member is called by its `queryName` in AWS's definitions, else by its `locationName` with a
  /// capital; nearly everywhere that is the singular of a list's name.
  static let ec2Requests = WireNames([
    (AuthorizeSecurityGroupEgressRequest.self, ["ipPermissions": Name("IpPermissions")]),
    (AuthorizeSecurityGroupIngressRequest.self, ["ipPermissions": Name("IpPermissions")]),
    (RevokeSecurityGroupEgressRequest.self, ["ipPermissions": Name("IpPermissions")]),
    (RevokeSecurityGroupIngressRequest.self, ["ipPermissions": Name("IpPermissions")]),
    (
      IpPermission.self,
      [
        "ipRanges": Name("IpRanges"),
        "ipv6Ranges": Name("Ipv6Ranges"),
        "prefixListIds": Name("PrefixListIds"),
        "userIdGroupPairs": Name("Groups"),
      ]
    ),
    (CreateSecurityGroupRequest.self, ["description": Name("GroupDescription")]),
    (CreateTagsRequest.self, ["resources": Name("ResourceId")]),
    (DeleteTagsRequest.self, ["resources": Name("ResourceId")]),
    // A tag without a value has an empty one.
    (Tag.self, ["value": Name("Value", isDispensable: true)]),
  ]) { member, isList in Name(capitalized(isList ? singular(member) : member)) }

  /// The names in EC2's answers: `vpcs` is `<vpcSet><item>…</item></vpcSet>`.
  static let ec2Answers = WireNames([
    (AvailabilityZone.self, ["state": Name("zoneState")]),
    (
      DescribeAvailabilityZonesResponse.self,
      ["availabilityZones": Name("availabilityZoneInfo", element: "item")]
    ),
    (
      DescribeSecurityGroupsResponse.self,
      ["securityGroups": Name("securityGroupInfo", element: "item")]
    ),
    (DeleteVpcEndpointsResponse.self, ["unsuccessful": Name("unsuccessful", element: "item")]),
    (
      IpPermission.self,
      [
        "ipRanges": Name("ipRanges", element: "item"),
        "ipv6Ranges": Name("ipv6Ranges", element: "item"),
        "prefixListIds": Name("prefixListIds", element: "item"),
        "userIdGroupPairs": Name("groups", element: "item"),
      ]
    ),
    (ModifyVpcTenancyResponse.self, ["returnValue": Name("return")]),
    (NetworkAcl.self, ["isDefault": Name("default")]),
    (
      SecurityGroup.self,
      [
        "description": Name("groupDescription"),
        "ipPermissions": Name("ipPermissions", element: "item"),
        "ipPermissionsEgress": Name("ipPermissionsEgress", element: "item"),
      ]
    ),
    // moto leaves it out.
    (SecurityGroupRule.self, ["groupOwnerId": Name("groupOwnerId", isDispensable: true)]),
    (ServiceDetail.self, ["serviceType": Name("serviceType", element: "item")]),
    (
      Vpc.self,
      [
        "cidrBlockAssociationSet": Name("cidrBlockAssociationSet", element: "item"),
        "ipv6CidrBlockAssociationSet": Name("ipv6CidrBlockAssociationSet", element: "item"),
      ]
    ),
  ]) { member, isList in
    isList ? Name(singular(member) + "Set", element: "item") : Name(member)
  }
}
