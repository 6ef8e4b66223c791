package import Diagnostics
package import DurableFiles
import ResourceModel

/// Why a state cannot be read, locked or written.
package struct StateError: Error, Hashable, Sendable {
  /// What stands in the way.
  package enum Problem: Hashable, Sendable {
    /// A file operation failed.
    case file(FileError)
    /// The state's file has no bytes, which no version of cainfra writes.
    case empty
    /// The state's file is missing, although what lies beside it shows that there was one.
    case missing(besides: String)
    /// The file ends too early, or is not what cainfra writes; the sentence says where and how.
    case damaged(String)
    /// The content is not what was written: the SHA-256 digest of the body differs.
    case checksum(expected: String, actual: String)
    /// A newer version of cainfra wrote it.
    case newerFormat(Int)
    /// The journal belongs to another state.
    case foreignLineage(expected: String, found: String)
    /// The journal continues another version of the state.
    case otherBase(expected: Int, found: Int)
    /// The state is older than the last one that the lock's file knows of.
    case olderState(found: LockNote.Checkpoint, known: LockNote.Checkpoint)
    /// The journal was begun before the state under it was written; both are epochs.
    case olderJournal(found: Int, state: Int)
    /// Another stack's state.
    case otherStack(expected: String, found: String)
    /// Another process works with it.
    case locked(RunInfo?)
    /// Another process took the lock away during the run.
    case takenOver(RunInfo?)
    /// The state's file was replaced by someone else during the run.
    case replaced
    /// The state's lock, and perhaps its other files, were removed during the run.
    case removed
    /// There is less room for the state's files than a run needs; both in bytes.
    case noRoom(needed: Int, free: Int)
    /// The journal was closed, so nothing more can be noted.
    case closed
    /// The file is sealed, and no key was given.
    case sealed
    /// The file is in clear, although a key was given.
    case unsealed
    /// The file is sealed with another key than the one given; both in words.
    case wrongKey(sealed: String, given: String)
    /// The file is not as it was sealed.
    case tampered
    /// The file is sealed, but as another kind of file.
    case otherKind(found: SealKind, expected: SealKind)
    /// The library for ciphers refused to make a key or to seal.
    case cannotSeal
  }

  /// The file concerned.
  package var path: String
  /// What stands in the way.
  package var problem: Problem
  /// The newest good copy of the state, where there is one: its path, and what it is.
  package var copy: GoodCopy?

  /// A copy of a state that can be read.
  package struct GoodCopy: Hashable, Sendable {
    /// Its path.
    package var path: String
    /// Its serial.
    package var serial: Int
    /// The number of its objects.
    package var resources: Int
  }

  /// A problem with the file at `path`.
  package init(_ path: String, _ problem: Problem, copy: GoodCopy? = nil) {
    self.path = path
    self.problem = problem
    self.copy = copy
  }

  /// Whether another process holds the lock.
  package var isLocked: Bool {
    switch problem {
    case .locked, .takenOver: true
    default: false
    }
  }

  /// Whether the right key, or none, would help.
  package var isOfKey: Bool {
    switch problem {
    case .sealed, .unsealed, .wrongKey, .cannotSeal: true
    default: false
    }
  }

  /// The error as it is told to the user.
  package var diagnostic: Diagnostic { .error(message, help: help) }

  /// What is wrong: one sentence.
  package var message: String {
    switch problem {
    case .file(let error): error.description
    case .empty:
      "The state \(path) is empty, which is damage: it never means that nothing exists"
    case .missing(let other):
      "The state \(path) is missing, although \(other) shows that there was one"
    case .damaged(let detail): "The state \(path) is damaged: \(detail)"
    case .checksum(let expected, let actual):
      "The state \(path) is damaged: its checksum is \(expected), but its content has \(actual)"
    case .newerFormat(let format):
      "The state \(path) has format \(format), and this cainfra reads up to format "
        + "\(State.currentFormat)"
    case .foreignLineage(let expected, let found):
      "\(path) belongs to the state of lineage \(found), not to \(expected)"
    case .otherBase(let expected, let found):
      "\(path) continues serial \(found) of the state, but the state is at serial \(expected)"
    case .olderState(let found, let known):
      "The state \(path) is older than it was: it is serial \(found.serial) of epoch "
        + "\(found.epoch), and serial \(known.serial) of epoch \(known.epoch) was written"
    case .olderJournal(let found, let state):
      "\(path) is older than the state: it is of epoch \(found), and the state of epoch \(state)"
    case .otherStack(let expected, let found):
      "The state \(path) is of the stack \(found), not of \(expected)"
    case .locked(let holder):
      "The state \(path) is locked by \(holder?.phrase ?? "another process")"
    case .takenOver(let holder):
      "The lock of the state \(path) was taken over by \(holder?.phrase ?? "another process")"
    case .replaced: "The state \(path) was replaced by someone else during this run"
    case .removed: "The files of the state \(path) were removed by someone else during this run"
    case .noRoom(let needed, let free):
      "There is too little room for the state \(path): this run needs about "
        + "\(Self.kilobytes(needed)) kB, and \(free >> 10) kB are free"
    case .closed: "\(path) takes no more records: the run is over"
    case .sealed: "\(path) is sealed, and no key was given"
    case .unsealed: "\(path) is in clear, but a key was given: encryption is on"
    case .wrongKey(let sealed, let given):
      "\(path) is sealed with \(sealed), but \(given) was given"
    case .tampered: "\(path) was changed since it was sealed, by someone or by damage"
    case .otherKind(let found, let expected):
      "\(path) is a sealed \(found.rawValue), where a sealed \(expected.rawValue) was expected"
    case .cannotSeal: "\(path) cannot be sealed with this key"
    }
  }

  /// What to do; nil where nothing can be advised.
  package var help: String? {
    switch problem {
    case .empty, .missing, .damaged, .checksum, .foreignLineage, .otherBase, .tampered, .otherKind:
      guard let copy else {
        if problem == .missing(besides: path + ".lock") {
          return "Restore it from a backup of yours; no good copy lies beside it. Where nothing is "
            + "left of what it knew, begin anew: rm \(Self.quoted(path + ".lock"))"
        }
        return "Restore it from a backup of yours; no good copy lies beside it."
      }
      if path == copy.path + ".journal" {
        let aside = Self.quoted(path + ".damaged")
        return "The state under it is good (serial \(copy.serial), \(copy.resources) resources). "
          + "To go back to it: mv \(Self.quoted(path)) \(aside). What the journal's run made since "
          + "is then not in the state: look for it before the next apply."
      }
      return "The newest good copy is \(copy.path) (serial \(copy.serial), \(copy.resources) "
        + "resources). To go back to it: cp \(Self.quoted(copy.path)) \(Self.quoted(path)) && "
        + "rm -f \(Self.quoted(path + ".lock"))"
    case .olderState:
      return
        "Restore the newer one from a backup of yours. Where you put this one there to go back "
        + "to it, say so by removing the lock's file: rm \(Self.quoted(path + ".lock"))"
    case .olderJournal:
      return "It is not of this state's last run. To go on without it: mv \(Self.quoted(path)) "
        + Self.quoted(path + ".old")
    case .newerFormat: return "Use the version of cainfra that wrote it, or a newer one."
    case .locked: return "Wait for it to end, or give --lock-timeout to wait here."
    case .takenOver:
      return "Nothing more was sent; the next command finds out what became of what had begun."
    case .replaced: return "Find out who writes it; what this run did is in its journal."
    case .removed:
      return "Restore them from a backup of yours, and look for what this run has made."
    case .noRoom: return "Free some space and run it again; nothing was changed."
    case .file(let error) where error.isOutOfSpace: return "Free some space and run it again."
    case .sealed:
      return """
        Give the key with --state-key-file or --state-key-command, or in the environment as \
        CAINFRA_STATE_KEY, CAINFRA_STATE_KEY_FILE or CAINFRA_STATE_KEY_COMMAND.
        """
    case .unsealed: return "To seal what is there in clear, run `cainfra state encrypt STACK`."
    case .wrongKey:
      return
        "Give the key it was sealed with. Where `cainfra state rekey` did not come to its end, "
        + "run it again with both keys."
    case .file, .otherStack, .closed, .cannotSeal: return nil
    }
  }

  /// Bytes as kilobytes, rounded up.
  private static func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) >> 10 }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case 45...57, 64...90, 95, 97...122: true
      default: false
      }
    }
    return isPlain
      ? path
      : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}

extension StateError: CustomStringConvertible {
  package var description: String { message }
}
