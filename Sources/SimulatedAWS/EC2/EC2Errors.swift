import AWSModel

/// The errors of EC2 that several operations share, in AWS's words.
extension AWSError {
  /// A refusal of EC2.
  static func ec2(_ code: String, _ message: String) -> AWSError {
    AWSError(code: code, message: message, httpStatus: 400)
  }

  static func invalidValue(_ value: String, of parameter: String, _ why: String) -> AWSError {
    ec2(
      "InvalidParameterValue", "Value (\(value)) for parameter \(parameter) is invalid. \(why)")
  }

  static func missingParameter(_ name: String) -> AWSError {
    ec2("MissingParameter", "The request must contain the parameter \(name)")
  }

  static func noSuchVPC(_ id: String) -> AWSError {
    notFound(id, prefix: "vpc", "InvalidVpcID", "The vpc ID '\(id)' does not exist")
  }

  static func noSuchSubnet(_ id: String) -> AWSError {
    notFound(id, prefix: "subnet", "InvalidSubnetID", "The subnet ID '\(id)' does not exist")
  }

  static func noSuchRouteTable(_ id: String) -> AWSError {
    notFound(
      id, prefix: "rtb", "InvalidRouteTableID", "The routeTable ID '\(id)' does not exist")
  }

  static func noSuchInternetGateway(_ id: String) -> AWSError {
    notFound(
      id, prefix: "igw", "InvalidInternetGatewayID",
      "The internetGateway ID '\(id)' does not exist")
  }

  static func noSuchGateway(_ id: String) -> AWSError {
    ec2("InvalidGatewayID.NotFound", "The gateway ID '\(id)' does not exist")
  }

  static func noSuchSecurityGroup(_ id: String) -> AWSError {
    notFound(id, prefix: "sg", "InvalidGroup", "The security group '\(id)' does not exist")
  }

  static func noSuchSecurityGroupRule(_ id: String) -> AWSError {
    notFound(
      id, prefix: "sgr", "InvalidSecurityGroupRuleId",
      "The security group rule ID '\(id)' does not exist")
  }

  static func noSuchEndpoint(_ id: String) -> AWSError {
    notFound(
      id, prefix: "vpce", "InvalidVpcEndpointId", "The Vpc Endpoint Id '\(id)' does not exist")
  }

  static func noSuchAssociation(_ id: String) -> AWSError {
    ec2("InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
  }

  static func noSuchNetworkInterface(_ id: String) -> AWSError {
    notFound(
      id, prefix: "eni", "InvalidNetworkInterfaceID",
      "The networkInterface ID '\(id)' does not exist")
  }

  /// A thing that cannot go because others need it.
  static func hasDependencies(_ noun: String, _ id: String) -> AWSError {
    ec2("DependencyViolation", "The \(noun) '\(id)' has dependencies and cannot be deleted.")
  }

  /// An id is malformed if it is not the prefix, a hyphen and 8 or 17 hexadecimal digits.
  private static func notFound(
    _ id: String, prefix: String, _ stem: String, _ message: String
  ) -> AWSError {
    let digits = id.dropFirst(prefix.count + 1)
    let isWellFormed =
      id.hasPrefix(prefix + "-") && [8, 17].contains(digits.utf8.count)
      && digits.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    if isWellFormed { return ec2(stem + ".NotFound", message) }
    return ec2(stem + ".Malformed", "Invalid id: \"\(id)\" (expecting \"\(prefix)-...\")")
  }
}
