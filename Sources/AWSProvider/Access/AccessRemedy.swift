import IAMPolicy

/// A change of policies or routes that helps to turn an answer round.
enum AccessRemedy: Hashable, Sendable {
  /// A policy that a statement is to be added to.
  struct Home: Hashable, Sendable {
    /// What it is attached to.
    var slot: PolicySlot
    /// The policy in the words of a sentence, such as `an identity policy of user ci`.
    var phrase: String
    /// For whom a statement in it is; nil where such a policy does not say.
    var principal: String?
  }

  /// A statement of the policies as they are.
  struct Statement: Hashable, Sendable {
    /// What its policy is attached to.
    var slot: PolicySlot
    /// Which of the policies of its slot it is in, counted from zero.
    var policy: Int
    /// Which statement of its document it is, counted from zero.
    var number: Int
    /// The statement in the words of a sentence.
    var phrase: String

    /// The statement that a decision names.
    init(_ reason: StatementReason) {
      slot = reason.slot
      policy = reason.policyIndex
      number = reason.statementIndex
      phrase = reason.phrase
    }
  }

  /// Adding statements, each as JSON, to a policy.
  case add([String], to: Home)
  /// Taking a request out of a statement that denies it.
  case narrow(Statement, request: String)
  /// Taking a request out of all the statements that allow it.
  case takeOut(request: String, of: [Statement])
  /// Adding a route table to a gateway endpoint.
  case addRouteTable(String, endpoint: String)
  /// Something else, as a full sentence.
  case other(String)

  /// The change as a full sentence.
  var sentence: String {
    switch self {
    case .add(let statements, let home):
      "Add to \(home.phrase): \(statements.joined(separator: ", "))."
    case .narrow(let statement, let request):
      "Narrow \(statement.phrase), which denies \(request)."
    case .takeOut(let request, let statements):
      "Take \(request) out of \(statements.map(\.phrase).joined(separator: " and of "))."
    case .addRouteTable(let table, let endpoint):
      "Add route table \(table) to the `route_table_ids` of \(endpoint)."
    case .other(let sentence): sentence
    }
  }
}

extension AccessRequest {
  /// What is asked for, such as `s3:GetObject on arn:aws:s3:::artifacts/report`.
  var phrase: String { "\(action) on \(resource)" }
}
