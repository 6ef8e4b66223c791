/// What `codeartifact:TagResource` is asked.
package struct TagResourceRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.codeArtifact, "TagResource")

  package var resourceArn: String
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(resourceArn: String, tags: [Tag]) {
    self.resourceArn = resourceArn
    self.tags = tags
  }
}

/// What `codeartifact:UntagResource` is asked.
package struct UntagResourceRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.codeArtifact, "UntagResource")

  package var resourceArn: String
  package var tagKeys: [String]

  /// Creates the value from its members, as AWS names them.
  package init(resourceArn: String, tagKeys: [String]) {
    self.resourceArn = resourceArn
    self.tagKeys = tagKeys
  }
}

/// What `codeartifact:ListTagsForResource` is asked.
package struct ListTagsForResourceRequest: AWSRequest {
  package typealias Response = ListTagsForResourceResponse
  package static let operation = AWSOperation(.codeArtifact, "ListTagsForResource")

  package var resourceArn: String

  /// Creates the value from its members, as AWS names them.
  package init(resourceArn: String) {
    self.resourceArn = resourceArn
  }
}

/// What `codeartifact:ListTagsForResource` answers.
package struct ListTagsForResourceResponse: AWSResponse {
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(tags: [Tag] = []) {
    self.tags = tags
  }
}
