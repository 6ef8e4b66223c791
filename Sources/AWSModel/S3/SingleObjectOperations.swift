/// What `s3:GetObject` is asked.
package struct GetObjectRequest: AWSRequest {
  package typealias Response = GetObjectResponse
  package static let operation = AWSOperation(.s3, "GetObject")

  package var bucket: String
  package var ifMatch: String?
  package var ifNoneMatch: String?
  package var key: String
  package var range: String?
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    bucket: String, ifMatch: String? = nil, ifNoneMatch: String? = nil, key: String,
    range: String? = nil, expectedBucketOwner: String? = nil
  ) {
    self.bucket = bucket
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
    self.key = key
    self.range = range
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetObject` answers.
package struct GetObjectResponse: AWSResponse {
  package var body: [UInt8]?
  package var lastModified: Timestamp?
  package var contentLength: Int?
  package var eTag: String?
  package var contentType: String?
  package var acceptRanges: String?
  package var contentRange: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    body: [UInt8]? = nil, lastModified: Timestamp? = nil, contentLength: Int? = nil,
    eTag: String? = nil, contentType: String? = nil, acceptRanges: String? = nil,
    contentRange: String? = nil
  ) {
    self.body = body
    self.lastModified = lastModified
    self.contentLength = contentLength
    self.eTag = eTag
    self.contentType = contentType
    self.acceptRanges = acceptRanges
    self.contentRange = contentRange
  }
}

/// What `s3:HeadObject` is asked.
package struct HeadObjectRequest: AWSRequest {
  package typealias Response = HeadObjectResponse
  package static let operation = AWSOperation(.s3, "HeadObject")

  package var bucket: String
  package var ifMatch: String?
  package var ifNoneMatch: String?
  package var key: String
  package var range: String?
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    bucket: String, ifMatch: String? = nil, ifNoneMatch: String? = nil, key: String,
    range: String? = nil, expectedBucketOwner: String? = nil
  ) {
    self.bucket = bucket
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
    self.key = key
    self.range = range
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:HeadObject` answers.
package struct HeadObjectResponse: AWSResponse {
  package var lastModified: Timestamp?
  package var contentLength: Int?
  package var eTag: String?
  package var contentType: String?
  package var acceptRanges: String?
  package var contentRange: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    lastModified: Timestamp? = nil, contentLength: Int? = nil, eTag: String? = nil,
    contentType: String? = nil, acceptRanges: String? = nil,
    contentRange: String? = nil
  ) {
    self.lastModified = lastModified
    self.contentLength = contentLength
    self.eTag = eTag
    self.contentType = contentType
    self.acceptRanges = acceptRanges
    self.contentRange = contentRange
  }
}

/// What `s3:DeleteObject` is asked.
package struct DeleteObjectRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "DeleteObject")

  package var bucket: String
  package var key: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, key: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.key = key
    self.expectedBucketOwner = expectedBucketOwner
  }
}
