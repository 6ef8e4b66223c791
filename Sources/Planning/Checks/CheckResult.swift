package import Diagnostics
package import ResourceModel

/// What became of one check of a stack.
package struct CheckResult: Hashable, Sendable {
  /// How a check ended.
  package enum Outcome: String, Hashable, Sendable {
    /// It holds.
    case passed
    /// It does not hold.
    case failed
    /// It could not be told.
    case undecided
  }

  /// The check, as `check.NAME`.
  package var address: ResourceAddress
  /// How it ended.
  package var outcome: Outcome
  /// What the provider answered; nil where it could not.
  package var answer: CheckAnswer?
  /// Why there is no answer; nil where there is one.
  package var failure: String?
  /// Where the stack says it.
  package var range: SourceRange?

  /// A result of the given parts.
  package init(
    address: ResourceAddress, outcome: Outcome, answer: CheckAnswer? = nil,
    failure: String? = nil, range: SourceRange? = nil
  ) {
    self.address = address
    self.outcome = outcome
    self.answer = answer
    self.failure = failure
    self.range = range
  }

  /// What to tell of a check that failed, or that a provider could not answer; nil of the others.
  package var diagnostic: Diagnostic? {
    let name = "Check \"\(address.instanceName)\""
    if let failure {
      return .error("\(name) cannot be decided: \(failure)", at: range, address: "\(address)")
    }
    guard outcome == .failed, let answer else { return nil }
    let obstacle = answer.links.first { !$0.isOpen }?.explanation
    let help = ([obstacle] + answer.remedies.map(Optional.some)).compactMap(\.self)
    return .error(
      "\(name) failed: \(answer.finding)", at: range,
      help: help.isEmpty ? nil : help.joined(separator: "\n"), address: "\(address)")
  }
}

extension CheckAnswer {
  /// What is found, as a sentence without a full stop.
  package var finding: String { "\(subject) \(isPossible ? "can" : "cannot") \(deed)" }
}

extension ResourceAddress {
  /// The name with its key, without the type.
  package var instanceName: String {
    key.map { "\(name)[\"\($0)\"]" } ?? name
  }
}
