import AWSModel

extension RESTRoute {
  private static let owner = ["expectedBucketOwner": "x-amz-expected-bucket-owner"]

  private static let conditions = owner.merging([
    "ifMatch": "If-Match", "ifNoneMatch": "If-None-Match", "range": "Range",
  ]) { $1 }

  private static let objectHeaders = [
    "contentLength": "Content-Length", "contentType": "Content-Type", "eTag": "ETag",
    "lastModified": "Last-Modified", "acceptRanges": "accept-ranges",
    "contentRange": "Content-Range",
  ]

  /// The operations of S3 that we know, with paths in path style.
  static let s3: [RESTRoute] = [
    RESTRoute(
      CreateBucketRequest.self, "PUT", "/{bucket}",
      body: .element("createBucketConfiguration", name: "CreateBucketConfiguration"),
      answerHeaders: ["location": "Location"]),
    RESTRoute(
      HeadBucketRequest.self, "HEAD", "/{bucket}", headers: owner,
      answerHeaders: ["bucketRegion": "x-amz-bucket-region"]),
    RESTRoute(
      ListBucketsRequest.self, "GET", "/",
      query: [
        "maxBuckets": "max-buckets", "continuationToken": "continuation-token",
        "prefix": "prefix",
      ],
      answer: .members(root: "ListAllMyBucketsResult")),
    RESTRoute(
      GetBucketLocationRequest.self, "GET", "/{bucket}", fixedQuery: ["location": ""],
      headers: owner, answer: .rootText("locationConstraint", name: "LocationConstraint")),
    RESTRoute(
      DeleteBucketRequest.self, "DELETE", "/{bucket}", headers: owner, status: 204),
    RESTRoute(
      PutBucketPolicyRequest.self, "PUT", "/{bucket}", fixedQuery: ["policy": ""],
      headers: owner, body: .raw("policy"), status: 204),
    RESTRoute(
      GetBucketPolicyRequest.self, "GET", "/{bucket}", fixedQuery: ["policy": ""],
      headers: owner, answer: .raw("policy")),
    RESTRoute(
      DeleteBucketPolicyRequest.self, "DELETE", "/{bucket}", fixedQuery: ["policy": ""],
      headers: owner, status: 204),
    RESTRoute(
      PutBucketTaggingRequest.self, "PUT", "/{bucket}", fixedQuery: ["tagging": ""],
      headers: owner, body: .element("tagging", name: "Tagging"), status: 204),
    RESTRoute(
      GetBucketTaggingRequest.self, "GET", "/{bucket}", fixedQuery: ["tagging": ""],
      headers: owner, answer: .members(root: "Tagging")),
    RESTRoute(
      DeleteBucketTaggingRequest.self, "DELETE", "/{bucket}", fixedQuery: ["tagging": ""],
      headers: owner, status: 204),
    RESTRoute(
      PutObjectRequest.self, "PUT", "/{bucket}/{key+}",
      headers: owner.merging(["contentType": "Content-Type"]) { $1 }, body: .raw("body"),
      answerHeaders: ["eTag": "ETag"]),
    RESTRoute(
      GetObjectRequest.self, "GET", "/{bucket}/{key+}", headers: conditions,
      answerHeaders: objectHeaders, answer: .raw("body")),
    RESTRoute(
      HeadObjectRequest.self, "HEAD", "/{bucket}/{key+}", headers: conditions,
      answerHeaders: objectHeaders),
    RESTRoute(
      DeleteObjectRequest.self, "DELETE", "/{bucket}/{key+}", headers: owner, status: 204),
    RESTRoute(
      ListObjectsV2Request.self, "GET", "/{bucket}", fixedQuery: ["list-type": "2"],
      query: [
        "delimiter": "delimiter", "prefix": "prefix", "maxKeys": "max-keys",
        "continuationToken": "continuation-token", "startAfter": "start-after",
      ],
      headers: owner, answer: .members(root: "ListBucketResult")),
    RESTRoute(
      DeleteObjectsRequest.self, "POST", "/{bucket}", fixedQuery: ["delete": ""],
      headers: owner, body: .element("delete", name: "Delete"),
      answer: .members(root: "DeleteResult")),
  ]
}
