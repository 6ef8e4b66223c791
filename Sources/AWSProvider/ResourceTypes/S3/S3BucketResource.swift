import AWSModel
import ResourceModel
import Values

/// An S3 bucket.
struct S3BucketResource: ResourceLogic {
  static let type = ResourceType(
    name: "s3_bucket", terraformName: "aws_s3_bucket",
    summary: "An S3 bucket in the stack's Region.",
    attributes: [
      Attribute(
        "bucket", .string, .required, change: .replacement,
        constraints: [
          .length(3...63),
          .pattern(
            "[a-z0-9][a-z0-9.-]*[a-z0-9]",
            meaning: """
              3 to 63 lower-case letters, digits, dots and hyphens, beginning and ending with a \
              letter or digit
              """),
          .rule(
            name: "bucket name",
            documentation: """
              No two dots in a row, not in the form of an IP address, and without the beginnings \
              and endings that AWS keeps for itself, such as `xn--` and `-s3alias`.
              """,
            check: { $0.stringValue.flatMap(problem(inName:)) }),
        ],
        documentation: "Its name, 3 to 63 characters, unique in all of AWS."),
      Attribute(
        "force_destroy", .bool, default: false,
        documentation: "Whether destroying it also deletes the objects in it."),
      Tags.attribute,
      Attribute("id", .string, .computed, documentation: "Its name."),
      .arn("arn:aws:s3:::my-artifacts"),
    ],
    inDoubt: .name,
    example: """
      resources:
        s3_bucket:
          artifacts:
            bucket: my-artifacts
      """,
    importID: "The name of the bucket.",
    complete: { attributes, _ in
      Completions.dropEmpty(&attributes, ["tags"])
      return []
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let bucket = creation.attributes.requiredText("bucket")
    _ = try await cloud.s3.createBucket(
      CreateBucketRequest(
        bucket: bucket,
        createBucketConfiguration: CreateBucketConfiguration(
          locationConstraint: cloud.region == "us-east-1" ? nil : cloud.region,
          tags: Tags.forCreation(creation))))
    try await refuseForeign(bucket, creation)
    return MadeObject(id: bucket)
  }

  /// AWS takes the tags with CreateBucket; other stores, and AWS before 2025, pass over them there.
  func finish(_ creation: Creation, id: String) async throws {
    let wanted = Tags.forCreation(creation)
    guard try await tags(of: id).isEmpty else { return }
    try await cloud.s3.putBucketTagging(
      PutBucketTaggingRequest(bucket: id, tagging: Tagging(tagSet: wanted)))
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      let tags = try await tags(of: reference.id)
      return object(
        id: reference.id,
        [
          "bucket": .string(reference.id),
          "force_destroy": .bool(reference.attributes.flag("force_destroy")),
          "tags": Tags.value(tags),
          "arn": .string("arn:aws:s3:::\(reference.id)"),
        ])
    }
  }

  /// PutBucketTagging replaces all tags, so those the stack does not see are sent along.
  func change(_ update: Update) async throws -> String {
    let bucket = update.object.id
    guard update.changed.contains("tags") else { return bucket }
    let hidden = try await tags(of: bucket).filter { Tags.isHidden($0.key) }
    let all = Tags.written(update.attributes) + hidden
    if all.isEmpty {
      try await cloud.s3.deleteBucketTagging(DeleteBucketTaggingRequest(bucket: bucket))
    } else {
      try await cloud.s3.putBucketTagging(
        PutBucketTaggingRequest(bucket: bucket, tagging: Tagging(tagSet: all)))
    }
    return bucket
  }

  func remove(_ deletion: Deletion) async throws {
    let bucket = deletion.object.id
    if deletion.object.attributes.flag("force_destroy") { try await empty(bucket) }
    try await cloud.s3.deleteBucket(DeleteBucketRequest(bucket: bucket))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let bucket = creation.attributes.requiredText("bucket")
    do {
      return Tags.finding(bucket, in: try await tags(of: bucket), of: creation)
    } catch let error as AWSError where error.isNotFound || error.code == "AccessDenied" {
      return .notMade
    }
  }

  /// Refuses a bucket that was there before.
  ///
  /// In us-east-1 CreateBucket succeeds for a bucket that the account already has (S3 API
  /// reference, "CreateBucket"); only the mark of ownership tells.
  private func refuseForeign(_ bucket: String, _ creation: Creation) async throws {
    guard cloud.region == "us-east-1" else { return }
    do {
      guard case .notMade = Tags.finding(bucket, in: try await tags(of: bucket), of: creation)
      else { return }
    } catch let error as AWSError where error.isNotFound {
      return
    }
    throw AWSError(
      code: "BucketAlreadyOwnedByYou",
      message: "The bucket \(bucket) already exists in this account", httpStatus: 409,
      operation: CreateBucketRequest.operation)
  }

  /// The tags of a bucket; throws where the bucket does not exist.
  private func tags(of bucket: String) async throws -> [Tag] {
    do {
      return try await cloud.s3.getBucketTagging(GetBucketTaggingRequest(bucket: bucket)).tagSet
    } catch let error where error.code == "NoSuchTagSet" {
      return []
    }
  }

  private func empty(_ bucket: String) async throws {
    while true {
      let page = try await cloud.s3.listObjectsV2(ListObjectsV2Request(bucket: bucket))
      guard !page.contents.isEmpty else { return }
      let keys = page.contents.map { ObjectIdentifier(key: $0.key) }
      let answer = try await cloud.s3.deleteObjects(
        DeleteObjectsRequest(bucket: bucket, delete: ObjectsToDelete(objects: keys, quiet: true)))
      if let failure = answer.errors.first {
        throw AWSError(
          code: failure.code ?? "InternalError",
          message: "\(failure.key ?? "An object"): \(failure.message ?? "not deleted")",
          operation: DeleteObjectsRequest.operation)
      }
    }
  }

  /// What is wrong with a name beyond its characters (S3 user guide, "Bucket naming rules").
  private static func problem(inName name: String) -> String? {
    if name.contains("..") { return "The bucket name \"\(name)\" has two dots in a row" }
    if IPv4Network.address(parsing: name) != nil {
      return "The bucket name \"\(name)\" has the form of an IP address"
    }
    let beginnings = ["xn--", "sthree-", "amzn-s3-demo-"]
    if let beginning = beginnings.first(where: name.hasPrefix) {
      return "The bucket name \"\(name)\" begins with \"\(beginning)\", which AWS keeps for itself"
    }
    let endings = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]
    if let ending = endings.first(where: name.hasSuffix) {
      return "The bucket name \"\(name)\" ends with \"\(ending)\", which AWS keeps for itself"
    }
    return nil
  }
}
