import IAMPolicy
import ResourceModel
import Values

/// The policies that stand on users, as the resources of a stack are at one time.
struct HeldPolicies {
  /// One policy of a user.
  struct Policy {
    /// The resource that gives it to the user: an inline policy, or an attachment.
    var giver: ResourceAddress
    /// The resource that holds its text; nil for a policy that the stack does not have.
    var source: ResourceAddress?
    /// What it is known by: the ARN, or nil for an inline policy.
    var identity: Value?
    /// Its document; null where the stack does not have it.
    var document: Value
  }

  /// A managed policy.
  struct Managed {
    var address: ResourceAddress?
    var document: Value
  }

  /// The users of the stack, by name.
  private(set) var users: [Value: PlannedResource] = [:]
  /// The policies of users, by the names of the users.
  private(set) var policies: [Value: [Policy]] = [:]
  /// The managed policies, by the ARN.
  private(set) var managed: [Value: Managed] = [:]
  /// The managed policies of the stack.
  let managedOfStack: [PlannedResource]
  private var attached: Set<ResourceAddress> = []
  private var bounding: Set<ResourceAddress> = []

  init(_ resources: StackResources, _ context: StackContext) {
    users = resources.byIdentity("iam_user", of: "name")
    managedOfStack = resources["iam_policy"]
    for policy in AWSManagedPolicy.codeArtifact {
      managed[.string(policy.arn())] = Managed(document: .string(policy.text))
    }
    for policy in managedOfStack {
      let entry = Managed(address: policy.address, document: policy.value("policy"))
      if let arn = policy.identity("arn") { managed[arn] = entry }
      if let account = context.account, let name = policy.value("name").stringValue {
        let path = policy.value("path").stringValue ?? "/"
        managed[.string("arn:aws:iam::\(account):policy\(path)\(name)")] = entry
      }
    }
    for policy in resources["iam_user_policy"] {
      guard let user = policy.identity("user") else { continue }
      policies[user, default: []].append(
        Policy(giver: policy.address, source: policy.address, document: policy.value("policy")))
    }
    for attachment in resources["iam_user_policy_attachment"] {
      guard let user = attachment.identity("user") else { continue }
      let identity = attachment.identity("policy_arn")
      let found = identity.flatMap { managed[$0] }
      policies[user, default: []].append(
        Policy(
          giver: attachment.address, source: found?.address, identity: identity ?? .null,
          document: found?.document ?? .null))
    }
    attached = Set(policies.values.joined().compactMap(\.source))
    bounding = Set(users.keys.compactMap { boundary(of: $0).flatMap { managed[$0] }?.address })
  }

  /// The ARN of the policy that bounds a user; nil where none does.
  func boundary(of user: Value) -> Value? {
    guard let bound = users[user]?.value("permissions_boundary"), !bound.isNull else {
      return Value?.none
    }
    return bound
  }

  /// Whether the policy of a resource is given to a user.
  func isAttached(_ source: ResourceAddress) -> Bool { attached.contains(source) }

  /// Whether the policy of a resource bounds a user.
  func bounds(_ source: ResourceAddress) -> Bool { bounding.contains(source) }
}
