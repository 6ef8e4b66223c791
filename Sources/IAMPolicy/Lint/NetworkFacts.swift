/// What a stack says about the network that its builds download packages through.
///
/// The provider fills it in from the resources it knows; a part that is not known is nil, and the
/// rules that need it are silent.
public struct NetworkFacts: Sendable {
  /// A VPC.
  public struct VPC: Hashable, Sendable {
    /// The address of the resource.
    public var address: String
    /// Whether it resolves names.
    public var dnsSupport: Bool?
    /// Whether its instances have names.
    public var dnsHostnames: Bool?

    /// The VPC declared at `address`.
    public init(address: String, dnsSupport: Bool? = nil, dnsHostnames: Bool? = nil) {
      self.address = address
      self.dnsSupport = dnsSupport
      self.dnsHostnames = dnsHostnames
    }
  }

  /// An endpoint to S3.
  public struct Endpoint: Hashable, Sendable {
    /// The two kinds of endpoint to S3.
    public enum Form: Hashable, Sendable {
      /// One that route tables lead to.
      case gateway
      /// One with addresses in subnets.
      case interface
    }

    /// The address of the resource.
    public var address: String
    /// Its kind.
    public var form: Form
    /// The address of its VPC.
    public var vpc: String?
    /// The Region it is for.
    public var region: String?
    /// The route tables that lead to it.
    public var routeTables: [String]?
    /// Whether it has a policy of its own.
    public var hasPolicy: Bool?
    /// Whether it answers to the names of S3 inside the VPC.
    public var privateDNS: Bool?
    /// Whether its names answer only queries that come in from outside the VPC.
    public var privateDNSForInboundOnly: Bool?

    /// The endpoint declared at `address`.
    public init(
      address: String, form: Form, vpc: String? = nil, region: String? = nil,
      routeTables: [String]? = nil, hasPolicy: Bool? = nil, privateDNS: Bool? = nil,
      privateDNSForInboundOnly: Bool? = nil
    ) {
      self.address = address
      self.form = form
      self.vpc = vpc
      self.region = region
      self.routeTables = routeTables
      self.hasPolicy = hasPolicy
      self.privateDNS = privateDNS
      self.privateDNSForInboundOnly = privateDNSForInboundOnly
    }
  }

  /// Something in a subnet that downloads packages or objects.
  public struct Builder: Hashable, Sendable {
    /// A destination that its security groups let it reach on port 443.
    public enum Destination: Hashable, Sendable {
      /// A range of addresses.
      case range(String)
      /// The prefix list of S3 in the Region.
      case s3PrefixList
    }

    /// The address of the resource.
    public var address: String
    /// The address of its VPC.
    public var vpc: String?
    /// The address of the route table of its subnet.
    public var routeTable: String?
    /// Where it may connect to on port 443; nil where that is not known.
    public var egress: [Destination]?
    /// Whether it uses the Regional names of S3, as package managers do.
    public var usesRegionalNames: Bool

    /// The builder declared at `address`.
    public init(
      address: String, vpc: String? = nil, routeTable: String? = nil,
      egress: [Destination]? = nil, usesRegionalNames: Bool = true
    ) {
      self.address = address
      self.vpc = vpc
      self.routeTable = routeTable
      self.egress = egress
      self.usesRegionalNames = usesRegionalNames
    }
  }

  /// A bucket or domain that is reached through the endpoints of a VPC.
  public struct Target: Hashable, Sendable {
    /// The address of the resource.
    public var address: String
    /// Its Region.
    public var region: String

    /// The bucket or domain declared at `address`.
    public init(address: String, region: String) {
      self.address = address
      self.region = region
    }
  }

  /// The VPCs.
  public var vpcs: [VPC]
  /// The endpoints to S3.
  public var endpoints: [Endpoint]
  /// What downloads.
  public var builders: [Builder]
  /// What is downloaded from.
  public var targets: [Target]

  /// A network of the given parts.
  public init(
    vpcs: [VPC] = [], endpoints: [Endpoint] = [], builders: [Builder] = [],
    targets: [Target] = []
  ) {
    self.vpcs = vpcs
    self.endpoints = endpoints
    self.builders = builders
    self.targets = targets
  }
}
