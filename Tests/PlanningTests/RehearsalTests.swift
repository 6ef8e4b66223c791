import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Rehearsal")
struct RehearsalTests {
  private func rehearse(_ world: World) async throws -> Rehearsal {
    await Rehearsal.run(
      try await world.plan(), stack: world.stack.desired(), state: world.state,
      provider: world.provider.rehearsalCopy())
  }

  @Test("a plan that goes through is carried out whole, and nothing real changes")
  func goesThrough() async throws {
    var world = try await World.networkAndBox()
    world.stack.add("box.two", ["network_id": .ref("network.main.id"), "label": "2"])
    world.stack.output("endpoint", .ref("box.two.endpoint"))
    let rehearsal = try await rehearse(world)
    #expect(rehearsal.report == RehearsalReport(steps: 1, refusals: []))
    #expect(rehearsal.outputs == ["endpoint": "toy://2"])
    #expect(rehearsal.world[address("box.two")]?.id == "box-two-1")
    #expect(world.provider.objects.count == 2)
  }

  @Test("a refusal is told once, at the attribute concerned; what waits for it is silent")
  func refusal() async throws {
    var world = try await World.networkAndBox()
    world.stack.add("network.same", ["size": 1, "name": "main"])
    world.stack.add("box.two", ["network_id": .ref("network.same.id")])
    world.stack.add("network.fine", ["name": "fine"])
    let rehearsal = try await rehearse(world)
    #expect(rehearsal.report.steps == 1)
    let refusal = try #require(rehearsal.report.refusals.first)
    #expect(rehearsal.report.refusals.count == 1)
    #expect(
      refusal.message
        == "The provider would refuse network.same: Create: Conflict: The name main is taken")
    #expect(refusal.range?.location == "stack.toy:11:1")
    #expect(refusal.address == "network.same")
  }

  @Test("a refusal without an attribute is told at the resource's name")
  func refusalAtName() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "main"])
    world.provider.inject(
      ToyProvider.Fault(.create, ProviderError(.refused, code: "Quota", message: "too many")))
    let refusals = try await rehearse(world).report.refusals
    #expect(refusals.first?.range?.location == "stack.toy:1:1")
  }

  @Test("a refused delete of what the stack no longer has names the object")
  func refusedDelete() async throws {
    var world = try await World.networkAndBox()
    world.edit("box.web") { $0.dependencies = [] }
    world.stack.resources = []
    world.provider.inject(
      ToyProvider.Fault(.delete, of: "box.web", ProviderError(.refused, message: "no")))
    let refusal = try #require(try await rehearse(world).report.refusals.first)
    #expect(refusal.range == nil)
    #expect(refusal.message == "The provider would refuse box.web (box-web-1): no")
    #expect(refusal.help?.contains("no longer in the stack") == true)
  }

  @Test("a refused create puts the old object back, so that nothing after it goes astray")
  func refusedReplacement() async throws {
    var world = World()
    world.stack.add(
      "network.main", ["name": "one"], lifecycle: Lifecycle(createBeforeDestroy: true))
    world.stack.add("network.other", ["name": "two"])
    try await world.apply()
    world.stack.change("network.main", ["name": "two"])
    let rehearsal = try await rehearse(world)
    #expect(rehearsal.report.refusals.count == 1)
    #expect(rehearsal.world.resources == world.state.resources)
  }
}
