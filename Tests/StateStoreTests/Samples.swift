import DurableFiles
import ResourceModel
import StateStore
import Testing
import Values

/// States and records the tests share.
enum Samples {
  static let path = ".cainfra/demo/state.json"

  static let run = RunInfo(
    pid: 4711, host: "build-1", user: "ann", since: "2026-11-21T11:20:00Z", operation: "apply",
    command: "cainfra apply demo.yaml")

  static func address(_ text: String) throws -> ResourceAddress {
    try #require(ResourceAddress(parsing: text))
  }

  static func resource(_ address: String, id: String? = nil) throws -> StateResource {
    let address = try Self.address(address)
    return StateResource(
      address: address, id: id ?? "id-\(address.name)", attributes: ["name": .string(address.name)],
      provider: "toy")
  }

  /// A state with one of everything a state can hold.
  static func full() throws -> State {
    var rich = try resource("box.web[\"a \\\"b\\\"\"]")
    rich.attributes = [
      "text": "line\nbreak \u{1F600} é", "number": .number(try #require(Number(parsing: "1.50"))),
      "big": .number(try #require(Number(parsing: "123456789012345678901234567890.5"))),
      "none": .null, "flag": true, "list": [1, "two", []],
      "set": .set(of: ["b", "a"]), "password": "canary",
      "nested": ["sets": [.set(of: [.set(of: [2, 1]), .set(of: [3])])], "empty": .set(of: [])],
    ]
    rich.dependencies = [try address("network.main")]
    rich.sensitive = [ValuePath("password"), ValuePath("list").index(1)]
    rich.protect = true
    rich.createBeforeDestroy = true
    rich.schemaVersion = 3
    var deposed = try resource("network.main", id: "old")
    deposed.status = .deposed
    deposed.deposedKey = "0badcafe"
    var tainted = try resource("module.x.box.half")
    tainted.status = .tainted
    return State(
      lineage: "0123456789abcdef", serial: 7, stack: "demo", account: "111122223333",
      region: "eu-west-1",
      outputs: [
        StateOutput(name: "url", value: "https://x"),
        StateOutput(name: "secret", value: ["a": .set(of: ["x"])], isSensitive: true),
      ],
      resources: [rich, try resource("network.main"), deposed, tainted]
        .sorted(by: StateResource.precedes))
  }

  /// A store over a file system in memory.
  static func store(
    _ fileSystem: InMemoryFileSystem, stack: String = "demo", seed: UInt64 = 1,
    durability: Durability = .strict
  ) -> FileStateStore {
    FileStateStore(
      path: path, stack: stack, fileSystem: fileSystem, durability: durability,
      random: .seeded(seed), sleep: { _ in })
  }

  /// An intent to create the resource at an address.
  static func intent(_ address: String, _ id: String) throws -> JournalRecord {
    .intent(
      OpenOperation(
        id: id, kind: .create, token: id, object: try resource(address, id: "")))
  }

  /// The outcome of a creation.
  static func outcome(_ address: String, _ id: String) throws -> JournalRecord {
    .outcome(operation: id, changes: [.put(try resource(address))])
  }
}
