import Glibc
import Testing
import Values

@Suite("Values mean the same, or do not")
struct ValueTests {
  @Test("A set has each element once, whatever the order they come in")
  func sets() {
    let set = Value.set(of: ["b", "a", "b", 2, 10, nil])
    #expect(set == .set(of: [nil, 10, 2, "a", "b"]))
    #expect(set.elements?.count == 5)
    #expect(set.canonicalText == Value.set(of: set.elements ?? []).canonicalText)
    #expect(set != .array(set.elements ?? []))
    #expect(Value.set(of: [["b": 1, "a": 2], ["a": 2, "b": 1]]).elements?.count == 1)
  }

  @Test("Marks do not move a set's elements, and an element marked once is marked")
  func sensitiveSets() {
    let marked = Value.set(of: ["b", .sensitive("a"), "c", .sensitive("c")])
    #expect(marked.elements == [.sensitive("a"), "b", .sensitive("c")])
    #expect(marked.unmarked == .set(of: ["a", "b", "c"]))
    let (plain, paths) = marked.separatingSensitive()
    #expect(plain.marking(paths) == marked)
  }

  @Test("The marks of being typed have no part in equality")
  func typedLists() {
    #expect(Value.strings(["a"]) == .array(["a"]))
    #expect(Value.strings(["a"]).hashValue == Value.array(["a"]).hashValue)
  }

  @Test("Unknowns are the same value by their reference")
  func unknowns() {
    let main = Value.unknown(Unknown(reference: "vpc.main.id"))
    #expect(main == .unknown(Unknown(reference: "vpc.main.id")))
    #expect(main != .unknown(Unknown(reference: "vpc.other.id")))
    #expect(main != .unknown(Unknown()))
    #expect(!Value.array([1, .sensitive(["a": main])]).isWhollyKnown)
    #expect(Value.array([1, .sensitive(["a": 1])]).isWhollyKnown)
    #expect(Value.sensitive(main).isUnknown)
  }

  @Test("What is sensitive is seen through, and said")
  func seenThrough() {
    let value = Value.string("x").markedSensitive
    #expect(value.markedSensitive == value)
    #expect(value.stringValue == "x")
    #expect(value != "x")
    #expect(Value.sensitive(true).boolValue == true)
    #expect(Value.sensitive(7).numberValue?.intValue == 7)
    #expect(Value.sensitive(["a": 1])["a"] == 1)
    #expect(Value.sensitive([1]).elements == [1])
    #expect(Value.sensitive(nil).isNull)
    #expect(Value.sensitive([1]).kindName == "list")
    #expect(Value.array([["k": value]]).containsSensitive)
    #expect(!Value.array([["k": "x"]]).containsSensitive)
  }

  @Test("Marks can be taken off and put back")
  func separating() {
    let value: Value = [
      "a": .sensitive("x"), "b": [1, .sensitive(["c": .sensitive(2)])], "d": "plain",
      "odd key": .sensitive(nil),
    ]
    let (plain, paths) = value.separatingSensitive()
    #expect(plain == ["a": "x", "b": [1, ["c": 2]], "d": "plain", "odd key": nil])
    #expect(paths.map(\.description) == ["a", "b[1]", "[\"odd key\"]"])
    #expect(
      plain.marking(paths) == [
        "a": .sensitive("x"), "b": [1, .sensitive(["c": 2])], "d": "plain",
        "odd key": .sensitive(nil),
      ])
    #expect(value.unmarked == plain)
    #expect(!plain.containsSensitive)
  }

  @Test("Ways that lead nowhere mark nothing")
  func markingNowhere() {
    let value: Value = ["a": [1]]
    let nowhere = [
      ValuePath("b"), ValuePath("a").index(1), ValuePath("a").index(-1), ValuePath("a").field("x"),
      ValuePath().index(0),
    ]
    #expect(value.marking(nowhere) == value)
    #expect(value.marking([ValuePath()]) == .sensitive(value))
  }

  @Test("Marking twice as many parts costs twice as much, not four times")
  func markingCost() {
    /// Seconds of this thread's processor: others may be busy on the machine.
    func now() -> Double {
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func time(_ count: Int) -> Double {
      let value = Value.array([.fields((0..<count).map { ("k\($0)", [.int($0)]) })])
      let paths = (0..<count).map { ValuePath().index(0).field("k\($0)").index(0) }
      return (0..<3).map { _ in
        let start = now()
        #expect(value.marking(paths).containsSensitive)
        return now() - start
      }.min() ?? 0
    }
    #expect(time(8000) < time(1000) * 24)
  }

  @Test("A part is found by its way")
  func parts() {
    let value: Value = ["routes": [["cidr_block": "10.0.0.0/8"]], "a b": .sensitive([7])]
    let way = ValuePath("routes").index(0).field("cidr_block")
    #expect(way.description == "routes[0].cidr_block")
    #expect(value.part(at: way) == "10.0.0.0/8")
    #expect(value.part(at: ValuePath("a b").index(0)) == 7)
    #expect(value.part(at: ValuePath()) == value)
    #expect(value.part(at: ValuePath("routes").index(1)) == nil)
    #expect(value.part(at: ValuePath("routes").field("x")) == nil)
    #expect(way.attribute == "routes")
    #expect(way.hasPrefix(ValuePath("routes")) && !way.hasPrefix(ValuePath("route")))
    #expect(ValuePath("0a").description == "[\"0a\"]")
    #expect(ValuePath().attribute == nil)
  }
}

@Suite("Canonical text is one for one meaning")
struct CanonicalTextTests {
  @Test(
    "Values of one meaning have one text",
    arguments: [
      (["b": 1, "a": [nil, true]], ["a": [nil, true], "b": 1], #"{"a":[null,true],"b":1}"#),
      (.set(of: [2, 1]), .set(of: [1, 2, 1]), "[1,2]"),
      (.array([.int(100)]), .array([.number(Number(parsing: "1e2") ?? Number(0))]), "[100]"),
      ("a\"\\\nb", "a\"\\\nb", #""a\"\\\nb""#),
    ] as [(Value, Value, String)])
  func same(left: Value, right: Value, text: String) {
    #expect(left.canonicalText == text)
    #expect(right.canonicalText == text)
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
  }

  @Test("Values of different meaning have different texts")
  func different() {
    let unknown = Unknown(reference: "a\">,<unknown \"b")
    let values: [Value] = [
      nil, "null", true, "true", 1, "1", [], [:], "[]", "", .unknown(Unknown()), "<unknown>",
      .unknown(Unknown(reference: "")), .unknown(Unknown(reference: "a")), .sensitive("a"), "a",
      ["a"], ["a": nil], .array([.unknown(unknown)]),
      .array([.unknown(Unknown(reference: "a")), .unknown(Unknown(reference: "b"))]),
      "\u{E9}", "e\u{301}", "\\n", "\n",
    ]
    var texts: [[UInt8]] = []
    for value in values {
      let text = Array(value.canonicalText.utf8)
      #expect(!texts.contains(text), "\(value.canonicalText)")
      texts.append(text)
    }
  }
}
