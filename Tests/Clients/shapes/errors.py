"""Error codes that are documented, but not in botocore's definitions of the operations.

From "Error codes for the Amazon EC2 API", "Error responses" of Amazon S3, and the lists of common
errors in the API references of AWS IAM and AWS STS; with the status of each.
"""

COMMON = {
    "AccessDenied": 403, "IncompleteSignature": 400, "InvalidAction": 400,
    "InvalidClientTokenId": 403, "MissingAuthenticationToken": 403, "SignatureDoesNotMatch": 403,
    "ValidationError": 400, "ExpiredToken": 403,
}

EC2_CODES = """
AuthFailure CannotDelete CidrConflict DependencyViolation DuplicateSubnetsInSameZone
Gateway.NotAttached GatewayLimitExceeded InsufficientFreeAddressesInSubnet
InternetGatewayLimitExceeded InvalidAction InvalidAssociationID.NotFound
InvalidGatewayID.NotFound InvalidGroup.Duplicate InvalidGroup.InUse InvalidGroup.NotFound
InvalidGroup.Reserved InvalidGroupId.Malformed InvalidID InvalidInput
InvalidInternetGatewayID.NotFound InvalidNatGatewayID.NotFound InvalidNetworkAclID.NotFound
InvalidNetworkInterfaceID.Malformed InvalidNetworkInterfaceID.NotFound InvalidParameter
InvalidParameterCombination InvalidParameterValue InvalidPermission.Duplicate
InvalidPermission.Malformed InvalidPermission.NotFound InvalidPolicyDocument
InvalidPrefixListID.NotFound InvalidPrefixListId.NotFound InvalidRoute.Malformed
InvalidRoute.NotFound InvalidRouteTableID.Malformed InvalidRouteTableId.Malformed
InvalidRouteTableID.NotFound InvalidRouteTableId.NotFound InvalidSecurityGroupID.NotFound
InvalidSecurityGroupRuleId.NotFound InvalidServiceName InvalidSubnet InvalidSubnet.Conflict
InvalidSubnet.Range
InvalidSubnetID.Malformed InvalidSubnetID.NotFound InvalidVpc.Range
InvalidVpcCidrBlockAssociationID.NotFound InvalidVpcEndpoint.NotFound
InvalidVpcEndpointId.Malformed InvalidVpcEndpointId.NotFound InvalidVpcID.Malformed
InvalidVpcID.NotFound MissingParameter OperationNotPermitted Resource.AlreadyAssociated
RouteAlreadyExists RouteLimitExceeded RouteTableLimitExceeded
RulesPerSecurityGroupLimitExceeded SecurityGroupLimitExceeded
SecurityGroupsPerInterfaceLimitExceeded SubnetLimitExceeded TagLimitExceeded UnknownParameter
VpcEndpointLimitExceeded VpcLimitExceeded CidrLimitExceeded VPCIdNotSpecified
""".split()

EC2 = {code: 400 for code in EC2_CODES} | {
    "UnauthorizedOperation": 403, "AuthFailure": 401, "DryRunOperation": 412}

S3 = {
    "AccessDenied": 403, "BadDigest": 400, "BucketAlreadyExists": 409,
    "BucketAlreadyOwnedByYou": 409, "BucketNotEmpty": 409, "EntityTooLarge": 400,
    "IllegalLocationConstraintException": 400, "InvalidAccessKeyId": 403, "InvalidArgument": 400,
    "InvalidBucketName": 400, "InvalidDigest": 400, "InvalidRange": 416, "InvalidTag": 400,
    "InvalidToken": 400, "ExpiredToken": 400, "KeyTooLongError": 400, "MalformedPolicy": 400,
    "MalformedXML": 400, "NoSuchBucket": 404, "NoSuchBucketPolicy": 404, "NoSuchKey": 404,
    "NoSuchTagSet": 404, "PermanentRedirect": 301, "PreconditionFailed": 412,
    "SignatureDoesNotMatch": 403, "TooManyBuckets": 400, "XAmzContentSHA256Mismatch": 400,
    # What HEAD, which has no body, tells by its status.
    "301": 301, "304": 304, "400": 400, "403": 403, "404": 404, "412": 412, "416": 416,
}

# The definition of DeleteDomain has no such error; clients such as Terraform's provider expect it.
CODEARTIFACT = {"DeleteDomain": {"ResourceNotFoundException": 404}}

DOCUMENTED = {"ec2": EC2, "iam": COMMON, "sts": COMMON, "s3": S3, "codeartifact": {}}


def expected_status(service, operation, code):
    """The status that belongs to an error of an operation; None if it has no such error."""
    for shape in operation.error_shapes:
        error = shape.metadata.get("error", {})
        if code == error.get("code", shape.name):
            return error.get("httpStatusCode") or DOCUMENTED[service].get(code, 400)
    if service == "codeartifact":
        return CODEARTIFACT.get(operation.name, {}).get(code)
    return DOCUMENTED[service].get(code)
