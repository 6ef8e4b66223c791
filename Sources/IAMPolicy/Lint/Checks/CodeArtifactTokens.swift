/// The two permissions behind a package manager's token (rules CA-25 and CA-26).
extension LintRule {
  private static let bearer = "sts:GetServiceBearerToken"
  private static let authorization = "codeartifact:GetAuthorizationToken"
  private static let serviceName = "codeartifact.amazonaws.com"

  static let bearerInResource = LintRule(
    "CA-BEARER-IN-RESOURCE", .error, in: .ofCodeArtifact,
    "sts:GetServiceBearerToken stands in a policy of a domain or repository, without effect."
  ) { subject in
    subject.statements.flatMap(\.listedActions).filter { action in
      action.service == "sts" && action.covers(service: "sts", name: "getservicebearertoken")
    }.map { action in
      LintRemark(
        "\"\(action.source.text)\" has no effect in \(subject.kind.phrase)",
        at: action.source.place,
        help: "Allow sts:GetServiceBearerToken in the identity policy of the user or role.")
    }
  }

  static let bearerMissing = LintRule(
    "CA-BEARER-MISSING", .error, in: [.identity],
    "GetAuthorizationToken is allowed, but not the bearer token that the call needs."
  ) { subject in
    let hasBearer = subject.allowsOfIdentity.contains { statement in
      statement.covers(bearer) && statement.mayCover(resource: "*")
    }
    guard !hasBearer else { return [] }
    let givers = subject.allows.compactMap { statement in
      statement.listedActions.first {
        $0.covers(service: "codeartifact", name: "getauthorizationtoken")
      }.map { (action: $0, isMeant: $0.isExact && isAboutPackages(statement)) }
    }
    guard let first = givers.first(where: \.isMeant) ?? givers.first else { return [] }
    return [
      LintRemark(
        "\"\(first.action.source.text)\" allows GetAuthorizationToken, but the call also needs "
          + "sts:GetServiceBearerToken, which no statement allows", at: first.action.source.place,
        help: "Add a statement that allows sts:GetServiceBearerToken on \"*\" if "
          + "sts:AWSServiceName is \(serviceName).",
        as: first.isMeant ? nil : .warning)
    ]
  }

  /// Whether a statement is about packages alone, so that a token without its other half is a
  /// mistake and not part of a survey of many services, as in AWS's policy ReadOnlyAccess.
  private static func isAboutPackages(_ statement: LintStatement) -> Bool {
    statement.listedActions.allSatisfy { ["codeartifact", "sts"].contains($0.service) }
  }

  static let bearerWithoutService = LintRule(
    "CA-BEARER-NO-SERVICE", .warning, in: [.identity],
    "The bearer token is allowed for other services than CodeArtifact too."
  ) { subject in
    subject.allows.flatMap { statement -> [LintRemark] in
      let demanded = statement.tests(of: "sts:AWSServiceName").filter(\.comparison.demandsValue)
      let values = demanded.flatMap(\.test.values.texts)
      if !values.isEmpty, !values.contains(where: { PatternRelation.hasWildcard($0) }) { return [] }
      return statement.listedActions.filter { action in
        action.service == "sts" && action.covers(service: "sts", name: "getservicebearertoken")
      }.map { action in
        LintRemark(
          "\"\(action.source.text)\" gives bearer tokens of every service that has them",
          at: action.source.place,
          help: "Add the condition StringEquals sts:AWSServiceName \(serviceName).")
      }
    }
  }

  static let boundaryToken = LintRule(
    "IAM-BOUNDARY-TOKEN", .error, in: [.boundary],
    "A boundary leaves out one of the permissions of the token that its identity needs."
  ) { subject in
    let allowed = [authorization, bearer].map { action in
      subject.allows.contains { $0.covers(action) }
    }
    let known = (subject.context.identities ?? []).flatMap(\.policies)
    let isNeeded = known.contains { policy in
      policy.statements.contains { $0.effect == .allow && LintStatement($0).covers(authorization) }
    }
    let isHalf = allowed[0] && !allowed[1]
    guard isNeeded || isHalf, allowed.contains(false) else { return [] }
    let missing = zip([authorization, bearer], allowed).filter { !$0.1 }.map(\.0)
    return [
      LintRemark(
        "The boundary does not allow \(missing.joined(separator: " and ")), so nobody bounded "
          + "by it "
          + "gets a token of CodeArtifact", at: subject.allows.first?.place ?? subject.place,
        help: "Allow both sts:GetServiceBearerToken and codeartifact:GetAuthorizationToken.")
    ]
  }
}
