import DurableFiles
import ResourceModel
import StateStore
import Testing
import Values

@Suite("The state store in files")
struct FileStateStoreTests {
  let fileSystem = InMemoryFileSystem()

  @Test("A stack that was never applied has a new state, and loading writes nothing")
  func new() async throws {
    let stored = try await Samples.store(fileSystem).load()
    #expect(stored.state.serial == 0)
    #expect(stored.state.lineage.utf8.count == 32)
    #expect(stored.state.resources.isEmpty)
    #expect(fileSystem.counts.writes == 0)
  }

  @Test("A checkpoint counts the serial up and keeps the one before as backup")
  func checkpoints() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    var stored = try await locked.load()
    stored.state.resources = [try Samples.resource("box.a")]
    #expect(try await locked.checkpoint(stored).serial == 1)
    stored = try await locked.load()
    #expect(stored.state.serial == 1)
    #expect(try await locked.checkpoint(stored).serial == 2)
    let backup = try #require(fileSystem.bytes(at: Samples.path + ".backup"))
    #expect(try StateDocument.decode(backup, path: "b").document.state.serial == 1)
  }

  @Test("A second run is told who holds the lock, and may wait for it")
  func locked() async throws {
    let first = try await Samples.store(fileSystem).lock(Samples.run)
    let error = await #expect(throws: StateError.self) {
      _ = try await Samples.store(fileSystem).lock(Samples.run, timeout: .seconds(1))
    }
    #expect(error?.isLocked == true)
    #expect(error?.problem == .locked(Samples.run))
    #expect(
      error?.message == "The state .cainfra/demo/state.json is locked by "
        + "`cainfra apply demo.yaml` (apply, process 4711 of ann on build-1, since "
        + "2026-11-21T11:20:00Z)")
    await first.release()
    let second = try await Samples.store(fileSystem).lock(Samples.run)
    await second.release()
  }

  @Test("The state of another stack is refused")
  func otherStack() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    _ = try await locked.checkpoint(try await locked.load())
    let error = await #expect(throws: StateError.self) {
      _ = try await Samples.store(fileSystem, stack: "other").load()
    }
    #expect(error?.problem == .otherStack(expected: "other", found: "demo"))
  }

  @Test("An empty or damaged state names the newest good copy and how to go back to it")
  func goodCopy() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    for _ in 0..<2 { _ = try await locked.checkpoint(try await locked.load()) }
    for damage in [[], [UInt8(ascii: "{")]] {
      fileSystem.plant(damage, at: Samples.path)
      let error = await #expect(throws: StateError.self) { _ = try await locked.load() }
      #expect(
        error?.help == "The newest good copy is .cainfra/demo/state.json.backup (serial 1, 0 "
          + "resources). To go back to it: cp .cainfra/demo/state.json.backup "
          + ".cainfra/demo/state.json && rm -f .cainfra/demo/state.json.lock")
    }
    #expect(fileSystem.bytes(at: Samples.path) == [UInt8(ascii: "{")])
  }

  @Test("A state that is gone while its backup is there is not a new stack")
  func missing() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    for _ in 0..<2 { _ = try await locked.checkpoint(try await locked.load()) }
    try fileSystem.remove(Samples.path)
    let error = await #expect(throws: StateError.self) { _ = try await locked.load() }
    #expect(error?.problem == .missing(besides: Samples.path + ".backup"))
    #expect(error?.copy?.serial == 1)
  }

  @Test("A state that someone else replaced during the run is not written over")
  func replaced() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    _ = try await locked.checkpoint(try await locked.load())
    let stored = try await locked.load()
    let journal = try await locked.journal(stored)
    try await journal.append([try Samples.intent("box.a", "o1")])
    fileSystem.plant(Array("someone else's".utf8), at: Samples.path)
    let error = await #expect(throws: StateError.self) { _ = try await journal.close() }
    #expect(error?.problem == .replaced)
    #expect(fileSystem.bytes(at: Samples.path) == Array("someone else's".utf8))
    #expect(fileSystem.bytes(at: Samples.path + ".journal") != nil)
  }

  @Test("Row 25: where the files are removed during the run, nothing more is begun")
  func removed() async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    try await journal.append([try Samples.intent("box.a", "o1")])
    for suffix in [".lock", ".journal"] { try fileSystem.remove(Samples.path + suffix) }
    for record in [try Samples.outcome("box.a", "o1"), try Samples.intent("box.b", "o2")] {
      let error = await #expect(throws: StateError.self) { try await journal.append([record]) }
      #expect(error?.problem == .removed)
    }
    let error = await #expect(throws: StateError.self) { _ = try await journal.close() }
    #expect(error?.problem == .removed)
  }

  @Test("Row 28: of twenty who race for the lock, one has it at a time", arguments: 1...200)
  func race(round: Int) async throws {
    let fileSystem = fileSystem
    let holders = await withTaskGroup(of: (any LockedState)?.self) { group in
      for _ in 0..<20 {
        group.addTask { try? await Samples.store(fileSystem).lock(Samples.run) }
      }
      return await group.reduce(into: [any LockedState]()) { if let held = $1 { $0.append(held) } }
    }
    #expect(holders.count == 1)
  }

  @Test(
    "Files someone planted are refused",
    arguments: ["", ".journal", ".lock", ".backup"],
    [FileStatus.Kind.symbolicLink, .other, .directory])
  func planted(suffix: String, kind: FileStatus.Kind) async throws {
    let first = try await Samples.store(fileSystem).lock(Samples.run)
    _ = try await first.checkpoint(try await first.load())
    await first.release()
    fileSystem.plant(kind, at: Samples.path + suffix)
    await #expect(throws: StateError.self) {
      let locked = try await Samples.store(fileSystem).lock(Samples.run)
      _ = try await locked.checkpoint(try await locked.load())
    }
    #expect(try fileSystem.status(Samples.path + suffix)?.kind == kind)
  }

  @Test("The default path lies beside the stack")
  func defaultPath() {
    #expect(
      FileStateStore.defaultPath(stack: "web", beside: "infra") == "infra/.cainfra/web/state.json")
    #expect(FileStateStore.defaultPath(stack: "web", beside: ".") == ".cainfra/web/state.json")
  }
}
