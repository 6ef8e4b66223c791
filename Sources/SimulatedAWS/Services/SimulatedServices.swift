package import AWSModel

/// The services of a simulated account, as seen from a Region.
package struct SimulatedServices: AWSServices {
  let cloud: SimulatedAWS

  let caller: SimulatedCaller

  /// The Region asked.
  package var region: String { caller.region }

  /// Networks.
  package var ec2: any EC2API { SimulatedEC2(cloud: cloud, caller: caller) }

  /// Users, groups and policies.
  package var iam: any IAMAPI { SimulatedIAM(cloud: cloud, caller: caller) }

  /// Who the caller is.
  package var sts: any STSAPI { SimulatedSTS(cloud: cloud, caller: caller) }

  /// Buckets.
  package var s3: any S3API { SimulatedS3(cloud: cloud, caller: caller) }

  /// Package domains and repositories.
  package var codeArtifact: any CodeArtifactAPI {
    SimulatedCodeArtifact(cloud: cloud, caller: caller)
  }
}
