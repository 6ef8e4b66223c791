import Synchronization

/// Where random numbers come from, so that a test can repeat a run.
package struct RandomSource: Sendable {
  /// The next 64 random bits.
  package var next: @Sendable () -> UInt64

  /// A source that asks `next`.
  package init(next: @escaping @Sendable () -> UInt64) {
    self.next = next
  }

  /// The system's cryptographically secure source.
  package static let system = RandomSource {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }

  /// A source that gives the same numbers for the same seed (SplitMix64), for tests.
  package static func seeded(_ seed: UInt64) -> RandomSource {
    let state = SharedSeed(seed)
    return RandomSource { state.next() }
  }

  /// A token of 128 random bits: 32 hexadecimal digits.
  package func token() -> String { digits() + digits() }

  /// A key of 32 random bits: eight hexadecimal digits.
  package func shortKey() -> String { String(digits().prefix(8)) }

  /// A number from 0 up to but not including 1.
  package func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  private func digits() -> String {
    let text = String(next(), radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}

/// The state of a seeded source, shared by all who ask it.
private final class SharedSeed: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) { state = Mutex(seed) }

  func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }
}
