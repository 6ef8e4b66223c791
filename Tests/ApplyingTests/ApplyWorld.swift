import Applying
import Diagnostics
import DurableFiles
import Planning
import ResourceModel
import StackLanguage
import StateStore
import Synchronization
import TestSupport
import Testing
import Values

/// A stack, its provider and its files, for tests that run the whole of an apply.
struct ApplyWorld {
  var stack = ToyStack()
  var toy = ToyProvider()
  var fileSystem = InMemoryFileSystem()
  /// Tokens and ids; each run goes on where the one before ended, as real ones never repeat.
  var random = RandomSource.seeded(1)

  /// What a run left.
  struct Run {
    var result: ApplyResult
    var events: [String]
    var findings: [RecoveryFinding]
  }

  /// A run that ended before its apply, since the planner refused.
  struct NoPlan: Error {
    var messages: [String]
  }

  /// The time of tests: sleeping takes none.
  static let instant = ApplyTime(now: { .zero }, sleep: { _ in await Task.yield() })

  func options(parallelism: Int = 10) -> ApplyOptions {
    ApplyOptions(
      parallelism: parallelism, retry: RetryPolicy(maximumAttempts: 4), progressInterval: nil,
      random: random, time: Self.instant)
  }

  var store: FileStateStore {
    FileStateStore(
      path: ".cainfra/demo/state.json", stack: "demo", fileSystem: fileSystem,
      random: random, sleep: { _ in })
  }

  /// Locks, recovers, plans, applies: what the command does.
  func run(
    _ request: PlanningRequest = PlanningRequest(), provider: (any Provider)? = nil,
    options: ApplyOptions? = nil, control: ApplyControl = ApplyControl(),
    onEvent: @escaping @Sendable (ApplyEvent) async -> Void = { _ in }
  ) async throws -> Run {
    let provider = provider ?? toy
    let desired = stack.desired()
    let info = RunInfo(
      pid: 1, host: "h", user: "u", since: "now", operation: "apply", command: "cainfra apply")
    let locked = try await store.lock(info)
    let stored = try await locked.load()
    let findings = await Recovery(provider: provider, context: stack.context).findings(in: stored)
    let settled = stored.settled(by: findings)
    let (plan, diagnostics) = await Planner.plan(
      desired, state: settled.state, provider: provider, request: request)
    guard let plan, !diagnostics.hasErrors else {
      await locked.release()
      throw NoPlan(messages: diagnostics.map(\.message))
    }
    let journal = try await locked.journal(stored)
    try await journal.append(findings.flatMap(\.records))
    let log = EventLog()
    let result = await Applier(provider: provider, options: options ?? self.options()).apply(
      plan, to: desired, over: settled.state, journal: journal,
      account: try await provider.account(), control: control
    ) { event in
      log.note(event)
      await onEvent(event)
    }
    await locked.release()
    return Run(result: result, events: log.lines, findings: findings)
  }

  /// Three networks with a box in each, and links between neighbours: eight resources.
  static func eight() -> ApplyWorld {
    var world = mixed()
    world.stack.add("network.c", ["name": "c", "size": 5])
    world.stack.add("box.c", ["network_id": .ref("network.c.id"), "label": "c"])
    world.stack.add("link.bc", ["from": .ref("box.b.id"), "to": .ref("box.c.id")])
    return world
  }

  /// A chain of two networks with boxes in them, and links between the boxes.
  static func mixed() -> ApplyWorld {
    var world = ApplyWorld()
    for name in ["a", "b"] {
      world.stack.add("network.\(name)", ["name": .value(.string(name)), "size": 5])
      world.stack.add(
        "box.\(name)",
        [
          "network_id": .ref("network.\(name).id"), "label": .value(.string(name)),
          "password": .sensitive("canary-secret"),
        ])
    }
    world.stack.add("link.ab", ["from": .ref("box.a.id"), "to": .ref("box.b.id")])
    world.stack.output("from", .ref("link.ab.from"))
    world.stack.output("secret", .ref("box.a.token"), sensitive: true)
    return world
  }
}

/// What events a test saw, as lines.
final class EventLog: Sendable {
  private let content = Mutex<[String]>([])

  var lines: [String] { content.withLock { $0 } }

  func note(_ event: ApplyEvent) {
    let line =
      switch event {
      case .started(let step, _): "started \(step.address)"
      case .progress(let step, _, _): "progress \(step.address)"
      case .retrying(let step, let attempt, _, _): "retrying \(step.address) \(attempt)"
      case .completed(let step, let id, _): "completed \(step.address) \(id ?? "-")"
      case .failed(let step, let error, _): "failed \(step.address) \(error.message)"
      case .skipped(let step, let cause): "skipped \(step.address) for \(cause)"
      case .stopping(let running): "stopping \(running.map(\.address.description).sorted())"
      }
    content.withLock { $0.append(line) }
  }
}
