import Diagnostics
import JSONSyntax

/// The policy of a role that says who may assume it.
///
/// It is the policy of a resource whose statements are about the role and therefore name no
/// resource (IAM user guide, "AWS JSON policy elements: Principal" and "Roles terms and concepts").
public struct TrustPolicy: Sendable {
  /// The document, in which each statement is about every resource.
  public let document: PolicyDocument
  private let compiled: CompiledPolicy

  /// Reads a trust policy from its JSON text; the first problem says why it is none.
  public static func read(_ text: String) -> (policy: TrustPolicy?, problem: String?) {
    let (node, diagnostics) = JSONReader.readNode(SourceFile(name: "policy", text: text))
    guard let node else { return (nil, diagnostics.first?.message) }
    var reader = PolicyReader(kind: .repository, isTrust: true)
    let document = reader.document(PolicyNode(node))
    let reading = reader.reading(of: document)
    return (reading.document.map(TrustPolicy.init), reading.problems.first?.message)
  }

  private init(_ document: PolicyDocument) {
    self.document = document
    compiled = CompiledPolicy(document, slot: .repository)
  }

  /// The principals of a type that statements name, in their order.
  public func principals(of type: PrincipalType) -> [String] {
    document.statements.flatMap { statement -> [String] in
      guard case .listed(let entries) = statement.principal?.names else { return [] }
      return entries.filter { $0.type == type }.flatMap(\.values.texts)
    }
  }

  /// Whether the caller may do `request`, such as `sts:AssumeRole` on the role.
  ///
  /// `policies` are those of the caller. A caller that is named by itself needs none of them; one
  /// of whom only the role is named needs its boundary and its session's policy; one of whom only
  /// the account is named needs them all. Whoever has no account is judged by the trust alone.
  public func allows(_ request: AccessRequest, policies: PolicySet) -> Bool {
    let facts = EvaluatedRequest(request, hasBoundary: policies.boundary != nil)
    var best = PrincipalMatch.none
    for statement in compiled.statements {
      let match = statement.match(facts)
      guard match != .none else { continue }
      guard statement.effect == .allow else { return false }
      best = max(best, match)
    }
    guard best != .none else { return false }
    guard facts.caller.hasAccount else { return true }
    let own = policies.decide(request)
    guard own.outcome != .explicitDeny else { return false }
    switch best {
    case .caller: return true
    case .role:
      var limits = policies
      limits.identity = Self.everything
      return limits.decide(request).isAllowed
    case .account, .none: return own.isAllowed
    }
  }

  /// A policy that allows everything, so that only what limits a caller decides.
  private static let everything: [AttachedPolicy] = {
    let any = PatternElement(PolicyStringList([PolicyString("*")]))
    let statement = PolicyStatement(effect: .allow, action: any, resource: any)
    return [AttachedPolicy(PolicyDocument(version: .v2012, statements: [statement]))]
  }()
}
