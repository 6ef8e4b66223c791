import ResourceModel
import Synchronization
import TestSupport
import Values

/// A toy provider that watches how many orders it carries out at once, and stops before or after
/// each where a test asks it to.
final class ProbeProvider: Provider {
  private struct Watch {
    var active = 0
    var peak = 0
    var tokens: [String: [String]] = [:]
  }

  let toy: ToyProvider
  private let before: @Sendable (ResourceAddress) async -> Void
  private let after: @Sendable (ResourceAddress) async -> Void
  private let watch = Mutex(Watch())
  /// Why it cannot tell what became of a creation; nil where it can.
  private let doubt: String?

  init(
    _ toy: ToyProvider, doubt: String? = nil,
    before: @escaping @Sendable (ResourceAddress) async -> Void = { _ in },
    after: @escaping @Sendable (ResourceAddress) async -> Void = { _ in }
  ) {
    self.toy = toy
    self.doubt = doubt
    self.before = before
    self.after = after
  }

  /// The most orders that ran at once.
  var peak: Int { watch.withLock { $0.peak } }
  /// The tokens creations were asked for with, by address.
  var tokens: [String: [String]] { watch.withLock { $0.tokens } }

  var name: String { toy.name }
  var catalog: ResourceTypeCatalog { toy.catalog }

  func account() async throws(ProviderError) -> String { try await toy.account() }

  func read(_ references: [ObjectReference]) async -> [Result<ResourceObject?, ProviderError>] {
    await toy.read(references)
  }

  func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject {
    watch.withLock { $0.tokens[creation.address.description, default: []].append(creation.token) }
    return try await watched(creation.address) { () async throws(ProviderError) in
      try await toy.create(creation)
    }
  }

  func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    try await watched(update.object.address) { () async throws(ProviderError) in
      try await toy.update(update)
    }
  }

  func delete(_ deletion: Deletion) async throws(ProviderError) {
    try await watched(deletion.object.address) { () async throws(ProviderError) in
      try await toy.delete(deletion)
    }
  }

  func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate {
    if let doubt { return .undecided(doubt) }
    return try await toy.resolve(creation)
  }

  private func watched<Success>(
    _ address: ResourceAddress, _ body: () async throws(ProviderError) -> Success
  ) async throws(ProviderError) -> Success {
    watch.withLock { watch in
      watch.active += 1
      watch.peak = max(watch.peak, watch.active)
    }
    defer { watch.withLock { $0.active -= 1 } }
    await before(address)
    let result = try await body()
    await after(address)
    return result
  }
}

/// A door that lets nobody through until it is opened.
actor Door {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var arrivals: [CheckedContinuation<Void, Never>] = []
  private var arrived = 0

  /// Waits until the door is open.
  func pass() async {
    arrived += 1
    for arrival in arrivals { arrival.resume() }
    arrivals = []
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Waits until so many stand before the door.
  func wait(for count: Int) async {
    while arrived < count { await withCheckedContinuation { arrivals.append($0) } }
  }

  /// Opens the door for good.
  func open() {
    isOpen = true
    for passer in waiting { passer.resume() }
    waiting = []
  }
}
