import AWSModel

/// The tags of EC2's things.
extension Simulation {
  /// The tags a creating call gives to things of a type, checked.
  func tags(
    _ specifications: [TagSpecification], for type: String
  ) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for specification in specifications {
      guard specification.resourceType == type else {
        throw .invalidValue(
          specification.resourceType, of: "resourceType",
          "The tag specification must name the resource type '\(type)'.")
      }
      var keys: Set<String> = []
      for tag in specification.tags where !keys.insert(tag.key).inserted {
        throw .ec2("InvalidParameterValue", "Duplicate tag key '\(tag.key)' specified.")
      }
      tags = try merged(tags, with: specification.tags)
    }
    return tags
  }

  /// The tags with others set over them, checked.
  func merged(_ tags: [Tag], with changes: [Tag]) throws(AWSError) -> [Tag] {
    for tag in changes {
      if tag.key.lowercased().hasPrefix("aws:") {
        throw .ec2(
          "InvalidParameterValue",
          "Tag keys starting with 'aws:' are reserved for internal use: '\(tag.key)'")
      }
      guard (1...128).contains(tag.key.count) else {
        throw .ec2(
          "InvalidParameterValue",
          "Tag key '\(tag.key)' has \(tag.key.count) characters; it must have 1 to 128.")
      }
      guard tag.value.count <= 256 else {
        throw .ec2(
          "InvalidParameterValue",
          "The value of tag '\(tag.key)' has \(tag.value.count) characters; at most 256 are allowed."
        )
      }
    }
    let merged = tags.merged(with: changes)
    try check(.tagsPerResource, merged.count) {
      .ec2("TagLimitExceeded", "The maximum number of tags for a resource has been reached: \($0)")
    }
    return merged
  }
}

extension [Tag] {
  /// The tags with others set over them, each key once and in the order it came.
  func merged(with changes: [Tag]) -> [Tag] {
    guard !changes.isEmpty else { return self }
    var places = Dictionary(enumerated().map { ($1.key, $0) }) { first, _ in first }
    var result = self
    for tag in changes {
      if let place = places[tag.key] {
        result[place] = tag
      } else {
        places[tag.key] = result.count
        result.append(tag)
      }
    }
    return result
  }

  /// The value of the `Name` tag.
  var name: String? { first { $0.key == "Name" }?.value }
}
