/// What reading a policy document gave: the document, or why there is none.
public struct PolicyReading: Sendable {
  /// The document; nil where there are problems or a part of it is not known yet.
  public var document: PolicyDocument?
  /// All that is wrong with it, in reading order.
  public var problems: [PolicyProblem]
  /// Whether every part of it was known, so that nothing is left to be checked later.
  public var isWhollyKnown: Bool
}
