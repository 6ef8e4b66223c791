package import AWSModel

/// What a simulated account was asked.
package struct CallLog: Sendable {
  /// One call and what became of it.
  package struct Call: Sendable {
    /// What was asked.
    package var request: any AWSRequest

    /// The Region asked.
    package var region: String

    /// The code of the error answered; nil for a success.
    package var errorCode: String?

    /// Whether the simulation acted; false for a fault before it.
    package var reachedService: Bool
  }

  /// How often each operation was asked, failures included.
  package private(set) var counts: [AWSOperation: Int] = [:]

  /// The calls in order; empty unless the log keeps them.
  package private(set) var calls: [Call] = []

  /// Whether the calls themselves are kept, not only counted.
  package let keepsCalls: Bool

  /// Creates an empty log.
  package init(keepsCalls: Bool = false) {
    self.keepsCalls = keepsCalls
  }

  /// How many calls there were in all.
  package var total: Int { counts.values.reduce(0, +) }

  /// How often an operation such as `ec2:CreateVpc` was asked.
  package func count(_ operation: String) -> Int {
    counts.reduce(0) { $1.key.description == operation ? $0 + $1.value : $0 }
  }

  /// The requests of a kind that succeeded, in order; none unless the log keeps calls.
  package func successes<Request: AWSRequest>(_ type: Request.Type) -> [Request] {
    calls.compactMap { $0.errorCode == nil ? $0.request as? Request : nil }
  }

  mutating func add<Request: AWSRequest>(
    _ request: Request, region: String, error: AWSError?, reachedService: Bool
  ) {
    counts[Request.operation, default: 0] += 1
    guard keepsCalls else { return }
    calls.append(
      Call(
        request: request, region: region, errorCode: error?.code, reachedService: reachedService))
  }
}
