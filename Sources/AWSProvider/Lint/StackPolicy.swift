import IAMPolicy
import ResourceModel
import Values

/// A policy document of a stack.
struct StackPolicy {
  /// The resource that has it, foreseen attributes included.
  var resource: PlannedResource
  /// The attribute that holds it.
  var attribute: String
  /// What kind of policy it is there.
  var kind: PolicyKind
  /// The attribute from which it is generated; nil where it is written.
  var source: String?
  /// The document as it is, for comparison; null where it is not to be looked at.
  var value: Value
  /// The document; nil where a part is not known, is a secret, or where its grammar is wrong.
  var document: PolicyDocument?

  /// Where it stands in the stack.
  var address: ResourceAddress { resource.address }
}

/// Reads the policy documents of a stack, each text once.
struct StackPolicyReader {
  private struct Key: Hashable {
    var value: Value
    var kind: PolicyKind
  }

  private var documents: [Key: PolicyDocument?] = [:]

  /// Types with a document: the attribute that holds it, its kind, what it is generated from.
  private static let holders: [String: (attribute: String, kind: PolicyKind, source: String?)] = [
    "iam_policy": ("policy", .identity, nil),
    "iam_user_policy": ("policy", .identity, "grant"),
    "s3_bucket_policy": ("policy", .bucket, nil),
    "s3_gateway_endpoint": ("policy", .endpoint, "access"),
    "interface_endpoint": ("policy", .endpoint, "access"),
    "codeartifact_domain_permissions_policy": ("policy_document", .domain, "grant"),
    "codeartifact_repository_permissions_policy": ("policy_document", .repository, "grant"),
  ]

  /// The policy that a resource has; nil where it has none.
  ///
  /// A document of which a part is unknown, or secret, is not looked at.
  mutating func policy(of resource: PlannedResource) -> StackPolicy? {
    guard let holder = Self.holders[resource.address.type] else { return nil }
    let value = resource.value(holder.attribute)
    guard !value.isNull else { return nil }
    let source = holder.source.flatMap { resource.value($0).isNull ? String?.none : $0 }
    let isOpen = value.isWhollyKnown && !value.containsSensitive
    return StackPolicy(
      resource: resource, attribute: holder.attribute, kind: holder.kind, source: source,
      value: isOpen ? value : .null,
      document: isOpen ? read(value, holder.kind) : PolicyDocument?.none)
  }

  private mutating func read(_ value: Value, _ kind: PolicyKind) -> PolicyDocument? {
    let key = Key(value: value, kind: kind)
    if let document = documents[key] { return document }
    let document = PolicyDocument.read(value, as: kind).document
    documents[key] = .some(document)
    return document
  }
}
