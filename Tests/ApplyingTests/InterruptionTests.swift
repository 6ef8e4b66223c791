import Applying
import Planning
import ResourceModel
import StateStore
import Synchronization
import TestSupport
import Testing
import Values

@Suite("Interrupting an apply")
struct InterruptionTests {
  private static func wide() -> ApplyWorld {
    var world = ApplyWorld()
    for number in 0..<8 {
      world.stack.add("network.n\(number)", ["name": .value(.string("n\(number)"))])
    }
    return world
  }

  @Test("After the first stop nothing new starts, what runs ends, and the state is written")
  func once() async throws {
    let world = Self.wide()
    let door = Door()
    let probe = ProbeProvider(world.toy, before: { _ in await door.pass() })
    let control = ApplyControl()
    let task = Task {
      try await world.run(
        provider: probe, options: world.options(parallelism: 3), control: control,
        onEvent: { if case .stopping = $0 { await door.open() } })
    }
    await door.wait(for: 3)
    control.stop()
    let run = try await task.value
    #expect(run.result.done.count == 3)
    #expect(run.result.notStarted.count == 5)
    #expect(run.result.inDoubt.isEmpty && !run.result.isComplete)
    #expect(run.events.filter { $0.hasPrefix("stopping") }.count == 1)
    let stored = try await world.store.load()
    #expect(stored.state.resources.count == 3 && stored.open.isEmpty)
    #expect(stored.state.serial == 1)
    #expect(try await world.run().result.done.count == 5)
  }

  @Test("After the second stop the apply leaves at once; the next run finds out what happened")
  func twice() async throws {
    let world = Self.wide()
    let door = Door()
    let probe = ProbeProvider(world.toy, after: { _ in await door.pass() })
    let control = ApplyControl()
    let task = Task {
      try await world.run(
        provider: probe, options: world.options(parallelism: 3), control: control)
    }
    await door.wait(for: 3)
    control.stop()
    control.stop()
    let run = try await task.value
    #expect(run.result.inDoubt.count == 3)
    #expect(run.result.notStarted.count == 5)
    #expect(run.result.done.isEmpty)
    let left = try await world.store.load()
    #expect(left.open.count == 3)
    #expect(left.interrupted?.command == "cainfra apply")
    await door.open()
    let next = try await world.run()
    #expect(next.findings.count == 3 && next.findings.allSatisfy { $0.isSettled })
    #expect(next.findings.allSatisfy { $0.sentence.contains("had been done; it is adopted") })
    #expect(next.result.done.count == 5)
    #expect(world.toy.objects.count == 8)
  }

  @Test("A stop ends the wait before another try")
  func duringBackoff() async throws {
    let world = Self.wide()
    world.toy.inject(
      .init(.create, of: "network.n0", ProviderError(.throttled, message: "later"), times: 99))
    let control = ApplyControl()
    var options = world.options()
    options.time = ApplyTime(
      now: { .zero }, sleep: { _ in try? await Task.sleep(for: .seconds(60)) })
    let run = try await world.run(
      options: options, control: control,
      onEvent: { if case .retrying = $0 { control.stop() } })
    #expect(run.result.failures.map(\.error.message) == ["later"])
  }

  @Test("A step that goes on is told of every ten seconds")
  func progress() async throws {
    var world = ApplyWorld()
    world.stack.add("network.a", ["name": "a"])
    let door = Door()
    let probe = ProbeProvider(world.toy, before: { _ in await door.pass() })
    let clock = FakeClock()
    var options = world.options()
    options.progressInterval = .seconds(10)
    options.time = ApplyTime(now: { clock.now }, sleep: { await clock.sleep($0) })
    let run = try await world.run(
      provider: probe, options: options,
      onEvent: { event in
        if case .progress(_, _, let elapsed) = event, elapsed >= .seconds(30) { await door.open() }
      })
    #expect(run.events.filter { $0 == "progress network.a" }.count >= 3)
    #expect(run.result.isComplete)
  }
}

/// A clock that runs on by what is slept.
private final class FakeClock: Sendable {
  private let time = Mutex(Duration.zero)

  var now: Duration { time.withLock { $0 } }

  func sleep(_ duration: Duration) async {
    time.withLock { $0 += duration }
    try? await Task.sleep(for: .milliseconds(1))
  }
}
