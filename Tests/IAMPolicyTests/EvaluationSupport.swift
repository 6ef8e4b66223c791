import IAMPolicy

extension AttachedPolicy {
  /// A policy of one statement that allows.
  static func allow(
    _ action: String, on resource: String = "*", to principal: PrincipalElement? = nil,
    if condition: [ConditionBlock] = []
  ) -> AttachedPolicy {
    statement(.allow, action, resource, principal, condition)
  }

  /// A policy of one statement that denies.
  static func deny(
    _ action: String, on resource: String = "*", to principal: PrincipalElement? = nil,
    if condition: [ConditionBlock] = []
  ) -> AttachedPolicy {
    statement(.deny, action, resource, principal, condition)
  }

  private static func statement(
    _ effect: PolicyEffect, _ action: String, _ resource: String,
    _ principal: PrincipalElement?, _ condition: [ConditionBlock]
  ) -> AttachedPolicy {
    let statement = PolicyStatement(
      effect: effect, principal: principal,
      action: PatternElement(PolicyStringList([PolicyString(action)])),
      resource: PatternElement(PolicyStringList([PolicyString(resource)])),
      condition: condition)
    return AttachedPolicy(PolicyDocument(version: .v2012, statements: [statement]))
  }

  /// A policy of the statements of both.
  static func + (left: AttachedPolicy, right: AttachedPolicy) -> AttachedPolicy {
    var both = left
    both.document.statements += right.document.statements
    both.document.statementsAreArray = true
    return both
  }
}

extension [ConditionBlock] {
  /// A condition of one test; the operator must exist.
  static func when(_ name: String, _ key: String, _ values: String...) -> [ConditionBlock] {
    ConditionOperator(parsing: name).map {
      [ConditionBlock($0, [ConditionTest(PolicyString(key), PolicyStringList(values))])]
    } ?? []
  }
}

/// The people, builds and resources that tests speak of.
enum World {
  static let owner = "111122223333"
  static let other = "444455556666"
  static let third = "777788889999"
  static let bob = "arn:aws:iam::111122223333:user/team/bob"
  static let alice = "arn:aws:iam::111122223333:user/alice"
  static let ci = "arn:aws:iam::111122223333:role/ci"
  static let session = "arn:aws:sts::111122223333:assumed-role/ci/build-7"
  static let root = "arn:aws:iam::111122223333:root"
  static let outsider = "arn:aws:iam::444455556666:user/eve"

  static let corp = CodeArtifactResource(
    .domain, domain: "corp", region: "us-east-1", account: owner)
  static let npm = CodeArtifactResource(
    .repository("npm"), domain: "corp", region: "us-east-1", account: owner)
  static let react = CodeArtifactResource(
    CodeArtifactResource.npmPackage("react", in: "npm"), domain: "corp", region: "us-east-1",
    account: owner)
  static let object = "arn:aws:s3:::data/report.csv"

  /// The decision about one request.
  static func decide(
    _ policies: PolicySet, _ principal: String, _ action: String, _ resource: String,
    _ context: RequestContext = [:],
    accountGrants: PolicyEvaluator.AccountGrants = .sufficientInCodeArtifact
  ) -> Decision {
    PolicyEvaluator(policies, accountGrants: accountGrants).decide(
      AccessRequest(principal: principal, action: action, resource: resource, context: context))
  }

  /// The outcome of reading the repository npm.
  static func read(_ policies: PolicySet, _ principal: String) -> Decision.Outcome {
    decide(policies, principal, "codeartifact:ReadFromRepository", npm.arn).outcome
  }

  /// The outcome of getting the object of S3.
  static func get(
    _ policies: PolicySet, _ principal: String = bob, _ context: RequestContext = [:],
    object: String = object
  ) -> Decision.Outcome {
    decide(policies, principal, "s3:GetObject", object, context).outcome
  }
}
