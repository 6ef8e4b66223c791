import DurableFiles
import StateStore
import Testing

@Suite("A lock that is taken away")
struct TakeOverTests {
  let fileSystem = InMemoryFileSystem()

  private static let other = RunInfo(
    pid: 815, host: "build-2", user: "bob", since: "2026-11-21T12:00:00Z",
    operation: "state unlock", command: "cainfra state unlock demo.yaml --force")

  @Test("The holder is named; nobody is, where nobody holds it")
  func holder() async throws {
    let store = Samples.store(fileSystem)
    let locked = try await store.lock(Samples.run)
    #expect(try await store.holder(Self.other) == .run(Samples.run))
    await locked.release()
    #expect(try await store.holder(Self.other) == .nobody)
  }

  @Test("The old holder begins nothing more, and what it had begun is in doubt for the next run")
  func fenced() async throws {
    let store = Samples.store(fileSystem)
    let locked = try await store.lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    try await journal.append([try Samples.intent("box.a", "a")])

    #expect(try await store.takeLock(Self.other) == 1)
    let next = try await store.lock(Self.other)
    #expect(try await next.load().open.map(\.address) == [try Samples.address("box.a")])

    let refused = await #expect(throws: StateError.self) {
      try await journal.append([try Samples.intent("box.b", "b")])
    }
    #expect(refused?.problem == .takenOver(Self.other))
    let closing = await #expect(throws: StateError.self) { _ = try await journal.close() }
    #expect(closing?.isLocked == true)
    #expect(try await next.load().state.resources.isEmpty)
    await locked.release()
    await #expect(throws: StateError.self) {
      _ = try await Samples.store(fileSystem).lock(Samples.run)
    }
    await next.release()
  }

  @Test("An intent noted before the lock was taken away is seen by whoever took it")
  func nothingIsMissed() async throws {
    let store = Samples.store(fileSystem)
    let locked = try await store.lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    for number in 0..<20 {
      try await journal.append([try Samples.intent("box.b\(number)", "b\(number)")])
    }
    #expect(try await store.takeLock(Self.other) == 20)
    await locked.release()
  }

  @Test("The old holder writes no checkpoint")
  func noCheckpoint() async throws {
    let store = Samples.store(fileSystem)
    let locked = try await store.lock(Samples.run)
    let stored = try await locked.load()
    _ = try await store.takeLock(Self.other)
    let error = await #expect(throws: StateError.self) { _ = try await locked.checkpoint(stored) }
    #expect(error?.problem == .takenOver(nil))
    #expect(fileSystem.bytes(at: Samples.path) == nil)
  }
}
