/// Something that an S3 endpoint is there for.
public enum EndpointPurpose: Hashable, Sendable {
  /// A purpose by its name: `codeartifact`, `full`, or a service of ``ServiceBuckets/table``.
  case named(String)
  /// A bucket of one's own, or one that the table lacks.
  case bucket(BucketAccess)

  /// The package assets of CodeArtifact in the endpoint's Region.
  public static var codeArtifact: EndpointPurpose { .named(codeArtifactName) }
  /// Everything, which is AWS's default.
  public static var full: EndpointPurpose { .named(fullName) }

  /// The names there are.
  public static let names: [String] =
    [codeArtifactName] + ServiceBuckets.table.map(\.name) + [fullName]

  static let codeArtifactName = "codeartifact"
  static let fullName = "full"
}

/// Access to one bucket through an endpoint.
public struct BucketAccess: Hashable, Sendable {
  /// The name of the bucket, or its ARN.
  public var bucket: String
  /// The actions, by default `s3:GetObject`.
  ///
  /// Each is allowed on what it works on: the objects, the bucket itself, or with a wildcard both.
  public var actions: [String]
  /// Who may use it: accounts, and ARNs of users and roles; everyone where there is none.
  public var principals: [String]
  /// The account that must own the bucket; nil for any.
  public var account: String?

  /// Access to `bucket`, by default of everyone to read its objects.
  public init(
    bucket: String, actions: [String] = ["s3:GetObject"], principals: [String] = [],
    account: String? = nil
  ) {
    self.bucket = bucket
    self.actions = actions
    self.principals = principals
    self.account = account
  }
}
