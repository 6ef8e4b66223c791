import Diagnostics
import DurableFiles
import Glibc
import ResourceModel
import StateStore
import Testing
import Values

@Suite("The journal")
struct FileJournalTests {
  let fileSystem = InMemoryFileSystem()

  /// Begins a journal on what the store has.
  func journal(
    _ fileSystem: InMemoryFileSystem, durability: Durability = .strict
  ) async throws -> (any LockedState, any Journal) {
    let locked = try await Samples.store(fileSystem, durability: durability).lock(Samples.run)
    return (locked, try await locked.journal(try await locked.load()))
  }

  @Test("What was noted is in the state after the run closes, and the journal is gone")
  func closes() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    try await journal.append([try Samples.outcome("box.a", "o1")])
    let state = try await journal.close()
    #expect(state.serial == 1)
    let stored = try await Samples.store(fileSystem).load()
    #expect(stored.state == state)
    #expect(stored.state.resources == [try Samples.resource("box.a")])
    #expect(stored.open.isEmpty && stored.interrupted == nil)
    #expect(fileSystem.bytes(at: Samples.path + ".journal") == nil)
  }

  @Test("A run that notes nothing writes no checkpoint")
  func nothing() async throws {
    let (_, journal) = try await journal(fileSystem)
    #expect(try await journal.close().serial == 0)
    #expect(fileSystem.bytes(at: Samples.path) == nil)
  }

  @Test("After a kill the journal is folded in: outcomes, open intents, who it was")
  func interrupted() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    try await journal.append([
      try Samples.outcome("box.a", "o1"), try Samples.intent("box.b", "o2"),
    ])
    try await journal.append([
      .identified(operation: "o2", changes: [.put(try Samples.resource("box.b", id: "early"))])
    ])
    let stored = try await Samples.store(fileSystem.afterCrash(.everythingUnsynced)).load()
    #expect(stored.interrupted == Samples.run)
    #expect(
      stored.interruption?.message == "The previous run, `cainfra apply demo.yaml` (apply, "
        + "process 4711 of ann on build-1, since 2026-11-21T11:20:00Z), did not finish; "
        + "one operation is in doubt")
    #expect(stored.state.serial == 1)
    #expect(stored.state.resources.map(\.id) == ["id-a", "early"])
    #expect(stored.open.map(\.id) == ["o2"])
    #expect(stored.open.map(\.object.id) == ["early"])
  }

  @Test("Open operations go into the checkpoint, and stay until they are settled")
  func openOperations() async throws {
    let (locked, first) = try await journal(fileSystem)
    try await first.append([try Samples.intent("box.a", "o1")])
    try await first.append([.unknown(operation: "o1", doubt: "no answer")])
    _ = try await first.close()
    var stored = try await locked.load()
    #expect(stored.open.map(\.doubt) == ["no answer"])
    #expect(stored.interrupted == nil)
    let second = try await locked.journal(stored)
    try await second.append([.outcome(operation: "o1", changes: [])])
    _ = try await second.close()
    stored = try await locked.load()
    #expect(stored.open.isEmpty)
    #expect(stored.state.serial == 2)
  }

  @Test("A new run over a left journal makes it a checkpoint first")
  func continues() async throws {
    let (_, first) = try await journal(fileSystem)
    try await first.append([try Samples.intent("box.a", "o1")])
    let next = fileSystem.afterCrash(.everythingUnsynced)
    let (_, second) = try await journal(next)
    try await second.append([try Samples.outcome("box.a", "o1")])
    #expect(try await second.close().serial == 2)
    let stored = try await Samples.store(next).load()
    #expect(stored.open.isEmpty)
    #expect(stored.state.resources.count == 1)
  }

  @Test("A journal of another lineage or another base is refused, with both ids")
  func foreign() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    let left = try #require(fileSystem.bytes(at: Samples.path + ".journal"))
    let other = InMemoryFileSystem()
    let locked = try await Samples.store(other, seed: 99).lock(Samples.run)
    _ = try await locked.checkpoint(try await locked.load())
    other.plant(left, at: Samples.path + ".journal")
    let foreign = await #expect(throws: StateError.self) { _ = try await locked.load() }
    guard case .foreignLineage? = foreign?.problem else {
      Issue.record("\(String(describing: foreign))")
      return
    }
    let same = InMemoryFileSystem()
    let sameLocked = try await Samples.store(same).lock(Samples.run)
    var stored = try await Samples.store(fileSystem).load()
    stored.basis.journal = nil
    _ = try await sameLocked.checkpoint(stored)
    same.plant(left, at: Samples.path + ".journal")
    let error = await #expect(throws: StateError.self) { _ = try await sameLocked.load() }
    #expect(error?.problem == .otherBase(expected: 1, found: 0))
  }

  @Test("A damaged record before a good one is refused; nothing after it is applied")
  func hole() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    try await journal.append([try Samples.outcome("box.a", "o1")])
    var bytes = try #require(fileSystem.bytes(at: Samples.path + ".journal"))
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "{")))
    bytes[place] = UInt8(ascii: "[")
    fileSystem.plant(bytes, at: Samples.path + ".journal")
    let error = await #expect(throws: StateError.self) {
      _ = try await Samples.store(fileSystem).load()
    }
    #expect(error?.message.contains("the record at byte 0 is bad, and good ones follow") == true)
  }

  @Test("Records enqueued while the disk is busy are made durable together")
  func groupCommit() async throws {
    let (_, journal) = try await journal(fileSystem)
    let before = fileSystem.counts.syncs
    var last: JournalPosition?
    for number in 0..<400 {
      last = try journal.enqueue([try Samples.intent("box.a\(number)", "o\(number)")])
    }
    try await journal.waitUntilDurable(try #require(last))
    let syncs = fileSystem.counts.syncs - before
    #expect(syncs >= 1 && syncs < 100, "\(syncs) syncs for 400 records")
    #expect(
      try await Samples.store(fileSystem.afterCrash(.everythingUnsynced)).load().open.count == 400)
  }

  @Test("Positions come in order, and a later one durable means all before are")
  func order() async throws {
    let (_, journal) = try await journal(fileSystem)
    let first = try journal.enqueue([try Samples.intent("box.a", "o1")])
    let second = try journal.enqueue([try Samples.outcome("box.a", "o1")])
    #expect(first < second)
    try await journal.waitUntilDurable(second)
    let stored = try await Samples.store(fileSystem.afterCrash(.everythingUnsynced)).load()
    #expect(stored.open.isEmpty && stored.state.resources.count == 1)
  }

  @Test("Row 20: after a failed sync outcomes go into a new file, and nothing more begins")
  func failedSync() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([
      try Samples.intent("box.a", "o1"), try Samples.intent("box.b", "o2"),
    ])
    fileSystem.inject(.fail(EIO), at: fileSystem.counts.all + 2)
    try await journal.append([try Samples.outcome("box.a", "o1")])
    let refused = await #expect(throws: StateError.self) {
      try await journal.append([try Samples.intent("box.c", "o3")])
    }
    #expect(refused?.message.contains("Input/output error") == true)
    try await journal.append([try Samples.outcome("box.b", "o2")])
    let closing = await #expect(throws: StateError.self) { _ = try await journal.close() }
    #expect(closing == refused)
    let left = try await Samples.store(fileSystem.afterCrash(.everythingUnsynced)).load()
    #expect(left.state.resources.map(\.id) == ["id-a", "id-b"])
    #expect(left.open.isEmpty && left.interrupted == nil)
  }

  @Test("Row 20: where no file can be synced, every record fails, and what is open stays so")
  func failedSyncs() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    fileSystem.inject(.fail(EIO), at: nil)
    for _ in 0..<2 {
      await #expect(throws: StateError.self) {
        try await journal.append([try Samples.outcome("box.a", "o1")])
      }
    }
    #expect(journal.abandon().resources.isEmpty)
    let left = fileSystem.afterCrash(.everythingUnsynced)
    #expect(try await Samples.store(left).load().open.map(\.id) == ["o1"])
  }

  @Test("Row 16: too little room for a run is told before anything is written")
  func noRoom() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    let stored = try await locked.load()
    fileSystem.setFreeSpace(40_000)
    let writes = fileSystem.counts.writes
    let error = await #expect(throws: StateError.self) {
      _ = try await locked.journal(stored, operations: 10)
    }
    #expect(
      error?.message == "There is too little room for the state .cainfra/demo/state.json: this run "
        + "needs about 40 kB, and 39 kB are free")
    #expect(fileSystem.counts.writes == writes)
    _ = try await locked.journal(stored, operations: 9).close()
  }

  @Test("On a full disk no new operation is let in, and outcomes use the room kept for them")
  func fullDisk() async throws {
    let (_, journal) = try await journal(fileSystem)
    try await journal.append([try Samples.intent("box.a", "o1")])
    let large = String(repeating: "x", count: 300_000)
    var object = try Samples.resource("box.b", id: "")
    object.attributes["text"] = .string(large)
    let intent = JournalRecord.intent(
      OpenOperation(id: "o2", kind: .create, token: "t", object: object))
    fileSystem.inject(.fail(ENOSPC), at: fileSystem.counts.all + 1)
    fileSystem.inject(.fail(ENOSPC), at: fileSystem.counts.all + 2)
    let error = await #expect(throws: StateError.self) { try await journal.append([intent]) }
    #expect(error?.help == "Free some space and run it again.")
    try await journal.append([try Samples.outcome("box.a", "o1")])
    let state = try await journal.close()
    #expect(state.resources.map(\.id) == ["id-a"])
  }

  @Test("A journal that was closed or abandoned takes nothing more")
  func closed() async throws {
    let (locked, journal) = try await journal(fileSystem)
    _ = try await journal.close()
    #expect(throws: StateError(Samples.path + ".journal", .closed)) {
      try journal.enqueue([.end])
    }
    let next = try await locked.journal(try await locked.load())
    _ = next.abandon()
    #expect(throws: StateError.self) { try next.enqueue([.end]) }
  }

  @Test("A long journal becomes a checkpoint on the way, with what is open")
  func rotates() async throws {
    let (_, journal) = try await journal(fileSystem, durability: .process)
    try await journal.append([try Samples.intent("box.open", "open")])
    let text = Value.string(String(repeating: "x", count: 100_000))
    for number in 0..<60 {
      var resource = try Samples.resource("box.a\(number % 5)")
      resource.attributes["text"] = text
      try await journal.append([.record(changes: [.put(resource)])])
    }
    // The checkpoint is written after the records are told as durable, by the same thread.
    try await journal.append([.record(changes: [])])
    let checkpoint = try #require(fileSystem.bytes(at: Samples.path))
    #expect(try StateDocument.decode(checkpoint, path: "s").document.open.map(\.id) == ["open"])
    let stored = try await Samples.store(fileSystem).load()
    #expect(stored.state.resources.count == 5)
    #expect(stored.open.map(\.id) == ["open"])
    #expect(try await journal.close().resources.count == 5)
  }

  @Test("A crash at any operation, with any loss, keeps all that was durable")
  func crashes() async throws {
    let total = try await scenario(InMemoryFileSystem()).operations
    #expect(total > 20)
    for crash in 1...total {
      for seed in 0..<4 {
        let fileSystem = InMemoryFileSystem(faults: [crash: .crash])
        let durable = try await scenario(fileSystem).durable
        let loss = InMemoryFileSystem.Loss.random(seed: UInt64(seed))
        let left = fileSystem.afterCrash(loss)
        let note = Comment(rawValue: "crash at \(crash), seed \(seed)")
        let stored = try await Samples.store(left).load()
        let names = Set(stored.state.resources.map(\.address.name))
        #expect(names.isSuperset(of: durable.outcomes), note)
        let known = names.union(stored.open.map(\.address.name))
        #expect(known.isSuperset(of: durable.intents), note)
        let again = try await Samples.store(left).load()
        #expect(again.state.resources == stored.state.resources, note)
      }
    }
  }

  private struct Durable {
    var intents: Set<String> = []
    var outcomes: Set<String> = []
  }

  /// Two runs, the second over the checkpoint of the first; stops at the first error.
  private func scenario(
    _ fileSystem: InMemoryFileSystem
  ) async throws -> (durable: Durable, operations: Int) {
    var durable = Durable()
    do {
      for run in ["x", "y"] {
        let (locked, journal) = try await journal(fileSystem)
        for name in ["\(run)1", "\(run)2"] {
          try await journal.append([try Samples.intent("box.\(name)", name)])
          durable.intents.insert(name)
          try await journal.append([try Samples.outcome("box.\(name)", name)])
          durable.outcomes.insert(name)
        }
        _ = try await journal.close()
        await locked.release()
      }
    } catch {
      #expect(fileSystem.hasCrashed)
    }
    return (durable, fileSystem.counts.all)
  }
}
