import Applying
import DurableFiles
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

/// The promise that no created object is ever forgotten, at every file operation of an apply.
@Suite("Crashing an apply at every file operation")
struct CrashTests {
  /// What is done to the mixed stack, after it was applied.
  enum Scenario: String, CaseIterable {
    case create
    case update
    case replace
    case destroy
  }

  @Test(
    "After a crash anywhere, the next run converges: nothing lost, nothing made twice",
    arguments: Scenario.allCases)
  func everyOperation(scenario: Scenario) async throws {
    let total = try await Self.operations(of: scenario)
    #expect(total > 15)
    for crash in 1...total {
      for loss in Self.losses(seed: UInt64(crash)) {
        try await Self.check(scenario, crashingAt: crash, loss)
      }
    }
  }

  private static func losses(seed: UInt64) -> [InMemoryFileSystem.Loss] {
    [.nothing, .everythingUnsynced, .random(seed: seed)]
  }

  private static func prepared(_ scenario: Scenario) async throws -> (ApplyWorld, PlanningRequest) {
    var world = ApplyWorld.mixed()
    guard scenario != .create else { return (world, PlanningRequest()) }
    let first = try await world.run()
    #expect(first.result.isComplete)
    world.fileSystem = world.fileSystem.afterCrash(.nothing)
    switch scenario {
    case .create: break
    case .update:
      for name in ["a", "b"] { world.stack.change("box.\(name)", ["label": "changed"]) }
    case .replace: world.stack.change("network.a", ["name": "changed"])
    case .destroy: return (world, PlanningRequest(mode: .destroy))
    }
    return (world, PlanningRequest())
  }

  private static func operations(of scenario: Scenario) async throws -> Int {
    let (world, request) = try await prepared(scenario)
    let run = try await world.run(request, options: world.options(parallelism: 2))
    #expect(run.result.isComplete)
    return world.fileSystem.counts.all
  }

  private static func check(
    _ scenario: Scenario, crashingAt crash: Int, _ loss: InMemoryFileSystem.Loss
  ) async throws {
    let note = Comment(rawValue: "\(scenario), crash at \(crash), \(loss)")
    var (world, request) = try await prepared(scenario)
    world.fileSystem.inject(.crash, at: crash)
    let log = EventLog()
    do {
      _ = try await world.run(
        request, options: world.options(parallelism: 2), onEvent: { log.note($0) })
    } catch {
      #expect(error is StateError, note)
    }
    world.fileSystem = world.fileSystem.afterCrash(loss)
    if scenario == .create {
      let told = log.lines.filter { $0.hasPrefix("completed") }.compactMap {
        $0.split(separator: " ").last.map(String.init)
      }
      let kept = try await world.store.load().state.resources.map(\.id)
      #expect(Set(kept).isSuperset(of: told), note)
    }
    let next = try await world.run(request, options: world.options(parallelism: 2))
    #expect(next.findings.allSatisfy { $0.isSettled }, note)
    #expect(next.result.isComplete, note)
    let stored = try await world.store.load()
    #expect(stored.open.isEmpty, note)
    #expect(
      Set(stored.state.resources.map(\.id)) == Set(world.toy.objects.keys), note)
    #expect(stored.state.resources.count == (scenario == .destroy ? 0 : 5), note)
    let creations = world.toy.log.filter { $0.hasPrefix("create") }
    // A replacement of network.a makes it, its box and the link anew; everything else is made once.
    #expect(creations.count == (scenario == .replace ? 8 : 5), note)
  }
}
