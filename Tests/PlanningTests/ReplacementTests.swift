import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Replacements and their orders")
struct ReplacementTests {
  private let createFirst = Lifecycle(createBeforeDestroy: true)

  @Test("create_before_destroy makes the new object first and keeps the old one aside")
  func createFirst() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "one"], lifecycle: createFirst)
    try await world.apply()
    world.stack.change("network.main", ["name": "two"])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["create-replace network.main"])
    #expect(plan.stepLines == ["create network.main", "remove network.main"])
    guard case .create(let key?) = plan.steps[0].operation else {
      Issue.record("the old object is not kept aside")
      return
    }
    #expect(key.utf8.count == 8)
    #expect(plan.steps[1].operation == .delete(deposed: key))
    #expect(plan.steps[1].dependencies == [0])
    try await world.apply()
    #expect(world.provider.objects.count == 1)
    #expect(world.state.resources.map(\.status) == [.ready])
    #expect(try await !world.plan().hasChanges)
  }

  @Test("create_before_destroy reaches what the resource depends on, as in Terraform")
  func spreadsToDependencies() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "one"])
    world.stack.add(
      "box.web", ["network_id": .ref("network.main.id")], lifecycle: createFirst)
    try await world.apply()
    world.stack.change("network.main", ["name": "two"])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["create-replace box.web", "create-replace network.main"])
    #expect(
      plan.stepLines == [
        "create network.main", "create box.web", "remove box.web", "remove network.main",
      ])
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
  }

  @Test("a dependent is brought off the old object before that is removed")
  func dependentsMoveFirst() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "one"])
    world.stack.add("box.a", ["network_id": .ref("network.main.id")])
    world.stack.add(
      "box.b", ["network_id": .ref("network.main.id"), "mode": "fast"], lifecycle: createFirst)
    world.stack.add("link.l", ["from": .ref("box.a.id"), "to": .ref("box.b.id")])
    try await world.apply()
    world.stack.change("box.b", ["mode": "slow"])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["create-replace box.b", "update link.l"])
    #expect(plan.stepLines == ["create box.b", "update link.l", "remove box.b"])
    #expect(plan.isBefore("update link.l", "remove box.b"))
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
  }

  @Test("an update lets go of an object before that is deleted for good")
  func updateBeforeDelete() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "one"])
    for name in ["a", "b", "c"] {
      world.stack.add("box.\(name)", ["network_id": .ref("network.main.id")])
    }
    world.stack.add("link.l", ["from": .ref("box.a.id"), "to": .ref("box.b.id")])
    try await world.apply()
    world.stack.change("link.l", ["to": .ref("box.c.id")])
    world.stack.remove("box.b")
    let plan = try await world.plan()
    #expect(plan.stepLines == ["update link.l", "delete box.b"])
    #expect(plan.isBefore("update link.l", "delete box.b"))
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
  }

  @Test("a state whose records run in a circle can still be destroyed")
  func circularRecords() async throws {
    var world = try await World.networkAndBox()
    world.edit("network.main") { $0.dependencies = [address("box.web")] }
    let plan = try await world.plan(PlanningRequest(mode: .destroy))
    #expect(Set(plan.stepLines) == ["delete box.web", "delete network.main"])
  }

  @Test("order passes through resources that do not change")
  func throughUnchanged() async throws {
    var world = World()
    world.stack.add("network.a", ["name": "a", "size": 1])
    world.stack.add("network.b", ["name": "b"], dependsOn: ["network.a"])
    world.stack.add("network.c", ["name": "c", "size": 1], dependsOn: ["network.b"])
    try await world.apply()
    world.stack.change("network.a", ["size": 2])
    world.stack.change("network.c", ["size": 2])
    let plan = try await world.plan()
    #expect(plan.steps.map(\.dependencies) == [[], [0]])
  }

  @Test("--replace replaces, and says so")
  func requested() async throws {
    let world = try await World.networkAndBox()
    let plan = try await world.plan(.replacing("box.*"))
    #expect(plan.summaryLines == ["replace box.web"])
    #expect(plan["box.web"]?.reason == .requested)
    #expect(plan["box.web"]?.after?["id"]?.isUnknown == true)
    let errors = await world.errors(.replacing("box.wbe"))
    #expect(
      errors.first?.message == "--replace box.wbe matches no resource of the stack or its state")
    #expect(errors.first?.help == "Did you mean \"box.web\"?")
  }

  @Test("replace_triggered_by replaces when the whole other resource or the attribute changes")
  func triggered() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "one", "size": 1, "tags": ["a": "1"]])
    world.stack.add("network.on_all", ["name": "two"])
    world.stack.add("network.on_tags", ["name": "three"])
    try await world.apply()
    let place = world.stack.desired().resources[0].nameRange
    world.stack.resources[1].lifecycle.replaceTriggeredBy = [
      (address("network.main"), ValuePath(), place)
    ]
    world.stack.resources[2].lifecycle.replaceTriggeredBy = [
      (address("network.main"), ValuePath("tags"), place)
    ]
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
    world.stack.change("network.main", ["size": 2])
    let first = try await world.plan()
    #expect(first.summaryLines == ["update network.main", "replace network.on_all"])
    #expect(first["network.on_all"]?.reason == .triggered)
    #expect(first["network.on_all"]?.cause == address("network.main"))
    world.stack.change("network.main", ["tags": ["a": "2"]])
    let second = try await world.plan()
    #expect(second["network.on_tags"]?.reason == .triggered)
  }

  @Test(
    "the reason told first is Terraform's",
    arguments: [
      (true, true, ChangeReason.tainted), (false, true, .cannotUpdate),
      (false, false, .requested),
    ])
  func precedence(isTainted: Bool, changesName: Bool, reason: ChangeReason) async throws {
    var world = try await World.networkAndBox()
    if isTainted { world.edit("network.main") { $0.status = .tainted } }
    if changesName { world.stack.change("network.main", ["name": "other"]) }
    let plan = try await world.plan(.replacing("network.main"))
    #expect(plan["network.main"]?.reason == reason)
  }

  @Test("a dependency cycle is told with every reference on the way")
  func cycle() async {
    var world = World()
    world.stack.add("network.a", ["name": .ref("network.c.id")])
    world.stack.add("network.b", ["name": .ref("network.a.id")])
    world.stack.add("network.c", ["name": .ref("network.b.id")])
    world.stack.add("network.x", ["name": .ref("network.x.id")])
    let errors = await world.errors()
    #expect(errors.count == 2)
    #expect(
      errors.first?.message
        == "These resources depend on one another in a circle: "
        + "network.a -> network.c -> network.b -> network.a")
    #expect(
      errors.first?.notes.map { "\($0.range?.location ?? ""): \($0.message)" } == [
        "stack.toy:2:1: network.a refers to network.c here",
        "stack.toy:6:1: network.c refers to network.b here",
        "stack.toy:4:1: network.b refers to network.a here",
      ])
    #expect(errors.last?.message == "network.x refers to itself")
  }

  @Test("an address twice is told with both places")
  func duplicate() async {
    var world = World()
    world.stack.add("network.a", ["name": "a"])
    world.stack.add("network.a", ["name": "b"])
    let errors = await world.errors()
    #expect(errors.map(\.message) == ["The stack has network.a twice"])
    #expect(errors.first?.notes.first?.range?.location == "stack.toy:1:1")
  }
}
