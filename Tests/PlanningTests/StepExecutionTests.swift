import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Carrying a step out")
struct StepExecutionTests {
  /// The execution of the step of a plan that reads `line`.
  private func execution(_ line: String, of plan: Plan, _ world: World) throws -> StepExecution {
    let step = try #require(plan.steps.first { $0.line == line })
    let live = LiveState(world.state.resources)
    let change = try #require(ChangeIndex(plan.changes)[step])
    return StepExecution(
      step: step, change: change,
      desired: world.stack.desired().resources.first { $0.address == step.address },
      existing: live.existing(for: step), context: plan.context)
  }

  @Test("a creation is told known values only, without marks")
  func creation() async throws {
    var world = World()
    world.stack.add("network.main", ["name": .sensitive("main"), "tags": ["a": "1"]])
    let plan = try await world.plan()
    let order = try execution("create network.main", of: plan, world).order(
      in: LiveState([]), provider: world.provider, token: "token-1")
    guard case .create(let creation) = order else {
      Issue.record("\(order)")
      return
    }
    #expect(creation.token == "token-1")
    #expect(creation.attributes["name"] == "main")
    #expect(creation.attributes["size"] == 10)
    #expect(creation.attributes.values.allSatisfy { $0.isWhollyKnown && !$0.containsSensitive })
  }

  @Test("what is not known yet is refused, at its attribute")
  func refusesUnknown() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "main"])
    world.stack.add("box.web", ["network_id": .ref("network.main.id")])
    let plan = try await world.plan()
    let execution = try execution("create box.web", of: plan, world)
    let error = #expect(throws: ProviderError.self) {
      try execution.order(in: LiveState([]), provider: world.provider, token: "t")
    }
    #expect(error?.kind == .refused)
    #expect(error?.path == ValuePath("network_id"))
  }

  @Test("a value that is not the planned one is a defect")
  func refusesAnotherValue() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "main"])
    let plan = try await world.plan()
    world.stack.change("network.main", ["name": "other"])
    let execution = try execution("create network.main", of: plan, world)
    let error = #expect(throws: ProviderError.self) {
      try execution.order(in: LiveState([]), provider: world.provider, token: "t")
    }
    #expect(error?.kind == .defect)
  }

  @Test("an answer that contradicts the plan is a defect of the provider; the object stays known")
  func contradiction() async throws {
    var world = World()
    world.stack.add("network.main", ["name": "main", "size": 5])
    let plan = try await world.plan()
    let execution = try execution("create network.main", of: plan, world)
    let object = ResourceObject(id: "n-1", attributes: ["id": "n-1", "name": "main", "size": 6])
    let error = #expect(throws: ProviderError.self) {
      try execution.outcome(of: object, in: LiveState([]), provider: world.provider)
    }
    #expect(error?.kind == .defect)
    #expect(error?.path == ValuePath("size"))
    let caught = try #require(error)
    let remains = execution.remains(of: caught, in: LiveState([]), provider: world.provider)
    #expect(remains?.id == "n-1" && remains?.status == .ready)
  }

  @Test("an object made only in part is tainted; a failed update leaves it ready")
  func partial() async throws {
    var world = try await World.networkAndBox()
    world.stack.change("box.web", ["label": "new"])
    world.stack.add("network.new", ["name": "new"])
    let plan = try await world.plan()
    let object = ResourceObject(id: "x-1", attributes: ["id": "x-1", "label": "new"])
    let error = ProviderError(.refused, message: "half", partial: object)
    for (line, status) in [("create network.new", StateResource.Status.tainted)]
      + [("update box.web", .ready)]
    {
      let remains = try execution(line, of: plan, world).remains(
        of: error, in: LiveState(world.state.resources), provider: world.provider)
      #expect(remains?.status == status, "\(line)")
      #expect(remains?.attributes["label"] == "new")
    }
    let bare = ProviderError(.refused, message: "nothing made")
    #expect(
      try execution("create network.new", of: plan, world).remains(
        of: bare, in: LiveState([]), provider: world.provider) == nil)
  }

  @Test("the state's record has what the stack says of dependencies, secrets and protection")
  func record() async throws {
    var world = try await World.networkAndBox()
    world.stack.add(
      "box.two", ["network_id": .ref("network.main.id"), "password": "pw"], protect: true,
      lifecycle: Lifecycle(createBeforeDestroy: true))
    try await world.apply()
    let box = try #require(world.state.resources.first { $0.address.name == "two" })
    #expect(box.dependencies == [address("network.main")])
    #expect(Set(box.sensitive.map(\.description)) == ["password", "token"])
    #expect(box.protect && box.createBeforeDestroy && box.provider == "toy")
    #expect(box.attributes["password"] == "pw", "the state itself has the value")
    #expect(box.markedAttributes["password"]?.containsSensitive == true)
  }

  @Test("an update names only what differs, and keeps what is ignored")
  func update() async throws {
    var world = try await World.networkAndBox()
    world.stack.resources[1].lifecycle.ignoreChanges = [ValuePath("tags")]
    world.stack.change("box.web", ["label": "new", "tags": ["Name": "ignored"]])
    let plan = try await world.plan()
    let order = try execution("update box.web", of: plan, world).order(
      in: LiveState(world.state.resources), provider: world.provider, token: "t")
    guard case .update(let update) = order else {
      Issue.record("\(order)")
      return
    }
    #expect(update.changed == ["label"])
    #expect(update.attributes["tags"] == ["Name": "web"])
    #expect(update.object.id == world.id("box.web"))
  }

  @Test("a live state keeps the old object aside, and puts it back when nothing came of it")
  func liveState() async throws {
    let world = try await World.networkAndBox()
    var live = LiveState(world.state.resources)
    let step = PlanStep(
      id: 0, address: address("box.web"), operation: .create(deposing: "0badcafe"),
      dependencies: [])
    live.begin(step)
    #expect(live[address("box.web")] == nil)
    #expect(live.attributes(of: address("box.web")) == nil)
    #expect(live.deposed(address("box.web"), key: "0badcafe")?.status == .deposed)
    #expect(live.resources.count == 2)
    live.restore(step)
    #expect(live.resources == world.state.resources)
  }
}
