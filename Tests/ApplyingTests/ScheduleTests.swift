import Planning
import ResourceModel
import StateStore
import TestRandom
import TestSupport
import Testing

@testable import Applying

@Suite("What starts when")
struct ScheduleTests {
  static func steps(_ dependencies: [[Int]]) throws -> [PlanStep] {
    let address = try #require(ResourceAddress(parsing: "a.b"))
    return dependencies.enumerated().map { id, dependencies in
      PlanStep(
        id: id, address: address, operation: .create(deposing: nil), dependencies: dependencies)
    }
  }

  @Test("Random graphs: each step starts once, after all it depends on")
  func randomGraphs() throws {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = Int.random(in: 1...30, using: &random)
      let graph = (0..<count).map { step in (0..<step).filter { _ in random.chance(0.2) } }
      var schedule = StepSchedule(try Self.steps(graph))
      var done: Set<Int> = []
      var running: [Int] = []
      while true {
        while let step = schedule.next() {
          #expect(graph[step].allSatisfy(done.contains), "seed \(seed)")
          running.append(step)
        }
        guard !running.isEmpty else { break }
        let ended = running.remove(at: Int.random(in: running.indices, using: &random))
        #expect(done.insert(ended).inserted, "seed \(seed)")
        schedule.finish(ended)
      }
      #expect(done.count == count && schedule.waiting.isEmpty, "seed \(seed)")
    }
  }

  @Test("A failed step takes out all that depends on it, each once, and nothing else")
  func blocks() throws {
    var schedule = StepSchedule(try Self.steps([[], [0], [0], [1, 2], [], [4]]))
    #expect(schedule.next() == 0)
    #expect(schedule.block(0) == [1, 2, 3])
    #expect(schedule.next() == 4)
    #expect(schedule.next() == nil)
    #expect(schedule.waiting == [5])
    #expect(schedule.block(0).isEmpty)
  }

  @Test("Delays stay under a bound that doubles up to the limit")
  func delays() {
    let policy = RetryPolicy(base: .milliseconds(100), limit: .seconds(1))
    #expect(
      (1...6).map { policy.bound(after: $0) } == [
        .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800), .seconds(1),
        .seconds(1),
      ])
    let random = RandomSource.seeded(1)
    let delays = (0..<200).map { _ in policy.delay(after: 3, random: random) }
    #expect(delays.allSatisfy { $0 >= .zero && $0 < .milliseconds(400) })
    #expect(Set(delays).count > 100)
  }

  @Test("One throttled call holds all back until its moment")
  func sharedBackoff() {
    let backoff = SharedBackoff()
    #expect(backoff.delay(at: .zero) == .zero)
    backoff.hold(until: .seconds(5))
    backoff.hold(until: .seconds(3))
    #expect(backoff.delay(at: .seconds(1)) == .seconds(4))
    #expect(backoff.delay(at: .seconds(9)) == .zero)
  }
}
