import Applying
import DurableFiles
import Planning
import StateStore
import Synchronization
import TestSupport
import Testing
import Values

/// What the fault tests do to a stack of eight resources, and what they then expect.
enum FaultScenario: String, CaseIterable {
  case create
  case update
  case replace
  case destroy

  /// The world before the change, and the change.
  func prepared() async throws -> (world: ApplyWorld, request: PlanningRequest) {
    var world = ApplyWorld.eight()
    guard self != .create else { return (world, PlanningRequest()) }
    #expect(try await world.run().result.isComplete)
    world.fileSystem = world.fileSystem.afterCrash(.nothing)
    switch self {
    case .create: break
    case .update:
      for name in ["a", "b", "c"] { world.stack.change("box.\(name)", ["label": "changed"]) }
    case .replace: world.stack.change("network.a", ["name": "changed"])
    case .destroy: return (world, PlanningRequest(mode: .destroy))
    }
    return (world, PlanningRequest())
  }

  /// How many resources are there in the end.
  private var left: Int { self == .destroy ? 0 : 8 }
  /// How often something is made in all; a replacement makes network.a, its box and the link anew.
  private var creations: Int { self == .replace ? 11 : 8 }

  /// How many file operations and calls of the provider a run without faults takes.
  func sizes() async throws -> (operations: Int, calls: Int) {
    let (world, request) = try await prepared()
    let provider = DyingProvider(world.toy, world.fileSystem)
    let run = try await world.run(
      request, provider: provider, options: world.options(parallelism: 2))
    #expect(run.result.isComplete)
    return (world.fileSystem.counts.all, provider.calls)
  }

  /// Expects that one more plain run brings everything right, and that then nothing is left to do:
  /// the provider has what the state has, each made once, and nothing is in doubt.
  func expectConvergence(
    of world: ApplyWorld, _ request: PlanningRequest, _ note: Comment
  ) async throws {
    let before = try await world.store.load().state.serial
    let next = try await world.run(request, options: world.options(parallelism: 2))
    #expect(next.findings.allSatisfy { $0.isSettled }, note)
    #expect(next.result.isComplete, note)
    let stored = try await world.store.load()
    #expect(stored.open.isEmpty, note)
    #expect(stored.state.serial >= before, note)
    #expect(Set(stored.state.resources.map(\.id)) == Set(world.toy.objects.keys), note)
    #expect(stored.state.resources.count == left, note)
    #expect(world.toy.log.count { $0.hasPrefix("create") } == creations, note)
    let last = try await world.run(request)
    #expect(last.result.done.isEmpty && last.result.state.serial == stored.state.serial, note)
  }
}

/// Where a process is killed.
enum KillPoint: CustomStringConvertible {
  /// At the file operation of a number.
  case operation(Int)
  /// At the call of the provider of a number: before it is carried out, or after.
  case call(Int, acts: Bool)

  /// All of them in a run of the given sizes.
  static func all(_ sizes: (operations: Int, calls: Int)) -> [KillPoint] {
    (1...sizes.operations).map(KillPoint.operation)
      + (1...sizes.calls).flatMap { [.call($0, acts: false), .call($0, acts: true)] }
  }

  var description: String {
    switch self {
    case .operation(let number): "at file operation \(number)"
    case .call(let number, let acts): "\(acts ? "after" : "before") call \(number)"
    }
  }
}

extension ApplyWorld {
  /// Runs until the kill, and leaves the files as the next process finds them.
  ///
  /// - Returns: the steps that were told as completed.
  mutating func run(
    _ request: PlanningRequest, killed point: KillPoint, _ loss: InMemoryFileSystem.Loss
  ) async throws -> ToldSteps {
    let told = ToldSteps()
    var provider = DyingProvider(toy, fileSystem)
    switch point {
    case .operation(let number): fileSystem.inject(.crash, at: fileSystem.counts.all + number)
    case .call(let number, let acts):
      provider = DyingProvider(toy, fileSystem, at: number, acts: acts)
    }
    do {
      _ = try await run(
        request, provider: provider, options: options(parallelism: 2),
        onEvent: { told.note($0) })
    } catch {
      #expect(error is StateError || error is NoPlan)
    }
    fileSystem = fileSystem.afterCrash(loss)
    return told
  }
}

/// The steps the user was told as completed.
final class ToldSteps: Sendable {
  private let steps = Mutex<[(step: PlanStep, id: String?)]>([])

  func note(_ event: ApplyEvent) {
    guard case .completed(let step, let id, _) = event else { return }
    steps.withLock { $0.append((step, id)) }
  }

  /// Expects that a state knows what was told.
  func expectKept(in state: State, _ note: Comment) {
    let ids = Set(state.resources.map(\.id))
    for (step, id) in steps.withLock({ $0 }) {
      switch step.operation {
      case .create: #expect(ids.contains(id ?? "?"), note)
      case .delete: #expect(!ids.contains(id ?? "?"), note)
      case .update:
        let resource = state.resources.first { $0.address == step.address }
        #expect(resource?.attributes["label"] == "changed", note)
      case .record, .forget: break
      }
    }
  }
}
