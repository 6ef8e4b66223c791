import AWSModel

/// As much of objects as emptying a bucket needs.
extension Simulation {
  func putObject(_ request: PutObjectRequest) throws(AWSError) -> PutObjectResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    guard (1...1024).contains(request.key.utf8.count) else {
      throw AWSError(code: "KeyTooLongError", message: "Your key is too long or empty")
    }
    let body = request.body ?? []
    let digest = String(stableHash(String(decoding: body, as: UTF8.self)) | 1 << 63, radix: 16)
    let object = ObjectEntity(
      key: objectKey(bucket.key, request.key), region: bucket.region, createdAt: now,
      bucket: bucket.key, name: request.key, size: body.count, digest: "\"\(digest)\"")
    world.objects[object.key] = object
    return PutObjectResponse(eTag: object.digest)
  }

  func listObjectsV2(_ request: ListObjectsV2Request) throws(AWSError) -> ListObjectsV2Response {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    let limit = request.maxKeys ?? 1000
    guard (0...Int(Int32.max)).contains(limit) else {
      throw AWSError(code: "InvalidArgument", message: "maxKeys must be 0 or more: \(limit)")
    }
    let objects = world.objects.all(.bucket(bucket.key)).filter {
      isOldEnough($0) && $0.name.hasPrefix(request.prefix ?? "")
    }
    let page = Page(
      objects, after: request.continuationToken ?? request.startAfter, limit: min(limit, 1000),
      key: \.name)
    return ListObjectsV2Response(
      name: bucket.key, prefix: request.prefix,
      contents: page.elements.map {
        S3Object(key: $0.name, eTag: $0.digest, size: $0.size, lastModified: $0.createdAt)
      }, keyCount: page.elements.count, maxKeys: limit, isTruncated: page.isTruncated,
      continuationToken: request.continuationToken, nextContinuationToken: page.next)
  }

  func deleteObjects(_ request: DeleteObjectsRequest) throws(AWSError) -> DeleteObjectsResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    let objects = request.delete.objects
    guard (1...1000).contains(objects.count) else {
      throw AWSError(
        code: "MalformedXML",
        message: "The XML you provided must name 1 to 1000 objects, not \(objects.count)")
    }
    for object in objects { world.objects[objectKey(bucket.key, object.key)] = nil }
    let isQuiet = request.delete.quiet == true
    return DeleteObjectsResponse(
      deleted: isQuiet ? [] : objects.map { DeletedObject(key: $0.key) })
  }

  private func objectKey(_ bucket: String, _ name: String) -> String { "\(bucket)/\(name)" }
}
