import Applying
import DurableFiles
import Planning
import ResourceModel
import StackLanguage
import StateStore
import TestSupport
import Testing
import Values

@Suite("Applying a plan")
struct ApplierTests {
  @Test("Everything is made after what it depends on, and the state has it all")
  func creates() async throws {
    let world = ApplyWorld.mixed()
    let run = try await world.run()
    #expect(run.result.isComplete)
    #expect(run.result.done.count == 5)
    let state = try await world.store.load().state
    #expect(state == run.result.state)
    #expect(state.serial == 1 && state.account == "111122223333" && state.region == "here-1")
    #expect(
      state.resources.map(\.address.description) == [
        "box.a", "box.b", "link.ab", "network.a", "network.b",
      ])
    #expect(state.resources[2].attributes["from"] == .string(state.resources[0].id))
    #expect(state.outputs.map(\.name) == ["from", "secret"])
    #expect(state.outputs.map(\.isSensitive) == [false, true])
    for (before, after) in [("network.a", "box.a"), ("box.a", "link.ab"), ("box.b", "link.ab")] {
      let done = run.events.firstIndex { $0.hasPrefix("completed \(before) ") }
      let start = run.events.firstIndex { $0 == "started \(after)" }
      #expect(try #require(done) < #require(start), "\(run.events)")
    }
  }

  @Test("A second apply has nothing to do, and writes no checkpoint")
  func idempotent() async throws {
    let world = ApplyWorld.mixed()
    _ = try await world.run()
    let again = try await world.run()
    #expect(again.result.isComplete && again.result.done.isEmpty)
    #expect(again.result.state.serial == 1)
    #expect(world.toy.calls(.create) == 5)
  }

  @Test("Updates, replacements and removals follow the plan; a destroy leaves nothing")
  func lifecycle() async throws {
    var world = ApplyWorld.mixed()
    _ = try await world.run()
    world.stack.change("network.b", ["size": 7])
    world.stack.change("box.a", ["network_id": .ref("network.b.id")])
    world.stack.remove("network.a")
    let run = try await world.run()
    #expect(run.result.isComplete, "\(run.events)")
    let state = try await world.store.load().state
    #expect(state.resources.map(\.id) == ["box-a-2", "box-b-1", "link-ab-2", "network-b-1"])
    #expect(state.resources.last?.attributes["size"] == 7)
    let destroy = try await world.run(PlanningRequest(mode: .destroy))
    #expect(destroy.result.isComplete, "\(destroy.events)")
    #expect(world.toy.objects.isEmpty)
    let empty = try await world.store.load().state
    #expect(empty.resources.isEmpty && empty.outputs.isEmpty)
  }

  @Test("With create_before_destroy both objects are in the state until the old one is gone")
  func createBeforeDestroy() async throws {
    var world = ApplyWorld()
    world.stack.add(
      "network.a", ["name": "one"], lifecycle: Lifecycle(createBeforeDestroy: true))
    _ = try await world.run()
    world.stack.change("network.a", ["name": "two"])
    world.toy.inject(.init(.delete, ProviderError(.refused, message: "not now")))
    let failed = try await world.run()
    #expect(failed.result.failures.map(\.error.message) == ["not now"])
    let between = try await world.store.load().state
    #expect(between.resources.map(\.id) == ["network-a-2", "network-a-1"])
    #expect(between.resources.map(\.status) == [.ready, .deposed])
    let run = try await world.run()
    #expect(run.result.isComplete, "\(run.events)")
    #expect(try await world.store.load().state.resources.map(\.id) == ["network-a-2"])
    #expect(Array(world.toy.objects.keys) == ["network-a-2"])
  }

  @Test("A failed creation before a removal puts the old object back as it was")
  func restoresDeposed() async throws {
    var world = ApplyWorld()
    world.stack.add(
      "network.a", ["name": "one"], lifecycle: Lifecycle(createBeforeDestroy: true))
    let before = try await world.run().result.state
    world.stack.change("network.a", ["name": "two"])
    world.toy.inject(.init(.create, ProviderError(.refused, message: "no")))
    let run = try await world.run()
    #expect(run.result.failures.count == 1)
    #expect(run.result.state.resources == before.resources)
    #expect(try await world.store.load().state.resources == before.resources)
  }

  @Test("A failure stops only what depends on it, and each skip names the root")
  func isolation() async throws {
    let world = ApplyWorld.mixed()
    world.toy.inject(
      .init(.create, of: "network.a", ProviderError(.refused, message: "no room")))
    let run = try await world.run()
    #expect(run.result.failures.map(\.step.address.description) == ["network.a"])
    #expect(Set(run.result.skips.map(\.step.address.description)) == ["box.a", "link.ab"])
    #expect(Set(run.result.skips.map(\.blockedBy.description)) == ["network.a"])
    #expect(Set(run.result.done.map(\.address.description)) == ["network.b", "box.b"])
    #expect(run.events.contains("skipped box.a for network.a"))
    let next = try await world.run()
    #expect(next.result.isComplete)
    #expect(next.result.done.count == 3)
  }

  @Test("An object that was made only in part is kept, tainted, and replaced next time")
  func partial() async throws {
    let world = ApplyWorld.mixed()
    world.toy.inject(
      .init(.create, of: "box.b", ProviderError(.refused, message: "half"), acts: true))
    let run = try await world.run()
    #expect(run.result.failures.count == 1)
    let state = try await world.store.load().state
    let half = try #require(state.resources.first { $0.address.description == "box.b" })
    #expect(half.status == .tainted && half.id == "box-b-1")
    _ = try await world.run()
    #expect(world.toy.objects["box-b-1"] == nil)
    #expect(world.toy.objects["box-b-2"] != nil)
  }

  @Test(
    "What may go by itself is tried again with the same token",
    arguments: [ProviderError.Kind.throttled, .unavailable, .blocked])
  func retries(kind: ProviderError.Kind) async throws {
    let world = ApplyWorld.mixed()
    let probe = ProbeProvider(world.toy)
    world.toy.inject(
      .init(.create, of: "box.a", ProviderError(kind, message: "later"), times: 2))
    let run = try await world.run(provider: probe)
    #expect(run.result.isComplete)
    #expect(run.result.retries == 2)
    #expect(
      run.events.filter { $0.hasPrefix("retrying") } == [
        "retrying box.a 1", "retrying box.a 2",
      ])
    let tokens = try #require(probe.tokens["box.a"])
    #expect(tokens.count == 3 && Set(tokens).count == 1)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 })
  }

  @Test("Row 50: a removal that stays blocked fails in the end, and the object stays in the state")
  func blockedRemoval() async throws {
    let world = ApplyWorld.mixed()
    _ = try await world.run()
    world.toy.inject(
      .init(.delete, of: "box.b", ProviderError(.blocked, message: "still in use"), times: 99))
    let run = try await world.run(PlanningRequest(mode: .destroy))
    #expect(run.result.retries == 3)
    #expect(run.result.failures.map(\.error.message) == ["still in use"])
    #expect(run.result.skips.map(\.step.address.description) == ["network.b"])
    let left = try await world.store.load()
    #expect(left.state.resources.map(\.id) == ["box-b-1", "network-b-1"] && left.open.isEmpty)
  }

  @Test("Trying again ends at the limit, with the last error")
  func retryLimit() async throws {
    let world = ApplyWorld.mixed()
    world.toy.inject(
      .init(.create, of: "box.a", ProviderError(.throttled, message: "slow down"), times: 99))
    let run = try await world.run()
    #expect(run.result.failures.map(\.error.message) == ["slow down"])
    #expect(run.result.retries == 3)
  }

  @Test("An order without an answer is looked up: done, it is not done twice")
  func unknownButDone() async throws {
    let world = ApplyWorld.mixed()
    for operation in [ToyProvider.Operation.create, .update, .delete] {
      world.toy.inject(
        .init(
          operation, of: "box.a", ProviderError(.outcomeUnknown, message: "reset"), acts: true))
    }
    #expect(try await world.run().result.isComplete)
    var changed = world
    changed.stack.change("box.a", ["label": "other"])
    #expect(try await changed.run().result.isComplete)
    #expect(try await changed.run(PlanningRequest(mode: .destroy)).result.isComplete)
    #expect(
      world.toy.log.filter { $0.hasSuffix("box.a") } == [
        "create box.a", "update box.a", "delete box.a",
      ])
    #expect(world.toy.objects.isEmpty)
  }

  @Test("An order without an answer that was not done is given again")
  func unknownAndNotDone() async throws {
    let world = ApplyWorld.mixed()
    world.toy.inject(
      .init(.create, of: "box.a", ProviderError(.outcomeUnknown, message: "reset")))
    let run = try await world.run()
    #expect(run.result.isComplete && run.result.retries == 1)
    #expect(world.toy.objects.count == 5)
  }

  @Test("What cannot be told stays open in the state, and blocks what depends on it")
  func inDoubt() async throws {
    let world = ApplyWorld.mixed()
    world.toy.inject(
      .init(.create, of: "box.a", ProviderError(.outcomeUnknown, message: "reset"), acts: true))
    let run = try await world.run(provider: ProbeProvider(world.toy, doubt: "two look alike"))
    #expect(run.result.inDoubt.map(\.address.description) == ["box.a"])
    #expect(run.result.skips.map(\.step.address.description) == ["link.ab"])
    #expect(run.events.contains("failed box.a reset (two look alike)"))
    let stored = try await world.store.load()
    #expect(stored.open.map(\.address.description) == ["box.a"])
    #expect(stored.open.map(\.doubt) == ["reset (two look alike)"])
    let next = try await world.run()
    #expect(next.findings.map(\.isSettled) == [true])
    #expect(next.result.isComplete)
    #expect(world.toy.objects.count == 5)
  }

  @Test("Where the disk fails, nothing new is sent, and the next run puts everything right")
  func diskFailure() async throws {
    var world = ApplyWorld.mixed()
    let fileSystem = world.fileSystem
    let run = try await world.run(onEvent: { event in
      if case .completed = event { fileSystem.inject(.fail(28), at: nil) }
    })
    #expect(run.result.stateError?.message.contains("No space left on device") == true)
    #expect(!run.result.isComplete)
    #expect(world.toy.objects.count < 5)
    world.fileSystem = world.fileSystem.afterCrash(.nothing)
    #expect(try await world.run().result.isComplete)
    #expect(world.toy.log.count == 5)
  }

  @Test("No more orders run at once than allowed", arguments: [1, 3, 10])
  func parallelism(limit: Int) async throws {
    var world = ApplyWorld()
    for number in 0..<30 {
      world.stack.add("network.n\(number)", ["name": .value(.string("n\(number)"))])
    }
    let probe = ProbeProvider(ToyProvider(latency: .milliseconds(2)))
    let run = try await world.run(
      provider: probe, options: world.options(parallelism: limit))
    #expect(run.result.done.count == 30)
    #expect(probe.peak <= limit)
    if limit > 1 { #expect(probe.peak > 1) }
  }

  @Test("A postcondition that fails stops what depends on it, but the object stays")
  func postcondition() async throws {
    var world = ApplyWorld()
    world.stack.add(
      "network.a", ["name": "a"],
      conditions: [
        ToyCondition(
          .postcondition, .ref("network.a.zone"), failsWith: "z1", message: "wrong zone")
      ])
    world.stack.add("box.a", ["network_id": .ref("network.a.id")])
    let run = try await world.run()
    #expect(run.result.failures.map(\.error.message) == ["wrong zone"])
    #expect(run.result.skips.count == 1)
    #expect(run.result.state.resources.map(\.id) == ["network-a-1"])
    #expect(run.result.state.resources.map(\.status) == [.ready])
  }

  @Test("No secret is in clear in an intent")
  func secrets() async throws {
    let world = ApplyWorld.mixed()
    let door = Door()
    let probe = ProbeProvider(world.toy, before: { if $0.type == "box" { await door.pass() } })
    let fileSystem = world.fileSystem
    let task = Task { try await world.run(provider: probe) }
    await door.wait(for: 2)
    let journal = try #require(fileSystem.bytes(at: ".cainfra/demo/state.json.journal"))
    let text = String(decoding: journal, as: UTF8.self)
    #expect(text.contains("\"kind\":\"create\"") && text.contains("sha256:"))
    #expect(!text.contains("canary-secret"))
    await door.open()
    #expect(try await task.value.result.isComplete)
  }

  @Test("Ten wide, there are far fewer syncs than operations")
  func groupCommit() async throws {
    var world = ApplyWorld()
    world.fileSystem = InMemoryFileSystem(syncTime: 1000)
    for number in 0..<300 {
      world.stack.add("network.n\(number)", ["name": .value(.string("n\(number)"))])
    }
    let run = try await world.run()
    #expect(run.result.done.count == 300)
    let syncs = world.fileSystem.counts.syncs
    #expect(syncs < 300, "\(syncs) syncs for 600 records")
  }
}
