import JSONSyntax
import Values

/// What stands in a lock's file: how often the lock was taken, what the last checkpoint was, and who
/// holds it.
///
/// It is one line of JSON; whatever follows the line is left over from a longer one before it.
package struct LockNote: Hashable, Sendable {
  /// The checkpoint that was written last.
  package struct Checkpoint: Hashable, Sendable {
    /// Its serial.
    package var serial: Int
    /// The epoch in which it was written.
    package var epoch: Int

    /// A checkpoint of the given serial and epoch.
    package init(serial: Int, epoch: Int) {
      self.serial = serial
      self.epoch = epoch
    }
  }

  /// Counts how often the lock was taken: who has an older epoch than the file's lost the lock.
  package var epoch: Int
  /// The checkpoint that was written last; nil where none is known.
  package var checkpoint: Checkpoint?
  /// Who holds the lock; nil where nobody does.
  package var holder: RunInfo?

  /// A note of the given parts.
  package init(epoch: Int = 0, checkpoint: Checkpoint? = nil, holder: RunInfo? = nil) {
    self.epoch = epoch
    self.checkpoint = checkpoint
    self.holder = holder
  }

  /// The note of the next holder.
  package func taken(by run: RunInfo) -> LockNote {
    LockNote(epoch: epoch + 1, checkpoint: checkpoint, holder: run)
  }

  /// The note as the file's content.
  package var bytes: [UInt8] {
    var fields: Fields = ["epoch": .int(epoch)]
    if let checkpoint {
      fields["checkpoint"] = ["serial": .int(checkpoint.serial), "epoch": .int(checkpoint.epoch)]
    }
    if let holder { fields["holder"] = .object(holder.fields) }
    return JSONWriter().bytes(of: .object(fields)) + [UInt8(ascii: "\n")]
  }
}

extension LockNote {
  /// Reads the content of a lock's file; one that was lost or damaged says nothing.
  package init(bytes: [UInt8]) {
    self.init()
    let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    guard let fields = StateJSON.value(of: line, name: "lock")?.fields else { return }
    epoch = Self.count(fields["epoch"]) ?? 0
    if let known = fields["checkpoint"], let serial = Self.count(known["serial"]),
      let epoch = Self.count(known["epoch"])
    {
      checkpoint = Checkpoint(serial: serial, epoch: epoch)
    }
    holder = fields["holder"]?.fields.flatMap { try? RunInfo(StateFields($0, at: "holder")) }
  }

  private static func count(_ value: Value?) -> Int? {
    guard let number = value?.numberValue?.intValue, number >= 0 else { return nil }
    return number
  }
}
