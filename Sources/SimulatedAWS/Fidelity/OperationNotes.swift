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
    "codeartifact:GetAuthorizationToken": "the token is text of no meaning; it expires as asked",
    "ec2:CreateVpc": "no IPv6 and no IPAM",
    "ec2:CreateSubnet": "no IPv6",
    "ec2:DescribeAvailabilityZones": "three zones a Region",
    "ec2:ModifyVpcTenancy": "tenancy changes nothing else",
    "s3:DeleteObjects": "no versions",
    "s3:PutObject": "no versions, checksums, access lists, encryption or storage classes",
  ]
}
