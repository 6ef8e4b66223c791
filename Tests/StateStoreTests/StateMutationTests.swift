import DurableFiles
import ResourceModel
import StateStore
import Testing

/// Files of a state with a byte changed: rows 5, 37 to 41 of `docs/reliability.md`.
@Suite("State files with a byte changed")
struct StateMutationTests {
  /// How a byte is changed.
  enum Change: CaseIterable {
    case flipped
    case zeroed
    case removed
    case doubled

    /// The bytes with the one at `place` changed; nil where that changes nothing.
    func apply(to bytes: [UInt8], at place: Int) -> [UInt8]? {
      var changed = bytes
      switch self {
      case .flipped: changed[place] ^= UInt8(1) << (place % 8)
      case .zeroed: changed[place] = 0
      case .removed: changed.remove(at: place)
      case .doubled: changed.insert(bytes[place], at: place)
      }
      return changed == bytes ? nil : changed
    }
  }

  /// A state written twice, and a journal on top of it that a run left.
  private static func files() async throws -> InMemoryFileSystem {
    let fileSystem = InMemoryFileSystem()
    let locked = try await Samples.store(fileSystem).lock(Samples.run)
    var stored = try await locked.load()
    stored.state.resources = [try Samples.resource("box.a"), try Samples.resource("box.b")]
    for _ in 0..<2 {
      _ = try await locked.checkpoint(stored)
      stored = try await locked.load()
    }
    let journal = try await locked.journal(stored)
    for name in ["c", "d", "e"] {
      try await journal.append([try Samples.intent("box.\(name)", name)])
      try await journal.append([try Samples.outcome("box.\(name)", name)])
    }
    return fileSystem.afterCrash(.nothing)
  }

  private static func load(
    _ bytes: [UInt8], at path: String, over fileSystem: InMemoryFileSystem
  ) async throws -> StoredState {
    let copy = fileSystem.afterCrash(.nothing)
    copy.plant(bytes, at: path)
    do {
      let stored = try await Samples.store(copy).load()
      #expect(copy.bytes(at: path) == bytes)
      return stored
    } catch {
      #expect(copy.bytes(at: path) == bytes)
      throw error
    }
  }

  @Test("Row 37: a state with any byte changed is refused, with the copy to go back to")
  func state() async throws {
    let fileSystem = try await Self.files()
    let bytes = try #require(fileSystem.bytes(at: Samples.path))
    for change in Change.allCases {
      for place in bytes.indices where change == .flipped || place % 5 == 0 {
        guard let changed = change.apply(to: bytes, at: place) else { continue }
        let error = await #expect(throws: StateError.self, "\(change) at \(place)") {
          _ = try await Self.load(changed, at: Samples.path, over: fileSystem)
        }
        if case .newerFormat? = error?.problem { continue }
        #expect(error?.copy?.serial == 1, "\(change) at \(place)")
        #expect(error?.help?.contains("cp ") == true, "\(change) at \(place)")
      }
    }
    let cut = await #expect(throws: StateError.self) {
      _ = try await Self.load(bytes + bytes, at: Samples.path, over: fileSystem)
    }
    #expect(cut?.message.contains("is damaged") == true)
  }

  @Test("Rows 5 and 39: a changed journal is refused, or only its last record is dropped")
  func journal() async throws {
    let fileSystem = try await Self.files()
    let path = Samples.path + ".journal"
    let whole = try await Samples.store(fileSystem).load()
    #expect(whole.state.resources.count == 5 && whole.open.isEmpty)
    let reserved = try #require(fileSystem.bytes(at: path))
    let end = (reserved.lastIndex { $0 != 0 } ?? 0) + 1
    let bytes = Array(reserved.prefix(end + 64))
    var refused = 0
    for change in Change.allCases {
      for place in 0..<end where change == .flipped || place % 5 == 0 {
        guard let changed = change.apply(to: bytes, at: place) else { continue }
        let note: Comment = "\(change) at \(place)"
        do {
          let stored = try await Self.load(changed, at: path, over: fileSystem)
          // The last record is the outcome of box.e: without it, that is in doubt.
          let isWhole = stored.state.resources.count == 5
          #expect(
            stored.state.resources.map(\.address.name)
              == ["a", "b", "c", "d"] + (isWhole ? ["e"] : []), note)
          #expect(stored.open.map(\.id) == (isWhole ? [] : ["e"]), note)
          // A byte too many after the last record is a torn next one.
          #expect(!isWhole || place == end - 1, note)
        } catch let error as StateError {
          refused += 1
          #expect(error.path == path, note)
          #expect(error.copy?.path == Samples.path, note)
          #expect(error.help?.contains("mv \(path) \(path).damaged") == true, note)
        }
      }
    }
    #expect(refused > end)
  }

  @Test("Row 38: an empty file is damage, and a new stack is one of which nothing is there")
  func empty() async throws {
    let fileSystem = try await Self.files()
    for suffix in ["", ".journal"] {
      await #expect(throws: StateError.self) {
        _ = try await Self.load([], at: Samples.path + suffix, over: fileSystem)
      }
    }
  }
}
