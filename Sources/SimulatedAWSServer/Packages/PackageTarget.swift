import AWSWire

/// What a request to a repository's endpoint is for.
///
/// At AWS a repository's endpoint is `https://DOMAIN-OWNER.d.codeartifact.REGION…/FORMAT/REPOSITORY/`;
/// here it is a path of the one server there is: `/_packages/DOMAIN-OWNER/REGION/FORMAT/REPOSITORY/`.
struct PackageTarget: Hashable {
  /// The path of all endpoints.
  static let prefix = "/_packages/"

  /// The domain.
  let domain: String
  /// The account that owns the domain.
  let owner: String
  /// The Region of the domain.
  let region: String
  /// The format of the packages.
  let format: String
  /// The repository.
  let repository: String
  /// What stands behind the repository, decoded, one element for each part between slashes.
  let rest: [String]

  /// Reads a path; nil if it is no endpoint's.
  init?(path: String) {
    guard path.hasPrefix(Self.prefix) else { return nil }
    let parts = path.dropFirst(Self.prefix.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 5, let dash = parts[0].lastIndex(of: "-") else { return nil }
    domain = String(parts[0][..<dash])
    owner = String(parts[0][parts[0].index(after: dash)...])
    region = String(parts[1])
    format = String(parts[2])
    repository = String(parts[3])
    var rest: [String] = []
    for part in parts.dropFirst(4) {
      guard let text = URLText.decode(part), !text.utf8.contains(0) else { return nil }
      rest.append(text)
    }
    self.rest = rest
    guard ![domain, owner, region, format, repository].contains("") else { return nil }
  }

  /// The path of the endpoint, as it begins all of its URLs.
  var base: String { "\(Self.prefix)\(domain)-\(owner)/\(region)/\(format)/\(repository)/" }

  /// The endpoint of this server for one of AWS, such as
  /// `https://DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com/FORMAT/REPOSITORY/`; nil if the text
  /// is none.
  static func served(_ endpoint: String, host: String) -> String? {
    let parts = endpoint.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 4, parts[0] == "https:" else { return nil }
    let labels = parts[1].split(separator: ".")
    guard labels.count >= 5, labels[1] == "d", labels[2] == "codeartifact" else { return nil }
    return "http://\(host)\(prefix)\(labels[0])/\(labels[3])/\(parts[2])/\(parts[3])/"
  }
}
