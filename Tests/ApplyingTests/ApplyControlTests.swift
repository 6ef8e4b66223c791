import ResourceModel
import StateStore
import Synchronization
import TestSupport
import Testing

@testable import Applying

@Suite("Stopping from outside")
struct ApplyControlTests {
  @Test("The first call stops, the second abandons, more change nothing")
  func phases() {
    let control = ApplyControl()
    let heard = Mutex<[ApplyControl.Phase]>([])
    control.stop()
    control.listen { phase in heard.withLock { $0.append(phase) } }
    control.stop()
    control.stop()
    #expect(heard.withLock { $0 } == [.stopping, .abandoned, .abandoned])
    #expect(control.phase == .abandoned)
  }

  @Test("A wait ends with a stop, and none begins after one")
  func pauses() async {
    let control = ApplyControl()
    let hour = ApplyTime(
      now: { .zero }, sleep: { try? await Task.sleep(for: $0) })
    async let waiting: Void = control.pause(for: .seconds(3600), hour)
    try? await Task.sleep(for: .milliseconds(5))
    control.stop()
    await waiting
    await control.pause(for: .seconds(3600), hour)
    #expect(control.phase == .stopping)
  }

  @Test("An apply that is stopped before it begins starts nothing")
  func beforehand() async throws {
    let world = ApplyWorld.mixed()
    let control = ApplyControl()
    control.stop()
    let run = try await world.run(control: control)
    #expect(run.result.notStarted.count == 5 && run.result.done.isEmpty)
    #expect(world.toy.calls(.create) == 0)
  }
}
