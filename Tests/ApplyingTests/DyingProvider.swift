import DurableFiles
import ResourceModel
import Synchronization
import TestSupport
import Values

/// A toy provider at one of whose calls the process is killed: from then on neither the files nor
/// the provider do anything.
final class DyingProvider: Provider {
  private struct Content {
    var calls = 0
    var isDead = false
  }

  private let toy: ToyProvider
  private let fileSystem: InMemoryFileSystem
  private let last: Int?
  private let acts: Bool
  private let content = Mutex(Content())

  /// - Parameters:
  ///   - toy: who carries the calls out.
  ///   - fileSystem: the files of the process.
  ///   - last: the number of the call at which it dies; nil for none.
  ///   - acts: whether that call is still carried out.
  init(
    _ toy: ToyProvider, _ fileSystem: InMemoryFileSystem, at last: Int? = nil, acts: Bool = false
  ) {
    self.toy = toy
    self.fileSystem = fileSystem
    self.last = last
    self.acts = acts
  }

  /// How many calls there were.
  var calls: Int { content.withLock { $0.calls } }

  var name: String { toy.name }
  var catalog: ResourceTypeCatalog { toy.catalog }

  func account() async throws(ProviderError) -> String { try await toy.account() }

  func read(_ references: [ObjectReference]) async -> [Result<ResourceObject?, ProviderError>] {
    do throws(ProviderError) {
      return try await perform { () async throws(ProviderError) in await toy.read(references) }
    } catch {
      return references.map { _ in .failure(error) }
    }
  }

  func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject {
    try await perform { () async throws(ProviderError) in try await toy.create(creation) }
  }

  func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    try await perform { () async throws(ProviderError) in try await toy.update(update) }
  }

  func delete(_ deletion: Deletion) async throws(ProviderError) {
    try await perform { () async throws(ProviderError) in try await toy.delete(deletion) }
  }

  func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate {
    try await perform { () async throws(ProviderError) in try await toy.resolve(creation) }
  }

  private func perform<Success>(
    _ body: () async throws(ProviderError) -> Success
  ) async throws(ProviderError) -> Success {
    let dead = ProviderError(.unavailable, message: "the process is dead")
    let (isDead, isLast) = content.withLock { content in
      if !content.isDead { content.calls += 1 }
      let isLast = !content.isDead && content.calls == last
      let wasDead = content.isDead
      if isLast { content.isDead = true }
      return (wasDead, isLast)
    }
    // What the process does elsewhere may have killed it, too.
    guard !isDead, !fileSystem.hasCrashed else { throw dead }
    guard isLast else { return try await body() }
    fileSystem.kill()
    if acts { _ = try? await body() }
    throw dead
  }
}
