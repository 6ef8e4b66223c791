package import Values

/// The requests of a request file, each with the policies that have a say in it.
///
/// A file holds one `request`, or several in `cases`. A case may hold its request under `request`
/// or beside its `name` and `expect`. What stands in `request` and `policies` of the file holds for
/// every case; a field or a policy that a case gives itself takes its place, and a policy given as
/// null takes it away.
public struct PolicyCases: Sendable {
  /// The cases in the order of the file.
  public var cases: [PolicyCase]
  /// Whether the file holds a list, even of one.
  public var isList: Bool

  /// The given cases.
  public init(_ cases: [PolicyCase], isList: Bool = true) {
    self.cases = cases
    self.isList = isList
  }

  /// The decisions, in the order of the cases.
  public func decide() -> [DecidedCase] {
    cases.map { DecidedCase(policyCase: $0, decision: $0.evaluator.decide($0.request)) }
  }
}

/// One request with what its author expects.
public struct PolicyCase: Sendable {
  /// What the case is called; nil where it has no name.
  public var name: String?
  /// The expected outcome; nil where any will do.
  public var expect: Decision.Outcome?
  /// The request.
  public var request: AccessRequest
  /// The policies that decide.
  public var evaluator: PolicyEvaluator
  /// Where the case stands in its file.
  package var origin: ValuePath

  /// A case that `evaluator` decides.
  public init(
    _ request: AccessRequest, by evaluator: PolicyEvaluator, name: String? = nil,
    expect: Decision.Outcome? = nil
  ) {
    self.name = name
    self.expect = expect
    self.request = request
    self.evaluator = evaluator
    self.origin = ValuePath()
  }
}

/// A case with its decision.
public struct DecidedCase: Sendable {
  /// The case.
  public var policyCase: PolicyCase
  /// What the policies say.
  public var decision: Decision
  /// Whether it came as expected, or nothing was expected.
  public var isAsExpected: Bool {
    policyCase.expect.map { $0 == decision.outcome } ?? true
  }
}

/// What reading a request file gave: the cases, or why there are none.
public struct PolicyCasesReading: Sendable {
  /// The cases; nil where there are problems.
  public var cases: PolicyCases?
  /// All that is wrong with the file, in reading order.
  public var problems: [PolicyCaseProblem]
}

/// Something wrong with a request file, and where.
public struct PolicyCaseProblem: Hashable, Sendable {
  /// What is wrong, and what was expected: one sentence, without a full stop at its end.
  public var message: String
  /// What to do, as a full sentence; nil where the message says it.
  public var help: String?
  /// The part of the file that is wrong, such as `cases[1].policies.boundary.Statement`.
  public var path: String { valuePath.description }
  /// The way to that part.
  package var valuePath: ValuePath
  /// The line, counted from one; nil where the file was not read from a text.
  public var line: Int?
  /// The column that goes with ``line``.
  public var column: Int?
}
