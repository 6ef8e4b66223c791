import JSONSyntax
import Values

/// One entry of a journal.
package enum JournalRecord: Hashable, Sendable {
  /// An operation is about to be asked of the provider.
  case intent(OpenOperation, changes: [StateChange] = [])
  /// The object of a creation has an id, although the creation goes on.
  case identified(operation: String, changes: [StateChange])
  /// An operation is over: it was done, or it failed and `error` says why.
  case outcome(operation: String, error: String? = nil, changes: [StateChange])
  /// It is not known whether an operation was done; it stays open.
  case unknown(operation: String, doubt: String, changes: [StateChange] = [])
  /// Something to note that no provider was asked for.
  case record(changes: [StateChange])
  /// The run came to its end.
  case end

  /// Whether it announces an operation.
  var isIntent: Bool {
    if case .intent = self { true } else { false }
  }

  /// What it changes in the state.
  package var changes: [StateChange] {
    switch self {
    case .intent(_, let changes), .identified(_, let changes), .outcome(_, _, let changes),
      .unknown(_, _, let changes), .record(let changes):
      changes
    case .end: []
    }
  }

  /// The record as one line of JSON.
  var line: [UInt8] { StateJSON.writer.bytes(of: .object(fields)) }

  private var fields: Fields {
    var fields: Fields
    switch self {
    case .intent(let operation, _):
      fields = ["record": "intent"]
      for (key, value) in operation.fields { fields[key] = value }
    case .identified(let operation, _):
      fields = ["record": "identified", "operation": .string(operation)]
    case .outcome(let operation, let error, _):
      fields = ["record": "outcome", "operation": .string(operation)]
      if let error { fields["error"] = .string(error) }
    case .unknown(let operation, let doubt, _):
      fields = [
        "record": "unknown", "operation": .string(operation), "doubt": .string(doubt),
      ]
    case .record: fields = ["record": "record"]
    case .end: fields = ["record": "end"]
    }
    if !changes.isEmpty { fields["changes"] = .array(changes.map { .object($0.fields) }) }
    return fields
  }

  /// Reads a record.
  init(_ fields: StateFields) throws(StateFault) {
    var changes: [StateChange] = []
    for (place, element) in try fields.elements("changes").enumerated() {
      let change = try StateFields(element, at: "\(fields.place(of: "changes"))[\(place)]")
      changes.append(try StateChange(change))
    }
    switch try fields.text("record") {
    case "intent": self = .intent(try OpenOperation(fields), changes: changes)
    case "identified":
      self = .identified(operation: try fields.text("operation"), changes: changes)
    case "outcome":
      self = .outcome(
        operation: try fields.text("operation"), error: try fields.optionalText("error"),
        changes: changes)
    case "unknown":
      self = .unknown(
        operation: try fields.text("operation"), doubt: try fields.text("doubt"),
        changes: changes)
    case "record": self = .record(changes: changes)
    case "end": self = .end
    default:
      throw fields.unexpected("record", "intent, identified, outcome, unknown, record or end")
    }
  }
}
