/// A document as the checks look at it, with what is known besides.
struct LintSubject {
  let document: PolicyDocument
  let kind: PolicyKind
  let context: LintContext
  /// The text it was read from; nil where there was none.
  let text: String?
  let statements: [LintStatement]

  init(_ document: PolicyDocument, kind: PolicyKind, context: LintContext, text: String? = nil) {
    self.document = document
    self.kind = kind
    self.context = context
    self.text = text
    self.statements = document.statements.map(LintStatement.init)
  }

  var allows: [LintStatement] { statements.filter(\.isAllow) }
  var denies: [LintStatement] { statements.filter { !$0.isAllow } }

  /// The statements that allow, with those of the same identity's other policies.
  var allowsOfIdentity: [LintStatement] {
    allows
      + (context.otherPolicies ?? []).flatMap { policy in
        policy.statements.filter { $0.effect == .allow }.map(LintStatement.init)
      }
  }

  /// The place of the whole document.
  var place: PolicyPlace { document.place }

  /// Where it may have an account number or a name, whose account that is; nil for `*`.
  static func account(ofPrincipal text: String) -> String? {
    if ARNGrammar.isAccount(text) { return text }
    return ARNPattern(text).flatMap { ARNGrammar.isAccount($0.account) ? $0.account : nil }
  }

  /// The principals of a statement in other accounts than that of the stack; none where that is
  /// not known.
  func outsidePrincipals(of statement: LintStatement) -> [PolicyString] {
    guard let own = context.account else { return [] }
    return statement.awsPrincipals.filter { principal in
      Self.account(ofPrincipal: principal.text).map { $0 != own } ?? false
    }
  }
}
