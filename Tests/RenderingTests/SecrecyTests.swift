import Applying
import Planning
import Rendering
import ResourceModel
import StateStore
import Testing
import Values

/// A secret never appears in any rendering, wherever it lies.
@Suite struct SecrecyTests {
  static let secret: Value = .sensitive("canary")

  static let places: [Value] = [
    secret, [secret, "x"], ["k": secret], .set(of: [secret, "x"]), ["k": [["deep": secret]]],
    .sensitive(["canary"]), .sensitive(["k": "canary"]), .sensitive("canary\ncanary"),
    .sensitive(.unknown(Unknown(reference: "canary"))), .unknown(Unknown(reference: "canary")),
  ]

  /// Values that do not have the secret.
  static let others: [Value] = [nil, "x", 1, ["y"], [:], ["k": "v"], .set(of: ["x"]), "a\nb"]

  @Test(arguments: places) func noRenderingShowsIt(_ place: Value) {
    for other in Self.others + Self.places { expectHidden(place, other) }
  }

  /// The same content with the mark and without it.
  static let marks: [(Value, Value)] = [
    (secret, "canary"), ([secret, "x"], ["canary", "x"]),
    ([secret, "x"], ["y", "canary"]), (["k": secret], ["k": "canary"]),
    (.set(of: [secret, "x"]), .set(of: ["canary", "y"])), (.sensitive(["canary"]), ["canary"]),
    (.sensitive(["k": "canary"]), ["k": "canary"]), (.sensitive("canary\nb"), "canary\nb"),
    ([secret, ["k": secret]], [secret, ["k": "canary"]]),
    ([secret, "x"], ["canary", .sensitive("z")]),
    (.set(of: [secret]), .set(of: ["canary", .sensitive("z")])),
    (["k": [["deep": secret]]], ["k": [["deep": "canary"]]]),
  ]

  @Test(arguments: marks) func aMarkThatComesOrGoesHidesBothSides(_ marked: Value, _ bare: Value) {
    expectHidden(marked, bare)
  }

  private func expectHidden(_ one: Value, _ other: Value) {
    for (before, after) in [(one, other), (other, one)] {
      for text in renderings(before, after) {
        #expect(!text.contains("canary"), "\(before) -> \(after): \(text)")
      }
    }
  }

  private func renderings(_ before: Value, _ after: Value) -> [String] {
    let difference = AttributeDifference(
      path: ValuePath("input"), before: before, after: after, forcesReplacement: true)
    let change = Change(
      address: vpc, action: .update, before: ["input": before], after: ["input": after],
      differences: [difference])
    let drift = Drift(
      address: vpc, kind: .changed, id: "1", before: ["input": before],
      after: ["input": after], differences: [difference])
    let output = OutputChange(name: "o", action: .update, before: before, after: after)
    var result = [PlanText(palette: plain).text(of: plan([change], outputs: [output]))]
    result.append(PlanText(palette: plain).driftReport(of: plan(drift: [drift])))
    result.append(PlanText(palette: plain).summaryText(of: plan([change], outputs: [output])))
    result.append(PlanHTML.page(of: plan([change], drift: [drift], outputs: [output])))
    result += stream.plan(plan([change], drift: [drift], outputs: [output]))
    return result
  }

  @Test func neitherStateNorOutputsShowIt() {
    let outputs = [StateOutput(name: "o", value: ["k": "canary"], isSensitive: true)]
    let sample = state([PageTests.resource], outputs: outputs)
    let texts = [
      StateText(palette: plain).text(of: sample), PrintedJSON.text(StateText.json(of: sample)),
      OutputsText.block(outputs), PrintedJSON.text(OutputsText.json(outputs)),
      stream.outputs(outputs),
    ]
    for text in texts { #expect(!text.contains("canary"), "\(text)") }
  }
}
