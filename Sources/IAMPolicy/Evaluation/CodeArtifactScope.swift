/// Which policies of a CodeArtifact resource have a say in an action (rules CA-02 to CA-20).
///
/// From the CodeArtifact user guide, "Interaction between repository and domain policies".
struct CodeArtifactScope: Sendable {
  /// What an action is about.
  enum Level: Sendable {
    /// The account as a whole: no policy of a resource has a say (CA-17).
    case account
    /// A domain or package group: the policy of a repository has none (CA-18).
    case domain
    /// A repository or a package in it.
    case repository
  }

  let level: Level
  /// The policies of resources that have a say.
  let slots: Set<PolicySlot>

  /// The scope of an action, named in lower case, on what an ARN names.
  ///
  /// Actions that several types of resource know go by the type the ARN names.
  init(action: String, on resource: ARNPattern?) {
    let named = resource?.resource.split(separator: "/").first.map(String.init) ?? ""
    level = Self.fixedLevels[action] ?? Self.level(ofType: named)
    slots =
      switch (level, action) {
      case (.account, _), (_, "putdomainpermissionspolicy"): []
      case (.domain, _), (_, "putrepositorypermissionspolicy"): [.domain]
      case (.repository, _): [.domain, .repository]
      }
  }

  private static func level(ofType type: String) -> Level {
    switch type {
    case "repository", "package": .repository
    case "domain", "package-group": .domain
    default: .account
    }
  }

  /// The levels of the actions that have only one.
  private static let fixedLevels: [String: Level] = {
    var levels: [String: Level] = [:]
    for action in CodeArtifactActions.all {
      let found = action.resourceTypes.map { level(ofType: $0) }
      guard let first = found.first, found.allSatisfy({ $0 == first }) else { continue }
      levels[action.name.lowercased()] = first
    }
    for action in ["listdomains", "listrepositories", "createdomain"] { levels[action] = .account }
    for action in ["createrepository", "createpackagegroup"] { levels[action] = .domain }
    return levels
  }()
}

/// Requests that no policy can allow, since their action never goes with their resource.
enum ImpossibleRequest {
  /// Why nothing can allow a request; nil where something can.
  ///
  /// Rule CA-03: packages are read by the whole repository. Rule CA-10: they are published one by
  /// one.
  static func reason(_ request: EvaluatedRequest) -> String? {
    guard request.service == "codeartifact", request.resourceARN?.service == "codeartifact",
      let type = request.resourceARN?.resource.split(separator: "/").first
    else { return nil }
    switch (request.actionName, type) {
    case ("readfromrepository", "package"):
      return "codeartifact:ReadFromRepository works on repositories only and never matches the"
        + " ARN of a package: reading is all or nothing for each repository."
    case ("publishpackageversion", "repository"), ("putpackagemetadata", "repository"):
      let name =
        request.actionName == "putpackagemetadata"
        ? "PutPackageMetadata" : "PublishPackageVersion"
      return "codeartifact:\(name) works on packages only and never matches the ARN of a"
        + " repository: ask about package/DOMAIN/REPOSITORY/FORMAT/NAMESPACE/NAME."
    default:
      return nil
    }
  }
}
