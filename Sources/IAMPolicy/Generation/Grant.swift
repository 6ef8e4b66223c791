/// What people and builds may do with the repositories of a CodeArtifact domain.
///
/// From it come the smallest policies that allow it: ``identityPolicy(in:)`` for a user,
/// ``domainPolicy(for:in:)`` and ``repositoryPolicy(of:for:in:)`` for principals of any account.
public struct Grant: Hashable, Sendable {
  /// Publishing to a repository.
  public struct Publication: Hashable, Sendable {
    /// The repository.
    public var repository: String
    /// The only format that may be published; nil for every one.
    public var format: PackageFormat?

    /// Publishing packages of `format`, or of every one, to `repository`.
    public init(repository: String, format: PackageFormat? = nil) {
      self.repository = repository
      self.format = format
    }
  }

  /// The repositories whose packages may be read.
  public var read: [String]
  /// Where packages may be published.
  public var publish: [Publication]
  /// The repositories with which, and with whose packages, everything may be done.
  public var administer: [String]

  /// The given permissions.
  public init(read: [String] = [], publish: [Publication] = [], administer: [String] = []) {
    self.read = read
    self.publish = publish
    self.administer = administer
  }
}

/// A policy made from a grant, or why there is none.
public struct GrantedPolicy: Sendable {
  /// The smallest policy; nil where there are problems.
  public var document: PolicyDocument?
  /// What its reader should know, as full sentences.
  public var remarks: [String]
  /// Why there is no policy.
  public var problems: [AccessProblem]
}
