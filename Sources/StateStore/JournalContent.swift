import Values

/// A journal as it is read back.
struct JournalContent: Sendable {
  /// What it continues.
  var header: JournalHeader
  /// Its records, in order.
  var records: [JournalRecord]

  /// Reads the frames of the journal at `path`: the header, then records, one a line.
  ///
  /// - Throws: `damaged` or `newerFormat`.
  init(_ payloads: [[UInt8]], path: String) throws(StateError) {
    let (fields, format) = try StateFault.damage(to: path) { () throws(StateFault) in
      guard let first = payloads.first else {
        throw StateFault(message: "it has no whole record")
      }
      let fields = try StateFields(try StateJSON.parse(first, name: "header"), at: "header")
      return (fields, try fields.int("format"))
    }
    guard format <= State.currentFormat else { throw StateError(path, .newerFormat(format)) }
    header = try StateFault.damage(to: path) { () throws(StateFault) in
      try JournalHeader(fields)
    }
    records = try StateFault.damage(to: path) { () throws(StateFault) in
      var records: [JournalRecord] = []
      for payload in payloads.dropFirst() {
        for line in payload.split(separator: UInt8(ascii: "\n")) {
          let place = "record \(records.count + 1)"
          let value = try StateJSON.parse(Array(line), name: place)
          records.append(try JournalRecord(StateFields(value, at: place)))
        }
      }
      return records
    }
  }
}
