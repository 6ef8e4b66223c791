/// What `ec2:CreateTags` is asked.
package struct CreateTagsRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "CreateTags")

  package var resources: [String]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(resources: [String], tags: [Tag]) {
    self.resources = resources
    self.tags = tags
  }
}

/// What `ec2:DeleteTags` is asked.
package struct DeleteTagsRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteTags")

  package var resources: [String]
  package var tags: [UnwantedTag]

  /// Creates the value from its members, as AWS names them.
  package init(resources: [String], tags: [UnwantedTag] = []) {
    self.resources = resources
    self.tags = tags
  }
}

/// The Amazon EC2 shape `Tag` where a tag is to be deleted.
package struct UnwantedTag: AWSShape {
  package var key: String

  /// The value that the tag must have to be deleted, which may be the empty one; nil for any.
  package var value: String?

  /// Creates the value from its members, as AWS names them.
  package init(key: String, value: String? = nil) {
    self.key = key
    self.value = value
  }
}

/// What `ec2:DescribeTags` is asked.
package struct DescribeTagsRequest: AWSRequest {
  package typealias Response = DescribeTagsResponse
  package static let operation = AWSOperation(.ec2, "DescribeTags")

  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(filters: [Filter] = [], nextToken: String? = nil, maxResults: Int? = nil) {
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeTags` answers.
package struct DescribeTagsResponse: AWSResponse {
  package var tags: [TagDescription]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(tags: [TagDescription] = [], nextToken: String? = nil) {
    self.tags = tags
    self.nextToken = nextToken
  }
}

/// The Amazon EC2 shape `TagDescription`.
package struct TagDescription: AWSShape {
  package var resourceId: String
  package var resourceType: String
  package var key: String
  package var value: String

  /// Creates the value from its members, as AWS names them.
  package init(resourceId: String, resourceType: String, key: String, value: String) {
    self.resourceId = resourceId
    self.resourceType = resourceType
    self.key = key
    self.value = value
  }
}

/// The Amazon EC2 shape `TagSpecification`.
package struct TagSpecification: AWSShape {
  package var resourceType: String
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(resourceType: String, tags: [Tag] = []) {
    self.resourceType = resourceType
    self.tags = tags
  }
}

/// The Amazon EC2 shape `Filter`.
package struct Filter: AWSShape {
  package var name: String
  package var values: [String]

  /// Creates the value from its members, as AWS names them.
  package init(name: String, values: [String] = []) {
    self.name = name
    self.values = values
  }
}
