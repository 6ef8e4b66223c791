/// What `s3:PutObject` is asked.
package struct PutObjectRequest: AWSRequest {
  package typealias Response = PutObjectResponse
  package static let operation = AWSOperation(.s3, "PutObject")

  package var bucket: String
  package var key: String
  package var body: [UInt8]?
  package var contentType: String?
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    bucket: String, key: String, body: [UInt8]? = nil, contentType: String? = nil,
    expectedBucketOwner: String? = nil
  ) {
    self.bucket = bucket
    self.key = key
    self.body = body
    self.contentType = contentType
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:PutObject` answers.
package struct PutObjectResponse: AWSResponse {
  package var eTag: String?

  /// Creates the value from its members, as AWS names them.
  package init(eTag: String? = nil) {
    self.eTag = eTag
  }
}

/// What `s3:ListObjectsV2` is asked.
package struct ListObjectsV2Request: AWSRequest {
  package typealias Response = ListObjectsV2Response
  package static let operation = AWSOperation(.s3, "ListObjectsV2")

  package var bucket: String
  package var delimiter: String?
  package var prefix: String?
  package var maxKeys: Int?
  package var continuationToken: String?
  package var startAfter: String?
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    bucket: String, delimiter: String? = nil, prefix: String? = nil, maxKeys: Int? = nil,
    continuationToken: String? = nil,
    startAfter: String? = nil, expectedBucketOwner: String? = nil
  ) {
    self.bucket = bucket
    self.delimiter = delimiter
    self.prefix = prefix
    self.maxKeys = maxKeys
    self.continuationToken = continuationToken
    self.startAfter = startAfter
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:ListObjectsV2` answers.
package struct ListObjectsV2Response: AWSResponse {
  package var name: String?
  package var delimiter: String?
  package var prefix: String?
  package var contents: [S3Object]
  package var commonPrefixes: [CommonPrefix]
  package var keyCount: Int?
  package var maxKeys: Int?
  package var isTruncated: Bool?
  package var continuationToken: String?
  package var nextContinuationToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    name: String? = nil, delimiter: String? = nil, prefix: String? = nil, contents: [S3Object] = [],
    commonPrefixes: [CommonPrefix] = [], keyCount: Int? = nil,
    maxKeys: Int? = nil, isTruncated: Bool? = nil, continuationToken: String? = nil,
    nextContinuationToken: String? = nil
  ) {
    self.name = name
    self.delimiter = delimiter
    self.prefix = prefix
    self.contents = contents
    self.commonPrefixes = commonPrefixes
    self.keyCount = keyCount
    self.maxKeys = maxKeys
    self.isTruncated = isTruncated
    self.continuationToken = continuationToken
    self.nextContinuationToken = nextContinuationToken
  }
}

/// What `s3:DeleteObjects` is asked.
package struct DeleteObjectsRequest: AWSRequest {
  package typealias Response = DeleteObjectsResponse
  package static let operation = AWSOperation(.s3, "DeleteObjects")

  package var bucket: String
  package var delete: ObjectsToDelete
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, delete: ObjectsToDelete, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.delete = delete
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:DeleteObjects` answers.
package struct DeleteObjectsResponse: AWSResponse {
  package var deleted: [DeletedObject]
  package var errors: [ObjectDeletionError]

  /// Creates the value from its members, as AWS names them.
  package init(deleted: [DeletedObject] = [], errors: [ObjectDeletionError] = []) {
    self.deleted = deleted
    self.errors = errors
  }
}

/// The Amazon S3 shape `Object`.
package struct S3Object: AWSShape {
  package var key: String
  package var eTag: String?
  package var size: Int?
  package var lastModified: Timestamp?

  /// Creates the value from its members, as AWS names them.
  package init(key: String, eTag: String? = nil, size: Int? = nil, lastModified: Timestamp? = nil) {
    self.key = key
    self.eTag = eTag
    self.size = size
    self.lastModified = lastModified
  }
}

/// The Amazon S3 shape `CommonPrefix`.
package struct CommonPrefix: AWSShape {
  package var prefix: String?

  /// Creates the value from its members, as AWS names them.
  package init(prefix: String? = nil) {
    self.prefix = prefix
  }
}

/// The Amazon S3 shape `Delete`.
package struct ObjectsToDelete: AWSShape {
  package var objects: [ObjectIdentifier]
  package var quiet: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(objects: [ObjectIdentifier] = [], quiet: Bool? = nil) {
    self.objects = objects
    self.quiet = quiet
  }
}

/// The Amazon S3 shape `ObjectIdentifier`.
package struct ObjectIdentifier: AWSShape {
  package var key: String
  package var versionId: String?

  /// Creates the value from its members, as AWS names them.
  package init(key: String, versionId: String? = nil) {
    self.key = key
    self.versionId = versionId
  }
}

/// The Amazon S3 shape `DeletedObject`.
package struct DeletedObject: AWSShape {
  package var key: String
  package var versionId: String?

  /// Creates the value from its members, as AWS names them.
  package init(key: String, versionId: String? = nil) {
    self.key = key
    self.versionId = versionId
  }
}

/// The Amazon S3 shape `Error`.
package struct ObjectDeletionError: AWSShape {
  package var key: String?
  package var versionId: String?
  package var code: String?
  package var message: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    key: String? = nil, versionId: String? = nil, code: String? = nil, message: String? = nil
  ) {
    self.key = key
    self.versionId = versionId
    self.code = code
    self.message = message
  }
}
