import Diagnostics
import Planning
import ResourceModel
import TestSupport
import Testing
import Values

/// What a provider has to say about the changes of a plan.
struct ChangeRuleTests {
  /// Tells of networks whose size changes, and of those made beside others.
  private static let catalog = ResourceTypeCatalog(
    [ToyTypes.network],
    changeRules: [
      { transitions, resources in
        transitions.compactMap { transition in
          guard transition.before?["size"] != transition.after?["size"] else { return nil }
          let what = transition.before == nil ? "made" : "resized"
          return ResourceProblem(
            address: transition.address,
            problem: AttributeProblem(
              "It is \(what), one of \(resources.count)", at: ValuePath("size"), isError: false))
        }
      }
    ])

  @Test("a rule sees what is made and changed, and its warnings are in the plan")
  func warnings() async throws {
    var world = World(
      stack: ToyStack(catalog: Self.catalog), provider: ToyProvider(catalog: Self.catalog))
    world.stack.add("network.a", ["name": "a", "size": 1])
    world.stack.add("network.b", ["name": "b", "size": 1])
    #expect(
      try await world.plan().warnings.map(\.message) == [
        "It is made, one of 2", "It is made, one of 2",
      ])
    try await world.apply()
    #expect(try await world.plan().warnings == [])

    world.stack = ToyStack(catalog: Self.catalog)
    world.stack.add("network.a", ["name": "a", "size": 1])
    world.stack.add("network.b", ["name": "b", "size": 2])
    let warning = try #require(try await world.plan().warnings.first)
    #expect(warning.message == "It is resized, one of 2")
    #expect(warning.address == "network.b")
  }

  @Test("a plan that only destroys or refreshes asks no rule about changes")
  func otherModes() async throws {
    var world = World(
      stack: ToyStack(catalog: Self.catalog), provider: ToyProvider(catalog: Self.catalog))
    world.stack.add("network.a", ["name": "a", "size": 1])
    try await world.apply()
    for mode in [Plan.Mode.destroy, .refreshOnly] {
      #expect(try await world.plan(PlanningRequest(mode: mode)).warnings == [])
    }
  }
}
