extension ServiceBuckets {
  /// The row of a purpose; nil where there is none of that name.
  public static func named(_ name: String) -> ServiceBuckets? {
    table.first { $0.name == name }
  }

  /// The services that AWS's page on S3 endpoints lists, and further ones of AWS's sample
  /// policies, for the partition `aws`.
  public static let table: [ServiceBuckets] = [
    ServiceBuckets(
      "amazon-linux", "Amazon Linux AMI repositories",
      ["packages.*.amazonaws.com", "repo.*.amazonaws.com"],
      sid: "AmazonLinuxAMIRepositoryAccess",
      source: "\(vpcGuide), example policy AmazonLinuxAMIRepositoryAccess", .seed,
      note: "The page advises to name the Region, so that no other bucket matches"),
    ServiceBuckets(
      "amazon-linux-2", "Amazon Linux 2 repositories", ["amazonlinux.*.amazonaws.com"],
      sid: "AmazonLinux2AMIRepositoryAccess",
      source: "\(vpcGuide), example policy AmazonLinux2AMIRepositoryAccess", .seed,
      note: "Newer repositories are in other buckets: see amazon-linux-2-repos"),
    ServiceBuckets(
      "amazon-linux-2-repos", "Amazon Linux 2 repositories, newer buckets",
      ["amazonlinux-2-repos-REGION"], sid: "AmazonLinux2RepositoryAccess", source: samples, .docs),
    ServiceBuckets(
      "amazon-linux-2023", "Amazon Linux 2023 repositories",
      ["al2023-repos-REGION-de612dc2", "al2023-REGION"], sid: "AmazonLinux2023RepositoryAccess",
      source: samples, .docs),
    ServiceBuckets(
      "ecr", "Amazon ECR private image layers", ["prod-REGION-starport-layer-bucket"],
      sid: "ECRImageLayerAccess", source: samples, .docs,
      note: "An account of ECR signs the requests, so no principal of yours may be demanded"),
    ServiceBuckets(
      "ssm-agent", "AWS Systems Manager Agent",
      [
        "aws-ssm-REGION", "aws-windows-downloads-REGION", "amazon-ssm-REGION",
        "amazon-ssm-packages-REGION", "REGION-birdwatcher-prod",
        "aws-ssm-distributor-file-REGION", "aws-ssm-document-attachments-REGION",
      ],
      sid: "SystemsManagerAgentAccess", source: samples, .docs,
      note: "The agent reads without credentials"),
    ServiceBuckets(
      "ssm-patch-manager", "SSM Patch Manager",
      ["patch-baseline-snapshot-REGION", "aws-patchmanager-macos-REGION", "aws-ssm-REGION"],
      sid: "PatchManagerAccess", source: samples, .docs,
      note: "In some Regions the name of the snapshot bucket ends in a hash; name those yourself"),
    ServiceBuckets(
      "cloudformation", "AWS CloudFormation wait conditions and custom resources",
      [
        "cloudformation-waitcondition-REGION",
        "cloudformation-custom-resource-response-REGIONCOMPACT",
      ],
      actions: ["s3:PutObject", "s3:GetObject"], sid: "CloudFormationResponseAccess",
      source: "AWS CloudFormation user guide, Setting up VPC endpoints for AWS CloudFormation",
      .docs, note: "Responses are put to presigned URLs"),
    ServiceBuckets(
      "elastic-beanstalk", "AWS Elastic Beanstalk",
      [
        "elasticbeanstalk-samples-REGION", "elasticbeanstalk-platform-assets-REGION",
        "elasticbeanstalk-env-resources-REGION", "elasticbeanstalk-REGION-ACCOUNT",
      ],
      sid: "ElasticBeanstalkAccess",
      source: "AWS Elastic Beanstalk developer guide, Using VPC endpoint policies", .docs,
      note: "Your application bucket, the last one, may also need s3:PutObject and s3:ListBucket; "
        + "the service uses the CloudFormation buckets too"),
    ServiceBuckets(
      "emr", "Amazon EMR",
      [
        "packages.REGION.amazonaws.com", "repo.REGION.amazonaws.com",
        "repo.REGION.emr.amazonaws.com", "amazonlinux.REGION.amazonaws.com",
        "amazonlinux-2-repos-REGION", "prod.REGION.appinfo.src",
      ],
      sid: "EMRAccess", source: samples, .docs,
      note: "Spark writes event logs to the last bucket; logs and data of your own come on top"),
    ServiceBuckets(
      "codedeploy", "AWS CodeDeploy", ["aws-codedeploy-REGION"], sid: "CodeDeployAgentAccess",
      source: samples, .docs,
      note: "This is the agent's bucket; add each bucket of your own deployments"),
    ServiceBuckets(
      "appstream", "Amazon AppStream 2.0 home folders and settings",
      ["appstream2-36fb080bb8-REGION-ACCOUNT", "appstream-app-settings-REGION-ACCOUNT*"],
      actions: [
        "s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject",
        "s3:GetObjectVersion", "s3:DeleteObjectVersion",
      ],
      sid: "AppStreamAccess", source: "\(vpcGuide), row Amazon AppStream 2.0", .recall),
    ServiceBuckets(
      "opsworks", "AWS OpsWorks",
      [
        "opsworks-instance-agent-REGION", "opsworks-instance-assets-REGION",
        "opsworks-instance-packages-REGION",
      ],
      sid: "OpsWorksAccess", source: "\(vpcGuide), row AWS OpsWorks", .recall,
      note: "OpsWorks Stacks reached its end of life in 2024"),
    ServiceBuckets(
      "workdocs", "Amazon WorkDocs client", [], actions: ["s3:*"], sid: "WorkDocsAccess",
      source: "\(vpcGuide), row Amazon WorkDocs", .seed,
      note: "AWS gives no list of buckets; the client needs all of S3"),
    ServiceBuckets(
      "workspaces", "Amazon WorkSpaces with internet access", [], actions: ["s3:*"],
      sid: "WorkSpacesAccess", source: "\(vpcGuide), row Amazon WorkSpaces", .seed,
      note: "Sites of other companies that its users visit may be kept in any bucket"),
    ServiceBuckets(
      "cloudwatch-agent", "CloudWatch agent download",
      ["amazoncloudwatch-agent-REGION", "amazoncloudwatch-agent"],
      sid: "CloudWatchAgentAccess", source: samples, .docs),
    ServiceBuckets(
      "image-builder", "EC2 Image Builder",
      ["ec2imagebuilder-toe-REGION-prod", "ec2imagebuilder-managed-resources-REGION-prod"],
      sid: "ImageBuilderAccess", source: samples, .docs,
      note: "Of the second bucket only components/* is used"),
  ]

  private static let vpcGuide = "Amazon VPC user guide, Endpoints for Amazon S3"
  private static let samples =
    "aws-samples/data-perimeter-policy-examples, vpc_endpoint_policies/s3_endpoint_policy.json"
}
