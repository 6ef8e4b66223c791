package import AWSModel

/// The services of a simulated account, as seen from a Region.
package struct SimulatedServices: AWSServices {
  let cloud: SimulatedAWS

  /// The Region asked.
  package let region: String

  /// Networks.
  package var ec2: any EC2API { SimulatedEC2(cloud: cloud, region: region) }

  /// Users, groups and policies.
  package var iam: any IAMAPI { SimulatedIAM(cloud: cloud, region: region) }

  /// Who the caller is.
  package var sts: any STSAPI { SimulatedSTS(cloud: cloud, region: region) }

  /// Buckets.
  package var s3: any S3API { SimulatedS3(cloud: cloud, region: region) }

  /// Package domains and repositories.
  package var codeArtifact: any CodeArtifactAPI {
    SimulatedCodeArtifact(cloud: cloud, region: region)
  }
}
