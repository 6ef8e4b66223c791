import ResourceModel
import Values

/// A gateway endpoint leads to buckets of its own Region only, so the bucket of CodeArtifact's
/// assets of another Region has no use in its policy (rules S3-01 and S3-05).
enum AssetBucketRegion {
  /// Finds endpoint policies with the asset bucket of another Region.
  ///
  /// It is a mistake where the Region's own bucket is missing, else only a needless permission.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    resources["s3_gateway_endpoint"].compactMap { endpoint in
      let regions = endpoint.value("policy").allTexts.compactMap(region(ofAssetsIn:))
      guard let foreign = regions.first(where: { $0 != context.region }) else { return nil }
      return endpoint.problem(
        "The policy names the CodeArtifact assets of \(foreign), but the endpoint is in "
          + "\(context.region) and leads to buckets of that Region only",
        at: ValuePath("policy"), help: "Write `access: [codeartifact]` to name the right bucket.",
        isError: !regions.contains(context.region))
    }
  }

  /// The Region in an ARN of the form `arn:aws:s3:::assets-ACCOUNT-REGION`, with a path or not.
  private static func region(ofAssetsIn text: String) -> String? {
    let start = "arn:aws:s3:::assets-"
    guard text.hasPrefix(start) else { return nil }
    let rest = text.dropFirst(start.count)
    let account = rest.prefix { $0 != "-" }
    guard account.utf8.count == 12, account.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let region = rest.dropFirst(13).prefix { $0 != "/" }
    return region.isEmpty || region.contains("*") ? nil : String(region)
  }
}
