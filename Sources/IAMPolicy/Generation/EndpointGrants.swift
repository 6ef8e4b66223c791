/// The permissions of an endpoint policy, collected one by one and printed in few statements.
struct EndpointGrants {
  /// What must hold for a request besides its action and resource.
  struct Limits: Hashable {
    /// The users and roles, of which one must ask; none for everyone.
    var principalARNs: [String] = []
    /// The accounts, of which one must ask; none for everyone.
    var principalAccounts: [String] = []
    /// The account that must own the bucket; nil for any.
    var resourceAccount: String?

    /// Nothing more.
    static let none = Limits()
  }

  /// The name AWS's examples give to a statement about one bucket.
  static let bucketSid = "Access-to-specific-bucket-only"
  /// The same for several.
  static let bucketsSid = "Access-to-specific-buckets-only"

  private var table = PermissionTable<Limits>()

  /// Allows an action on a resource; `sid` names the statement if it stays alone in it.
  mutating func add(
    _ action: String, on resource: String, limits: Limits = .none, sid: String
  ) {
    table.add(action, on: resource, if: limits, name: sid)
  }

  /// The statements: one for all resources with the same actions and limits.
  var statements: [PolicyStatement] {
    var used: [String: Int] = [:]
    return table.groups.map { group in
      var sid = Self.sid(of: group.names, resources: group.resources.count)
      used[sid, default: 0] += 1
      if let times = used[sid], times > 1 { sid += "-\(times)" }
      return Self.statement(
        sid, actions: group.actions, resources: group.resources, limits: group.condition)
    }
  }

  private static func sid(of sids: [String], resources: Int) -> String {
    guard let first = sids.first, sids.count == 1 else { return bucketsSid }
    return first == bucketSid && resources > 1 ? bucketsSid : first
  }

  /// A statement with its elements in the order of AWS's example.
  private static func statement(
    _ sid: String, actions: [String], resources: [String], limits: Limits
  ) -> PolicyStatement {
    PolicyStatement(
      sid: PolicyString(sid), effect: .allow, principal: .everyone,
      action: PatternElement(PolicyStringList(actions)),
      resource: PatternElement(PolicyStringList(resources)), condition: condition(limits),
      elementOrder: [.sid, .principal, .action, .effect, .resource, .condition])
  }

  private static func condition(_ limits: Limits) -> [ConditionBlock] {
    var equals: [ConditionTest] = []
    var like: [ConditionTest] = []
    if !limits.principalARNs.isEmpty {
      let test = ConditionTest("aws:PrincipalArn", PolicyStringList(limits.principalARNs))
      if limits.principalARNs.contains(where: ARNGrammar.isOpen) {
        like.append(test)
      } else {
        equals.append(test)
      }
    }
    if !limits.principalAccounts.isEmpty {
      equals.append(
        ConditionTest("aws:PrincipalAccount", PolicyStringList(limits.principalAccounts)))
    }
    if let account = limits.resourceAccount {
      equals.append(
        ConditionTest(
          "s3:ResourceAccount", PolicyStringList([PolicyString(account)], isArray: false)))
    }
    let blocks = [
      ConditionBlock(ConditionOperator(.stringEquals), equals),
      ConditionBlock(ConditionOperator(.arnLike), like),
    ]
    return blocks.filter { !$0.tests.isEmpty }
  }
}
