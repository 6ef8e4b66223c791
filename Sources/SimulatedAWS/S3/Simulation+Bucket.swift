import AWSModel

/// Buckets: `CreateBucket` to `DeleteBucket`.
extension Simulation {
  func createBucket(_ request: CreateBucketRequest) throws(AWSError) -> CreateBucketResponse {
    let name = request.bucket
    guard BucketName.isValid(name) else {
      throw AWSError(
        code: "InvalidBucketName", message: "The specified bucket is not valid: \(name)")
    }
    let location = request.createBucketConfiguration?.locationConstraint
    guard (location ?? "us-east-1") == region else {
      throw AWSError(
        code: "IllegalLocationConstraintException",
        message: location == nil
          ? "The unspecified location constraint is incompatible for the region specific endpoint "
            + "this request was sent to."
          : "The \(location ?? "") location constraint is incompatible for the region specific "
            + "endpoint this request was sent to.")
    }
    if world.buckets[name] != nil {
      if region == "us-east-1", world.buckets[name]?.region == region {
        return CreateBucketResponse(location: "/\(name)")
      }
      throw AWSError(
        code: "BucketAlreadyOwnedByYou",
        message: "Your previous request to create the named bucket succeeded and you already own "
          + "it: \(name)", httpStatus: 409)
    }
    guard !name.hasPrefix("assets-") || !isAWSAssetsBucket(name) else {
      throw AWSError(
        code: "BucketAlreadyExists",
        message: "The requested bucket name is not available: \(name)", httpStatus: 409)
    }
    try check(.bucketsPerAccount, world.buckets.count(.region(globalRegion)) + 1) {
      AWSError(
        code: "TooManyBuckets",
        message: "You have attempted to create more buckets than allowed: \($0)")
    }
    let tags = try checkedBucketTags(request.createBucketConfiguration?.tags ?? [])
    world.buckets[name] = BucketEntity(key: name, region: region, createdAt: now, tags: tags)
    return CreateBucketResponse(location: "/\(name)")
  }

  func headBucket(_ request: HeadBucketRequest) throws(AWSError) -> HeadBucketResponse {
    guard let bucket = world.buckets[request.bucket], isOldEnough(bucket) else {
      throw AWSError(code: "NotFound", message: "Not Found", httpStatus: 404)
    }
    try requireBucketOwner(request.expectedBucketOwner, of: bucket.key)
    guard bucket.region == region else { throw .wrongRegion(bucket.key, bucket.region) }
    return HeadBucketResponse(bucketRegion: bucket.region)
  }

  func listBuckets(_ request: ListBucketsRequest) throws(AWSError) -> ListBucketsResponse {
    let buckets = world.buckets.all(.region(globalRegion)).filter {
      isOldEnough($0) && $0.key.hasPrefix(request.prefix ?? "")
    }
    let page = Page(
      buckets, after: request.continuationToken, limit: request.maxBuckets ?? 10_000, key: \.key)
    return ListBucketsResponse(
      buckets: page.elements.map {
        Bucket(name: $0.key, creationDate: $0.createdAt, bucketRegion: $0.region)
      }, owner: Owner(id: account), continuationToken: page.next, prefix: request.prefix)
  }

  func getBucketLocation(
    _ request: GetBucketLocationRequest
  ) throws(AWSError) -> GetBucketLocationResponse {
    guard let bucket = world.buckets[request.bucket], isOldEnough(bucket) else {
      throw .noSuchBucket(request.bucket)
    }
    try requireBucketOwner(request.expectedBucketOwner, of: bucket.key)
    return GetBucketLocationResponse(
      locationConstraint: bucket.region == "us-east-1" ? nil : bucket.region)
  }

  func deleteBucket(_ request: DeleteBucketRequest) throws(AWSError) -> EmptyResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    guard !world.objects.contains(.bucket(bucket.key)) else {
      throw AWSError(
        code: "BucketNotEmpty",
        message: "The bucket you tried to delete is not empty: \(bucket.key)", httpStatus: 409)
    }
    world.buckets[bucket.key] = nil
    return EmptyResponse()
  }
}

extension Simulation {
  /// The bucket of a name, in the current call's Region.
  func bucket(_ name: String, owner: String?) throws(AWSError) -> BucketEntity {
    guard let bucket = world.buckets[name], isOldEnough(bucket) else {
      throw .noSuchBucket(name)
    }
    try requireBucketOwner(owner, of: name)
    guard bucket.region == region else { throw .wrongRegion(name, bucket.region) }
    return bucket
  }

  /// Refuses a call that expects a bucket to be another account's.
  private func requireBucketOwner(_ owner: String?, of bucket: String) throws(AWSError) {
    guard let owner, owner != account else { return }
    throw AWSError(
      code: "AccessDenied", message: "The bucket \(bucket) is not of the account \(owner).",
      httpStatus: 403)
  }

  /// Whether the name is one of CodeArtifact's own buckets, which another account holds.
  private func isAWSAssetsBucket(_ name: String) -> Bool {
    assetsBucketARN == "arn:aws:s3:::\(name)"
  }
}

/// The naming rules for general purpose buckets, by the S3 user guide.
enum BucketName {
  /// Whether a bucket may be called so.
  static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (3...63).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      isLetterOrDigit(first), isLetterOrDigit(last)
    else { return false }
    let hasKnownBytes = bytes.allSatisfy { isLetterOrDigit($0) || $0 == 45 || $0 == 46 }
    return hasKnownBytes && !name.contains("..") && IPv4Block(name + "/32") == nil
      && !name.hasPrefix("xn--") && !name.hasPrefix("sthree-") && !name.hasSuffix("-s3alias")
      && !name.hasSuffix("--ol-s3")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
}
