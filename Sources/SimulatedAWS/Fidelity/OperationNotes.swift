package import AWSModel

extension SimulatedAWS {
  /// What the simulation of an operation leaves out or does otherwise than AWS, in one sentence
  /// without a full stop.
  ///
  /// Not what a test finds by itself and `docs/fidelity.md` tells beside it: parameters without
  /// effect, and members that are never answered.
  package static func note(on operation: AWSOperation) -> String? { notes[operation.description] }

  /// The notes by operation; a test holds their names to those of operations.
  package static let notes: [String: String] = [
    "codeartifact:CopyPackageVersions": "all versions of a call are copied or none",
    "codeartifact:DeletePackageVersions": "all versions of a call are deleted or none",
    "codeartifact:DisposePackageVersions": "all versions of a call are disposed or none",
    "codeartifact:GetAuthorizationToken":
      "the token is signed text, bound to the access key it was got with; one of a session ends with it",
    "codeartifact:GetRepositoryEndpoint":
      "over HTTP it leads to the server itself, under `/_packages/`",
    "codeartifact:ListAssociatedPackages": "every association is strong",
    "codeartifact:PublishPackageVersion": "generic packages only, as at AWS",
    "codeartifact:UpdatePackageVersionsStatus": "all versions of a call are changed or none",
    "ec2:CreateVpc": "no IPv6 and no IPAM",
    "ec2:CreateSubnet": "no IPv6",
    "ec2:DescribeAvailabilityZones": "three zones a Region",
    "ec2:ModifyVpcTenancy": "tenancy changes nothing else",
    "ec2:ModifySecurityGroupRules": "a rule may get a source of another kind",
    "iam:CreateRole":
      "a trusted user or role keeps its name in the policy when it is deleted; AWS writes its id",
    "iam:GetRole": "a role is last used when it is assumed, not when its session calls",
    "iam:ListInstanceProfilesForRole": "there are no instance profiles",
    "sts:AssumeRole":
      "codes of devices are read over, and the root user may assume roles; policies and tags are "
      + "packed otherwise than AWS packs them",
    "sts:AssumeRoleWithWebIdentity":
      "providers need not be created, and nobody verifies a token's signature",
    "s3:DeleteObject": "no versions",
    "s3:DeleteObjects": "no versions",
    "s3:GetObject":
      "one range at a time; a key that is not there is told to whoever may read objects, also "
      + "without s3:ListBucket",
    "s3:PutObject": "no versions, checksums, access lists, encryption or storage classes",
  ]
}
