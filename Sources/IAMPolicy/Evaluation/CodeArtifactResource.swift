/// A resource of CodeArtifact, as its ARN names it.
///
/// From the Service Authorization Reference and the CodeArtifact user guide, "Repository
/// policies": a package without namespace has an empty segment there, as in `npm//react`.
public struct CodeArtifactResource: Hashable, Sendable {
  /// What the resource is.
  public enum Kind: Hashable, Sendable {
    /// The domain itself.
    case domain
    /// A repository of the domain.
    case repository(String)
    /// A package in a repository.
    case package(repository: String, format: String, namespace: String, name: String)
    /// A package group, by what stands behind the domain's name.
    case packageGroup(String)

    /// The type of resource in the words of the Service Authorization Reference.
    public var typeName: String {
      switch self {
      case .domain: "domain"
      case .repository: "repository"
      case .package: "package"
      case .packageGroup: "package-group"
      }
    }
  }

  /// The partition, such as `aws`.
  public var partition: String
  /// The Region of the domain.
  public var region: String
  /// The account that owns the domain.
  public var account: String
  /// The name of the domain.
  public var domain: String
  /// What in the domain it is.
  public var kind: Kind

  /// A resource of `domain`.
  public init(
    _ kind: Kind, domain: String, region: String, account: String, partition: String = "aws"
  ) {
    self.partition = partition
    self.region = region
    self.account = account
    self.domain = domain
    self.kind = kind
  }

  /// Reads an ARN; nil where it names no resource of CodeArtifact.
  public init?(arn text: String) {
    guard let arn = ARNPattern(text), arn.service == "codeartifact" else { return nil }
    let parts = arn.resource.split(
      separator: "/", maxSplits: 5, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count >= 2 else { return nil }
    switch (parts[0], parts.count) {
    case ("domain", 2): kind = .domain
    case ("repository", 3): kind = .repository(parts[2])
    case ("package", 6):
      kind = .package(
        repository: parts[2], format: parts[3], namespace: parts[4], name: parts[5])
    case ("package-group", _): kind = .packageGroup(parts[2...].joined(separator: "/"))
    default: return nil
    }
    (partition, region, account, domain) = (arn.partition, arn.region, arn.account, parts[1])
  }

  /// The ARN.
  public var arn: String {
    let rest =
      switch kind {
      case .domain: ""
      case .repository(let name): "/\(name)"
      case .package(let repository, let format, let namespace, let name):
        "/\(repository)/\(format)/\(namespace)/\(name)"
      case .packageGroup(let pattern): pattern.isEmpty ? "" : "/\(pattern)"
      }
    return ARNPattern(
      partition: partition, service: "codeartifact", region: region, account: account,
      resource: "\(kind.typeName)/\(domain)\(rest)"
    ).description
  }

  /// A package of npm by the name that its users write: the scope of `@parity/ui` is stored
  /// without `@`.
  public static func npmPackage(_ name: String, in repository: String) -> Kind {
    let slash = name.hasPrefix("@") ? name.firstIndex(of: "/") : nil
    let namespace = slash.map { String(name[..<$0].dropFirst()) } ?? ""
    let bare = slash.map { String(name[name.index(after: $0)...]) } ?? name
    return .package(
      repository: repository, format: PackageFormat.npm.rawValue, namespace: namespace,
      name: bare)
  }
}
