import Diagnostics
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

@Suite("--target and --exclude")
struct SelectionTests {
  /// Two networks, a box in each, a link between the boxes.
  private func stack() -> World {
    var world = World()
    world.stack.add("network.a", ["name": "a", "size": 1])
    world.stack.add("network.b", ["name": "b", "size": 1])
    world.stack.add("box.a[\"x\"]", ["network_id": .ref("network.a.id"), "label": "1"])
    world.stack.add("box.a[\"y\"]", ["network_id": .ref("network.a.id"), "label": "1"])
    world.stack.add("box.b", ["network_id": .ref("network.b.id"), "label": "1"])
    world.stack.add("link.l", ["from": .ref("box.a[\"x\"].id"), "to": .ref("box.b.id")])
    world.stack.output("all", .ref("link.l.id"))
    return world
  }

  @Test(
    "a target brings what it depends on",
    arguments: [
      (["box.b"], ["create box.b", "create network.b"]),
      (["box.a"], ["create box.a[\"x\"]", "create box.a[\"y\"]", "create network.a"]),
      (["box.a[\"x\"]"], ["create box.a[\"x\"]", "create network.a"]),
      (["box.a[x]"], ["create box.a[\"x\"]", "create network.a"]),
      (["network.*"], ["create network.a", "create network.b"]),
      (
        ["*.b"],
        ["create box.b", "create network.b"]
      ),
      (["network.b", "network.a"], ["create network.a", "create network.b"]),
      (["*[\"y\"]"], ["create box.a[\"y\"]", "create network.a"]),
    ])
  func targets(addresses: [String], lines: [String]) async throws {
    let request = PlanningRequest(targets: PlanTargets(targets: addresses))
    #expect(try await stack().plan(request).summaryLines == lines)
  }

  @Test(
    "an exclusion takes along what depends on it",
    arguments: [
      (["box.b"], 4), (["network.b"], 3), (["network.*"], 0), (["link.l"], 5), (["box.a"], 3),
    ])
  func excludes(addresses: [String], left: Int) async throws {
    let request = PlanningRequest(targets: PlanTargets(excludes: addresses))
    let plan = try await stack().plan(request)
    #expect(plan.summaryLines.count == left)
  }

  @Test("what an exclusion leaves out besides is said")
  func saysWhatIsLeftOut() async throws {
    let plan = try await stack().plan(.excluding("network.b"))
    #expect(
      plan.warnings.map(\.message) == [
        "--exclude also leaves out what cannot be done without: box.b, link.l"
      ])
  }

  @Test(
    "an address that matches nothing is an error with the nearest one",
    arguments: [
      ("box.bb", "Did you mean \"box.b\"?"),
      ("nothing.*", "`cainfra state list` shows the addresses; `*` stands for any text."),
      (
        "box", "An address has the form TYPE.NAME or TYPE.NAME[\"key\"]; `*` stands for any text."
      ),
    ])
  func unmatched(text: String, help: String) async {
    for request in [PlanningRequest.targeting(text), .excluding(text)] {
      let errors = await stack().errors(request)
      #expect(errors.count == 1)
      #expect(errors.first?.message.contains("\(text) matches no resource") == true)
      #expect(errors.first?.help == help)
    }
  }

  @Test("a targeted update leaves the others as they are, and their outputs")
  func targetedUpdate() async throws {
    var world = stack()
    try await world.apply()
    world.stack.change("box.b", ["label": "2"])
    world.stack.change("network.a", ["size": 2])
    let plan = try await world.plan(.targeting("box.b"))
    #expect(plan.summaryLines == ["update box.b"])
    #expect(plan.outputs.map(\.action) == [.noOp])
  }

  @Test("a target that the stack no longer has is deleted, after what still stands on it")
  func targetedDelete() async throws {
    var world = stack()
    try await world.apply()
    world.stack.remove("link.l")
    world.stack.remove("box.b")
    world.stack.outputs = []
    let plan = try await world.plan(.targeting("box.b"))
    #expect(plan.stepLines == ["delete link.l", "delete box.b"])
  }

  @Test("a targeted destroy takes along what depends on the target")
  func targetedDestroy() async throws {
    var world = stack()
    try await world.apply()
    var request = PlanningRequest.targeting("network.a")
    request.mode = .destroy
    let plan = try await world.plan(request)
    #expect(
      plan.stepLines == [
        "delete box.a[\"y\"]", "delete link.l", "delete box.a[\"x\"]", "delete network.a",
      ])
    #expect(plan.outputs.map(\.action) == [.noOp])
  }

  @Test("what an excluded object depends on is not destroyed")
  func excludedDestroy() async throws {
    var world = stack()
    try await world.apply()
    var request = PlanningRequest.excluding("box.b")
    request.mode = .destroy
    let plan = try await world.plan(request)
    #expect(!plan.stepLines.contains("delete network.b"))
    #expect(!plan.stepLines.contains("delete box.b"))
    #expect(plan.stepLines.contains("delete network.a"))
  }

  @Test("only what is selected is read")
  func readsOnlySelected() async throws {
    var world = stack()
    try await world.apply()
    let fault = ToyProvider.Fault(
      .read, of: "box.b", ProviderError(.unavailable, message: "down"), times: 9)
    world.provider.inject(fault)
    #expect(try await !world.plan(.targeting("network.a")).hasChanges)
    #expect(await world.errors().map(\.address) == ["box.b"])
  }
}
