/// The services of one account as seen from one Region.
package protocol AWSServices: Sendable {
  /// The Region asked, such as `eu-west-1`.
  var region: String { get }

  /// Networks.
  var ec2: any EC2API { get }

  /// Users, groups and policies, which are the same in every Region.
  var iam: any IAMAPI { get }

  /// Who the caller is.
  var sts: any STSAPI { get }

  /// Buckets.
  var s3: any S3API { get }

  /// Package domains and repositories.
  var codeArtifact: any CodeArtifactAPI { get }
}
