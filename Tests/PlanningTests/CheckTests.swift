import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Checks")
struct CheckTests {
  private func rehearse(
    _ world: World, _ request: PlanningRequest = PlanningRequest()
  ) async throws -> Rehearsal {
    await Rehearsal.run(
      try await world.plan(request), stack: world.stack.desired(), state: world.state,
      provider: world.provider.rehearsalCopy())
  }

  /// A network and a box, with a check of the box's color.
  private func world(color: ToyExpression = "red", wanted: ToyExpression = "red") -> World {
    var world = World()
    world.stack.add("network.main", ["name": "main"])
    world.stack.add("box.web", ["network_id": .ref("network.main.id"), "color": color])
    world.stack.check("web", ["box": .ref("box.web.id"), "color": wanted])
    return world
  }

  @Test("a check is asked of the rehearsed world, not of the real one")
  func rehearsedWorld() async throws {
    let world = world()
    let rehearsal = try await rehearse(world)
    #expect(rehearsal.checks?.map(\.outcome) == [.passed])
    #expect(rehearsal.checks?.compactMap(\.diagnostic) == [])
    #expect(world.provider.checkCalls == 0)
    #expect(world.provider.objects.isEmpty)
  }

  @Test("a check that fails says so at its name, with why and what to do")
  func failure() async throws {
    let results = try await rehearse(world(color: "green")).checks ?? []
    #expect(results.map(\.outcome) == [.failed])
    let diagnostic = try #require(results.first?.diagnostic)
    #expect(
      diagnostic.message == "Check \"web\" failed: box box-web-1 cannot be seen as red")
    #expect(diagnostic.help == "The box is green.\nPaint it red.")
    #expect(diagnostic.range?.location == "stack.toy:6:1")
    #expect(diagnostic.address == "check.web")
  }

  @Test("what the provider cannot decide is told at the attribute concerned")
  func providerError() async throws {
    var world = world()
    world.stack.check("none", ["color": "red", "box": "box-none"])
    let results = try await rehearse(world).checks ?? []
    #expect(results.map(\.outcome) == [.passed, .undecided])
    let diagnostic = try #require(results.last?.diagnostic)
    #expect(
      diagnostic.message == "Check \"none\" cannot be decided: There is no box box-none")
    #expect(diagnostic.range?.location == "stack.toy:11:1")
  }

  @Test("a check with a wrong attribute is told with the words of the catalog")
  func wrongAttribute() async throws {
    var world = world()
    world.stack.checks = []
    world.stack.check("web", ["box": .value(.unknown(Unknown())), "color": "red"])
    let results = try await rehearse(world).checks ?? []
    #expect(results.map(\.outcome) == [.undecided])
    #expect(results.compactMap(\.diagnostic) == [])
  }

  @Test("a check of what a narrowed plan does not make is undecided, and no error")
  func narrowed() async throws {
    let rehearsal = try await rehearse(world(), .targeting("network.main"))
    #expect(rehearsal.checks?.map(\.outcome) == [.undecided])
    #expect(rehearsal.checks?.compactMap(\.diagnostic) == [])
  }

  @Test(
    "an unknown within a list or map leaves a check undecided; of a resource only its name counts",
    arguments: [
      (["box": ["a", .unknown(Unknown())], "color": "red"], false),
      (["box": [["id": .unknown(Unknown())]], "color": "red"], false),
      (["box": ["other": .unknown(Unknown())], "color": "red"], false),
      (["box": .unknown(Unknown()), "color": "red"], false),
      (["box": ["id": "b", "token": .unknown(Unknown())], "color": "red"], true),
    ] as [(Fields, Bool)])
  func unknowns(_ attributes: Fields, isAsked: Bool) async throws {
    var world = World()
    world.stack.checks = []
    world.stack.check(
      "web",
      ["box": .value(attributes["box"] ?? .null), "color": .value(attributes["color"] ?? .null)])
    let provider = world.provider
    let results = await CheckRun.results(
      of: world.stack.desired().checks, in: LiveState([]), provider: provider)
    #expect((results.first?.failure != nil) == isAsked)
    #expect(results.map(\.outcome) == [.undecided])
  }

  @Test("where the provider would refuse something, checks say nothing: one error for one cause")
  func refused() async throws {
    var world = world(color: "green")
    world.provider.inject(
      ToyProvider.Fault(.create, of: "network.main", ProviderError(.refused, message: "no")))
    let rehearsal = try await rehearse(world)
    #expect(rehearsal.report.refusals.count == 1)
    #expect(rehearsal.checks?.map(\.outcome) == [.undecided])
    #expect(rehearsal.checks?.compactMap(\.diagnostic) == [])
    world.stack.add("network.fine", ["name": "fine"])
    #expect(try await rehearse(world).checks?.map(\.outcome) == [.undecided])
  }

  @Test("a plan without changes still looks, and sees what was changed outside")
  func withoutChanges() async throws {
    var world = world()
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
    #expect(try await rehearse(world).checks?.map(\.outcome) == [.passed])
    world.provider.tamper(id: world.id("box.web")) { $0["color"] = "blue" }
    let refreshOnly = try await rehearse(world, PlanningRequest(mode: .refreshOnly))
    #expect(refreshOnly.checks?.map(\.outcome) == [.failed])
    #expect(
      try await rehearse(world).checks?.map(\.outcome) == [.passed],
      "the plan paints it red again")
  }

  @Test("a plan that destroys everything asks nothing")
  func destroying() async throws {
    var world = world()
    try await world.apply()
    let rehearsal = try await rehearse(world, PlanningRequest(mode: .destroy))
    #expect(rehearsal.checks == nil)
  }

  @Test("results come back from a saved plan, with their places")
  func savedPlan() async throws {
    var world = world(color: "green")
    world.stack.check("none", ["color": "red", "box": "box-none"])
    world.stack.check("good", ["color": "green", "box": .ref("box.web.id")])
    var plan = try await world.plan()
    plan.checks = try await rehearse(world).checks
    let (read, diagnostics) = PlanFile.read(PlanFile.write(plan), name: "p.json")
    #expect(diagnostics == [])
    let checks = try #require(read?.checks)
    #expect(checks.map(\.address) == plan.checks?.map(\.address))
    #expect(checks.map(\.outcome) == [.failed, .undecided, .passed])
    #expect(checks.map(\.answer) == plan.checks?.map(\.answer))
    #expect(checks.map(\.failure) == plan.checks?.map(\.failure))
    #expect(
      checks.map { $0.diagnostic?.message } == plan.checks?.map { $0.diagnostic?.message })
    let formatter = DiagnosticText()
    #expect(
      checks.compactMap(\.diagnostic).map(formatter.text(of:))
        == plan.checks?.compactMap(\.diagnostic).map(formatter.text(of:)),
      "a check of a saved plan still shows its line")
  }
}
