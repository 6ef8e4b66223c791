import Applying
import DurableFiles
import Planning
import Rendering
import ResourceModel
import StateStore
import Testing
import Values

/// What an apply says as it goes and when it ends.
@Suite struct ApplyTextTests {
  static let create = step(0, vpc, .create(deposing: nil))
  static let change = step(1, subnet, .update(changed: ["tags"]))
  static let remove = step(2, user, .delete(deposed: nil))
  static let removeDeposed = step(3, vpc, .delete(deposed: "ab12cd34"))
  static let steps = [create, change, remove, removeDeposed]

  static let events: [ApplyEvent] = [
    .started(create, id: nil),
    .progress(create, id: nil, elapsed: .seconds(10)),
    .retrying(create, attempt: 2, error: refused, delay: .milliseconds(300)),
    .retrying(create, attempt: 3, error: refused, delay: .seconds(4)),
    .completed(create, id: "vpc-1", elapsed: .seconds(12)),
    .started(change, id: "subnet-1"),
    .progress(change, id: "subnet-1", elapsed: .seconds(70)),
    .completed(change, id: "subnet-1", elapsed: .seconds(75)),
    .started(remove, id: "ci"),
    .completed(remove, id: "ci", elapsed: .seconds(3723)),
    .started(removeDeposed, id: String(repeating: "x", count: 100)),
    .failed(removeDeposed, error: refused, elapsed: .seconds(1)),
    .skipped(remove, blockedBy: vpc),
    .started(step(4, vpc, .record), id: nil),
    .completed(step(5, vpc, .forget), id: nil, elapsed: .zero),
    .stopping(running: [create, removeDeposed]),
    .stopping(running: []),
  ]

  @Test func eachEventHasItsLine() {
    let formatter = ApplyEventText(palette: plain)
    let lines = Self.events.flatMap { formatter.lines(of: $0) }
    expectSnapshot(lines.joined(separator: "\n") + "\n", "apply-events")
  }

  @Test func eachEndHasItsCounts() {
    var complete = ApplyResult(state: state())
    complete.done = Self.steps + [step(4, vpc, .forget), step(5, vpc, .record)]
    complete.retries = 12
    var failed = ApplyResult(state: state())
    failed.done = [Self.create]
    failed.failures = [.init(step: Self.change, error: refused)]
    failed.skips = [
      .init(step: Self.remove, blockedBy: subnet), .init(step: Self.removeDeposed, blockedBy: user),
    ]
    var interrupted = ApplyResult(state: state())
    interrupted.done = [Self.create]
    interrupted.notStarted = [Self.change, Self.remove]
    interrupted.inDoubt = [Self.removeDeposed]
    var broken = ApplyResult(state: state())
    broken.notStarted = Self.steps
    broken.stateError = StateError("state.json", .replaced)
    var doubtful = broken
    doubtful.inDoubt = [doubtful.notStarted.removeFirst()]
    var blocked = failed
    blocked.skips = (0..<9).map { number in
      let address = ResourceAddress(type: "vpc", name: "v\(number)")
      return .init(step: Self.remove, blockedBy: address)
    }
    let formatter = ApplySummaryText(palette: plain)
    let resume = "cainfra apply stack.yaml"
    let texts = [
      formatter.text(of: complete, mode: .apply, resume: resume),
      formatter.text(of: complete, mode: .destroy, resume: resume),
      formatter.text(of: failed, mode: .apply, resume: resume),
      formatter.text(of: interrupted, mode: .apply, resume: resume),
      formatter.text(of: interrupted, mode: .destroy, resume: "cainfra destroy stack.yaml"),
      formatter.text(of: broken, mode: .apply, resume: resume),
      formatter.text(of: doubtful, mode: .apply, resume: resume),
      formatter.text(of: blocked, mode: .apply, resume: resume),
    ]
    expectSnapshot(texts.joined(separator: "\n\n") + "\n", "apply-summaries")
  }

  @Test(arguments: [0, 1, 12, 30, 200]) func theLiveBlockKeepsToTheWidth(_ width: Int) {
    let start = ContinuousClock.now
    var block = LiveBlock(
      steps: (0..<40).map { step($0, vpc, .create(deposing: nil)) }, palette: plain)
    for number in 0..<8 {
      let address = ResourceAddress(type: "vpc", name: "main", key: "鍵\(number)\u{1B}[2J")
      let step = step(number, address, .create(deposing: nil))
      block.take(.started(step, id: nil), at: start + .seconds(number))
      if number == 0 { block.take(.completed(step, id: "x", elapsed: .zero), at: start) }
    }
    let lines = block.lines(at: start + .seconds(75), width: width)
    for line in lines {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      #expect(columns <= width)
      #expect(!line.unicodeScalars.contains("\u{1B}"))
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", "live-block-\(width)")
  }

  @Test func aMessageFromOutsideCannotForgeALine() {
    let error = ProviderError(
      .refused, message: "no\nvpc.main: Creation complete after 0s\u{1B}[1A")
    let formatter = ApplyEventText(palette: plain)
    for event in [
      ApplyEvent.failed(Self.create, error: error, elapsed: .zero),
      .completed(Self.create, id: "a\nb\u{9B}", elapsed: .zero),
      .skipped(
        Self.create, blockedBy: ResourceAddress(type: "vpc", name: "main", key: "\r\n\u{202E}")),
    ] {
      let lines = formatter.lines(of: event)
      #expect(lines.count == 1)
      #expect(lines.joined().unicodeScalars.allSatisfy { $0.value >= 32 && $0.value < 127 })
    }
  }
}
