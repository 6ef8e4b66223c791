import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Destroying, refreshing, protecting, and outputs")
struct ModesTests {
  // MARK: - Protection

  @Test("prevent_destroy refuses a replacement and a destroy, at its line, with the cause")
  func preventDestroy() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources[0].lifecycle.preventDestroy = true
    world.stack.change("network.main", ["name": "other"])
    let errors = await world.errors()
    #expect(
      errors.map(\.message) == [
        "The plan would replace network.main, since name changes, but `prevent_destroy` forbids it"
      ])
    #expect(errors.first?.range?.location == "stack.toy:1:1")
    let destroy = await world.errors(PlanningRequest(mode: .destroy))
    #expect(destroy.map(\.address) == ["network.main"])
    #expect(try await world.plan(.excluding("network.main")).changes.count <= 2)
  }

  @Test("protect outlives the block in the stack until it is taken back and applied")
  func protect() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources[1].protect = true
    try await world.apply()
    let box = world.stack.resources[1]
    world.stack.remove("box.web")
    let errors = await world.errors()
    #expect(
      errors.map(\.message) == ["The plan would destroy box.web, but it is protected"])
    #expect(errors.first?.range == nil && errors.first?.address == "box.web")
    world.stack.resources.append(box)
    world.stack.resources[1].protect = false
    try await world.apply()
    world.stack.remove("box.web")
    #expect(try await world.plan().summaryLines == ["delete box.web"])
  }

  // MARK: - Destroy and refresh-only

  @Test("a destroy plan removes everything, outputs too, and evaluates nothing")
  func destroy() async throws {
    var world = try await World.networkAndBox()
    world.stack.output("id", .ref("box.web.id"))
    try await world.apply()
    let plan = try await world.plan(PlanningRequest(mode: .destroy))
    #expect(plan.stepLines == ["delete box.web", "delete network.main"])
    #expect(plan.changes.map(\.reason) == [.destroying, .destroying])
    #expect(plan.outputs.map(\.action) == [.delete])
    try await world.apply(PlanningRequest(mode: .destroy))
    #expect(try await !world.plan(PlanningRequest(mode: .destroy)).hasChanges)
  }

  @Test("a refresh-only plan records what is, and changes no object")
  func refreshOnly() async throws {
    var world = try await World.networkAndBox()
    world.provider.tamper(id: world.id("box.web")) { $0["label"] = "outside" }
    world.provider.vanish(id: world.id("network.main"))
    let request = PlanningRequest(mode: .refreshOnly)
    let plan = try await world.plan(request)
    #expect(plan.stepLines == ["record box.web", "forget network.main"])
    #expect(plan.summary == ChangeSummary(of: []))
    let log = world.provider.log
    try await world.apply(request)
    #expect(world.provider.log == log)
    #expect(world.state.resources.map(\.address.description) == ["box.web"])
    #expect(world.state.resources.first?.attributes["label"] == "outside")
    #expect(try await !world.plan(request).hasChanges)
  }

  // MARK: - Drift

  @Test("drift of a declared attribute is told apart from the update that takes it back")
  func drift() async throws {
    let world = try await World.networkAndBox()
    world.provider.tamper(id: world.id("box.web")) {
      $0["tags"] = ["Name": "outside", "Other": "x"]
    }
    let plan = try await world.plan()
    let drift = try #require(plan.drift.first)
    #expect(drift.kind == .changed)
    #expect(drift.differences.map(\.path.description) == ["tags.Name", "tags.Other"])
    #expect(drift.range?.location == "stack.toy:4:1")
    #expect(plan.summaryLines == ["update box.web"])
    #expect(plan["box.web"]?.before?["tags"]?["Name"] == "outside")
  }

  @Test("drift of what the stack does not declare, or ignores, is no noise")
  func undeclaredDrift() async throws {
    var world = try await World.networkAndBox()
    world.provider.tamper(id: world.id("network.main")) { $0["zone"] = "z9" }
    world.provider.tamper(id: world.id("box.web")) { $0["label"] = "outside" }
    world.stack.resources[1].lifecycle.ignoreChanges = [ValuePath("label")]
    let plan = try await world.plan()
    #expect(plan.drift == [])
    #expect(!plan.hasChanges)
    let everything = try await world.plan(PlanningRequest(drift: .everything))
    #expect(everything.drift.map(\.address.description) == ["box.web", "network.main"])
  }

  @Test("--no-refresh believes the state")
  func noRefresh() async throws {
    let world = try await World.networkAndBox()
    world.provider.vanish(id: world.id("box.web"))
    let plan = try await world.plan(PlanningRequest(refreshes: false))
    #expect(!plan.hasChanges && plan.drift == [])
  }

  // MARK: - Outputs

  @Test("outputs are created, changed, kept and deleted; secrets stay marked")
  func outputs() async throws {
    var world = try await World.networkAndBox()
    world.stack.output("id", .ref("box.web.id"))
    world.stack.output("label", .ref("box.web.label"))
    world.stack.output("secret", .ref("box.web.token"), sensitive: true)
    let first = try await world.plan()
    #expect(first.outputs.map(\.action) == [.create, .create, .create])
    #expect(first.hasChanges && first.steps == [])
    #expect(first.outputs[2].after.containsSensitive)
    try await world.apply()
    #expect(try await !world.plan().hasChanges)
    world.stack.change("box.web", ["label": "new"])
    world.stack.outputs.removeLast()
    let second = try await world.plan()
    #expect(second.outputs.map(\.action) == [.noOp, .update, .delete])
    #expect(second.outputs[1].after == "new")
    #expect(second.outputs[2].before.containsSensitive)
  }

  @Test("an output of something made anew is not known yet")
  func unknownOutput() async throws {
    var world = try await World.networkAndBox()
    world.stack.output("id", .ref("box.web.id"))
    try await world.apply()
    let plan = try await world.plan(.replacing("box.web"))
    #expect(plan.outputs.map(\.action) == [.update])
    #expect(plan.outputs.first?.after.isUnknown == true)
  }

  // MARK: - Rules of the catalog

  @Test("a rule across resources is told at its attribute, with the other place")
  func rules() async {
    let catalog = ResourceTypeCatalog(
      [ToyTypes.network],
      rules: [
        { resources, _ in
          guard let first = resources.first, let last = resources.last else { return [] }
          return [
            ResourceProblem(
              address: last.address,
              problem: AttributeProblem("the names collide", at: ValuePath("name"), help: "Why?"),
              others: [(first.address, ValuePath("name"), "the other one")])
          ]
        }
      ])
    var world = World(stack: ToyStack(catalog: catalog), provider: ToyProvider(catalog: catalog))
    world.stack.add("network.a", ["name": "x"])
    world.stack.add("network.b", ["name": "x"])
    let errors = await world.errors()
    #expect(errors.map(\.message) == ["the names collide"])
    #expect(errors.first?.range?.location == "stack.toy:4:1")
    #expect(errors.first?.notes.first?.range?.location == "stack.toy:2:1")
    #expect(errors.first?.help == "Why?")
  }

  @Test("an implied dependency orders the steps and is recorded")
  func impliedDependencies() async throws {
    let catalog = ResourceTypeCatalog(
      [ToyTypes.network],
      impliedDependencies: { resources, _ in
        resources.filter { $0.address.name == "a" }.map {
          ImpliedDependency($0.address, on: address("network.z"), path: ValuePath("name"))
        }
      })
    var world = World(stack: ToyStack(catalog: catalog), provider: ToyProvider(catalog: catalog))
    world.stack.add("network.a", ["name": "a"])
    world.stack.add("network.z", ["name": "z"])
    let plan = try await world.plan()
    #expect(plan.stepLines == ["create network.z", "create network.a"])
    #expect(plan["network.a"]?.dependencies == [address("network.z")])
    try await world.apply()
    let destroy = try await world.plan(PlanningRequest(mode: .destroy))
    #expect(destroy.stepLines == ["delete network.a", "delete network.z"])
  }
}
