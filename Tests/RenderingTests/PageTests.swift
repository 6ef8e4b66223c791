import Planning
import Rendering
import ResourceModel
import StateStore
import Testing
import Values

/// Graphs, the HTML page, the state and the outputs.
@Suite struct PageTests {
  static let hostile = ResourceAddress(
    type: "iam_user", name: "ci", key: "a\"&<b>#35;\u{1B}\u{301}")

  static let graph = ResourceGraphView(
    nodes: [subnet, vpc, hostile],
    edges: [(from: subnet, to: vpc), (from: hostile, to: subnet), (from: hostile, to: vpc)])

  @Test func graphsInEachFormat() {
    expectSnapshot(Self.graph.dot, "graph-dot")
    expectSnapshot(Self.graph.mermaid, "graph-mermaid")
    expectSnapshot(Self.graph.svg, "graph-svg")
  }

  @Test func aGraphWithACycleIsStillDrawn() {
    let graph = ResourceGraphView(
      nodes: [vpc, subnet], edges: [(from: vpc, to: subnet), (from: subnet, to: vpc)])
    #expect(graph.svg.contains("vpc.main"))
    #expect(graph.svg.contains("subnet.a"))
  }

  @Test func markupFromValuesStaysText() {
    var change = creation
    change.address = change.address.instance("<script>alert(1)</script>")
    change.after?["note"] = "<\u{338}b>&\u{301}amp;<img src=x onerror=\"a\">"
    let page = PlanHTML.page(of: plan([change, deletion], outputs: outputChanges))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.unicodeScalars.split(separator: "<").contains { $0.first == "\u{338}" })
    expectSnapshot(page, "page")
  }

  static let resource = StateResource(
    address: user, id: "ci",
    attributes: [
      "name": "ci", "none": nil, "tags": ["b": "2", "a": "1"], "password": "canary",
      "text": "one\ntwo\n", "list": ["x"],
    ], sensitive: [ValuePath("password")], protect: true, status: .tainted, provider: "simulated")

  static let outputs = [
    StateOutput(name: "vpc", value: "vpc-1"),
    StateOutput(name: "zones", value: ["a", "b"]),
    StateOutput(name: "map", value: ["k": ["l": 1], "longer": "one\ntwo\n"]),
    StateOutput(name: "token", value: "canary", isSensitive: true),
    StateOutput(name: "odd\n\u{1B}name", value: "a\u{7}b"),
  ]

  @Test func theStateAsTextAndJSON() {
    let sample = state([Self.resource], outputs: Self.outputs)
    expectSnapshot(StateText(palette: plain).text(of: sample), "state-text")
    expectSnapshot(PrintedJSON.text(StateText.json(of: sample)), "state-json")
    expectSnapshot(StateText(palette: plain).text(of: state()), "state-empty")
  }

  @Test func outputsAsTextAndJSON() {
    expectSnapshot(OutputsText.block(Self.outputs), "outputs-text")
    expectSnapshot(PrintedJSON.text(OutputsText.json(Self.outputs)), "outputs-json")
  }

  static let raws: [(Value, String?)] = [
    ("a\nb\u{1B}", "a\nb\u{1B}"), (1, "1"), (true, "true"), (nil, ""), (["a"], nil), ([:], nil),
    (.unknown(Unknown()), nil), (.sensitive("canary"), nil),
  ]

  @Test(arguments: raws) func rawIsThePlainText(_ value: Value, _ expected: String?) {
    #expect(OutputsText.raw(value) == expected)
  }
}
