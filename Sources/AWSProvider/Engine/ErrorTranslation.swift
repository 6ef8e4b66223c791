import AWSModel
import ResourceModel
import Values

extension ProviderError {
  /// AWS's refusal, or any other failure of an operation, in the words of the core.
  ///
  /// The kind decides what the applier does next; the code and the text stay AWS's own, so that a
  /// rehearsal shows them as AWS would.
  init(translating error: any Error, type: ResourceType? = nil) {
    switch error {
    case let error as ProviderError:
      self = error
    case let error as AWSError:
      self.init(
        Self.kind(of: error), code: error.code, message: error.message,
        operation: error.operation?.name ?? "",
        path: Self.attribute(named: error, of: type).map { ValuePath($0) })
    case is CancellationError:
      self.init(.unavailable, code: "Cancelled", message: "The operation was cancelled")
    default:
      self.init(.defect, message: "\(error)")
    }
  }

  private static func kind(of error: AWSError) -> Kind {
    if error.isThrottling { return .throttled }
    if error.isOutcomeUnknown {
      return error.operation?.isRead == true ? .unavailable : .outcomeUnknown
    }
    if isInTheWay(error) { return .blocked }
    return error.isRetryable ? .unavailable : .refused
  }

  /// Whether something else still depends on what was to be removed.
  private static func isInTheWay(_ error: AWSError) -> Bool {
    switch error.code {
    case "DependencyViolation", "DeleteConflict": true
    case "ConflictException": error.operation?.name.hasPrefix("Delete") == true
    default: false
    }
  }

  /// The attributes that AWS's codes speak of: the first one that the type has.
  private static let attributesByCode: [String: [String]] = [
    "InvalidVpc.Range": ["cidr_block"],
    "InvalidSubnet.Range": ["cidr_block"],
    "InvalidSubnet.Conflict": ["cidr_block"],
    "CidrLimitExceeded": ["secondary_cidr_blocks"],
    "InvalidVpcID.NotFound": ["vpc_id"],
    "InvalidVpcID.Malformed": ["vpc_id"],
    "InvalidSubnetID.NotFound": ["subnet_id", "subnet_ids"],
    "InvalidSubnetId.NotFound": ["subnet_id", "subnet_ids"],
    "DuplicateSubnetsInSameZone": ["subnet_ids"],
    "InvalidRouteTableID.NotFound": ["route_table_id", "route_table_ids"],
    "InvalidRouteTableId.NotFound": ["route_table_id", "route_table_ids"],
    "RouteAlreadyExists": ["route_table_ids", "routes"],
    "InvalidGatewayID.NotFound": ["routes"],
    "InvalidInternetGatewayID.NotFound": ["routes"],
    "RouteLimitExceeded": ["routes"],
    "Resource.AlreadyAssociated": ["subnet_id"],
    "InvalidGroup.NotFound": ["security_group_ids"],
    "InvalidSecurityGroupID.NotFound": ["security_group_ids"],
    "InvalidGroup.Duplicate": ["name"],
    "InvalidPermission.Duplicate": ["ingress"],
    "InvalidPolicyDocument": ["policy"],
    "InvalidServiceName": ["service"],
    "TagLimitExceeded": ["tags"],
    "EntityAlreadyExists": ["name"],
    "MalformedPolicyDocument": ["policy"],
    "MalformedPolicy": ["policy"],
    "PolicyNotAttachable": ["policy_arn"],
    "BucketAlreadyExists": ["bucket"],
    "BucketAlreadyOwnedByYou": ["bucket"],
    "BucketNotEmpty": ["force_destroy"],
    "NoSuchBucket": ["bucket"],
    "InvalidBucketName": ["bucket"],
  ]

  /// The attributes that operations speak of where the code alone does not tell.
  private static let attributesByOperation: [String: [String]] = [
    "AssociateVpcCidrBlock": ["secondary_cidr_blocks"],
    "DisassociateVpcCidrBlock": ["secondary_cidr_blocks"],
    "ModifyVpcTenancy": ["instance_tenancy"],
    "CreateRoute": ["routes"],
    "ReplaceRoute": ["routes"],
    "AuthorizeSecurityGroupIngress": ["ingress"],
    "AuthorizeSecurityGroupEgress": ["egress"],
    "PutUserPermissionsBoundary": ["permissions_boundary"],
    "AddUserToGroup": ["users"],
    "AttachUserPolicy": ["policy_arn"],
    "PutUserPolicy": ["policy"],
    "CreatePolicyVersion": ["policy"],
    "AssociateExternalConnection": ["external_connection"],
    "UpdateRepository": ["upstreams"],
    "PutDomainPermissionsPolicy": ["policy_document"],
    "PutRepositoryPermissionsPolicy": ["policy_document"],
    "TagUser": ["tags"],
    "TagPolicy": ["tags"],
    "TagResource": ["tags"],
    "CreateTags": ["tags"],
    "PutBucketTagging": ["tags"],
  ]

  private static func attribute(named error: AWSError, of type: ResourceType?) -> String? {
    guard let type else { return nil }
    var candidates = attributesByCode[error.code] ?? []
    if error.code == "ResourceNotFoundException", let kind = error.resourceType {
      candidates.append(kind)
    }
    candidates += attributesByOperation[error.operation?.name ?? ""] ?? []
    return candidates.first { type.attribute($0)?.isWritable == true }
  }
}

extension AWSError {
  /// Whether AWS refuses to make something because it, or something in its place, exists.
  var saysItExists: Bool {
    switch code {
    case "EntityAlreadyExists", "ConflictException", "BucketAlreadyOwnedByYou",
      "InvalidSubnet.Conflict", "InvalidGroup.Duplicate":
      true
    default: false
    }
  }
}
