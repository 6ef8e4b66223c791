import AWSModel
import IAMPolicy

/// What CodeArtifact accepts as names, tags and documents.
extension Simulation {
  /// Refuses a domain's name that is not `[a-z][a-z0-9\-]{0,48}[a-z0-9]`.
  func requireDomainName(_ name: String) throws(AWSError) {
    let bytes = Array(name.utf8)
    func isSmall(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    guard (2...50).contains(bytes.count), let first = bytes.first, isSmall(first),
      let last = bytes.last, isSmall(last) || isDigit(last),
      bytes.allSatisfy({ isSmall($0) || isDigit($0) || $0 == 45 })
    else {
      throw .invalidMember(name, "domain", "[a-z][a-z0-9\\-]{0,48}[a-z0-9]")
    }
  }

  /// Refuses a repository's name that is not `[A-Za-z0-9][A-Za-z0-9._\-]{1,99}`.
  func requireRepositoryName(_ name: String) throws(AWSError) {
    let bytes = Array(name.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }
    guard (2...100).contains(bytes.count), let first = bytes.first, isAlphanumeric(first),
      bytes.allSatisfy({ isAlphanumeric($0) || [45, 46, 95].contains($0) })
    else {
      throw .invalidMember(name, "repository", "[A-Za-z0-9][A-Za-z0-9._\\-]{1,99}")
    }
  }

  /// Refuses a description that is too long or has control characters.
  func requireDescription(_ text: String?) throws(AWSError) {
    guard let text else { return }
    guard text.count <= 1000,
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { throw .invalidMember(text, "description", "\\P{C}{0,1000}") }
  }

  /// The account of a request, which may leave its domain's owner away.
  func requireOwner(_ owner: String?, of domain: String) throws(AWSError) {
    guard let owner, !owner.isEmpty, owner != account else { return }
    guard owner.utf8.count == 12, owner.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .invalidMember(owner, "domainOwner", "[0-9]{12}")
    }
    throw .noSuchDomain(domain, owner: owner)
  }

  /// Refuses a document that is no permissions policy of the kind.
  func requirePermissionsPolicy(_ text: String, _ kind: PolicyKind) throws(AWSError) {
    guard !text.isEmpty, PolicySize.check(text, .codeArtifact) == nil else {
      throw .validation(
        "The policy document must have 1 to \(PolicySizeLimit.codeArtifact.limit) characters.")
    }
    if let problem = PolicyValidation.problem(in: text, kind: kind) {
      throw .validation("The policy document is not valid: \(problem)")
    }
  }

  /// The tags with others set over them, checked as CodeArtifact does.
  func mergedCodeArtifact(
    _ tags: [Tag], with changes: [Tag], of id: String
  ) throws(AWSError) -> [Tag] {
    var keys: Set<String> = []
    for tag in changes {
      guard keys.insert(tag.key).inserted else {
        throw .validation("The tag key '\(tag.key)' is given twice.")
      }
      guard (1...128).contains(tag.key.count), tag.key.unicodeScalars.allSatisfy(isTagScalar),
        !tag.key.lowercased().hasPrefix("aws:")
      else { throw .validation("The tag key '\(tag.key)' is not valid.") }
      guard tag.value.count <= 256, tag.value.unicodeScalars.allSatisfy(isTagScalar) else {
        throw .validation("The value of the tag '\(tag.key)' is not valid.")
      }
    }
    let merged = tags.merged(with: changes)
    try check(.tagsPerResource, merged.count) {
      .serviceQuota(
        "The number of tags of the resource is limited to \($0).", type: "repository", id: id)
    }
    return merged
  }
}

extension AWSError {
  static func invalidMember(
    _ value: String, _ member: String, _ pattern: String
  ) -> AWSError {
    .validation(
      "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy constraint: "
        + "Member must satisfy regular expression pattern: \(pattern)")
  }
}
