import AWSModel
import Crypto
import FoundationEssentials

/// Objects: `PutObject` to `DeleteObjects`.
extension Simulation {
  func putObject(_ request: PutObjectRequest) throws(AWSError) -> PutObjectResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    guard (1...1024).contains(request.key.utf8.count) else {
      throw AWSError(code: "KeyTooLongError", message: "Your key is too long or empty")
    }
    let body = request.body ?? []
    let digest = Insecure.MD5.hash(data: body).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    let object = ObjectEntity(
      key: objectKey(bucket.key, request.key), region: bucket.region, createdAt: now,
      bucket: bucket.key, name: request.key, size: body.count, digest: "\"\(digest)\"",
      contentType: request.contentType, content: Data(body))
    world.objects[object.key] = object
    return PutObjectResponse(eTag: object.digest)
  }

  func getObject(_ request: GetObjectRequest) throws(AWSError) -> GetObjectResponse {
    let object = try object(
      request.key, of: request.bucket, owner: request.expectedBucketOwner)
    try check(object, request.ifMatch, request.ifNoneMatch)
    let content = Array(object.content ?? Data())
    let part = try part(of: content.count, request.range)
    let body = part.map { Array(content[$0]) } ?? content
    return GetObjectResponse(
      body: body, lastModified: object.createdAt, contentLength: body.count,
      eTag: object.digest, contentType: object.contentType ?? "binary/octet-stream",
      acceptRanges: "bytes", contentRange: part.map { text(of: $0, in: content.count) })
  }

  func headObject(_ request: HeadObjectRequest) throws(AWSError) -> HeadObjectResponse {
    let object = try object(
      request.key, of: request.bucket, owner: request.expectedBucketOwner)
    try check(object, request.ifMatch, request.ifNoneMatch)
    let size = object.content?.count ?? 0
    let part = try part(of: size, request.range)
    return HeadObjectResponse(
      lastModified: object.createdAt, contentLength: part?.count ?? size, eTag: object.digest,
      contentType: object.contentType ?? "binary/octet-stream", acceptRanges: "bytes",
      contentRange: part.map { text(of: $0, in: size) })
  }

  /// Deletes an object, whether it is there or not.
  func deleteObject(_ request: DeleteObjectRequest) throws(AWSError) -> EmptyResponse {
    let bucket = try bucket(request.bucket, owner: request.expectedBucketOwner)
    world.objects[objectKey(bucket.key, request.key)] = nil
    return EmptyResponse()
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
      listed(objects, request), after: request.continuationToken ?? request.startAfter,
      limit: min(limit, 1000), key: \.key)
    return ListObjectsV2Response(
      name: bucket.key, delimiter: request.delimiter, prefix: request.prefix,
      contents: page.elements.compactMap(\.object).map {
        S3Object(key: $0.name, eTag: $0.digest, size: $0.size, lastModified: $0.createdAt)
      },
      commonPrefixes: page.elements.filter { $0.object == nil }.map {
        CommonPrefix(prefix: $0.key)
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

  /// The objects, with those that have a name's beginning up to the delimiter in common as one.
  private func listed(
    _ objects: [ObjectEntity], _ request: ListObjectsV2Request
  ) -> [(key: String, object: ObjectEntity?)] {
    guard let delimiter = request.delimiter, !delimiter.isEmpty else {
      return objects.map { ($0.name, $0) }
    }
    let start = (request.prefix ?? "").count
    var listed: [(key: String, object: ObjectEntity?)] = []
    for object in objects {
      guard let end = object.name.dropFirst(start).firstRange(of: delimiter)?.upperBound else {
        listed.append((object.name, object))
        continue
      }
      let common = String(object.name[..<end])
      if listed.last?.key != common { listed.append((common, nil)) }
    }
    return listed
  }

  private func objectKey(_ bucket: String, _ name: String) -> String { "\(bucket)/\(name)" }

  private func object(
    _ name: String, of bucket: String, owner: String?
  ) throws(AWSError) -> ObjectEntity {
    let bucket = try self.bucket(bucket, owner: owner)
    guard let object = world.objects[objectKey(bucket.key, name)], isOldEnough(object) else {
      throw AWSError(
        code: "NoSuchKey", message: "The specified key does not exist: \(name)", httpStatus: 404)
    }
    return object
  }

  /// Refuses an object that is not the one the caller means, or is the one it has.
  private func check(
    _ object: ObjectEntity, _ wanted: String?, _ known: String?
  ) throws(AWSError) {
    func names(_ condition: String) -> Bool {
      condition.split(separator: ",").contains { tag in
        let tag = tag.filter { $0 != " " && $0 != "\"" }
        return tag == "*" || "\"\(tag)\"" == object.digest
      }
    }
    if let wanted, !names(wanted) {
      throw AWSError(
        code: "PreconditionFailed",
        message: "At least one of the pre-conditions you specified did not hold: If-Match",
        httpStatus: 412)
    }
    if let known, names(known) {
      throw AWSError(code: "NotModified", message: "Not Modified", httpStatus: 304)
    }
  }

  /// The part that a range names (RFC 9110, section 14); nil for the whole, also where the range
  /// is none or names several parts.
  private func part(of size: Int, _ range: String?) throws(AWSError) -> Range<Int>? {
    guard let range, range.hasPrefix("bytes=") else { return nil }
    let sides = range.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2, sides != ["", ""],
      sides.allSatisfy({ $0.utf8.count <= 15 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let part: Range<Int>
    switch (Int(sides[0]), Int(sides[1])) {
    case (let first?, let last?) where first <= last:
      part = min(first, size)..<min(last + 1, size)
    case (.some, .some): return nil
    case (let first?, nil): part = min(first, size)..<size
    case (nil, let count?): part = max(0, size - count)..<size
    case (nil, nil): return nil
    }
    guard !part.isEmpty else {
      throw AWSError(
        code: "InvalidRange", message: "The requested range is not satisfiable: \(range)",
        httpStatus: 416)
    }
    return part
  }

  private func text(of part: Range<Int>, in size: Int) -> String {
    "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
  }
}
