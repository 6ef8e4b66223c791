package import ResourceModel
import Synchronization
package import Values

/// A provider that knows no AWS: a few types of objects in memory.
///
/// It counts calls, fails and waits on demand, and can be copied for a rehearsal. Ids come from the
/// address and a count, so that the order of simultaneous calls does not show in them.
package final class ToyProvider: Provider {
  /// The operations it has.
  package enum Operation: String, Hashable, Sendable {
    /// ``ToyProvider/read(_:)``, told for each reference.
    case read
    /// ``ToyProvider/create(_:)``.
    case create
    /// ``ToyProvider/update(_:)``.
    case update
    /// ``ToyProvider/delete(_:)``.
    case delete
  }

  /// A failure to come.
  package struct Fault: Sendable {
    /// The operation that fails.
    package var operation: Operation
    /// The resource, as text; nil for any.
    package var address: String?
    /// What it fails with.
    package var error: ProviderError
    /// How often it fails.
    package var times: Int
    /// Whether the operation is done before the failure is told.
    package var acts: Bool

    /// A failure of `operation` with `error`.
    package init(
      _ operation: Operation, of address: String? = nil, _ error: ProviderError, times: Int = 1,
      acts: Bool = false
    ) {
      self.operation = operation
      self.address = address
      self.error = error
      self.times = times
      self.acts = acts
    }
  }

  package let name: String
  package let catalog: ResourceTypeCatalog
  private let accountID: String
  private let latency: Duration
  private let world: Mutex<ToyWorld>

  /// A provider with nothing in it.
  ///
  /// - Parameters:
  ///   - catalog: its types.
  ///   - name: what the state records.
  ///   - account: the account it works in.
  ///   - latency: how long each call takes.
  package init(
    catalog: ResourceTypeCatalog = ToyTypes.catalog, name: String = "toy",
    account: String = "111122223333", latency: Duration = .zero
  ) {
    self.name = name
    self.catalog = catalog
    self.accountID = account
    self.latency = latency
    self.world = Mutex(ToyWorld())
  }

  private init(copying original: ToyProvider) {
    name = original.name
    catalog = original.catalog
    accountID = original.accountID
    latency = .zero
    var copy = original.world.withLock { $0 }
    copy.calls = [:]
    world = Mutex(copy)
  }

  /// A provider with the same objects, on which a rehearsal can be carried out.
  package func rehearsalCopy() -> ToyProvider { ToyProvider(copying: self) }

  /// Makes an operation fail.
  package func inject(_ fault: Fault) { world.withLock { $0.faults.append(fault) } }

  /// How often an operation was asked for.
  package func calls(_ operation: Operation) -> Int {
    world.withLock { $0.calls[operation, default: 0] }
  }

  /// The addresses of the orders carried out, in order, such as `create box.web`.
  package var log: [String] { world.withLock { $0.log } }

  /// The objects, by id.
  package var objects: [String: ResourceObject] {
    world.withLock { $0.objects.mapValues(\.object) }
  }

  /// Changes an object behind the stack's back; nil removes it.
  package func tamper(id: String, _ change: @Sendable (inout Fields) -> Void) {
    world.withLock { world in
      guard var entry = world.objects[id] else { return }
      change(&entry.object.attributes)
      world.objects[id] = entry
    }
  }

  /// Removes an object behind the stack's back.
  package func vanish(id: String) { world.withLock { _ = $0.objects.removeValue(forKey: id) } }

  package func account() async throws(ProviderError) -> String { accountID }

  package func read(_ references: [ObjectReference]) async
    -> [Result<ResourceObject?, ProviderError>]
  {
    await pause()
    return world.withLock { world in
      world.calls[.read, default: 0] += 1
      return references.map { reference in
        if let fault = world.takeFault(.read, reference.address) { return .failure(fault.error) }
        return .success(world.objects[reference.id]?.object)
      }
    }
  }

  package func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject {
    await pause()
    let type = catalog[creation.address.type]
    let (result, identified) = world.withLock { $0.create(creation, type) }
    if let identified { try await creation.identified(identified) }
    return try result.get()
  }

  package func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    await pause()
    let type = catalog[update.object.address.type]
    return try world.withLock { $0.update(update, type) }.get()
  }

  package func delete(_ deletion: Deletion) async throws(ProviderError) {
    await pause()
    try world.withLock { $0.delete(deletion) }.get()
  }

  package func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate {
    world.withLock { world in
      guard let id = world.tokens[creation.token], let entry = world.objects[id] else {
        return .notMade
      }
      return .made(entry.object)
    }
  }

  /// Looks at boxes as they are now, and counts how often it was asked.
  package func answers(to checks: [Fields]) async -> [Result<CheckAnswer, ProviderError>] {
    world.withLock { world in
      world.checkCalls += 1
      return checks.map { world.answer(to: $0) }
    }
  }

  /// How often checks were asked of this provider, not of its copies.
  package var checkCalls: Int { world.withLock { $0.checkCalls } }

  private func pause() async {
    guard latency > .zero else { return }
    try? await Task.sleep(for: latency)
  }
}
