import Applying
import DurableFiles
import Glibc
import Planning
import StateStore
import TestSupport
import Testing

/// A disk that fails while an apply works: rows 17 to 21 of `docs/reliability.md`.
@Suite("A disk that fails")
struct FailingDiskTests {
  private static let errors = [ENOSPC, EIO, EDQUOT, EFBIG]

  @Test(
    "Rows 17 to 21: where any operation fails, nothing is called complete that is not kept",
    arguments: FaultScenario.allCases, [false, true])
  func everyOperation(scenario: FaultScenario, lasting: Bool) async throws {
    let operations = try await scenario.sizes().operations
    for number in 1...operations {
      let error = Self.errors[number % Self.errors.count]
      let note = Comment(
        rawValue: "\(scenario), error \(error) \(lasting ? "from" : "at") operation \(number)")
      var (world, request) = try await scenario.prepared()
      for place in number...(lasting ? operations + 100 : number) {
        world.fileSystem.inject(.fail(error), at: place)
      }
      let told = ToldSteps()
      do {
        let run = try await world.run(
          request, options: world.options(parallelism: 2), onEvent: { told.note($0) })
        if run.result.isComplete {
          let kept = try await Self.load(world.fileSystem.afterCrash(.everythingUnsynced), world)
          #expect(kept.open.isEmpty && kept.interrupted == nil, note)
          #expect(kept.state.resources == run.result.state.resources, note)
        } else {
          #expect(run.result.stateError?.message.isEmpty == false, note)
        }
      } catch let error as StateError {
        #expect(error.message.hasPrefix("Cannot "), note)
      }
      let after = world.fileSystem.afterCrash(.nothing)
      if !lasting {
        let names = try after.list(".cainfra/demo")
        #expect(names.filter { $0.hasSuffix(".new") } == [], note)
      }
      world.fileSystem = world.fileSystem.afterCrash(.everythingUnsynced)
      told.expectKept(in: try await world.store.load().state, note)
      try await scenario.expectConvergence(of: world, request, note)
    }
  }

  private static func load(
    _ fileSystem: InMemoryFileSystem, _ world: ApplyWorld
  ) async throws -> StoredState {
    var copy = world
    copy.fileSystem = fileSystem
    return try await copy.store.load()
  }
}
