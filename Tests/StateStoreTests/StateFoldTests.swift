import JSONSyntax
import ResourceModel
import StateStore
import Testing
import Values

@Suite("Folding records into a state")
struct StateFoldTests {
  @Test("Objects come, change, are kept aside and go; the result is sorted")
  func changes() throws {
    var fold = StateFold(State(lineage: "l", stack: "demo"))
    #expect(!fold.hasChanged)
    var deposed = try Samples.resource("box.a", id: "old")
    deposed.status = .deposed
    deposed.deposedKey = "k"
    fold.apply(.put(try Samples.resource("box.z")))
    fold.apply(.put(deposed))
    fold.apply(.put(try Samples.resource("box.a", id: "new")))
    fold.apply(.outputs([StateOutput(name: "o", value: 1)]))
    fold.apply(.place(account: "1", region: "r"))
    #expect(fold.state.resources.map(\.id) == ["new", "old", "id-z"])
    #expect(fold.state.outputs.map(\.name) == ["o"])
    #expect(fold.state.account == "1" && fold.state.region == "r")
    fold.apply(.remove(try Samples.address("box.a"), deposedKey: "k"))
    #expect(fold.state.resources.map(\.id) == ["new", "id-z"])
    #expect(fold[try Samples.address("box.a")]?.id == "new")
    #expect(fold.hasChanged)
  }

  @Test("Operations are open from intent to outcome, in the order they began")
  func operations() throws {
    var fold = StateFold(State(lineage: "l", stack: "demo"))
    for number in 0..<200 { fold.apply(try Samples.intent("box.b\(number)", "o\(number)")) }
    for number in 0..<198 { fold.apply(.outcome(operation: "o\(number)", changes: [])) }
    #expect(fold.open.map(\.id) == ["o198", "o199"])
    fold.apply(.unknown(operation: "o199", doubt: "?"))
    #expect(fold.open.map(\.doubt) == [nil, "?"])
    fold.apply(.end)
    #expect(fold.hasEnded)
  }

  @Test("Random tokens are 32 hexadecimal digits, and a seed repeats them")
  func random() {
    let source = RandomSource.seeded(3)
    let tokens = (0..<100).map { _ in source.token() }
    #expect(Set(tokens).count == 100)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && UInt64($0.prefix(16), radix: 16) != nil })
    #expect(RandomSource.seeded(3).token() == tokens[0])
    #expect(source.shortKey().utf8.count == 8)
    #expect((0..<100).allSatisfy { _ in (0..<1).contains(source.fraction()) })
    #expect(RandomSource.system.token() != RandomSource.system.token())
  }
}
