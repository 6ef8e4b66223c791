import JSONSyntax
import Values

/// The first record of a journal: what it continues, and who wrote it.
struct JournalHeader: Hashable, Sendable {
  /// The lineage of the state.
  var lineage: String
  /// The stack's name.
  var stack: String
  /// The serial of the checkpoint it continues; 0 where there was none.
  var baseSerial: Int
  /// The checksum of that checkpoint; empty where there was none.
  var baseChecksum: String
  /// The epoch of the run that wrote it; 0 where it does not say.
  var epoch: Int
  /// Tells journals apart.
  var id: String
  /// Who wrote it.
  var run: RunInfo

  /// The header as one line of JSON.
  var line: [UInt8] {
    StateJSON.writer.bytes(of: [
      "record": "journal", "format": .int(State.currentFormat), "lineage": .string(lineage),
      "stack": .string(stack), "baseSerial": .int(baseSerial),
      "baseChecksum": .string(baseChecksum), "epoch": .int(epoch), "id": .string(id),
      "run": .object(run.fields),
    ])
  }
}

extension JournalHeader {
  /// Reads a header.
  init(_ fields: StateFields) throws(StateFault) {
    self.init(
      lineage: try fields.text("lineage"), stack: try fields.text("stack"),
      baseSerial: try fields.int("baseSerial"), baseChecksum: try fields.text("baseChecksum"),
      epoch: try fields.count("epoch"), id: try fields.text("id"),
      run: try RunInfo(try StateFields(fields["run"], at: fields.place(of: "run"))))
  }
}
