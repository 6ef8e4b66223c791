/// A CodeArtifact ARN of a policy, taken apart.
struct WrittenCodeArtifactARN {
  let source: PolicyString
  let arn: ARNPattern
  /// The parts of the resource between slashes: the type, the domain, the repository, and so on.
  let parts: [Substring]

  /// Takes an ARN apart; nil where it is not one of CodeArtifact.
  init?(_ source: PolicyString) {
    guard let arn = ARNPattern(source.text), arn.service == "codeartifact" else { return nil }
    self.source = source
    self.arn = arn
    self.parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// The type of the resource, such as `package`.
  var type: Substring { parts.first ?? "" }

  /// The pattern of the repository that a package's ARN is in, or of all where it does not say.
  var repositoryPattern: String {
    let named = parts.count >= 3 && type == "package"
    let names = named ? "\(parts[1])/\(parts[2])" : "*"
    return "arn:\(arn.partition):codeartifact:\(arn.region):\(arn.account):repository/\(names)"
  }
}

extension LintStatement {
  /// The ARNs of CodeArtifact under `Resource`.
  var codeArtifactResources: [WrittenCodeArtifactARN] {
    listedResources.compactMap { WrittenCodeArtifactARN($0) }
  }
}
