import AWSModel

extension WireNames {
  /// The names in S3's XML, in requests and answers.
  static let s3 = WireNames([
    (CreateBucketConfiguration.self, ["tags": Name("Tags", element: "Tag")]),
    (DeleteObjectsResponse.self, ["deleted": Name("Deleted"), "errors": Name("Error")]),
    (GetBucketTaggingResponse.self, ["tagSet": Name("TagSet", element: "Tag")]),
    (ListBucketsResponse.self, ["buckets": Name("Buckets", element: "Bucket")]),
    (
      ListObjectsV2Response.self,
      ["contents": Name("Contents"), "commonPrefixes": Name("CommonPrefixes")]
    ),
    (ObjectsToDelete.self, ["objects": Name("Object")]),
    (Owner.self, ["id": Name("ID")]),
    (Tagging.self, ["tagSet": Name("TagSet", element: "Tag")]),
  ]) { member, isList in
    Name(capitalized(member), element: isList ? "member" : nil)
  }
}
