/// What is known besides a document, from a stack or from its state.
///
/// Every part is optional. A rule that needs a part is silent where it is missing.
public struct LintContext: Sendable {
  /// The Region of the stack.
  public var region: String?
  /// The account of the stack, which owns what it declares.
  public var account: String?
  /// What a CodeArtifact policy is attached to.
  public var attachment: Attachment?
  /// The policy of the domain that a repository belongs to.
  public var domainPolicy: RelatedPolicy?
  /// The identities whose policies are known, for policies of resources and for boundaries.
  public var identities: [Identity]?
  /// The other policies of the identity that an identity policy is attached to.
  public var otherPolicies: [PolicyDocument]?
  /// The ARNs of the managed policies attached to the same identity.
  public var managedPolicies: [String] = []
  /// Whether the identity is described as one that only reads.
  public var isReader = false
  /// The ARNs of the repositories that the identity sets as upstreams.
  public var upstreams: [String] = []
  /// The ARNs of IAM users, groups, roles and policies of the stack.
  public var iamARNs: [String] = []
  /// The endpoints that exist, with their VPCs.
  public var endpoints: [Endpoint]?
  /// The ids of the VPCs that exist.
  public var vpcs: [String]?
  /// Whether requests under the policy travel through a VPC endpoint.
  public var travelsThroughEndpoint: Bool?
  /// The service of the endpoint, such as `s3` or `codeartifact.api`.
  public var endpointService: String?
  /// Whether builds in the endpoint's VPC download packages from CodeArtifact.
  public var usesCodeArtifact: Bool?
  /// The services used in the endpoint's VPC, by the names of ``ServiceBuckets/table``.
  public var services: [String] = []
  /// The limit on the document's length; by its kind where nil.
  public var sizeLimit: PolicySizeLimit?
  /// What other documents already take of that limit.
  public var sizeOfOthers = 0
  /// The findings not to be told, by id, each with the reason.
  public var silenced: [String: String] = [:]

  /// Nothing but the document is known.
  public init() {}
}

extension LintContext {
  /// The domain or repository that a policy is attached to.
  public struct Attachment: Hashable, Sendable {
    /// The name of the domain.
    public var domain: String
    /// The name of the repository; nil for the domain itself.
    public var repository: String?

    /// A domain, or a repository of it.
    public init(domain: String, repository: String? = nil) {
      self.domain = domain
      self.repository = repository
    }
  }

  /// A policy that may or may not be there.
  public enum RelatedPolicy: Sendable {
    /// There is none.
    case absent
    /// This is it.
    case present(PolicyDocument)
  }

  /// A user or role with the policies that hold for it.
  public struct Identity: Sendable {
    /// Its ARN.
    public var arn: String
    /// Its policies and those of its groups.
    public var policies: [PolicyDocument]

    /// The identity `arn` with its policies.
    public init(arn: String, policies: [PolicyDocument]) {
      self.arn = arn
      self.policies = policies
    }
  }

  /// A VPC endpoint by id.
  public struct Endpoint: Hashable, Sendable {
    /// Its id, such as `vpce-1a2b3c4d`.
    public var id: String
    /// The id of its VPC.
    public var vpc: String

    /// The endpoint `id` in `vpc`.
    public init(id: String, vpc: String) {
      self.id = id
      self.vpc = vpc
    }
  }
}
