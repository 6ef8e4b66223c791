/// Why a message does not give the shape asked for.
enum WireFault: Error, Hashable, Sendable {
  /// A member that the shape must have is absent; its name on the wire.
  case missing(String)
  /// A member has another type: its name on the wire, what is there, what was expected.
  case mistyped(String, found: String, expected: String)
  /// The message as a whole cannot be read.
  case unreadable(String)
}
