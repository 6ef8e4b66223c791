import AWSModel

/// A part of AWS with its own accounts and names, such as the one in China.
///
/// The suffixes and the Regions of the global services are those of AWS's endpoint rules
/// (botocore's `partitions.json`).
struct Partition: Hashable, Sendable {
  /// What its hosts end with.
  let suffix: String
  /// IAM's host, which is one for all Regions.
  let iamHost: String
  /// The Region that IAM's requests are signed for.
  let iamRegion: String

  private static let byPrefix: [(prefix: String, partition: Partition)] = [
    (
      "cn-",
      Partition(
        suffix: "amazonaws.com.cn", iamHost: "iam.cn-north-1.amazonaws.com.cn",
        iamRegion: "cn-north-1")
    ),
    (
      "us-gov-",
      Partition(
        suffix: "amazonaws.com", iamHost: "iam.us-gov.amazonaws.com", iamRegion: "us-gov-west-1")
    ),
    (
      "us-iso-",
      Partition(
        suffix: "c2s.ic.gov", iamHost: "iam.us-iso-east-1.c2s.ic.gov", iamRegion: "us-iso-east-1")
    ),
    (
      "us-isob-",
      Partition(
        suffix: "sc2s.sgov.gov", iamHost: "iam.us-isob-east-1.sc2s.sgov.gov",
        iamRegion: "us-isob-east-1")
    ),
    (
      "eusc-",
      Partition(
        suffix: "amazonaws.eu", iamHost: "iam.eusc-de-east-1.amazonaws.eu",
        iamRegion: "eusc-de-east-1")
    ),
  ]

  private static let commercial = Partition(
    suffix: "amazonaws.com", iamHost: "iam.amazonaws.com", iamRegion: "us-east-1")

  /// The partition of a Region.
  static func of(region: String) -> Partition {
    byPrefix.first { region.hasPrefix($0.prefix) }?.partition ?? commercial
  }

  /// The host of a service in a Region.
  func host(_ service: AWSService, region: String) -> String {
    service == .iam ? iamHost : "\(service.rawValue).\(region).\(suffix)"
  }

  /// The Region that a service's requests are signed for.
  func signingRegion(_ service: AWSService, region: String) -> String {
    service == .iam ? iamRegion : region
  }
}
