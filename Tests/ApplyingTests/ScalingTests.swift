import Applying
import DurableFiles
import Glibc
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

@Suite("Applying at size")
struct ScalingTests {
  @Test("Ten times the steps write about ten times the bytes, on a real disk in ten times the time")
  func linear() async throws {
    let small = try await Self.apply(count: 100)
    let large = try await Self.apply(count: 1000)
    let ratio = Double(large.bytes) / Double(small.bytes)
    #expect((8...12).contains(ratio), "\(small.bytes) and \(large.bytes) bytes")
    #expect(
      large.duration < small.duration * 25 + .seconds(1), "\(small.duration), \(large.duration)")
  }

  /// Makes `count` networks, and gives the bytes written in memory and the time on disk.
  static func apply(count: Int) async throws -> (bytes: Int, duration: Duration) {
    var world = ApplyWorld()
    for number in 0..<count {
      world.stack.add("network.n\(number)", ["name": .value(.string("n\(number)"))])
    }
    let desired = world.stack.desired()
    let (plan, _) = await Planner.plan(
      desired, state: State(lineage: "l", stack: "demo"), provider: world.toy)
    var template = Array("/tmp/cainfra-apply-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let info = RunInfo(pid: 1, host: "h", user: "u", since: "now", operation: "apply", command: "c")
    let store = FileStateStore(path: "\(path)/state.json", stack: "demo", random: .seeded(1))
    let clock = ContinuousClock()
    let duration = try await clock.measure {
      let locked = try await store.lock(info)
      let journal = try await locked.journal(try await locked.load())
      let result = await Applier(provider: world.toy).apply(
        try #require(plan), to: desired, over: State(lineage: "l", stack: "demo"),
        journal: journal)
      #expect(result.done.count == count)
      await locked.release()
    }
    let files = POSIXFileSystem()
    for name in try files.list(path) { try files.remove("\(path)/\(name)") }
    _ = unsafe rmdir(path)
    var memory = world
    memory.toy = ToyProvider()
    #expect(try await memory.run().result.done.count == count)
    return (memory.fileSystem.counts.bytesWritten, duration)
  }
}
