import Planning

/// Which steps may start: those whose dependencies are all done.
///
/// Each edge is looked at once, so the whole costs linear time.
struct StepSchedule {
  private var missing: [Int]
  private var dependents: [[Int]]
  private var isSettled: [Bool]
  private var ready: [Int] = []
  private var nextReady = 0

  /// The schedule of a plan's steps, whose ids are their places.
  init(_ steps: [PlanStep]) {
    missing = steps.map(\.dependencies.count)
    dependents = Array(repeating: [], count: steps.count)
    isSettled = Array(repeating: false, count: steps.count)
    for step in steps {
      for dependency in step.dependencies where dependents.indices.contains(dependency) {
        dependents[dependency].append(step.id)
      }
    }
    ready = steps.indices.filter { missing[$0] == 0 }
  }

  /// The next step that may start.
  mutating func next() -> Int? {
    guard nextReady < ready.count else { return nil }
    defer { nextReady += 1 }
    isSettled[ready[nextReady]] = true
    return ready[nextReady]
  }

  /// Notes that a step is done.
  mutating func finish(_ step: Int) {
    for dependent in dependents[step] {
      missing[dependent] -= 1
      if missing[dependent] == 0, !isSettled[dependent] { ready.append(dependent) }
    }
  }

  /// Takes everything that depends on a step out of the schedule.
  ///
  /// - Returns: the steps that were still to start, in ascending order.
  mutating func block(_ step: Int) -> [Int] {
    var blocked: [Int] = []
    var open = [step]
    while let current = open.popLast() {
      for dependent in dependents[current] where !isSettled[dependent] {
        isSettled[dependent] = true
        blocked.append(dependent)
        open.append(dependent)
      }
    }
    return blocked.sorted()
  }

  /// The steps that neither started nor were blocked, in ascending order.
  var waiting: [Int] { isSettled.indices.filter { !isSettled[$0] } }
}
