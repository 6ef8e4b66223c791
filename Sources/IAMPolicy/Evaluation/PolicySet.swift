package import Values

/// The policies that have a say in a request, by what they are attached to.
public struct PolicySet: Sendable {
  /// The policies of the user or role, inline and attached.
  public var identity: [AttachedPolicy]
  /// The policies of the user's groups.
  public var group: [AttachedPolicy]
  /// The permissions boundary; nil where the principal has none.
  public var boundary: AttachedPolicy?
  /// The policy with which the session was made; nil where it was made without.
  public var session: AttachedPolicy?
  /// The policy of the VPC endpoint; nil where the request does not travel through one.
  public var endpoint: AttachedPolicy?
  /// The policy of the requested CodeArtifact domain, or of the repository's domain.
  public var domain: AttachedPolicy?
  /// The policy of the requested repository, or of the package's repository.
  public var repository: AttachedPolicy?
  /// The policy of the requested bucket, or of the object's bucket.
  public var bucket: AttachedPolicy?
  /// The service control policy of the principal's account; nil where none limits it.
  public var serviceControl: AttachedPolicy?
  /// The account that administers the repository, where it is not the domain's owner.
  public var administrator: String?

  /// The given policies.
  public init(
    identity: [AttachedPolicy] = [], group: [AttachedPolicy] = [],
    boundary: AttachedPolicy? = nil, session: AttachedPolicy? = nil,
    endpoint: AttachedPolicy? = nil, domain: AttachedPolicy? = nil,
    repository: AttachedPolicy? = nil, bucket: AttachedPolicy? = nil,
    serviceControl: AttachedPolicy? = nil, administrator: String? = nil
  ) {
    self.identity = identity
    self.group = group
    self.boundary = boundary
    self.session = session
    self.endpoint = endpoint
    self.domain = domain
    self.repository = repository
    self.bucket = bucket
    self.serviceControl = serviceControl
    self.administrator = administrator
  }

  /// The policies of one slot, in their order; setting several where one can be keeps the first.
  public subscript(slot: PolicySlot) -> [AttachedPolicy] {
    get {
      switch slot {
      case .identity: identity
      case .group: group
      case .domain: [domain].compactMap { $0 }
      case .repository: [repository].compactMap { $0 }
      case .bucket: [bucket].compactMap { $0 }
      case .boundary: [boundary].compactMap { $0 }
      case .session: [session].compactMap { $0 }
      case .endpoint: [endpoint].compactMap { $0 }
      case .serviceControl: [serviceControl].compactMap { $0 }
      }
    }
    set {
      switch slot {
      case .identity: identity = newValue
      case .group: group = newValue
      case .domain: domain = newValue.first
      case .repository: repository = newValue.first
      case .bucket: bucket = newValue.first
      case .boundary: boundary = newValue.first
      case .session: session = newValue.first
      case .endpoint: endpoint = newValue.first
      case .serviceControl: serviceControl = newValue.first
      }
    }
  }
}

/// A policy document with the name under which it is spoken of.
public struct AttachedPolicy: Sendable {
  /// The document.
  public var document: PolicyDocument
  /// What to call it beside its slot, such as the name of a managed policy; nil where the slot
  /// says enough.
  public var name: String?
  /// Where the document stands in the file it was read from.
  package var origin: ValuePath
  /// The resource that keeps the document, by its type and id; nil where none is known.
  package var keeper: (type: String, id: String)?

  /// The policy `document`.
  public init(_ document: PolicyDocument, name: String? = nil) {
    self.init(document, name: name, origin: ValuePath())
  }

  /// The policy `document`, which stands at `origin` of a file.
  package init(_ document: PolicyDocument, name: String? = nil, origin: ValuePath) {
    self.document = document
    self.name = name
    self.origin = origin
  }
}
