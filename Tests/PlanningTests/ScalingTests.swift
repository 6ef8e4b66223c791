import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

@Suite("Cost")
struct ScalingTests {
  /// A network, boxes in it, and a link between each two neighbours.
  private func stack(boxes: Int) -> ToyStack {
    var stack = ToyStack()
    stack.add("network.main", ["name": "main"])
    for number in 0..<boxes {
      stack.add(
        "box.b[\"\(number)\"]",
        [
          "network_id": .ref("network.main.id"), "label": .value(.string("\(number)")),
          "rules": ["b", "a"], "tags": ["Name": "x", "Team": "y"],
        ])
    }
    return stack
  }

  private func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let elapsed = try await ContinuousClock().measure(body)
    return Double(elapsed.components.seconds)
      + Double(elapsed.components.attoseconds) / 1e18
  }

  @Test("a first plan of ten times as many resources takes ten times as long; 25 are allowed")
  func tenThousand() async {
    var times: [Double] = []
    for boxes in [1_000, 10_000] {
      var world = World()
      world.stack = stack(boxes: boxes)
      let desired = world.stack.desired()
      times.append(
        await seconds {
          let (plan, _) = await Planner.plan(
            desired, state: world.state, provider: world.provider)
          #expect(plan?.steps.count == boxes + 1)
        })
    }
    #expect(times[1] < 25 * times[0] + 1, "1,000 took \(times[0]) s, 10,000 took \(times[1]) s")
  }

  @Test("four times the size costs four times the time, in every mode; at most ten are allowed")
  func linear() async throws {
    var times: [Int: Double] = [:]
    for boxes in [1_000, 4_000] {
      var world = World()
      world.stack = stack(boxes: boxes)
      let desired = world.stack.desired()
      times[boxes] = try await seconds {
        let (plan, _) = await Planner.plan(desired, state: world.state, provider: world.provider)
        let created = try #require(plan)
        #expect(created.steps.count == boxes + 1)
        world.state = try await PlanSimulation.apply(created, desired, world.state, world.provider)
        let (second, _) = await Planner.plan(desired, state: world.state, provider: world.provider)
        #expect(second?.hasChanges == false)
        let (third, _) = await Planner.plan(
          desired, state: world.state, provider: world.provider,
          request: PlanningRequest(mode: .destroy))
        #expect(third?.steps.last?.dependencies.count == boxes)
        let replacing = PlanningRequest(targets: PlanTargets(replacements: ["network.main"]))
        let (fourth, _) = await Planner.plan(
          desired, state: world.state, provider: world.provider, request: replacing)
        #expect(fourth?.summary.add == boxes + 1)
      }
    }
    let (small, large) = (times[1_000] ?? 0, times[4_000] ?? 0)
    #expect(large < 10 * small + 1, "1,000 took \(small) s, 4,000 took \(large) s")
  }
}
