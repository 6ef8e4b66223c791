/// The ARNs of one CodeArtifact domain and what is in it.
///
/// From the CodeArtifact user guide, "AWS CodeArtifact concepts" and "Repository policies".
public struct CodeArtifactARN: Hashable, Sendable {
  /// The partition, such as `aws`.
  public var partition: String
  /// The Region of the domain.
  public var region: String
  /// The account that owns the domain.
  public var account: String
  /// The name of the domain.
  public var domainName: String

  /// The ARNs of the domain `domain` in `region` owned by `account`.
  public init(domain: String, region: String, account: String, partition: String = "aws") {
    self.partition = partition
    self.region = region
    self.account = account
    self.domainName = domain
  }

  /// The ARN of the domain.
  public var domain: String { arn("domain/\(domainName)") }

  /// The ARN of a repository of the domain.
  public func repository(_ name: String) -> String { arn("repository/\(domainName)/\(name)") }

  /// The ARNs of all packages of a repository, or of those of one format.
  public func packages(in repository: String, format: PackageFormat? = nil) -> String {
    let part = format.map { "\($0.rawValue)/" } ?? ""
    return arn("package/\(domainName)/\(repository)/\(part)*")
  }

  private func arn(_ resource: String) -> String {
    ARNPattern(
      partition: partition, service: "codeartifact", region: region, account: account,
      resource: resource
    ).description
  }
}

/// A package format of CodeArtifact, as its ARNs and API name it.
public enum PackageFormat: String, Hashable, Sendable, CaseIterable {
  /// Packages of npm and its kin.
  case npm
  /// Packages of Python.
  case pypi
  /// Packages of Maven and Gradle.
  case maven
  /// Packages of .NET.
  case nuget
  /// Files of any kind.
  case generic
  /// Gems of Ruby.
  case ruby
  /// Packages of Swift.
  case swift
  /// Crates of Rust.
  case cargo
}

extension PackageFormat {
  /// Whether package managers download its assets from the bucket of the Region, so that builds
  /// without a way to the internet need an endpoint for S3.
  ///
  /// From the CodeArtifact user guide, "Create the Amazon S3 gateway endpoint", which leaves out
  /// PyPI and Swift.
  public var keepsAssetsInS3: Bool {
    switch self {
    case .pypi, .swift: false
    case .npm, .maven, .nuget, .generic, .ruby, .cargo: true
    }
  }
}
