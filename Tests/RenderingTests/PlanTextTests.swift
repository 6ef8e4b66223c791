import Diagnostics
import Planning
import Rendering
import ResourceModel
import Testing
import Values

/// Whole plans as text.
@Suite struct PlanTextTests {
  static let record = step(0, vpc, .record)

  static let plans: [(String, Plan)] = [
    (
      "plan-mixed",
      plan(
        [creation, update, replacement, deletion], outputs: outputChanges,
        rehearsal: RehearsalReport(steps: 5, refusals: []))
    ),
    ("plan-no-changes", plan()),
    ("plan-state-only", plan(steps: [record])),
    ("plan-outputs-only", plan(outputs: outputChanges)),
    ("plan-destroy", plan([deletion], mode: .destroy)),
    ("plan-destroy-nothing", plan(mode: .destroy)),
    ("plan-drift", plan([update], drift: [drifted, vanished])),
    ("plan-refresh-only", plan(mode: .refreshOnly, drift: [drifted], steps: [record])),
    ("plan-refresh-only-nothing", plan(mode: .refreshOnly)),
    (
      "plan-refused",
      plan(
        [creation],
        rehearsal: RehearsalReport(steps: 1, refusals: [.error("The CIDR is invalid")]))
    ),
    ("plan-failed-check", checked),
  ]

  private static var checked: Plan {
    var plan = plan([creation], rehearsal: RehearsalReport(steps: 1, refusals: []))
    plan.checks = [failedCheck]
    return plan
  }

  @Test(arguments: plans.map(\.0)) func eachPlan(_ name: String) throws {
    let found = Self.plans.first { $0.0 == name }
    let plan = try #require(found).1
    expectSnapshot(PlanText(palette: plain).text(of: plan), name)
  }

  @Test func theSummaryTellsDestructionsFirst() {
    let text = PlanText(palette: plain)
      .summaryText(of: plan([creation, update, replacement, deletion]))
    expectSnapshot(text, "plan-summary")
  }

  @Test func noChangesIsSaidOnlyWhereNoObjectChanges() {
    for (name, plan) in Self.plans {
      let text = PlanText(palette: plain).text(of: plan)
      let isQuiet = plan.changes.isEmpty && plan.outputs.isEmpty
      let acceptsDrift = plan.mode == .refreshOnly && plan.hasChanges
      #expect(text.contains("No changes.") == (isQuiet && !acceptsDrift), "\(name)")
    }
  }

  @Test func colourChangesNothingElse() {
    let (_, sample) = Self.plans[0]
    let coloured = PlanText(palette: Palette(isOn: true)).text(of: sample)
    let bare = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(bare == PlanText(palette: plain).text(of: sample))
    #expect(bare != coloured)
  }

  @Test func tenTimesTheChangesAreDrawnInTenTimesTheTime() {
    let clock = ContinuousClock()
    let times = [1_000, 10_000].map { count in
      let changes = (0..<count).map { number -> Change in
        var change = number.isMultiple(of: 2) ? creation : update
        change.address = change.address.instance("k\(number)")
        return change
      }
      let big = plan(changes)
      return clock.measure {
        #expect(PlanText(palette: plain).text(of: big).utf8.count > 100 * count)
        #expect(stream.plan(big).count > count)
        #expect(PlanHTML.page(of: big).utf8.count > 100 * count)
      }
    }
    #expect(times[1] < times[0] * 25 + .seconds(1), "\(times)")
  }
}
