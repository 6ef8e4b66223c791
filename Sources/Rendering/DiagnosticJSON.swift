package import Diagnostics
package import Values

extension Diagnostic {
  /// The diagnostic as the object that machine output carries.
  package var json: Value {
    var fields: Fields = [
      "severity": .string(severity.rawValue), "summary": .string(message),
      "detail": .string(help ?? ""),
    ]
    if let findingID { fields["id"] = .string(findingID) }
    if let address { fields["address"] = .string(address) }
    if let range { fields["range"] = range.json }
    if !notes.isEmpty {
      fields["notes"] = .array(
        notes.map { note in
          var entry: Fields = ["message": .string(note.message)]
          if let range = note.range { entry["range"] = range.json }
          return .object(entry)
        })
    }
    return .object(fields)
  }
}

extension SourceRange {
  fileprivate var json: Value {
    [
      "filename": .string(file.name),
      "start": startPosition.json(byte: start),
      "end": endPosition.json(byte: end),
    ]
  }
}

extension SourcePosition {
  fileprivate func json(byte: Int) -> Value {
    ["line": .int(line), "column": .int(column), "byte": .int(byte)]
  }
}
