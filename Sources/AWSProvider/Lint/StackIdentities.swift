import IAMPolicy
import ResourceModel
import Values

/// The users of a stack with all that allows them something.
struct StackIdentities {
  /// A user, declared by the stack or only named in it.
  struct User {
    /// The user; nil where the stack only names it.
    var declared: PlannedResource?
    /// The inline policies, and the stack's own managed ones attached to it.
    var policies: [StackPolicy] = []
    /// AWS's managed policies attached to it, as far as their texts are known.
    var managed: [PolicyDocument] = []
    /// The ARNs of AWS's managed policies attached to it.
    var managedARNs: [String] = []
    /// Whether something of what it may do is not known here.
    var hasUnknownPolicies = false

    /// The policies whose documents are known.
    var documents: [PolicyDocument] { policies.compactMap(\.document) + managed }
    /// Whether every document that the stack gives it is known.
    var hasKnownPolicies: Bool {
      !hasUnknownPolicies && policies.allSatisfy { $0.document != nil }
    }
  }

  /// The users by name.
  private(set) var users: [String: User] = [:]
  /// The names of users by ARN.
  private(set) var names: [String: String] = [:]
  /// The users to which each of the stack's managed policies is attached, by its address.
  private(set) var attached: [ResourceAddress: [String]] = [:]
  /// Whether a policy is given or attached to somebody, or one attached, that is not known.
  private(set) var hasUnknownParts = false
  /// The users that each of the stack's managed policies bounds, by its address.
  private(set) var bounded: [ResourceAddress: [String]] = [:]

  /// The users among some resources.
  ///
  /// - Parameters:
  ///   - resources: the resources, foreseen attributes included.
  ///   - policies: the policies of those resources, by address.
  init(_ resources: StackResources, _ policies: [ResourceAddress: StackPolicy]) {
    var byARN: [String: ResourceAddress] = [:]
    for policy in resources["iam_policy"] {
      if let arn = policy.value("arn").stringValue { byARN[arn] = policy.address }
    }
    for user in resources["iam_user"] {
      guard let name = user.value("name").stringValue else { continue }
      users[name, default: User()].declared = user
      if let arn = user.value("arn").stringValue { names[arn] = name }
      let boundary = user.value("permissions_boundary")
      if let address = boundary.stringValue.flatMap({ byARN[$0] }) {
        bounded[address, default: []].append(name)
      }
    }
    for inline in resources["iam_user_policy"] {
      guard let name = inline.value("user").stringValue else {
        hasUnknownParts = true
        continue
      }
      guard let policy = policies[inline.address] else { continue }
      users[name, default: User()].policies.append(policy)
    }
    for attachment in resources["iam_user_policy_attachment"] {
      attach(attachment, byARN, policies)
    }
  }

  private mutating func attach(
    _ attachment: PlannedResource, _ byARN: [String: ResourceAddress],
    _ policies: [ResourceAddress: StackPolicy]
  ) {
    let arn = attachment.value("policy_arn").stringValue
    if arn == nil { hasUnknownParts = true }
    guard let name = attachment.value("user").stringValue else {
      hasUnknownParts = true
      return
    }
    var user = users[name] ?? User()
    if let arn, let address = byARN[arn], let policy = policies[address] {
      user.policies.append(policy)
      attached[address, default: []].append(name)
    } else if let arn, let document = Self.managed[arn] {
      user.managed.append(document)
    } else {
      user.hasUnknownPolicies = true
    }
    if let arn, arn.contains(":iam::aws:") { user.managedARNs.append(arn) }
    users[name] = user
  }

  /// The documents of AWS's managed policies by ARN.
  private static let managed: [String: PolicyDocument] = Dictionary(
    AWSManagedPolicy.codeArtifact.compactMap { policy in
      PolicyDocument.read(policy.text, as: .identity).document.map { (policy.arn(), $0) }
    }, uniquingKeysWith: { first, _ in first })
}
