/// How long documents may be.
extension LintRule {
  static let size = LintRule(
    "GEN-SIZE", .error, in: [.identity, .boundary, .bucket],
    "The document is longer than AWS takes."
  ) { subject in sizeRemarks(subject) }

  static let endpointSize = LintRule(
    "EP-SIZE", .error, in: [.endpoint],
    "The endpoint policy has more than 20480 characters, white space included."
  ) { subject in sizeRemarks(subject) }

  static let codeArtifactSize = LintRule(
    "CA-POLICY-SIZE", .error, in: .ofCodeArtifact,
    "The policy has more than 7168 characters, or than the 5120 that CloudFormation takes."
  ) { subject in
    let remarks = sizeRemarks(subject)
    let size = PolicySize.count(text(subject), for: .codeArtifact)
    guard remarks.isEmpty, size > cloudFormationLimit else { return remarks }
    return [
      LintRemark(
        "The policy has \(size) characters; CodeArtifact takes 7168, but CloudFormation only "
          + "\(cloudFormationLimit)", at: subject.place,
        help: "Merge statements if it is also to be managed with CloudFormation.", as: .warning)
    ]
  }

  /// The limit of CloudFormation's schema for domain and repository policies.
  private static let cloudFormationLimit = 5120

  private static func text(_ subject: LintSubject) -> String {
    subject.text ?? subject.document.compactText
  }

  private static func sizeRemarks(_ subject: LintSubject) -> [LintRemark] {
    let limit = subject.context.sizeLimit ?? PolicySizeLimit(subject.kind)
    let problem = PolicySize.check(text(subject), limit, others: subject.context.sizeOfOthers)
    return problem.map { [LintRemark($0.message, at: subject.place, help: $0.help)] } ?? []
  }
}
