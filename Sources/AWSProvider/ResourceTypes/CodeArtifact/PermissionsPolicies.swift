import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// What the permissions policies of domains and of repositories have in common.
enum PermissionsPolicies {
  /// The revision AWS gives each version of a policy.
  static let revision = Attribute(
    "policy_revision", .string, .computed, follows: ["policy_document"],
    documentation: "The revision, which each change makes anew; a stale one is refused.")

  /// The ARN of what the policy is attached to.
  static let resourceARN = Attribute(
    "resource_arn", .string, .computed,
    documentation: "The ARN of what the policy is attached to.")

  /// The declaration of the document.
  static func document(kind: PolicyKind, of holder: String) -> Attribute {
    PolicyDocuments.attribute(
      "policy_document", kind: kind,
      documentation: """
        The policy, at most 7168 characters. It holds for the \(holder) it is attached to, \
        whatever its resources say. Either this or `grant`.
        """)
  }

  /// The attributes that AWS's answer gives.
  static func attributes(of policy: ResourcePolicy, _ reference: ObjectReference) -> Fields {
    [
      "policy_document": PolicyDocuments.value(policy.document),
      "grant": reference.attributes["grant"] ?? .null,
      "policy_revision": .string(policy.revision),
      "resource_arn": .string(policy.resourceArn),
    ]
  }
}
