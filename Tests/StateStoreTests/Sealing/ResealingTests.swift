import DurableFiles
import ResourceModel
import StateStore
import Testing

@Suite("Sealing a state, giving it another key, opening it")
struct ResealingTests {
  /// What is done to the files of a state.
  enum Change: CaseIterable {
    case encrypt
    case rekey
    case decrypt

    /// How the files are kept before.
    func before() throws -> StateProtection {
      self == .encrypt ? .none : .sealed(with: try SealedSamples.sealer(0x81))
    }

    /// How they are kept after.
    func after() throws -> StateProtection {
      self == .decrypt ? .none : .sealed(with: try SealedSamples.sealer(0x82))
    }

    /// What does it.
    func protection() throws -> StateProtection {
      let (old, new) = (try SealedSamples.sealer(0x81), try SealedSamples.sealer(0x82))
      switch self {
      case .encrypt: return .encrypting(with: new)
      case .rekey: return .rekeying(from: old, to: new)
      case .decrypt: return .decrypting(with: old)
      }
    }

    /// Does it.
    func run(_ fileSystem: InMemoryFileSystem) async throws -> FileStateStore.Resealed {
      try await SealedSamples.store(fileSystem, try protection())
        .reseal(Samples.run, timeout: .zero)
    }
  }

  private func prepared(_ change: Change) async throws -> InMemoryFileSystem {
    let fileSystem = InMemoryFileSystem()
    try await SealedSamples.fill(fileSystem, try change.before())
    return fileSystem.afterCrash(.nothing)
  }

  /// Expects that all is as it is to be after a change.
  private func expectDone(
    _ fileSystem: InMemoryFileSystem, _ change: Change, _ note: Comment
  ) async throws {
    let store = SealedSamples.store(fileSystem, try change.after())
    let stored = try await store.load()
    #expect(stored.state.resources.map(\.address.name) == ["a", "c", "d", "e"], note)
    #expect(stored.open.map(\.id) == ["open"], note)
    for serial in try await store.history() {
      let version = try await store.version(serial)
      #expect(version?.serial == serial, note)
    }
    let names = try SealedSamples.files(fileSystem)
    #expect(!names.contains { $0.hasSuffix(".new") || $0.hasSuffix(".journal") }, note)
    if change != .decrypt {
      #expect(try SealedSamples.files(fileSystem, containing: SealedSamples.canary) == [], note)
    }
  }

  @Test(
    "Every file has the new form, and no other is left; again, there is nothing to do",
    arguments: Change.allCases)
  func done(change: Change) async throws {
    let fileSystem = try await prepared(change)
    let done = try await change.run(fileSystem)
    #expect(done == FileStateStore.Resealed(serial: 3, files: 4))
    try await expectDone(fileSystem, change, "\(change)")
    #expect(try await change.run(fileSystem) == FileStateStore.Resealed(serial: 3, files: 0))
    if change != .encrypt {
      let error = await #expect(throws: StateError.self) {
        _ = try await SealedSamples.store(fileSystem, try change.before()).load()
      }
      #expect(error?.isOfKey == true)
    }
  }

  @Test(
    "After a crash at any operation, one form can be read, and doing it again finishes it",
    arguments: Change.allCases)
  func crashes(change: Change) async throws {
    let whole = try await prepared(change)
    _ = try await change.run(whole)
    let total = whole.counts.all
    #expect(total > 40)
    let losses: [InMemoryFileSystem.Loss] = [.nothing, .everythingUnsynced, .random(seed: 5)]
    for crash in 1...total {
      let loss = losses[crash % losses.count]
      let fileSystem = try await prepared(change)
      fileSystem.inject(.crash, at: crash)
      let note = Comment(rawValue: "\(change), crash at \(crash), \(loss)")
      do {
        _ = try await change.run(fileSystem)
      } catch {
        #expect(fileSystem.hasCrashed, note)
      }
      let left = fileSystem.afterCrash(loss)
      var isReadable = false
      for protection in [try change.before(), try change.after()] {
        if (try? await SealedSamples.store(left, protection).load()) != nil { isReadable = true }
      }
      #expect(isReadable, note)
      _ = try await change.run(left)
      try await expectDone(left, change, note)
    }
  }

  @Test("A state that was never written has nothing to seal")
  func nothing() async throws {
    let fileSystem = InMemoryFileSystem()
    let done = try await Change.encrypt.run(fileSystem)
    #expect(done == FileStateStore.Resealed(serial: 0, files: 0))
    #expect(fileSystem.bytes(at: Samples.path) == nil)
  }
}
