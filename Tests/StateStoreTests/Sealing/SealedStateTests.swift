import DurableFiles
import StateStore
import Testing

@Suite("A sealed state")
struct SealedStateTests {
  let fileSystem = InMemoryFileSystem()

  private func load(
    _ fileSystem: InMemoryFileSystem, _ protection: StateProtection
  ) async throws -> StoredState {
    try await SealedSamples.store(fileSystem, protection).load()
  }

  private func problem(
    _ fileSystem: InMemoryFileSystem, _ protection: StateProtection
  ) async throws -> StateError? {
    await #expect(throws: StateError.self) { _ = try await load(fileSystem, protection) }
  }

  @Test("Nothing of it can be read in any file, and the key gives all of it back")
  func whole() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    try await SealedSamples.fill(fileSystem, protection)
    #expect(try SealedSamples.files(fileSystem).count == 5)
    for text in [SealedSamples.canary, "box.", "password", "cainfra apply", "\"run\""] {
      #expect(try SealedSamples.files(fileSystem, containing: text) == [], "\(text)")
    }
    let clear = InMemoryFileSystem()
    try await SealedSamples.fill(clear, .none)
    #expect(try SealedSamples.files(clear, containing: SealedSamples.canary).count == 4)
    let (sealed, plain) = (try await load(fileSystem, protection), try await load(clear, .none))
    #expect(sealed.state == plain.state && sealed.open == plain.open)
    #expect(sealed.interrupted == Samples.run)
  }

  @Test("Its first lines are JSON in clear: of which state it is, and what opens it")
  func outside() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    let locked = try await SealedSamples.store(fileSystem, protection).lock(Samples.run)
    let stored = try await locked.load()
    _ = try await locked.checkpoint(stored)
    let text = String(decoding: try #require(fileSystem.bytes(at: Samples.path)), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(5) == [
        "{", "  \"format\": 1,", "  \"kind\": \"sealed state\",",
        "  \"lineage\": \"\(stored.state.lineage)\",", "  \"serial\": 1,",
      ])
    #expect(
      lines.dropFirst(5).map { $0.prefix { $0 != ":" } } == [
        "  \"epoch\"", "  \"key\"", "  \"nonce\"", "  \"ciphertext\"", "}",
      ])
  }

  @Test("Every write has a nonce of its own")
  func nonces() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    var seen: Set<String> = []
    for _ in 1...20 {
      let bytes = try protection.seal(
        [1, 2, 3], SealHeader(.state, lineage: "l", serial: 1, epoch: 1), path: "s")
      seen.insert(String(decoding: bytes, as: UTF8.self))
    }
    #expect(seen.count == 20)
  }

  @Test("Without a key, with another, and in clear although there is one: each is told")
  func keys() async throws {
    let (first, second) = (try SealedSamples.sealer(), try SealedSamples.sealer(0x82))
    try await SealedSamples.fill(fileSystem, .sealed(with: first))
    let without = try await problem(fileSystem, .none)
    #expect(without?.problem == .sealed)
    #expect(without?.help?.contains("--state-key-file") == true)
    let other = try await problem(fileSystem, .sealed(with: second))
    guard case .wrongKey? = other?.problem else {
      Issue.record("\(String(describing: other))")
      return
    }
    let text = StateSealer(try #require(StateKey(Array("correct horse battery".utf8))))
    #expect(
      try await problem(fileSystem, .sealed(with: text))?.message
        == ".cainfra/demo/state.json is sealed with a key of 32 bytes, but a passphrase was given")
    let clear = InMemoryFileSystem()
    try await SealedSamples.fill(clear, .none)
    let refused = try await problem(clear, .sealed(with: first))
    #expect(refused?.problem == .unsealed)
    #expect(refused?.help?.contains("cainfra state encrypt") == true)
  }

  @Test("A journal in clear on top of a sealed state is refused")
  func clearJournal() async throws {
    let sealer = try SealedSamples.sealer()
    try await SealedSamples.fill(fileSystem, .sealed(with: sealer))
    let clear = InMemoryFileSystem()
    try await SealedSamples.fill(clear, .none)
    let path = Samples.path + ".journal"
    fileSystem.plant(try #require(clear.bytes(at: path)), at: path)
    let error = try await problem(fileSystem, .sealed(with: sealer))
    #expect(error == StateError(path, .unsealed, copy: error?.copy))
  }

  @Test("A state with any byte changed is refused, and left as it is")
  func everyByte() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    try await SealedSamples.fill(fileSystem, protection)
    try fileSystem.remove(Samples.path + ".journal")
    let bytes = try #require(fileSystem.bytes(at: Samples.path))
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= UInt8(1) << (place % 7)
      let copy = fileSystem.afterCrash(.nothing)
      copy.plant(changed, at: Samples.path)
      _ = try await problem(copy, protection)
      #expect(copy.bytes(at: Samples.path) == changed)
    }
    for changed in [bytes + [10], bytes.dropLast(), bytes + bytes, Array(bytes.prefix(300))] {
      let copy = fileSystem.afterCrash(.nothing)
      copy.plant(Array(changed), at: Samples.path)
      #expect(try await problem(copy, protection)?.help?.contains("cp ") == true)
    }
  }

  @Test(
    "What stands in clear counts as much as what is hidden",
    arguments: [
      ("\"serial\": 2", "\"serial\": 3"), ("\"epoch\": 1", "\"epoch\": 9"),
      ("\"lineage\": \"", "\"lineage\": \"0"),
    ])
  func context(old: String, new: String) async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    try await SealedSamples.fill(fileSystem, protection)
    let text = String(decoding: try #require(fileSystem.bytes(at: Samples.path)), as: UTF8.self)
    let place = try #require(text.firstRange(of: old))
    fileSystem.plant(
      Array(text.replacing(old, with: new, maxReplacements: 1).utf8), at: Samples.path)
    #expect(!place.isEmpty)
    #expect(try await problem(fileSystem, protection)?.problem == .tampered)
  }

  @Test("An older sealed state is refused, as the lock's file knows of a newer one")
  func replayed() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    try await SealedSamples.fill(fileSystem, protection)
    let backup = try #require(fileSystem.bytes(at: Samples.path + ".backup"))
    fileSystem.plant(backup, at: Samples.path)
    guard case .olderState? = try await problem(fileSystem, protection)?.problem else {
      Issue.record("an older state was taken")
      return
    }
  }

  @Test("A sealed plan in place of a state, and another stack's state, are told as such")
  func swapped() async throws {
    let sealer = try SealedSamples.sealer()
    let protection = StateProtection.sealed(with: sealer)
    try await SealedSamples.fill(fileSystem, protection)
    let lineage = try await load(fileSystem, protection).state.lineage
    let plan = try protection.seal(
      Array("{}".utf8), SealHeader(.plan, lineage: lineage, serial: 2, epoch: 1), path: "p")
    let swapped = fileSystem.afterCrash(.nothing)
    swapped.plant(plan, at: Samples.path)
    let error = try await problem(swapped, protection)
    #expect(error?.problem == .otherKind(found: .plan, expected: .state))
    // With the other kind written into its first lines it is still not that.
    let renamed = String(decoding: plan, as: UTF8.self)
      .replacing("sealed plan", with: "sealed state")
    swapped.plant(Array(renamed.utf8), at: Samples.path)
    #expect(try await problem(swapped, protection)?.problem == .tampered)
    let other = await #expect(throws: StateError.self) {
      _ = try await SealedSamples.store(fileSystem, protection, stack: "other").load()
    }
    #expect(other?.problem == .otherStack(expected: "other", found: "demo"))
  }

  @Test("A passphrase works: the salt is in the file, and every file of the state has the same")
  func passphrase() async throws {
    let key = try #require(StateKey(Array("correct horse battery".utf8)))
    let protection = StateProtection.sealed(with: StateSealer(key))
    try await SealedSamples.fill(fileSystem, protection)
    let salted = try SealedSamples.files(fileSystem, containing: "\"rounds\":600000")
    #expect(salted.count == 4)
    #expect(try SealedSamples.files(fileSystem, containing: SealedSamples.canary) == [])
    // Another process, which must derive the key anew.
    let stored = try await load(fileSystem, .sealed(with: StateSealer(key)))
    #expect(stored.open.map(\.id) == ["open"])
    let wrong = try #require(StateKey(Array("correct horse batterx".utf8)))
    guard
      case .wrongKey? = try await problem(fileSystem, .sealed(with: StateSealer(wrong)))?.problem
    else {
      Issue.record("another passphrase must be told")
      return
    }
    let text = String(decoding: try #require(fileSystem.bytes(at: Samples.path)), as: UTF8.self)
    let weak = text.replacing("600000", with: "100000")
    fileSystem.plant(Array(weak.utf8), at: Samples.path)
    #expect(
      try await problem(fileSystem, protection)?.message.contains("expected 600000 to 10000000")
        == true)
  }

  @Test("Who has no key takes the lock away from nobody")
  func takeOver() async throws {
    let protection = StateProtection.sealed(with: try SealedSamples.sealer())
    let store = SealedSamples.store(fileSystem, protection)
    let locked = try await store.lock(Samples.run)
    let journal = try await locked.journal(try await locked.load())
    try await journal.append([try Samples.intent("box.a", "a")])
    let error = await #expect(throws: StateError.self) {
      _ = try await SealedSamples.store(fileSystem, .none).takeLock(Samples.run)
    }
    #expect(error?.problem == .sealed)
    try await journal.append([try Samples.intent("box.b", "b")])
    #expect(try await store.takeLock(Samples.run) == 2)
    await #expect(throws: StateError.self) {
      try await journal.append([try Samples.intent("box.c", "c")])
    }
  }

  @Test("Without the key the newest good copy is not claimed to be one")
  func copies() async throws {
    try await SealedSamples.fill(fileSystem, .sealed(with: try SealedSamples.sealer()))
    fileSystem.plant([], at: Samples.path)
    #expect(try await problem(fileSystem, .none)?.copy == nil)
  }
}
