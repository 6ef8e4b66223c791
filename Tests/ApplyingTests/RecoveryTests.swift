import Applying
import DurableFiles
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

@Suite("Finding out what became of open operations")
struct RecoveryTests {
  let toy = ToyProvider()
  let context = StackContext(stack: "demo", region: "here-1", account: nil)
  let address: ResourceAddress
  let object: ResourceObject

  init() async throws {
    address = try #require(ResourceAddress(parsing: "network.a"))
    object = try await toy.create(
      Creation(address: address, attributes: ["name": "a"], token: "made", context: context))
  }

  func resource(id: String, _ attributes: Fields = ["name": "a"]) -> StateResource {
    StateResource(address: address, id: id, attributes: attributes, provider: "toy")
  }

  func finding(
    _ operation: OpenOperation, resources: [StateResource] = []
  ) async throws -> (RecoveryFinding, StoredState) {
    let state = State(lineage: "l", stack: "demo", resources: resources)
    let stored = StoredState(state: state, open: [operation])
    let findings = await Recovery(provider: toy, context: context).findings(in: stored)
    return (try #require(findings.first), stored.settled(by: findings))
  }

  @Test("A creation that had been done is adopted")
  func created() async throws {
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .create, token: "made", object: resource(id: "")))
    #expect(finding.isSettled)
    #expect(
      finding.sentence
        == "network.a: the interrupted creation had been done; it is adopted [id=network-a-1]")
    #expect(settled.state.resources.map(\.id) == ["network-a-1"])
    #expect(settled.state.resources.map(\.status) == [.ready])
    #expect(settled.state.resources.first?.attributes["zone"] == "z1")
    #expect(settled.open.isEmpty)
  }

  @Test("A creation that had not been done leaves nothing")
  func notCreated() async throws {
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .create, token: "other", object: resource(id: "")))
    #expect(finding.sentence == "network.a: the interrupted creation had not been done")
    #expect(settled.state.resources.isEmpty && settled.open.isEmpty)
  }

  @Test("A creation that had not been done puts back what was kept aside for it")
  func notCreatedWhileDeposing() async throws {
    var old = resource(id: "old")
    old.status = .deposed
    old.deposedKey = "k"
    let (_, settled) = try await finding(
      OpenOperation(
        id: "o", kind: .create, token: "other", object: resource(id: ""), deposing: "k"),
      resources: [old])
    #expect(settled.state.resources == [resource(id: "old")])
  }

  @Test("A creation whose id was seen is adopted as it is; what it lacks is a difference")
  func identified() async throws {
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .create, token: "made", object: resource(id: object.id)),
      resources: [resource(id: object.id)])
    #expect(finding.sentence.contains("it is adopted"))
    #expect(settled.state.resources.map(\.status) == [.ready])
    #expect(settled.state.resources.first?.attributes["zone"] == "z1")
  }

  @Test("An update is compared with what was asked for", arguments: [10, 7])
  func updated(size: Int) async throws {
    let asked = resource(id: object.id, ["name": "a", "size": .int(size)])
    toy.tamper(id: object.id) { $0["size"] = 10 }
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .update, token: "t", object: asked, changed: ["size"]),
      resources: [resource(id: object.id)])
    let word = size == 10 ? "had been done" : "had not been done completely"
    #expect(finding.sentence == "network.a: the interrupted update \(word) [id=network-a-1]")
    #expect(settled.state.resources.first?.attributes["size"] == 10)
  }

  @Test("A removal had been done where the object is gone", arguments: [true, false])
  func removed(isGone: Bool) async throws {
    if isGone { toy.vanish(id: object.id) }
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .delete, token: "t", object: resource(id: object.id)),
      resources: [resource(id: object.id)])
    #expect(settled.state.resources.isEmpty == isGone)
    #expect(settled.open.isEmpty)
    #expect(finding.sentence.contains(isGone ? "had been done" : "had not been done"))
  }

  @Test("What cannot be told stays open, with the reason")
  func undecided() async throws {
    toy.inject(.init(.read, ProviderError(.unavailable, message: "try later")))
    let (finding, settled) = try await finding(
      OpenOperation(id: "o", kind: .delete, token: "t", object: resource(id: object.id)),
      resources: [resource(id: object.id)])
    #expect(!finding.isSettled)
    #expect(
      finding.sentence
        == "network.a: it cannot be told whether it was removed: try later")
    #expect(settled.open.count == 1 && settled.state.resources.count == 1)
  }
}
