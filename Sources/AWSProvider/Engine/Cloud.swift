import AWSModel

/// What the logic of a resource type works with: the services, and how long it waits for them.
struct Cloud: Sendable {
  /// The services of one account, seen from one Region.
  let services: any AWSServices
  /// How long to wait for what AWS shows late.
  let patience: Patience

  /// The Region, such as `eu-west-1`.
  var region: String { services.region }
  /// Networks.
  var ec2: any EC2API { services.ec2 }
  /// Users, groups and policies.
  var iam: any IAMAPI { services.iam }
  /// Buckets.
  var s3: any S3API { services.s3 }
  /// Package domains and repositories.
  var codeArtifact: any CodeArtifactAPI { services.codeArtifact }
}
