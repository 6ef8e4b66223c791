/// A bucket of a policy that has the form of CodeArtifact's: `assets-ACCOUNT-REGION`.
struct AssetBucket {
  let source: PolicyString
  /// The name, which may have wildcards.
  let name: String
  /// The key with its slash, such as `/*`; empty for the bucket itself.
  let key: Substring

  /// Takes the ARN of a bucket or object apart; nil where it does not begin with `assets-`.
  init?(_ source: PolicyString) {
    guard let arn = ARNPattern(source.text), arn.service == "s3",
      arn.resource.hasPrefix("assets-")
    else { return nil }
    self.source = source
    let slash = arn.resource.firstIndex(of: "/") ?? arn.resource.endIndex
    self.name = String(arn.resource[..<slash])
    self.key = arn.resource[slash...]
  }

  /// Whether the name stands for more than one bucket.
  var isOpen: Bool { ARNGrammar.isOpen(name) }

  /// The Region at the end of the name, where it has the whole form.
  var region: String? {
    let parts = name.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, ARNGrammar.isAccount(String(parts[1])), !isOpen else { return nil }
    return String(parts[2])
  }

  /// Whether it has the whole form, or stands for several of which some have it.
  var isOfCodeArtifact: Bool {
    if region != nil { return true }
    let account = name.dropFirst("assets-".count).prefix(12).prefix { $0 != "*" && $0 != "$" }
    return isOpen && account.allSatisfy { ("0"..."9").contains($0) || $0 == "?" }
  }
}

extension LintStatement {
  /// The resources that have the form of CodeArtifact's buckets.
  var assetBuckets: [AssetBucket] {
    listedResources.compactMap { AssetBucket($0) }.filter(\.isOfCodeArtifact)
  }
}
