import DurableFiles
import Glibc

/// The file of a journal, its frames sealed where the state is.
struct JournalLog: Sendable {
  private let log: AppendLog
  private let path: String
  private var sealing: SealedJournal?

  /// A journal's file in which the header stands.
  init(_ log: AppendLog, path: String, sealing: SealedJournal?) {
    self.log = log
    self.path = path
    self.sealing = sealing
  }

  /// The bytes of all frames so far.
  var length: Int { log.length }

  /// Adds a frame; see ``AppendLog/append(_:headroom:)``.
  mutating func append(_ payload: [UInt8], headroom: Int) throws(FileError) {
    guard let sealing else { return try log.append(payload, headroom: headroom) }
    guard let frame = sealing.frame(of: payload) else {
      throw FileError(.write, path, .system(EINVAL))
    }
    try log.append(frame, headroom: headroom)
    self.sealing?.advance()
  }
}
