import DurableFiles
import StateStore
import Testing
import Values

/// Keys and sealed states that the tests share.
enum SealedSamples {
  /// What must be found in no sealed file.
  static let canary = "canary-in-the-state"

  /// A sealer with a key of 32 bytes that are all the same.
  static func sealer(_ byte: UInt8 = 0x81) throws -> StateSealer {
    StateSealer(try #require(StateKey([UInt8](repeating: byte, count: 32))))
  }

  /// A store whose files are kept as `protection` says.
  static func store(
    _ fileSystem: InMemoryFileSystem, _ protection: StateProtection, stack: String = "demo",
    seed: UInt64 = 1
  ) -> FileStateStore {
    FileStateStore(
      path: Samples.path, stack: stack, fileSystem: fileSystem, random: .seeded(seed),
      protection: protection, sleep: { _ in })
  }

  /// Writes two checkpoints and leaves a journal, all of which hold the canary.
  static func fill(_ fileSystem: InMemoryFileSystem, _ protection: StateProtection) async throws {
    let locked = try await store(fileSystem, protection).lock(Samples.run)
    var stored = try await locked.load()
    var resource = try Samples.resource("box.a")
    resource.attributes["password"] = .string(canary)
    stored.state.resources = [resource]
    for _ in 0..<2 {
      _ = try await locked.checkpoint(stored)
      stored = try await locked.load()
    }
    let journal = try await locked.journal(stored)
    for name in ["c", "d", "e"] {
      try await journal.append([try Samples.intent("box.\(name)", name)])
      var made = try Samples.resource("box.\(name)")
      made.attributes["password"] = .string(canary)
      try await journal.append([.outcome(operation: name, changes: [.put(made)])])
    }
    try await journal.append([try Samples.intent("box.open", "open")])
    _ = journal.abandon()
    await locked.release()
  }

  /// The files beside the state, with the state.
  static func files(_ fileSystem: InMemoryFileSystem) throws -> [String] {
    let folder = ".cainfra/demo"
    let history = folder + "/state.json.history"
    var files = try fileSystem.list(folder).map { "\(folder)/\($0)" }.filter { $0 != history }
    if try fileSystem.status(history) != nil {
      files += try fileSystem.list(history).map { "\(history)/\($0)" }
    }
    return files
  }

  /// The files in which a text can be read.
  static func files(
    _ fileSystem: InMemoryFileSystem, containing text: String
  ) throws -> [String] {
    try files(fileSystem).filter { path in
      fileSystem.bytes(at: path)?.firstRange(of: Array(text.utf8)) != nil
    }
  }
}
