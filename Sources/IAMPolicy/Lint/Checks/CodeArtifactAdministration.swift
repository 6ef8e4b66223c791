/// Wide permissions on CodeArtifact, and those for upstreams.
extension LintRule {
  static let adminManaged = LintRule(
    "CA-ADMIN-MANAGED", .security, in: [.identity],
    "All of CodeArtifact is allowed, by a policy of one's own or by AWSCodeArtifactAdminAccess."
  ) { subject in
    let help = "Allow only what is needed; AWS recommends the same."
    let attached = subject.context.managedPolicies.filter {
      $0.hasSuffix(":policy/AWSCodeArtifactAdminAccess")
    }.map {
      LintRemark(
        "\"\($0)\" is attached, which allows all of CodeArtifact", at: subject.place, help: help)
    }
    let own = subject.allows.filter(\.hasEveryResource).flatMap(\.listedActions).filter {
      $0.service == "codeartifact" && $0.isWholeService
    }
    return attached
      + own.map {
        LintRemark(
          "All actions of CodeArtifact are allowed on everything", at: $0.source.place, help: help)
      }
  }

  static let upstreamPermission = LintRule(
    "CA-UPSTREAM-PERM", .warning, in: .identityAndCodeArtifact,
    "Upstreams are set without the permission to associate them."
  ) { subject in
    let setters = subject.allows.flatMap(\.listedActions).filter { pattern in
      ["createrepository", "updaterepository"].contains {
        pattern.covers(service: "codeartifact", name: $0)
      }
    }
    guard let setter = setters.first else { return [] }
    return subject.context.upstreams.filter { upstream in
      !subject.allowsOfIdentity.contains { statement in
        statement.covers("codeartifact:AssociateWithDownstreamRepository")
          && statement.mayCover(resource: upstream)
      }
    }.map { upstream in
      LintRemark(
        "\"\(upstream)\" is set as an upstream, which needs "
          + "codeartifact:AssociateWithDownstreamRepository on it", at: setter.source.place,
        help: "Allow codeartifact:AssociateWithDownstreamRepository on the upstream repository.")
    }
  }
}
