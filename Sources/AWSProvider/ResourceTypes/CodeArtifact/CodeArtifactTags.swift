import AWSModel
import ResourceModel
import Values

extension Cloud {
  /// The tags of a CodeArtifact resource.
  func codeArtifactTags(of arn: String) async throws -> [Tag] {
    try await codeArtifact.listTagsForResource(ListTagsForResourceRequest(resourceArn: arn)).tags
  }

  /// Brings the tags of a CodeArtifact resource from what was last seen to what is asked for.
  func changeCodeArtifactTags(_ update: Update) async throws {
    guard let (set, remove) = Tags.changes(of: update),
      let arn = update.object.attributes.text("arn")
    else { return }
    if !remove.isEmpty {
      try await codeArtifact.untagResource(
        UntagResourceRequest(resourceArn: arn, tagKeys: remove.map(\.key)))
    }
    if !set.isEmpty {
      try await codeArtifact.tagResource(TagResourceRequest(resourceArn: arn, tags: set))
    }
  }
}
