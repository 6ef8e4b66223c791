import AWSModel
import Synchronization
import Values

/// What a server was asked since it started, and what it refused.
final class ServerMetrics: Sendable {
  private struct Counts {
    var requests = 0
    var calls: [AWSOperation: Int] = [:]
    var errors: [AWSOperation: [String: Int]] = [:]
    var refused: [String: Int] = [:]
    var repeated = 0

    mutating func add(_ operation: AWSOperation?, _ code: String?) {
      if let operation { calls[operation, default: 0] += 1 }
      guard let code else { return }
      if let operation {
        errors[operation, default: [:]][code, default: 0] += 1
      } else {
        refused[code, default: 0] += 1
      }
    }
  }

  /// The code under which a connection closed on purpose is counted.
  static let hungUp = "(connection closed)"

  private let counts = Mutex(Counts())

  /// Counts a request whose calls are counted by themselves.
  func countRequest() { counts.withLock { $0.requests += 1 } }

  /// Counts a call that a request made, one of several perhaps.
  ///
  /// - Parameters:
  ///   - operation: what was asked for; nil if that was never found out.
  ///   - code: the error's code; nil for a success.
  func countCall(_ operation: AWSOperation?, error code: String?) {
    counts.withLock { $0.add(operation, code) }
  }

  /// Counts a request that was answered, or hung up on.
  ///
  /// - Parameters:
  ///   - operation: what it asked for; nil if that was never found out.
  ///   - code: the error's code; nil for a success.
  func count(_ operation: AWSOperation?, error code: String?) {
    counts.withLock { counts in
      counts.requests += 1
      counts.add(operation, code)
    }
  }

  /// Counts a request that was answered as the same one before.
  func countRepeated(_ operation: AWSOperation) {
    counts.withLock { counts in
      counts.requests += 1
      counts.calls[operation, default: 0] += 1
      counts.repeated += 1
    }
  }

  /// The counts as JSON, operations and codes in the order of their names.
  var json: Value {
    let counts = counts.withLock { $0 }
    let calls = counts.calls.map { ($0.key.description, Value.int($0.value)) }
    let errors = counts.errors.map { ($0.key.description, Self.table($0.value)) }
    return [
      "requests": .int(counts.requests),
      "total": .int(counts.calls.values.reduce(0, +)),
      "calls": .fields(calls.sorted { $0.0 < $1.0 }),
      "errors": .fields(errors.sorted { $0.0 < $1.0 }),
      "refused": Self.table(counts.refused),
      "repeated": .int(counts.repeated),
    ]
  }

  private static func table(_ counts: [String: Int]) -> Value {
    .fields(counts.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })
  }
}
