/// The actions of S3 with their levels and types of resource.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for Amazon
/// S3", as parliament 1.6.4 carries it, with the one action that policies managed by AWS have used
/// since. ``S3Actions`` tells what the generator needs of them.
enum S3ActionTable {
  /// The actions, by type of resource and level.
  static let all: [ServiceAction] = rows.flatMap { row in
    row.names.split(separator: " ").map {
      ServiceAction("s3", String($0), row.level, on: row.types)
    }
  }

  private static let rows: [(types: [String], level: ServiceAction.AccessLevel, names: String)] = [
    (
      [], .list,
      """
      ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda \
      ListAllMyBuckets ListJobs ListMultiRegionAccessPoints ListStorageLensConfigurations \
      ListStorageLensGroups
      """
    ),
    (
      [], .read,
      """
      GetAccessPoint GetAccountPublicAccessBlock
      """
    ),
    (
      [], .write,
      """
      CreateJob CreateStorageLensGroup PutStorageLensConfiguration
      """
    ),
    (
      [], .permissionsManagement,
      """
      PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock
      """
    ),
    (
      ["accessgrant"], .read,
      """
      GetAccessGrant
      """
    ),
    (
      ["accessgrant"], .write,
      """
      DeleteAccessGrant
      """
    ),
    (
      ["accessgrant", "accessgrantsinstance", "accessgrantslocation", "storagelensgroup"], .list,
      """
      ListTagsForResource
      """
    ),
    (
      ["accessgrant", "accessgrantsinstance", "accessgrantslocation", "storagelensgroup"], .tagging,
      """
      TagResource UntagResource
      """
    ),
    (
      ["accessgrantsinstance"], .list,
      """
      ListAccessGrants ListAccessGrantsLocations ListCallerAccessGrants
      """
    ),
    (
      ["accessgrantsinstance"], .read,
      """
      GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix \
      GetAccessGrantsInstanceResourcePolicy GetDataAccess
      """
    ),
    (
      ["accessgrantsinstance"], .write,
      """
      AssociateAccessGrantsIdentityCenter CreateAccessGrantsInstance \
      CreateAccessGrantsLocation DeleteAccessGrantsInstance \
      DeleteAccessGrantsInstanceResourcePolicy DissociateAccessGrantsIdentityCenter \
      PutAccessGrantsInstanceResourcePolicy
      """
    ),
    (
      ["accessgrantslocation"], .read,
      """
      GetAccessGrantsLocation
      """
    ),
    (
      ["accessgrantslocation"], .write,
      """
      CreateAccessGrant DeleteAccessGrantsLocation UpdateAccessGrantsLocation
      """
    ),
    (
      ["accesspoint"], .read,
      """
      GetAccessPointPolicy GetAccessPointPolicyStatus
      """
    ),
    (
      ["accesspoint"], .write,
      """
      CreateAccessPoint DeleteAccessPoint
      """
    ),
    (
      ["accesspoint"], .permissionsManagement,
      """
      DeleteAccessPointPolicy PutAccessPointPolicy
      """
    ),
    (
      ["accesspoint", "object"], .read,
      """
      GetObjectAttributes
      """
    ),
    (
      ["bucket"], .list,
      """
      ListBucket ListBucketMultipartUploads ListBucketVersions
      """
    ),
    (
      ["bucket"], .read,
      """
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl \
      GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration \
      GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls \
      GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment \
      GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration \
      GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration \
      GetMetricsConfiguration GetReplicationConfiguration
      """
    ),
    (
      ["bucket"], .write,
      """
      CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket \
      DeleteBucketMetadataTableConfiguration DeleteBucketWebsite PauseReplication \
      PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketCORS PutBucketLogging \
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketRequestPayment \
      PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration \
      PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration \
      PutMetricsConfiguration PutReplicationConfiguration
      """
    ),
    (
      ["bucket"], .permissionsManagement,
      """
      DeleteBucketPolicy PutBucketAcl PutBucketOwnershipControls PutBucketPolicy \
      PutBucketPublicAccessBlock
      """
    ),
    (
      ["bucket"], .tagging,
      """
      PutBucketTagging
      """
    ),
    (
      ["job"], .read,
      """
      DescribeJob GetJobTagging
      """
    ),
    (
      ["job"], .write,
      """
      UpdateJobPriority UpdateJobStatus
      """
    ),
    (
      ["job"], .tagging,
      """
      DeleteJobTagging PutJobTagging
      """
    ),
    (
      ["multiregionaccesspoint"], .read,
      """
      GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy \
      GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
      """
    ),
    (
      ["multiregionaccesspoint"], .write,
      """
      CreateMultiRegionAccessPoint DeleteMultiRegionAccessPoint \
      SubmitMultiRegionAccessPointRoutes
      """
    ),
    (
      ["multiregionaccesspoint"], .permissionsManagement,
      """
      PutMultiRegionAccessPointPolicy
      """
    ),
    (
      ["multiregionaccesspointrequestarn"], .read,
      """
      DescribeMultiRegionAccessPointOperation
      """
    ),
    (
      ["object"], .list,
      """
      ListMultipartUploadParts
      """
    ),
    (
      ["object"], .read,
      """
      GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTagging \
      GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes \
      GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent
      """
    ),
    (
      ["object"], .write,
      """
      AbortMultipartUpload DeleteObject DeleteObjectVersion InitiateReplication PutObject \
      PutObjectLegalHold PutObjectRetention ReplicateDelete ReplicateObject RestoreObject
      """
    ),
    (
      ["object"], .permissionsManagement,
      """
      BypassGovernanceRetention ObjectOwnerOverrideToBucketOwner PutObjectAcl \
      PutObjectVersionAcl
      """
    ),
    (
      ["object"], .tagging,
      """
      DeleteObjectTagging DeleteObjectVersionTagging PutObjectTagging PutObjectVersionTagging \
      ReplicateTags
      """
    ),
    (
      ["objectlambdaaccesspoint"], .read,
      """
      GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda \
      GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatusForObjectLambda
      """
    ),
    (
      ["objectlambdaaccesspoint"], .write,
      """
      CreateAccessPointForObjectLambda DeleteAccessPointForObjectLambda \
      PutAccessPointConfigurationForObjectLambda
      """
    ),
    (
      ["objectlambdaaccesspoint"], .permissionsManagement,
      """
      DeleteAccessPointPolicyForObjectLambda PutAccessPointPolicyForObjectLambda
      """
    ),
    (
      ["storagelensconfiguration"], .read,
      """
      GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard
      """
    ),
    (
      ["storagelensconfiguration"], .write,
      """
      DeleteStorageLensConfiguration
      """
    ),
    (
      ["storagelensconfiguration"], .tagging,
      """
      DeleteStorageLensConfigurationTagging PutStorageLensConfigurationTagging
      """
    ),
    (
      ["storagelensgroup"], .read,
      """
      GetStorageLensGroup
      """
    ),
    (
      ["storagelensgroup"], .write,
      """
      DeleteStorageLensGroup UpdateStorageLensGroup
      """
    ),
  ]
}
