import Testing
import Values

@Suite("Fields keep their order and are found by the bytes of their names")
struct FieldsTests {
  @Test(
    "Setting, replacing and removing, in small and large maps", arguments: [3, 12, 13, 14, 500])
  func edits(count: Int) {
    var fields = Fields((0..<count).map { ("k\($0)", .int($0)) })
    #expect(fields.keys == (0..<count).map { "k\($0)" })
    for place in 0..<count { #expect(fields.position(of: "k\(place)") == place) }
    fields["k1"] = "new"
    #expect(fields.count == count)
    #expect(fields["k1"] == "new")
    fields["k0"] = nil
    fields["absent"] = nil
    #expect(fields.count == count - 1)
    #expect(fields["k0"] == nil)
    for place in 2..<count { #expect(fields["k\(place)"] == .int(place)) }
    fields["k0"] = 0
    #expect(fields.keys.last == "k0")
    #expect(fields.position(of: "k0") == count - 1)
  }

  @Test("A map that shrinks below the limit of scanning and grows again is still right")
  func shrinkAndGrow() {
    var fields = Fields()
    for place in 0..<20 { fields["a\(place)"] = .int(place) }
    for place in 0..<15 { fields["a\(place)"] = nil }
    for place in 0..<20 { fields["b\(place)"] = .int(place) }
    #expect(fields.count == 25)
    for place in 15..<20 { #expect(fields["a\(place)"] == .int(place)) }
    for place in 0..<20 { #expect(fields["b\(place)"] == .int(place)) }
    #expect(fields["a3"] == nil)
  }

  @Test("Of two fields with one name the later value stays, at the earlier place")
  func laterWins() {
    let fields = Fields([("a", 1), ("b", 2), ("a", 3)])
    #expect(fields.keys == ["a", "b"])
    #expect(fields.values == [3, 2])
  }

  @Test("Order has no part in equality or hash; values and names have", arguments: [2, 40])
  func equality(count: Int) {
    let pairs = (0..<count).map { ("k\($0)", Value.int($0)) } as [(String, Value)]
    let (forward, backward) = (Fields(pairs), Fields(pairs.reversed()))
    #expect(forward == backward)
    #expect(forward.hashValue == backward.hashValue)
    #expect(forward != Fields(pairs.dropLast()))
    #expect(forward != Fields(pairs.dropLast() + [("other", Value.int(count - 1))]))
    #expect(forward != Fields(pairs.dropLast() + [("k\(count - 1)", Value.null)]))
    #expect(Fields(pairs, isTyped: true) == forward)
  }

  @Test("Names and texts that only look alike are different")
  func bytes() {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(([composed: 1, decomposed: 2] as Fields).count == 2)
    #expect(([composed: 1] as Fields) != [decomposed: 1])
    #expect(Value.string(composed) != .string(decomposed))
    #expect(Value.string("\u{212B}") != .string("A\u{30A}"))
    #expect(Value.set(of: [.string(composed), .string(decomposed)]).elements?.count == 2)
  }

  @Test("Sorted is by the bytes of the names")
  func sorted() {
    #expect((["é": 1, "z": 2, "Z": 3, "": 4] as Fields).sorted.keys == ["", "Z", "z", "é"])
  }
}
