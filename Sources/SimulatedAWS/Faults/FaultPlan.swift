import AWSModel

/// What goes wrong in a simulated account, and how often.
///
/// The faults are drawn from a seed, so that a run can be repeated. The text form is read by
/// `FaultPlan(_:)`.
package struct FaultPlan: Hashable, Sendable {
  /// The share of calls that are answered "slow down", 0 to 1.
  package var throttle = 0.0

  /// The share of calls that fail inside AWS before it acted, 0 to 1.
  package var errorBefore = 0.0

  /// The share of calls that fail inside AWS after it acted, 0 to 1.
  package var errorAfter = 0.0

  /// The share of calls whose connection breaks after AWS acted, 0 to 1.
  package var resetAfter = 0.0

  /// The share of calls that AWS does not authorize, 0 to 1.
  package var deny = 0.0

  /// How long a call takes, in seconds.
  package var latency: ClosedRange<Double> = 0...0

  /// For how long new things stay invisible to reads, in seconds.
  package var readDelay = 0.0

  /// For how long endpoints stay `pending` after creation and `deleting` after deletion, in seconds.
  package var settling = 0.0

  /// What the draws come from.
  package var seed: UInt64 = 0

  /// The operations concerned, such as `ec2:CreateVpc` or `iam:*`; empty for all.
  package var only: [String] = []

  /// A plan in which nothing goes wrong.
  package static let none = FaultPlan()

  /// Creates the plan in which nothing goes wrong.
  package init() {}

  /// Whether calls can be carried out without any draw.
  var isQuiet: Bool {
    throttle + errorBefore + errorAfter + resetAfter + deny == 0 && latency.upperBound == 0
  }

  /// Whether the plan's draws concern an operation.
  func concerns(_ operation: AWSOperation) -> Bool {
    only.isEmpty
      || only.contains { pattern in
        pattern == operation.description || pattern == "\(operation.service.rawValue):*"
      }
  }
}
