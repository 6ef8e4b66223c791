import Planning
import Rendering
import ResourceModel
import Testing
import Values

/// What the text of a change says, for each action and each reason.
@Suite struct ChangeTextTests {
  @Test func eachActionHasItsWords() {
    let moved = ResourceAddress(type: "vpc", name: "old")
    let unchanged: Fields = ["cidr_block": "10.0.0.0/16", "id": "vpc-1", "path": "/"]
    let changes = [
      creation, update, replacement, deletion,
      Change(
        address: vpc, action: .replace(.createThenDelete), reason: .tainted, before: unchanged,
        after: unchanged, id: "vpc-1"),
      Change(address: vpc, action: .read, before: nil, after: ["id": .unknown(Unknown())]),
      Change(
        address: vpc, action: .importing(id: "vpc-1"), before: unchanged, after: unchanged,
        id: "vpc-1"),
      Change(
        address: vpc, action: .move(from: moved), before: unchanged, after: unchanged, id: "vpc-1"),
      Change(address: vpc, action: .forget, before: unchanged, id: "vpc-1"),
      Change(
        address: vpc, action: .delete, reason: .deposed, before: ["id": "vpc-0"], id: "vpc-0",
        deposedKey: "ab12cd34"),
      Change(address: vpc, action: .noOp, before: unchanged, after: unchanged, id: "vpc-1"),
    ]
    expectSnapshot(changes.map { text(of: $0) }.joined(separator: "\n"), "actions")
  }

  static let reasons: [(ChangeReason?, ChangeAction, ResourceAddress?)] = [
    (.cannotUpdate, .replace(.deleteThenCreate), subnet),
    (.tainted, .replace(.deleteThenCreate), nil),
    (.requested, .replace(.deleteThenCreate), nil),
    (.triggered, .replace(.createThenDelete), subnet),
    (.gone, .create, nil),
    (.notInStack, .delete, nil),
    (.keyNotInForEach("web"), .delete, nil),
    (.disabled, .delete, nil),
    (.deposed, .delete, nil),
    (.destroying, .delete, nil),
    (.dependencyReplaced, .replace(.deleteThenCreate), subnet),
    (.settings, .update, nil),
    (nil, .update, subnet),
  ]

  @Test func eachReasonIsTold() {
    let texts = Self.reasons.map { reason, action, cause in
      let lines = text(
        of: Change(
          address: user, action: action, reason: reason, before: ["id": "1"], after: ["id": "1"],
          cause: cause, id: "u-1")
      ).split(separator: "\n").filter { $0.hasPrefix("  #") }
      return lines.joined(separator: "\n")
    }
    expectSnapshot(texts.joined(separator: "\n\n") + "\n", "reasons")
  }

  @Test func goneWithoutAnIDLeavesNoGap() {
    let change = Change(address: vpc, action: .create, reason: .gone, after: [:])
    #expect(text(of: change).contains("  # (the object no longer exists)\n"))
  }

  @Test func aReasonCannotForgeALine() {
    let change = Change(
      address: user, action: .delete, reason: .keyNotInForEach("a\n  # vpc.x will be created"),
      before: [:])
    #expect(text(of: change).split(separator: "\n").count == 4)
  }
}

@Suite("What a change means for access, as text")
struct AccessTextTests {
  private static func change(_ count: Int, _ action: ChangeAction) -> Change {
    let verbs = AccessChange.Verb.allCases
    let changes = (0..<count).map { place in
      AccessChange(
        principal: place < 2 ? "user ci" : "user web", verb: verbs[place % verbs.count],
        summary: "a:\(place) on *")
    }
    let report = AccessReport(changes: changes, remarks: ["More is known after the apply"])
    return Change(
      address: vpc, action: action, before: attributes, after: attributes, access: report)
  }

  @Test func `changes stand under the block, by principal, the widening ones marked`() {
    let lines = text(of: Self.change(4, .update)).split(separator: "\n")
    #expect(
      lines.suffix(7) == [
        "      Access: user ci", "        + gains a:0 on * (widening)", "        - loses a:1 on *",
        "      Access: user web", "        - is denied a:2 on *",
        "        + is no longer denied a:3 on * (widening)",
        "      Access: More is known after the apply",
      ])
  }

  @Test func `many are counted, those of a new resource earlier`() {
    #expect(
      text(of: Self.change(20, .update)).contains(
        "        … and 10 more, 5 widening, all of it in --json\n"))
    #expect(
      text(of: Self.change(7, .create)).contains(
        "        … and 3 more, 1 widening, all of it in --json\n"))
  }

  @Test func `a principal cannot forge lines`() {
    var change = Self.change(1, .update)
    change.access?.changes[0].principal = "ci\n  # vpc.main will be destroyed"
    #expect(text(of: change).contains("Access: ci\\n  # vpc.main will be destroyed\n"))
  }
}
