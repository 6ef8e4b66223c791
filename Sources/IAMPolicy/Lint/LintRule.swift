/// A rule of the catalogue: what it looks for, where, and how grave a finding is.
public struct LintRule: Sendable {
  /// How grave a finding of the rule is, by the letters of the catalogue.
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// AWS refuses it, or it can never work.
    case error = "E"
    /// It opens more than needed.
    case security = "S"
    /// It is probably not what was meant.
    case warning = "W"
    /// It is good to know.
    case information = "I"

    /// The severity that findings of the grade have.
    public var severity: PolicyFinding.Severity {
      switch self {
      case .error: .error
      case .security, .warning: .warning
      case .information: .suggestion
      }
    }
  }

  /// The id, which never changes.
  public var id: String
  /// How grave a finding is, unless it says otherwise.
  public var grade: Grade
  /// The kinds of policy it is about; none for a rule about the network alone.
  public var kinds: [PolicyKind]
  /// What it finds, in one line.
  public var documentation: String
  /// Looks at a document.
  var document: (@Sendable (LintSubject) -> [LintRemark])?
  /// Looks at a network.
  var network: (@Sendable (NetworkFacts) -> [NetworkRemark])?

  /// A rule that reading a document applies.
  init(_ id: String, _ grade: Grade, in kinds: [PolicyKind], _ documentation: String) {
    self.id = id
    self.grade = grade
    self.kinds = kinds
    self.documentation = documentation
  }

  /// A rule about documents of some kinds.
  init(
    _ id: String, _ grade: Grade, in kinds: [PolicyKind], _ documentation: String,
    check: @escaping @Sendable (LintSubject) -> [LintRemark]
  ) {
    self.init(id, grade, in: kinds, documentation)
    self.document = check
  }

  /// A rule about networks.
  init(
    network id: String, _ grade: Grade, _ documentation: String,
    check: @escaping @Sendable (NetworkFacts) -> [NetworkRemark]
  ) {
    self.init(id, grade, in: [], documentation)
    self.network = check
  }

  /// The same rule, which also looks at networks.
  func alsoForNetworks(
    _ check: @escaping @Sendable (NetworkFacts) -> [NetworkRemark]
  ) -> LintRule {
    var rule = self
    rule.network = check
    return rule
  }
}

/// What a check of a document has to say.
struct LintRemark {
  var message: String
  var help: String?
  var place: PolicyPlace
  /// How grave it is, where it is not as grave as the rule says.
  var severity: PolicyFinding.Severity?

  init(
    _ message: String, at place: PolicyPlace, help: String? = nil,
    as severity: PolicyFinding.Severity? = nil
  ) {
    self.message = message
    self.help = help
    self.place = place
    self.severity = severity
  }
}

/// What a check of a network has to say.
struct NetworkRemark {
  var resource: String
  var message: String
  var help: String

  init(_ resource: String, _ message: String, help: String) {
    self.resource = resource
    self.message = message
    self.help = help
  }
}

extension [PolicyKind] {
  /// Policies of users, groups and roles, and what bounds them.
  static let ofIdentities: [PolicyKind] = [.identity, .boundary]
  /// The permissions policies of CodeArtifact.
  static let ofCodeArtifact: [PolicyKind] = [.domain, .repository]
  /// Policies that speak of CodeArtifact from either side.
  static let identityAndCodeArtifact: [PolicyKind] = [.identity, .domain, .repository]
  /// Policies that name principals and are attached to a resource.
  static let ofResources: [PolicyKind] = [.bucket, .domain, .repository]
}
