import DurableFiles
import ResourceModel
import StateStore
import Testing

@Suite("A sealed journal")
struct SealedJournalTests {
  private static let path = Samples.path + ".journal"

  let fileSystem = InMemoryFileSystem()
  let protection: StateProtection

  init() throws { protection = .sealed(with: try SealedSamples.sealer()) }

  private func frames(_ fileSystem: InMemoryFileSystem) throws -> [[UInt8]] {
    try #require(try AppendLogContent.read(Self.path, in: fileSystem)).payloads
  }

  /// Puts frames, each with a good checksum, in place of the journal.
  private func plant(_ frames: [[UInt8]]) throws {
    let log = try AppendLog.create(
      Self.path, first: try #require(frames.first), isDurable: true, in: fileSystem)
    for frame in frames.dropFirst() { try log.append(frame) }
  }

  private func problem() async throws -> StateError.Problem? {
    let error = await #expect(throws: StateError.self) {
      _ = try await SealedSamples.store(fileSystem, protection).load()
    }
    return error?.problem
  }

  @Test("Frames that were exchanged, left out, doubled or changed are refused")
  func frames() async throws {
    try await SealedSamples.fill(fileSystem, protection)
    let frames = try frames(fileSystem)
    #expect(frames.count >= 5)
    var exchanged = frames
    exchanged.swapAt(1, 2)
    var without = frames
    without.remove(at: 2)
    var doubled = frames
    doubled.insert(frames[1], at: 1)
    var changed = frames
    changed[3][20] ^= 1
    for (name, changed) in [
      ("exchanged", exchanged), ("left out", without), ("doubled", doubled), ("changed", changed),
    ] {
      try plant(changed)
      #expect(try await problem() == .tampered, "\(name)")
    }
    try plant(frames)
    #expect(try await SealedSamples.store(fileSystem, protection).load().open.count == 1)
  }

  @Test("Frames of another journal of the same state are refused")
  func otherJournal() async throws {
    try await SealedSamples.fill(fileSystem, protection)
    let frames = try frames(fileSystem)
    let other = InMemoryFileSystem()
    for suffix in ["", ".lock"] {
      other.plant(
        try #require(fileSystem.bytes(at: Samples.path + suffix)), at: Samples.path + suffix)
    }
    let locked = try await SealedSamples.store(other, protection, seed: 7).lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    try await journal.append([try Samples.intent("box.x", "x")])
    try plant([frames[0]] + (try self.frames(other)).dropFirst())
    #expect(try await problem() == .tampered)
  }

  @Test("An end that was not written completely is dropped, as without sealing")
  func torn() async throws {
    try await SealedSamples.fill(fileSystem, protection)
    let frames = try frames(fileSystem)
    let length = frames.dropLast().reduce(0) { $0 + AppendLog.frameHeaderSize + $1.count }
    let bytes = try #require(fileSystem.bytes(at: Self.path))
    fileSystem.plant(Array(bytes.prefix(length + 10)), at: Self.path)
    let stored = try await SealedSamples.store(fileSystem, protection).load()
    #expect(stored.open.isEmpty && stored.interrupted != nil)
  }

  @Test("A crash at any operation, with any loss, keeps all that was durable")
  func crashes() async throws {
    let total = try await scenario(InMemoryFileSystem()).operations
    for crash in 1...total {
      let crashed = InMemoryFileSystem(faults: [crash: .crash])
      let durable = try await scenario(crashed).durable
      let left = crashed.afterCrash(.random(seed: UInt64(crash)))
      let stored = try await SealedSamples.store(left, protection).load()
      let names = Set(stored.state.resources.map(\.address.name))
      let note = Comment(rawValue: "crash at \(crash)")
      #expect(names.isSuperset(of: durable), note)
      #expect(try SealedSamples.files(left, containing: "box.") == [], note)
    }
  }

  private func scenario(
    _ fileSystem: InMemoryFileSystem
  ) async throws -> (durable: Set<String>, operations: Int) {
    var durable: Set<String> = []
    do {
      for run in ["x", "y"] {
        let locked = try await SealedSamples.store(fileSystem, protection).lock(Samples.run)
        let journal = try await locked.journal(try await locked.load())
        for name in ["\(run)1", "\(run)2"] {
          try await journal.append([try Samples.intent("box.\(name)", name)])
          try await journal.append([try Samples.outcome("box.\(name)", name)])
          durable.insert(name)
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
