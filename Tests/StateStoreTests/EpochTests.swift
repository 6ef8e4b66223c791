import DurableFiles
import StateStore
import Testing

@Suite("Epochs: how often the lock was taken")
struct EpochTests {
  let fileSystem = InMemoryFileSystem()

  /// Takes the lock, writes a checkpoint and gives the lock back.
  @discardableResult
  private func write() async throws -> StoredState {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    _ = try await locked.checkpoint(try await locked.load())
    let stored = try await locked.load()
    await locked.release()
    return stored
  }

  private func note() throws -> LockNote {
    LockNote(bytes: try #require(fileSystem.bytes(at: Samples.path + ".lock")))
  }

  private func load() async throws -> StoredState {
    try await Samples.store(fileSystem).load()
  }

  @Test("Every holder has the next one; the lock's file and the checkpoint keep it")
  func counted() async throws {
    #expect(try await write().basis.epoch == 1)
    await (try await Samples.store(fileSystem).lock(Samples.run)).release()
    #expect(try await write().basis.epoch == 3)
    #expect(
      try note() == LockNote(epoch: 3, checkpoint: LockNote.Checkpoint(serial: 2, epoch: 3)))
    let text = String(decoding: try #require(fileSystem.bytes(at: Samples.path)), as: UTF8.self)
    #expect(text.contains("\n  \"serial\": 2,\n  \"epoch\": 3,\n"))
  }

  @Test("An older state in place of a newer one is refused, until the lock's file is removed")
  func olderState() async throws {
    try await write()
    let old = try #require(fileSystem.bytes(at: Samples.path))
    try await write()
    fileSystem.plant(old, at: Samples.path)
    let error = await #expect(throws: StateError.self) { _ = try await load() }
    #expect(
      error?.message == "The state .cainfra/demo/state.json is older than it was: it is serial 1 "
        + "of epoch 1, and serial 2 of epoch 2 was written")
    #expect(error?.help?.contains("rm .cainfra/demo/state.json.lock") == true)
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    await #expect(throws: StateError.self) { _ = try await locked.load() }
    await locked.release()
    try fileSystem.remove(Samples.path + ".lock")
    #expect(try await load().state.serial == 1)
    #expect(try await write().basis.epoch == 2)
  }

  @Test("A state that is newer than the lock's file knows is taken as it is, and counting goes on")
  func lostLock() async throws {
    for _ in 1...3 { try await write() }
    for lost in [nil, [], Array("{\"epoch\":".utf8)] {
      if let lost {
        fileSystem.plant(lost, at: Samples.path + ".lock")
      } else {
        try fileSystem.remove(Samples.path + ".lock")
      }
      let before = try await load().basis.epoch
      #expect(try await write().basis.epoch == before + 1)
    }
  }

  @Test("A state that is gone is missing, also where no backup lies beside it")
  func missing() async throws {
    try await write()
    try fileSystem.remove(Samples.path)
    let error = await #expect(throws: StateError.self) { _ = try await load() }
    #expect(error?.problem == .missing(besides: Samples.path + ".lock"))
    #expect(error?.help?.hasSuffix("begin anew: rm .cainfra/demo/state.json.lock") == true)
  }

  @Test("A journal that was begun before the state was written is refused")
  func olderJournal() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    try await journal.append([try Samples.intent("box.a", "o1")])
    let old = try #require(fileSystem.bytes(at: Samples.path + ".journal"))
    _ = try await journal.close()
    await locked.release()
    for _ in 1...2 { try await write() }
    // The state must not have that journal's id as the one it has folded in.
    let fresh = InMemoryFileSystem()
    for suffix in ["", ".lock"] {
      var bytes = try #require(fileSystem.bytes(at: Samples.path + suffix))
      if suffix.isEmpty {
        var document = try StateDocument.decode(bytes, path: "s").document
        document.journal = nil
        bytes = document.encoded().bytes
      }
      fresh.plant(bytes, at: Samples.path + suffix)
    }
    fresh.plant(old, at: Samples.path + ".journal")
    let error = await #expect(throws: StateError.self) {
      _ = try await Samples.store(fresh).load()
    }
    #expect(error?.problem == .olderJournal(found: 1, state: 3))
    #expect(
      error?.help?.hasSuffix(
        "mv .cainfra/demo/state.json.journal .cainfra/demo/state.json.journal.old") == true)
  }

  @Test("A holder stops where the lock's file says that it was taken after it")
  func overtaken() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    let stored = try await locked.load()
    let file = try fileSystem.open(Samples.path + ".lock", .readWrite)
    try file.write(LockNote(epoch: 2, holder: Samples.run).bytes, at: 0)
    let error = await #expect(throws: StateError.self) { _ = try await locked.checkpoint(stored) }
    #expect(error?.problem == .takenOver(Samples.run))
    #expect(fileSystem.bytes(at: Samples.path) == nil)
  }

  @Test("States and journals that do not say their epoch are of epoch 0")
  func withoutEpoch() async throws {
    let document = StateDocument(state: State(lineage: "l", serial: 4, stack: "demo"))
    let bytes = document.encoded().bytes
    #expect(!String(decoding: bytes, as: UTF8.self).contains("epoch"))
    fileSystem.plant(bytes, at: Samples.path)
    #expect(try await load().basis.epoch == 0)
    #expect(try await write().basis.epoch == 1)
  }
}
