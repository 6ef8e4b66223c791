package import Values

/// Why no policy can be made for the access that was asked for.
public struct AccessProblem: Hashable, Sendable {
  /// What is wrong, and what was expected: one sentence, without a full stop at its end.
  public var message: String
  /// What to do, as a full sentence; nil where the message says it.
  public var help: String?
  /// The part of the request that is wrong, such as `[1].bucket` or `publish[0].repository`.
  public var path: String { valuePath.description }
  /// The way to that part.
  package var valuePath: ValuePath

  init(_ message: String, at path: ValuePath = ValuePath(), help: String? = nil) {
    self.message = message
    self.help = help
    self.valuePath = path
  }
}
