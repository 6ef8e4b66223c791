import Diagnostics
import Values

extension Diagnostic {
  /// The diagnostic as the plan file has it; the lines it shows are kept.
  func encoded(_ sources: inout EncodedSources) -> Value {
    var fields: Fields = [
      "severity": .string(severity.rawValue), "message": .string(message),
    ]
    fields["help"] = help.map(Value.string)
    fields["id"] = findingID.map(Value.string)
    fields["address"] = address.map(Value.string)
    fields["source"] = range.map { sources.shownPlace(of: $0) }
    if !notes.isEmpty {
      var encoded: [Value] = []
      for note in notes {
        var part: Fields = ["message": .string(note.message)]
        part["source"] = note.range.map { sources.shownPlace(of: $0) }
        encoded.append(.object(part))
      }
      fields["notes"] = .array(encoded)
    }
    return .object(fields)
  }

  /// Reads a diagnostic of a plan file.
  init(_ fields: PlanFields, _ sources: DecodedSources) throws(PlanFault) {
    var notes: [Note] = []
    for part in try fields.optionalObjects("notes") {
      notes.append(
        Note(
          try part.text("message"),
          at: try sources.range(part)))
    }
    self.init(
      try fields.word("severity"), try fields.text("message"),
      at: try sources.range(fields),
      help: try fields.optionalText("help"), notes: notes,
      address: try fields.optionalText("address"), findingID: try fields.optionalText("id"))
  }
}
