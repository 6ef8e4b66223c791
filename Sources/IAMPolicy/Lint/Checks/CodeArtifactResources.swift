/// Actions of CodeArtifact that stand with resources they do not work on.
extension LintRule {
  static let readPackageARN = LintRule(
    "CA-READ-PACKAGE-ARN", .error, in: .everyKindForCodeArtifact,
    "ReadFromRepository stands with ARNs of packages only, which it never matches."
  ) { subject in
    misfits(subject, { $0 == ["readfromrepository"] }).map { pattern, actions in
      LintRemark(
        "\"\(pattern.source.text)\" works on repositories, and none of the resources is one",
        at: pattern.source.place,
        help:
          "Name the repository, as in "
          + "arn:aws:codeartifact:REGION:ACCOUNT:repository/DOMAIN/REPOSITORY; "
          + "reading cannot be limited to single packages.")
    } + readsByWildcard(subject)
  }

  static let publishRepositoryARN = LintRule(
    "CA-PUBLISH-REPO-ARN", .error, in: .everyKindForCodeArtifact,
    "PublishPackageVersion or PutPackageMetadata stands without the ARN of a package."
  ) { subject in
    misfits(subject, { isPublishing($0) }).map { pattern, actions in
      LintRemark(
        "\"\(pattern.source.text)\" works on packages, and none of the resources is one",
        at: pattern.source.place,
        help:
          "Name packages, as in arn:aws:codeartifact:REGION:ACCOUNT:package/DOMAIN/REPOSITORY/*.")
    }
  }

  static let listStar = LintRule(
    "CA-LIST-STAR", .error, in: .ofIdentities,
    "An action that has no resource, such as ListDomains, is limited to an ARN."
  ) { subject in
    misfits(subject, { _ in true }).filter { $0.actions.allSatisfy(\.resourceTypes.isEmpty) }
      .map { pattern, _ in
        LintRemark(
          "\"\(pattern.source.text)\" cannot be limited to an ARN; only \"*\" matches it",
          at: pattern.source.place, help: "Put it in a statement of its own with Resource \"*\".")
      }
  }

  static let actionResource = LintRule(
    "CA-ACTION-RESOURCE", .error, in: .everyKindForCodeArtifact,
    "None of the resources is of a type that an action of CodeArtifact works on."
  ) { subject in
    misfits(subject, { $0 != ["readfromrepository"] && !isPublishing($0) })
      .filter { !$0.actions.allSatisfy(\.resourceTypes.isEmpty) }
      .map { pattern, actions in
        let types = Array(Set(actions.flatMap(\.resourceTypes))).sorted()
        return LintRemark(
          "None of the resources is of a type that \"\(pattern.source.text)\" works on",
          at: pattern.source.place,
          help:
            "Name a \(types.joined(separator: ", or a ")), or move the action to a statement with "
            + "such resources.")
      }
  }

  // MARK: - What does not fit

  private typealias Misfit = (pattern: ActionPattern, actions: [ServiceAction])

  /// The actions that fit no resource, where `isWanted` takes their names in lower case.
  ///
  /// Actions without a resource in a policy of CodeArtifact are no matter of resources there.
  private static func misfits(
    _ subject: LintSubject, _ isWanted: (Set<String>) -> Bool
  ) -> [Misfit] {
    subject.statements.flatMap { statement in
      ActionFit.misfits(in: statement, services: ["codeartifact"]).filter { _, actions in
        isWanted(Set(actions.map { $0.name.lowercased() }))
      }
    }
  }

  private static func isPublishing(_ names: Set<String>) -> Bool {
    names.isSubset(of: ["publishpackageversion", "putpackagemetadata"])
  }

  /// Wildcards that seem to allow reading, on packages alone, where nothing else does allow it.
  private static func readsByWildcard(_ subject: LintSubject) -> [LintRemark] {
    let read = "codeartifact:ReadFromRepository"
    let reads = subject.allowsOfIdentity.contains { statement in
      statement.covers(read) && statement.mayCover(resource: "arn:*:codeartifact:*:*:repository/*")
    }
    guard !reads else { return [] }
    return subject.allows.compactMap { statement in
      let resources = statement.codeArtifactResources
      guard !resources.isEmpty, resources.allSatisfy({ $0.type == "package" }) else { return nil }
      let pattern = statement.listedActions.first {
        !$0.isExact && $0.known.count > 1
          && $0.covers(service: "codeartifact", name: "readfromrepository")
      }
      return pattern.map {
        LintRemark(
          "\"\($0.source.text)\" includes ReadFromRepository, which never matches a package",
          at: $0.source.place, help: "To allow downloads, allow it on the repository as well.",
          as: .warning)
      }
    }
  }
}

extension [PolicyKind] {
  /// All but policies of endpoints and buckets.
  static let everyKindForCodeArtifact: [PolicyKind] = [.identity, .boundary, .domain, .repository]
}
