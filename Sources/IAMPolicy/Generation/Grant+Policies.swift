extension Grant {
  /// The smallest policy for a user or role that allows what is granted.
  ///
  /// It carries the two permissions that a package manager's token needs (rule CA-26).
  public func identityPolicy(in arns: CodeArtifactARN) -> GrantedPolicy {
    let problems = problems
    guard problems.isEmpty else { return .refused(problems) }
    let permissions = GrantPermissions(self, in: arns)
    let statements =
      [Self.bearerToken, Self.authorizationToken(in: arns, for: nil)]
      + permissions.statements(for: nil)
    return .granted(statements)
  }

  /// The smallest policy of the domain that allows `principals` what is granted.
  ///
  /// Principals are accounts, or ARNs of users and roles. Their identity policies must allow the
  /// bearer token, which a resource policy cannot (rule CA-25).
  public func domainPolicy(
    for principals: [String], in arns: CodeArtifactARN
  ) -> GrantedPolicy {
    let problems = problems + Self.problems(withPrincipals: principals)
    guard problems.isEmpty else { return .refused(problems) }
    let principal = Self.element(principals, in: arns)
    let permissions = GrantPermissions(self, in: arns)
    let statements =
      [Self.authorizationToken(in: arns, for: principal)]
      + permissions.statements(for: principal)
    return .granted(statements, remarks: [Self.bearerRemark])
  }

  /// The smallest policy of `repository` that allows `principals` what is granted on it.
  ///
  /// A grant on another repository is refused, since it would have no effect (rule CA-13).
  public func repositoryPolicy(
    of repository: String, for principals: [String], in arns: CodeArtifactARN
  ) -> GrantedPolicy {
    let problems =
      problems(inPolicyOf: repository) + Self.problems(withPrincipals: principals)
    guard problems.isEmpty else { return .refused(problems) }
    let permissions = GrantPermissions(self, attachedTo: repository, in: arns)
    let statements = permissions.statements(for: Self.element(principals, in: arns))
    let isForOthers = principals.contains { Self.account(of: $0) != arns.account }
    return .granted(
      statements, remarks: isForOthers ? [Self.domainRemark, Self.bearerRemark] : [])
  }

  // MARK: - Tokens

  /// The bearer token of package managers, for CodeArtifact only.
  private static let bearerToken = PolicyStatement(
    sid: "CodeArtifactBearerToken", effect: .allow,
    action: PatternElement("sts:GetServiceBearerToken"), resource: PatternElement("*"),
    condition: [
      ConditionBlock(
        ConditionOperator(.stringEquals),
        [ConditionTest("sts:AWSServiceName", "codeartifact.amazonaws.com")])
    ])

  private static func authorizationToken(
    in arns: CodeArtifactARN, for principal: PrincipalElement?
  ) -> PolicyStatement {
    PolicyStatement(
      sid: "CodeArtifactAuthorizationToken", effect: .allow, principal: principal,
      action: PatternElement("codeartifact:GetAuthorizationToken"),
      resource: PatternElement([PolicyString(arns.domain)].bare))
  }

  private static let bearerRemark =
    "The principals' identity policies must allow sts:GetServiceBearerToken and, for principals"
    + " of other accounts, the same actions as this policy"
  private static let domainRemark =
    "The domain's policy must allow principals of other accounts"
    + " codeartifact:GetAuthorizationToken, without which they get no token"

  // MARK: - Principals

  /// The principals as CodeArtifact stores them: an account as the ARN of its root.
  private static func element(
    _ principals: [String], in arns: CodeArtifactARN
  ) -> PrincipalElement {
    guard !principals.contains("*") else { return .everyone }
    let names = principals.map { principal in
      guard ARNGrammar.isAccount(principal) else { return PolicyString(principal) }
      return PolicyString("arn:\(arns.partition):iam::\(principal):root")
    }
    return .aws(names.bare)
  }

  private static func account(of principal: String) -> String? {
    ARNGrammar.isAccount(principal) ? principal : ARNPattern(principal)?.account
  }
}

extension GrantedPolicy {
  fileprivate static func granted(
    _ statements: [PolicyStatement], remarks: [String] = []
  ) -> GrantedPolicy {
    GrantedPolicy(
      document: PolicyDocument(version: .v2012, statements: statements), remarks: remarks,
      problems: [])
  }

  fileprivate static func refused(_ problems: [AccessProblem]) -> GrantedPolicy {
    GrantedPolicy(document: nil, remarks: [], problems: problems)
  }
}

extension [PolicyString] {
  /// The texts as a list, one alone without brackets.
  var bare: PolicyStringList { PolicyStringList(self, isArray: false) }
}
