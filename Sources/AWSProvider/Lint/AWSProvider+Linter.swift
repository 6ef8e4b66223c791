import IAMPolicy
import ResourceModel

extension AWSProvider {
  /// The policy linter, as stacks are looked through by it.
  static let linter = StackLinter(
    ids: LintCatalog.rules.map(\.id), foresee: Foresight.attributes(of:_:)
  ) { stack in
    let policies = PolicyReview(stack)
    return LintReport(
      findings: policies.findings + (stack.isWhole ? NetworkReview.findings(stack) : []),
      undecided: policies.undecided)
  }
}
