import JSONSyntax
import Values

/// The kinds of files that are sealed.
package enum SealKind: String, Hashable, Sendable, CaseIterable {
  /// A checkpoint, whether the current one, the backup or one of the history.
  case state
  /// What a run did since the checkpoint.
  case journal
  /// A saved plan.
  case plan
}

/// What a sealed file says in clear; all of it is authenticated with the content.
package struct SealHeader: Hashable, Sendable {
  /// The format of sealed files that this version writes and reads.
  static let currentFormat = 1

  /// What is sealed.
  package var kind: SealKind
  /// The lineage of the state.
  package var lineage: String
  /// The serial of the state; of a journal and a plan, of the state under it.
  package var serial: Int
  /// The epoch in which it was written; of a plan, that of the state under it.
  package var epoch: Int
  /// Tells journals apart; nil for other kinds.
  package var journal: String?

  /// What is in clear of a file of the given kind.
  package init(
    _ kind: SealKind, lineage: String, serial: Int, epoch: Int, journal: String? = nil
  ) {
    self.kind = kind
    self.lineage = lineage
    self.serial = serial
    self.epoch = epoch
    self.journal = journal
  }

  private static let kindPrefix = "sealed "

  /// How every sealed file begins, up to its kind.
  static let start = Array("{\n  \"format\": \(currentFormat),\n  \"kind\": \"\(kindPrefix)".utf8)

  /// The first lines of a file that is sealed with a key: what is authenticated besides the content.
  func lines(_ key: SealingKey) -> [UInt8] {
    var fields: Fields = [
      "format": .int(Self.currentFormat), "kind": .string(Self.kindPrefix + kind.rawValue),
      "lineage": .string(lineage), "serial": .int(serial), "epoch": .int(epoch),
    ]
    if let journal { fields["journal"] = .string(journal) }
    fields["key"] = .string(key.id)
    if let derivation = key.derivation { fields["kdf"] = derivation.json }
    var bytes = Array("{\n".utf8)
    for (name, value) in fields {
      bytes += "  \(JSONText.quoted(name)): ".utf8
      StateJSON.writer.append(value, to: &bytes)
      bytes += ",\n".utf8
    }
    return bytes
  }

  /// Reads the fields of the first lines.
  init(_ fields: StateFields) throws(StateFault) {
    let name = try fields.text("kind")
    let kind = SealKind.allCases.first { Self.kindPrefix + $0.rawValue == name }
    guard let kind else { throw fields.unexpected("kind", "sealed state, journal or plan") }
    self.init(
      kind, lineage: try fields.text("lineage"), serial: try fields.int("serial"),
      epoch: try fields.int("epoch"), journal: try fields.optionalText("journal"))
  }
}
