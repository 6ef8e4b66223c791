import DurableFiles
import ResourceModel
import StateStore
import Testing

@Suite("The versions of a state that are kept")
struct StateHistoryTests {
  let fileSystem = InMemoryFileSystem()

  /// Writes so many checkpoints, each with one object more.
  private func write(_ count: Int, in fileSystem: InMemoryFileSystem) async throws {
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    for _ in 0..<count {
      var stored = try await locked.load()
      let number = stored.state.serial + 1
      stored.state.resources.append(try Samples.resource("box.b\(number)"))
      _ = try await locked.checkpoint(stored)
    }
    await locked.release()
  }

  @Test("Every checkpoint that was replaced can be read again, the newest first")
  func versions() async throws {
    try await write(4, in: fileSystem)
    let store = Samples.store(fileSystem)
    #expect(try await store.history() == [4, 3, 2, 1])
    for serial in 1...4 {
      let version = try #require(try await store.version(serial))
      #expect(version.serial == serial)
      #expect(version.resources.count == serial)
    }
    #expect(try await store.version(5) == nil)
    #expect(try await Samples.store(InMemoryFileSystem()).history() == [])
  }

  @Test("Keeping a version writes no bytes: it is a further name of the file that was replaced")
  func costsNothing() async throws {
    try await write(2, in: fileSystem)
    let kept = try #require(try fileSystem.status("\(Samples.path).history/1.json"))
    let backup = try #require(try fileSystem.status("\(Samples.path).backup"))
    #expect(kept.isSameFile(as: backup))
  }

  @Test("Only the newest 32 are kept")
  func trimmed() async throws {
    try await write(40, in: fileSystem)
    let history = try await Samples.store(fileSystem).history()
    #expect(history == Array((8...40).reversed()))
  }

  @Test("A crash at any operation leaves the state, its backup and its versions readable")
  func crashes() async throws {
    let counting = InMemoryFileSystem()
    try await write(3, in: counting)
    let before = counting.counts.all
    try await write(1, in: counting)
    for crash in (before + 1)...counting.counts.all {
      let fileSystem = InMemoryFileSystem(faults: [crash: .crash])
      try await write(3, in: fileSystem)
      _ = try? await write(1, in: fileSystem)
      let left = fileSystem.afterCrash(.everythingUnsynced)
      let note = Comment(rawValue: "crash at \(crash)")
      let store = Samples.store(left)
      let serial = try await store.load().state.serial
      #expect(serial == 3 || serial == 4, note)
      for kept in try await store.history() {
        #expect(try await store.version(kept)?.serial == kept, note)
      }
      try await write(1, in: left)
      #expect(try await store.load().state.serial == serial + 1, note)
    }
  }

  @Test("A planted link in place of the folder is not followed")
  func planted() async throws {
    try await write(1, in: fileSystem)
    fileSystem.plant(.symbolicLink, at: "\(Samples.path).history")
    let error = await #expect(throws: StateError.self) { try await write(1, in: fileSystem) }
    #expect(
      error?.problem
        == .file(FileError(.makeDirectory, "\(Samples.path).history", .symbolicLink)))
    #expect(try await Samples.store(fileSystem).history() == [1])
  }
}
