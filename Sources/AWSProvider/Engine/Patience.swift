/// How long to wait for what AWS does or shows late.
///
/// A thing just made may not be found by the next call for some seconds (IAM and EC2 both document
/// eventual consistency), and some deletions go on after the call has answered. Every wait is
/// bounded; the sleep is handed in, so that tests and rehearsals do not wait.
package struct Patience: Sendable {
  /// Sleeps for a while; throws where the work was cancelled meanwhile.
  package typealias Sleep = @Sendable (Duration) async throws -> Void

  /// The pauses between looks at something that should appear soon.
  package var visibility: [Duration]
  /// The pauses between looks at something that AWS says is in progress.
  package var progress: [Duration]
  private let sleep: Sleep

  /// A patience of the given pauses.
  package init(visibility: [Duration], progress: [Duration], sleep: @escaping Sleep) {
    self.visibility = visibility
    self.progress = progress
    self.sleep = sleep
  }

  /// For AWS itself: about 15 seconds for things to appear, 10 minutes for work in progress.
  package static let standard = Patience(
    visibility: [100, 200, 400, 800, 1600, 3200, 4000, 4000].map { .milliseconds($0) },
    progress: [1, 2, 3].map { .seconds($0) } + Array(repeating: .seconds(5), count: 120)
  ) { try await Task.sleep(for: $0) }

  /// For a rehearsal, where all that will appear is there at once: the same looks, no pauses.
  package static let none = Patience(visibility: [], progress: [.zero, .zero]) { _ in }

  /// Asks until the answer satisfies, or the pauses are used up; gives the last answer.
  func asking<Answer>(
    pauses: [Duration], until isSatisfying: (Answer) -> Bool, _ ask: () async throws -> Answer
  ) async throws -> Answer {
    var answer = try await ask()
    for pause in pauses {
      if isSatisfying(answer) { return answer }
      try await sleep(pause)
      answer = try await ask()
    }
    return answer
  }

  /// Waits; false where the work was cancelled meanwhile.
  func pause(_ duration: Duration) async -> Bool {
    do {
      try await sleep(duration)
      return true
    } catch {
      return false
    }
  }

  /// Does something again while it fails with an error that time may heal.
  func retrying<Answer>(
    while mayHeal: (any Error) -> Bool, _ act: () async throws -> Answer
  ) async throws -> Answer {
    for pause in visibility {
      do {
        return try await act()
      } catch let error where mayHeal(error) {
        try await sleep(pause)
      }
    }
    return try await act()
  }
}
