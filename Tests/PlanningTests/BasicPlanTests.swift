import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("What a plan does with a resource")
struct BasicPlanTests {
  @Test("a resource without an object is created, after what it refers to")
  func creates() async throws {
    var world = World()
    world.stack.add("box.web", ["network_id": .ref("network.main.id"), "label": "web"])
    world.stack.add("network.main", ["name": "main"])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["create box.web", "create network.main"])
    #expect(plan.stepLines == ["create network.main", "create box.web"])
    #expect(plan.steps.map(\.dependencies) == [[], [0]])
    #expect(plan.summary.add == 2)
    let box = try #require(plan["box.web"])
    #expect(box.before == nil)
    #expect(box.after?["network_id"] == .unknown(Unknown(reference: "network.main.id")))
    #expect(box.after?["label"] == "web")
    #expect(box.after?["token"]?.containsSensitive == true)
    #expect(box.dependencies == [address("network.main")])
    #expect(world.provider.calls(.create) == 0, "planning changes nothing")
  }

  @Test("an applied stack has no changes")
  func isStable() async throws {
    let world = try await World.networkAndBox()
    let plan = try await world.plan()
    #expect(!plan.hasChanges)
    #expect(plan.steps == [])
    #expect(plan.drift == [])
    #expect(plan.changes.map(\.action) == [.noOp, .noOp])
  }

  @Test("all objects are read in one call")
  func readsInOneBatch() async throws {
    let world = try await World.networkAndBox()
    let reads = world.provider.calls(.read)
    _ = try await world.plan()
    #expect(world.provider.calls(.read) == reads + 1)
    _ = try await world.plan(PlanningRequest(refreshes: false))
    #expect(world.provider.calls(.read) == reads + 1, "--no-refresh asks for nothing")
  }

  @Test("a changed attribute is an update, and what follows it is made anew")
  func updates() async throws {
    var world = try await World.networkAndBox()
    world.stack.change("network.main", ["size": 6])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["update network.main"])
    let change = try #require(plan["network.main"])
    #expect(change.differences.map(\.path.description) == ["size", "summary"])
    #expect(change.after?["summary"]?.isUnknown == true)
    #expect(change.after?["id"] == .string(world.id("network.main")))
    #expect(plan.steps.map(\.operation) == [.update(changed: ["size"])])
    #expect(plan.summary.change == 1)
  }

  @Test("an attribute that cannot be changed in place forces a replacement, old object first")
  func replaces() async throws {
    var world = try await World.networkAndBox()
    world.stack.change("network.main", ["name": "other"])
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["replace box.web", "replace network.main"])
    #expect(
      plan.stepLines == [
        "delete box.web", "delete network.main", "create network.main", "create box.web",
      ])
    let network = try #require(plan["network.main"])
    #expect(network.reason == .cannotUpdate)
    #expect(network.replacePaths == [ValuePath("name")])
    #expect(network.cause == nil)
    let box = try #require(plan["box.web"])
    #expect(box.reason == .cannotUpdate)
    #expect(box.cause == address("network.main"))
    #expect(box.replacePaths == [ValuePath("network_id")])
    #expect(plan.summary.add == 2 && plan.summary.destroy == 2)
  }

  @Test("an update caused by a replaced dependency names it")
  func updateNamesItsCause() async throws {
    var world = try await World.networkAndBox()
    world.stack.add("box.two", ["network_id": .ref("network.main.id")])
    world.stack.add("link.one", ["from": .ref("box.web.id"), "to": .ref("box.two.id")])
    try await world.apply()
    let plan = try await world.plan(.replacing("box.two"))
    #expect(plan.summaryLines == ["replace box.two", "update link.one"])
    #expect(plan["link.one"]?.reason == .dependencyReplaced)
    #expect(plan["link.one"]?.cause == address("box.two"))
  }

  @Test("a resource that the stack no longer has is deleted, before what it was made after")
  func deletes() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources = []
    let plan = try await world.plan()
    #expect(plan.stepLines == ["delete box.web", "delete network.main"])
    #expect(plan.steps.map(\.dependencies) == [[], [0]])
    #expect(plan.changes.map(\.reason) == [.notInStack, .notInStack])
    #expect(plan.changes.allSatisfy { $0.after == nil && $0.range == nil })
  }

  @Test("a key that left for_each is told as such")
  func keyLeft() async throws {
    var world = World()
    world.stack.add("network.n[\"a\"]", ["name": "a"])
    world.stack.add("network.n[\"b\"]", ["name": "b"])
    try await world.apply()
    world.stack.remove("network.n[\"b\"]")
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["delete network.n[\"b\"]"])
    #expect(plan["network.n[\"b\"]"]?.reason == .keyNotInForEach("b"))
  }

  @Test("a tainted object is replaced, whatever else the stack says")
  func tainted() async throws {
    var world = try await World.networkAndBox()
    world.edit("box.web") { object in
      object.status = .tainted
      object.attributes["label"] = "never set"
    }
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["replace box.web"])
    #expect(plan["box.web"]?.reason == .tainted)
    #expect(plan.drift.isEmpty, "the state has what was not done, and nobody undid it")
  }

  @Test("an object that no longer exists is created again")
  func gone() async throws {
    let world = try await World.networkAndBox()
    world.provider.vanish(id: world.id("box.web"))
    let plan = try await world.plan()
    #expect(plan.summaryLines == ["create box.web"])
    #expect(plan["box.web"]?.reason == .gone)
    #expect(plan["box.web"]?.id == world.id("box.web"))
    #expect(plan.drift.map(\.kind) == [.deleted])
  }

  @Test("an object that is gone and no longer wanted leaves the state alone")
  func goneAndUnwanted() async throws {
    var world = try await World.networkAndBox()
    world.provider.vanish(id: world.id("box.web"))
    world.stack.remove("box.web")
    let plan = try await world.plan()
    #expect(plan.stepLines == ["forget box.web"])
    try await world.apply()
    #expect(world.state.resources.map(\.address.description) == ["network.main"])
  }

  @Test("a deposed object is removed, after its address's dependents let go")
  func deposed() async throws {
    var world = try await World.networkAndBox()
    var old = try #require(world.state.resources.first)
    old.status = .deposed
    old.deposedKey = "0badcafe"
    old.id = "box-old"
    world.state.resources.insert(old, at: 1)
    let plan = try await world.plan()
    #expect(plan.stepLines == ["remove box.web"])
    #expect(plan.changes.first { $0.deposedKey != nil }?.reason == .deposed)
    #expect(plan.summary.destroy == 1)
    try await world.apply()
    #expect(world.state.resources.count == 2)
  }

  @Test("a changed setting is recorded, not counted and asks the provider nothing")
  func settings() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources[1].protect = true
    let plan = try await world.plan()
    #expect(plan.steps.map(\.operation) == [.record])
    #expect(plan["box.web"]?.reason == .settings)
    #expect(plan.summary == ChangeSummary(of: []))
    try await world.apply()
    #expect(world.provider.calls(.update) == 0)
    #expect(world.state.resources.first?.protect == true)
    #expect(try await !world.plan().hasChanges)
  }

  @Test("a value that becomes sensitive is a settings change, and is hidden on both sides")
  func sensitivity() async throws {
    var world = try await World.networkAndBox()
    world.stack.change("box.web", ["label": .sensitive("web")])
    let plan = try await world.plan()
    #expect(plan["box.web"]?.reason == .settings)
    #expect(plan["box.web"]?.before?["label"]?.containsSensitive == true)
    try await world.apply()
    #expect(world.state.resources.first?.sensitive.contains(ValuePath("label")) == true)
    #expect(try await !world.plan().hasChanges)
  }

  @Test("a value that is no longer sensitive is shown again, ignored attributes too")
  func noLongerSensitive() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources[1].lifecycle.ignoreChanges = [ValuePath("label")]
    world.stack.change("box.web", ["label": .sensitive("other")])
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
    #expect(world.state.resources.first?.sensitive.contains(ValuePath("label")) == true)
    world.stack.change("box.web", ["label": "other"])
    #expect(try await world.plan()["box.web"]?.reason == .settings)
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
    #expect(world.state.resources.first?.sensitive.contains(ValuePath("label")) == false)
  }

  @Test("an account, Region or provider that does not fit is an error that explains")
  func preflight() async throws {
    var world = try await World.networkAndBox()
    world.stack.context.region = "there-1"
    #expect(await world.errors().map(\.message).first?.contains("live in here-1") == true)
    world.stack.context.region = "here-1"
    world.stack.context.account = "999988887777"
    #expect(await world.errors().first?.message.contains("999988887777") == true)
    world.stack.context.account = nil
    world.state.account = "444455556666"
    #expect(await world.errors().first?.message.contains("444455556666") == true)
    world.state.account = nil
    world.edit("box.web") { $0.provider = "aws" }
    #expect(await world.errors().first?.message.contains("provider aws") == true)
  }

  @Test("an object that cannot be read is an error that names it; the others are told too")
  func unreadable() async throws {
    let world = try await World.networkAndBox()
    let error = ProviderError(.unavailable, message: "down")
    world.provider.inject(ToyProvider.Fault(.read, error, times: 2))
    let errors = await world.errors()
    #expect(errors.map(\.address) == ["box.web", "network.main"])
  }

  @Test("a failed precondition and a failed known postcondition stop the plan")
  func conditions() async throws {
    var world = World()
    world.stack.add(
      "network.main", ["name": "main", "size": 3],
      conditions: [
        ToyCondition(
          .postcondition, .ref("network.main.size"), failsWith: 3, message: "too small"),
        ToyCondition(
          .postcondition, .ref("network.main.zone"), failsWith: "z1", message: "not known yet"),
      ])
    world.stack.add(
      "network.b", ["name": "b"],
      conditions: [
        ToyCondition(.precondition, .value(true), failsWith: true, message: "never")
      ])
    #expect(await Set(world.errors().map(\.message)) == ["too small", "never"])
  }
}
