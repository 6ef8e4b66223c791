/// Who is let in by a policy of a domain or repository (rules CA-05, CA-14 to CA-16).
extension LintRule {
  static let crossWithoutDomain = LintRule(
    "CA-CROSS-NO-DOMAIN", .error, in: [.repository],
    "Another account may use the repository, but the domain gives it no token."
  ) { subject in
    guard let domain = subject.context.domainPolicy else { return [] }
    let token = "codeartifact:GetAuthorizationToken"
    let givers: [LintStatement] =
      switch domain {
      case .absent: []
      case .present(let policy):
        policy.statements.map(LintStatement.init).filter { $0.isAllow && $0.covers(token) }
      }
    return eachOutsider(subject).compactMap { principal in
      let isGiven = givers.contains { giver in
        giver.awsPrincipals.contains { covers($0.text, principal.text) }
      }
      guard !isGiven else { return nil }
      return LintRemark(
        "\"\(principal.text)\" is outside the account and gets no token: the domain's policy does not "
          + "allow it codeartifact:GetAuthorizationToken", at: principal.place,
        help: "Allow codeartifact:GetAuthorizationToken to it in the policy of the domain.")
    }
  }

  static let crossWithoutIdentity = LintRule(
    "CA-CROSS-NO-IDENTITY", .information, in: .ofCodeArtifact,
    "A principal of another account also needs an identity policy there."
  ) { subject in
    eachOutsider(subject).map { principal in
      LintRemark(
        "\"\(principal.text)\" is outside the account: its own identity policy must allow the same, "
          + "which cannot be seen from here", at: principal.place)
    }
  }

  static let rootDelegation = LintRule(
    "CA-ROOT-DELEGATION", .information, in: .ofCodeArtifact,
    "The principal is the stack's own account, to which CodeArtifact grants by itself."
  ) { subject in
    guard let own = subject.context.account else { return [] }
    return subject.allows.flatMap(\.awsPrincipals).filter { principal in
      principal.text == own
        || ARNPattern(principal.text).map {
          $0.account == own && $0.resource == "root" && $0.service == "iam"
        } ?? false
    }.map { principal in
      LintRemark(
        "For CodeArtifact this lets in everyone in the account; for other services IAM would ask "
          + "for an identity policy as well", at: principal.place,
        help: "Name users and roles if not everyone in the account is meant.")
    }
  }

  static let publicAccess = LintRule(
    "CA-PUBLIC", .security, in: .ofCodeArtifact,
    "Everyone is let in, without a condition on the organization or account."
  ) { subject in
    let keys: Set<String> = [
      "aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn",
      "aws:sourcevpc", "aws:sourcevpce", "aws:sourceaccount", "aws:sourcearn", "aws:vpceaccount",
      "aws:vpceorgid", "aws:userid", "aws:sourceorgid",
    ]
    return subject.allows.filter { $0.isForEveryone && !$0.demands(keys) }.map { statement in
      LintRemark(
        "The statement is open to every account of AWS", at: statement.principalPlace,
        help: "Name principals, or demand aws:PrincipalOrgID or aws:PrincipalAccount.")
    }
  }

  static let redundantInAccount = LintRule(
    "CA-REDUNDANT-SAME-ACCOUNT", .information, in: .ofCodeArtifact,
    "The statement repeats what the identity policies in the same account allow."
  ) { subject in
    guard let identities = subject.context.identities, let own = subject.context.account else {
      return []
    }
    return subject.allows.filter { statement in
      let principals = statement.awsPrincipals
      return !principals.isEmpty
        && principals.allSatisfy { principal in
          LintSubject.account(ofPrincipal: principal.text) == own
            && identities.contains { $0.arn == principal.text && repeats($0.policies, statement) }
        }
    }.map { statement in
      LintRemark(
        "The identity policies of these principals allow the same; in one account that is enough",
        at: statement.place, help: "Remove the statement, or the permissions of the identities.")
    }
  }

  /// The principals of other accounts that some statement lets in, each once.
  private static func eachOutsider(_ subject: LintSubject) -> [PolicyString] {
    var seen: Set<String> = []
    return subject.allows.filter { !$0.codeArtifactActions.isEmpty }
      .flatMap { subject.outsidePrincipals(of: $0) }
      .filter { seen.insert($0.text).inserted }
  }

  /// Whether one principal includes another: everyone, the same, or the account of it.
  private static func covers(_ outer: String, _ inner: String) -> Bool {
    if outer == "*" || outer == inner { return true }
    let account = LintSubject.account(ofPrincipal: inner)
    let isWhole = ARNGrammar.isAccount(outer) || ARNPattern(outer)?.resource == "root"
    return isWhole && LintSubject.account(ofPrincipal: outer) == account
  }

  /// Whether the policies allow, without conditions, all that a statement lists.
  private static func repeats(_ policies: [PolicyDocument], _ statement: LintStatement) -> Bool {
    let allows = policies.flatMap(\.statements).filter { $0.effect == .allow }
      .map(LintStatement.init).filter { !$0.isConditional }
    let actions = statement.codeArtifactActions
    return !actions.isEmpty
      && actions.allSatisfy { action in
        allows.contains { allow in
          allow.covers(action.text)
            && statement.resources.allSatisfy { allow.mayCover(resource: $0.text) }
        }
      }
  }
}
