import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestRandom
import TestSupport
import Testing
import Values

@Suite("What holds for any stack")
struct PropertyTests {
  static let seeds: [UInt64] = Array(1...40)

  /// A random stack of networks, boxes in them, and links between boxes.
  static func stack(_ random: inout SplitMix64, size: Int) -> ToyStack {
    var stack = ToyStack()
    var networks: [String] = []
    var boxes: [String] = []
    for number in 0..<size {
      let lifecycle = Lifecycle(createBeforeDestroy: random.chance(0.2) ? true : nil)
      let earlier = (networks + boxes).filter { _ in random.chance(0.1) }
      let kind = networks.isEmpty ? 0 : Int.random(in: 0..<10, using: &random)
      switch boxes.count < 2 && kind > 6 ? 3 : kind {
      case 0...2:
        networks.append("network.n\(number)")
        stack.add(
          "network.n\(number)",
          ["name": .value(.string("n\(number)")), "size": value(&random)], dependsOn: earlier,
          lifecycle: lifecycle)
      case 3...6:
        let network = networks.randomElement(using: &random) ?? ""
        boxes.append("box.b\(number)")
        stack.add(
          "box.b\(number)",
          [
            "network_id": .ref("\(network).id"), "label": text(&random), "mode": mode(&random),
            "tags": ["a": text(&random)],
          ], dependsOn: earlier, lifecycle: lifecycle)
      default:
        stack.add(
          "link.l\(number)",
          [
            "from": .ref("\(boxes.randomElement(using: &random) ?? "").id"),
            "to": .ref("\(boxes.randomElement(using: &random) ?? "").id"),
            "weight": value(&random),
          ], dependsOn: earlier, lifecycle: lifecycle)
      }
    }
    return stack
  }

  /// The same stack after some work on it: values change, resources without dependents go.
  static func mutated(_ stack: ToyStack, _ random: inout SplitMix64) -> ToyStack {
    var stack = stack
    for place in stack.resources.indices where random.chance(0.4) {
      let name = stack.resources[place].address.description
      switch stack.resources[place].address.type {
      case "network": stack.change(name, ["size": value(&random)])
      case "box": stack.change(name, ["label": text(&random), "mode": mode(&random)])
      default: stack.change(name, ["weight": value(&random)])
      }
      if random.chance(0.2), name.hasPrefix("network") {
        stack.change(name, ["name": .value(.string("\(name)-\(random.next() % 1000)"))])
      }
    }
    for resource in stack.resources.reversed() where random.chance(0.15) {
      let address = resource.address
      let isUsed = stack.resources.contains { other in
        other.dependsOn.contains(address)
          || other.attributes.contains { $0.1.references.contains(address) }
      }
      if !isUsed { stack.remove(address.description) }
    }
    return stack
  }

  private static func value(_ random: inout SplitMix64) -> ToyExpression {
    .value(.int(Int.random(in: 1...3, using: &random)))
  }

  private static func text(_ random: inout SplitMix64) -> ToyExpression {
    .value(.string(["x", "y", "z"].randomElement(using: &random) ?? "x"))
  }

  private static func mode(_ random: inout SplitMix64) -> ToyExpression {
    .value(.string(["slow", "fast"].randomElement(using: &random) ?? "slow"))
  }

  @Test(
    "plan, apply, change, apply, destroy: every plan is carried out and leaves nothing to do",
    arguments: seeds)
  func lifeOfAStack(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var world = World()
    world.stack = Self.stack(&random, size: 25)
    try await world.apply()
    #expect(try await !world.plan().hasChanges, "seed \(seed)")
    for _ in 0..<3 {
      world.stack = Self.mutated(world.stack, &random)
      let plan = try await world.plan()
      checkOrder(plan, world, seed)
      try await world.apply()
      let again = try await world.plan()
      #expect(again.stepLines == [], "seed \(seed)")
    }
    try await world.apply(PlanningRequest(mode: .destroy))
    #expect(world.state.resources == [], "seed \(seed)")
    #expect(world.provider.objects.isEmpty, "seed \(seed)")
  }

  /// Steps wait only for earlier ones, and what is made comes after what it refers to.
  private func checkOrder(_ plan: Plan, _ world: World, _ seed: UInt64) {
    for step in plan.steps {
      #expect(step.dependencies.allSatisfy { $0 < step.id }, "seed \(seed)")
      #expect(step.dependencies == Array(Set(step.dependencies)).sorted(), "seed \(seed)")
    }
    let makes: (PlanStep) -> Bool = {
      switch $0.operation {
      case .create, .update: true
      default: false
      }
    }
    var made: [ResourceAddress: Int] = [:]
    for step in plan.steps where makes(step) { made[step.address] = step.id }
    for resource in world.stack.desired().resources {
      guard let own = made[resource.address] else { continue }
      for reference in resource.references {
        guard let other = made[reference.address] else { continue }
        #expect(other < own, "seed \(seed): \(resource.address) before \(reference.address)")
      }
    }
  }

  @Test("the order in which a stack is written changes nothing", arguments: seeds.prefix(10))
  func shuffling(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var world = World()
    world.stack = Self.stack(&random, size: 30)
    try await world.apply()
    world.stack = Self.mutated(world.stack, &random)
    let first = try await world.plan()
    for _ in 0..<3 {
      world.stack.resources.shuffle(using: &random)
      world.state.resources.shuffle(using: &random)
      let second = try await world.plan()
      #expect(second.steps == first.steps, "seed \(seed)")
      #expect(
        second.changes.map { $0.withoutPlace } == first.changes.map { $0.withoutPlace },
        "seed \(seed)")
    }
  }

  @Test("a rehearsal refuses nothing that an apply then does", arguments: seeds.prefix(15))
  func rehearsalAgrees(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var world = World()
    world.stack = Self.stack(&random, size: 25)
    try await world.apply()
    world.stack = Self.mutated(world.stack, &random)
    let plan = try await world.plan()
    let rehearsal = await Rehearsal.run(
      plan, stack: world.stack.desired(), state: world.state,
      provider: world.provider.rehearsalCopy())
    #expect(rehearsal.report == RehearsalReport(steps: plan.steps.count, refusals: []))
    try await world.apply()
    let ids = world.state.resources.map(\.id)
    #expect(rehearsal.world.resources.map(\.id) == ids, "seed \(seed)")
  }

  @Test("a plan written and read is the same plan but for secrets", arguments: seeds.prefix(15))
  func planFileRoundTrip(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var world = World()
    world.stack = Self.stack(&random, size: 15)
    try await world.apply()
    world.stack = Self.mutated(world.stack, &random)
    let plan = try await world.plan()
    let bytes = PlanFile.write(plan)
    let (read, diagnostics) = PlanFile.read(bytes, name: "plan.json")
    #expect(diagnostics == [])
    let again = try #require(read)
    #expect(again.steps == plan.steps)
    #expect(again.summary == plan.summary)
    #expect(PlanFile.write(again) == bytes, "seed \(seed)")
  }
}

extension Change {
  /// The change without its place in a text.
  fileprivate var withoutPlace: Change {
    var change = self
    change.range = nil
    return change
  }
}
