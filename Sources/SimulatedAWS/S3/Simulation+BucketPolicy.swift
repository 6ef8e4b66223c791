import AWSModel
import IAMPolicy

/// Policies and tags of buckets.
extension Simulation {
  func putBucketPolicy(_ request: PutBucketPolicyRequest) throws(AWSError) -> EmptyResponse {
    var bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    let refusal =
      PolicySize.check(request.policy, .bucket)?.message
      ?? PolicyValidation.problem(in: request.policy, kind: .bucket)
    if let refusal { throw AWSError(code: "MalformedPolicy", message: refusal) }
    if let problem = foreignResource(in: request.policy, bucket: bucket.key) {
      throw AWSError(code: "MalformedPolicy", message: problem)
    }
    bucket.policy = request.policy
    world.buckets[bucket.key] = bucket
    return EmptyResponse()
  }

  func getBucketPolicy(
    _ request: GetBucketPolicyRequest
  ) throws(AWSError) -> GetBucketPolicyResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    guard let policy = bucket.policy else {
      throw AWSError(
        code: "NoSuchBucketPolicy",
        message: "The bucket policy does not exist: \(bucket.key)", httpStatus: 404)
    }
    return GetBucketPolicyResponse(policy: policy)
  }

  func deleteBucketPolicy(
    _ request: DeleteBucketPolicyRequest
  ) throws(AWSError) -> EmptyResponse {
    var bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    bucket.policy = nil
    world.buckets[bucket.key] = bucket
    return EmptyResponse()
  }

  func putBucketTagging(_ request: PutBucketTaggingRequest) throws(AWSError) -> EmptyResponse {
    var bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    bucket.tags = try checkedBucketTags(request.tagging.tagSet)
    world.buckets[bucket.key] = bucket
    return EmptyResponse()
  }

  func getBucketTagging(
    _ request: GetBucketTaggingRequest
  ) throws(AWSError) -> GetBucketTaggingResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    guard !bucket.tags.isEmpty else {
      throw AWSError(
        code: "NoSuchTagSet", message: "The TagSet does not exist: \(bucket.key)",
        httpStatus: 404)
    }
    return GetBucketTaggingResponse(tagSet: bucket.tags)
  }

  func deleteBucketTagging(
    _ request: DeleteBucketTaggingRequest
  ) throws(AWSError) -> EmptyResponse {
    var bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    bucket.tags = []
    world.buckets[bucket.key] = bucket
    return EmptyResponse()
  }

  /// The tags of a bucket, checked: a set replaces what was there.
  func checkedBucketTags(_ tags: [Tag]) throws(AWSError) -> [Tag] {
    var keys: Set<String> = []
    for tag in tags {
      guard keys.insert(tag.key).inserted else {
        throw AWSError(
          code: "InvalidTag", message: "Cannot provide multiple Tags with the same key: \(tag.key)")
      }
      guard (1...128).contains(tag.key.count), tag.key.unicodeScalars.allSatisfy(isTagScalar),
        !tag.key.lowercased().hasPrefix("aws:")
      else {
        throw AWSError(
          code: "InvalidTag", message: "The TagKey you have provided is invalid: \(tag.key)")
      }
      guard tag.value.count <= 256, tag.value.unicodeScalars.allSatisfy(isTagScalar) else {
        throw AWSError(
          code: "InvalidTag", message: "The TagValue you have provided is invalid: \(tag.value)")
      }
    }
    try check(.tagsPerResource, tags.count) {
      AWSError(
        code: "BadRequest", message: "Bucket tag count cannot be greater than \($0)")
    }
    return tags
  }

  /// What is wrong if a statement speaks of another bucket.
  private func foreignResource(in policy: String, bucket: String) -> String? {
    guard let document = PolicyDocument.read(policy, as: .bucket).document else { return nil }
    let arn = "arn:aws:s3:::\(bucket)"
    let isForeign = document.statements.contains { statement in
      !statement.resource.isNegated
        && statement.resource.patterns.texts.contains { pattern in
          pattern != "*" && !wildcard(pattern, matches: arn) && !pattern.hasPrefix(arn + "/")
            && !wildcard(pattern, matches: arn + "/")
        }
    }
    return isForeign ? "Policy has invalid resource: it must be \(arn) or \(arn)/*" : nil
  }
}
