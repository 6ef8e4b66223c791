/// How much of what readers usually need is allowed (rules CA-06 and CA-07).
extension LintRule {
  static let readOnlyBare = LintRule(
    "CA-READ-ONLY-BARE", .information, in: .identityAndCodeArtifact,
    "Only ReadFromRepository is allowed: packages can be downloaded, not listed or described."
  ) { subject in
    guard onRepositories(subject) == ["ReadFromRepository"], let place = readPlace(subject) else {
      return []
    }
    return [
      LintRemark(
        "Only ReadFromRepository is allowed: packages can be downloaded, but not listed or "
          + "described", at: place,
        help: "To let readers look around, allow the nine actions that AWS's read example has.")
    ]
  }

  static let readSetPartial = LintRule(
    "CA-READ-SET-PARTIAL", .information, in: .identityAndCodeArtifact,
    "Some, but not all, of the nine actions that readers usually need are allowed."
  ) { subject in
    let allowed = onRepositories(subject)
    let missing = CodeArtifactActions.readSet.filter { !allowed.contains($0) }
    guard allowed.contains("ReadFromRepository"), allowed.count > 1, !missing.isEmpty,
      !allowed.contains("PublishPackageVersion"), let place = readPlace(subject)
    else { return [] }
    return [
      LintRemark(
        "Of the nine actions that readers usually need, \(missing.joined(separator: ", ")) "
          + "\(missing.count == 1 ? "is" : "are") missing", at: place,
        help: "Add them, unless readers are not to list or describe packages.")
    ]
  }

  static let writeForReader = LintRule(
    "CA-WRITE-FOR-READER", .warning, in: [.identity],
    "An identity described as a reader may write or change permissions."
  ) { subject in
    guard subject.context.isReader else { return [] }
    let grave: Set<ServiceAction.AccessLevel> = [.write, .permissionsManagement, .tagging]
    return subject.allows.flatMap(\.listedActions).compactMap { pattern in
      let covered = CodeArtifactActions.all.filter {
        pattern.covers($0) && grave.contains($0.level)
      }
      guard let first = covered.first else { return nil }
      return LintRemark(
        "\"\(pattern.source.text)\" lets a reader write, for example by \(first.name)",
        at: pattern.source.place, help: "Allow only the actions of the read set.")
    }
  }

  /// The allowed actions on repositories and packages.
  private static func onRepositories(_ subject: LintSubject) -> Set<String> {
    let types: Set<String> = ["repository", "package"]
    return Set(
      subject.allows.flatMap(\.codeArtifactActions)
        .filter { !types.isDisjoint(with: $0.resourceTypes) }.map(\.name))
  }

  private static func readPlace(_ subject: LintSubject) -> PolicyPlace? {
    subject.allows.flatMap(\.listedActions).first {
      $0.covers(service: "codeartifact", name: "readfromrepository")
    }?.source.place
  }
}
