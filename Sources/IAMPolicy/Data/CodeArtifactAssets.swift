/// The bucket from which package managers download the assets of CodeArtifact in a Region.
public struct CodeArtifactAssets: Hashable, Sendable {
  /// The Region.
  public var region: String
  /// The account of AWS that the bucket belongs to.
  public var account: String
  /// How sure the row is.
  public var confidence: ServiceBuckets.Confidence

  /// The name of the bucket.
  public var bucket: String { "assets-\(account)-\(region)" }
  /// The ARN of the bucket.
  public var arn: String { "arn:aws:s3:::\(bucket)" }

  /// The bucket of a Region; nil where it is not known.
  public static func inRegion(_ region: String) -> CodeArtifactAssets? {
    table.first { $0.region == region }
  }

  /// The buckets by Region.
  ///
  /// From the CodeArtifact user guide, "Create the Amazon S3 gateway endpoint": the first ten
  /// from the revision that prints ten Regions, the last three from later revisions. For a Region
  /// that is not here the account cannot be guessed; `DescribeDomain` gives `s3BucketArn`.
  public static let table: [CodeArtifactAssets] = [
    row("us-east-1", "193858265520"),
    row("us-east-2", "250872398865"),
    row("us-west-2", "787052242323"),
    row("eu-west-1", "438097961670"),
    row("eu-north-1", "611884512288"),
    row("eu-central-1", "769407342218"),
    row("ap-northeast-1", "660291247815"),
    row("ap-southeast-1", "421485864821"),
    row("ap-southeast-2", "860415559748"),
    row("ap-south-1", "681137435769"),
    row("eu-west-2", "247805302724", .docs),
    row("eu-west-3", "762466490029", .docs),
    row("eu-south-1", "484130244270", .docs),
  ]

  private static func row(
    _ region: String, _ account: String, _ confidence: ServiceBuckets.Confidence = .seed
  ) -> CodeArtifactAssets {
    CodeArtifactAssets(region: region, account: account, confidence: confidence)
  }
}
