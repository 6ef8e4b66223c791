import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The policy of an S3 bucket.
struct S3BucketPolicyResource: ResourceLogic {
  static let type = ResourceType(
    name: "s3_bucket_policy", terraformName: "aws_s3_bucket_policy",
    summary: "The policy of a bucket: who may do what with it, and through which endpoint.",
    attributes: [
      Attribute(
        "bucket", .string, .required, change: .replacement,
        documentation: "The name of the bucket. A bucket has one policy."),
      PolicyDocuments.attribute(
        "policy", .required, kind: .bucket,
        documentation: """
          The policy, at most 20 KB. A `Deny` unless `aws:sourceVpce` or `aws:sourceVpc` matches \
          also shuts out the console; a wrong id shuts out everyone.
          """),
    ],
    inDoubt: .idempotent,
    example: """
      resources:
        s3_bucket_policy:
          artifacts:
            bucket: ${s3_bucket.artifacts.bucket}
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Deny
                  Principal: "*"
                  Action: s3:*
                  Resource: "${s3_bucket.artifacts.arn}/*"
                  Condition:
                    StringNotEquals:
                      aws:sourceVpce: ${s3_gateway_endpoint.packages.id}
      """,
    importID: "The name of the bucket.",
    complete: { attributes, _ in PolicyDocuments.problems(in: attributes, kind: .bucket) })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let bucket = creation.attributes.requiredText("bucket")
    try await put(creation.attributes["policy"], on: bucket)
    return MadeObject(id: bucket)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      let policy = try await cloud.s3.getBucketPolicy(GetBucketPolicyRequest(bucket: reference.id))
      return object(
        id: reference.id,
        ["bucket": .string(reference.id), "policy": PolicyDocuments.value(policy.policy)])
    }
  }

  func change(_ update: Update) async throws -> String {
    if update.changed.contains("policy") {
      try await put(update.attributes["policy"], on: update.object.id)
    }
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.s3.deleteBucketPolicy(DeleteBucketPolicyRequest(bucket: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let bucket = creation.attributes.requiredText("bucket")
    let object = object(id: bucket, of: creation)
    let found = try await readOne(object.reference(at: creation.address))
    return found == nil ? .notMade : .made(id: bucket)
  }

  private func put(_ policy: Value?, on bucket: String) async throws {
    try await cloud.s3.putBucketPolicy(
      PutBucketPolicyRequest(bucket: bucket, policy: PolicyDocuments.text(policy)))
  }
}
