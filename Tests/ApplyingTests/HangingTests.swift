import Applying
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing

/// Row 51 of `docs/reliability.md`.
@Suite("A provider that never answers")
struct HangingTests {
  @Test(
    "Row 51: after the deadline the outcome is unknown, and looked up", arguments: [true, false])
  func hangs(acts: Bool) async throws {
    let world = ApplyWorld.mixed()
    let door = Door()
    let hang: @Sendable (ResourceAddress) async -> Void = { address in
      if address.description == "box.b" { await door.pass() }
    }
    let probe =
      acts ? ProbeProvider(world.toy, after: hang) : ProbeProvider(world.toy, before: hang)
    var options = world.options()
    options.deadline = .milliseconds(200)
    options.time = .continuous
    options.retry = RetryPolicy(maximumAttempts: 2, base: .milliseconds(1))
    let run = try await world.run(provider: probe, options: options)
    if acts {
      // It had been done: the look-up finds it, and all goes on.
      #expect(run.result.isComplete)
    } else {
      // It may still be done, and is looked up by the next run.
      #expect(run.result.inDoubt.map(\.address.description) == ["box.b"])
      #expect(run.result.skips.map(\.step.address.description) == ["link.ab"])
      #expect(run.events.contains("failed box.b There was no answer within 0 seconds"))
      #expect(try await world.store.load().open.map(\.address.description) == ["box.b"])
    }
    await door.open()
    while world.toy.objects["box-b-1"] == nil { await Task.yield() }
    #expect(try await world.run().result.isComplete)
    #expect(world.toy.log.filter { $0 == "create box.b" }.count == 1)
    #expect(world.toy.objects.count == 5)
  }
}
