import Applying
import Diagnostics
import JSONSyntax
import Planning
import Rendering
import StateStore
import Testing
import Values

/// The lines of `--json`, held to the schema that cainfra prints.
@Suite struct EventStreamTests {
  static var lines: [String] {
    let all = plan(
      [creation, update, replacement, deletion], drift: [drifted, vanished],
      outputs: outputChanges, rehearsal: RehearsalReport(steps: 5, refusals: []))
    var result = ApplyResult(state: state())
    result.done = [ApplyTextTests.create]
    result.failures = [.init(step: ApplyTextTests.change, error: refused)]
    let file = SourceFile(name: "stack.yaml", bytes: Array("a: 1\n".utf8))
    let range = SourceRange(file: file, start: 3, end: 4)
    var lines = [stream.version(tool: "0.1.0")]
    lines += [Severity.error, .warning, .note].map { severity in
      stream.diagnostic(
        Diagnostic(
          severity, "Wrong", at: range, help: "Mend it.", notes: [.init("here", at: range)],
          address: "vpc.main"))
    }
    lines += stream.plan(all)
    lines += stream.checks([failedCheck])
    lines += stream.drift(all)
    lines += ApplyTextTests.events.compactMap { stream.event($0) }
    lines.append(
      stream.outputs([
        .init(name: "vpc", value: "vpc-1"), .init(name: "t", value: "canary", isSensitive: true),
      ]))
    lines.append(stream.summary(of: result, mode: .apply, text: "Apply incomplete."))
    return lines
  }

  @Test func theLinesAreAsRecorded() {
    expectSnapshot(Self.lines.joined(separator: "\n") + "\n", "events")
  }

  @Test func everyLineFitsTheSchema() throws {
    for line in Self.lines {
      let value = try #require(read(line), "\(line)")
      #expect(!line.contains("\n"))
      let problems = SchemaCheck.problems(of: value, by: EventSchema.jsonSchema)
      #expect(problems.isEmpty, "\(line): \(problems.joined(separator: "; "))")
    }
  }

  @Test func everyTypeOfTheSchemaOccurs() throws {
    let types = Set(Self.lines.compactMap { read($0)?["type"]?.stringValue })
    let declared = EventSchema.jsonSchema["properties"]?["type"]?["enum"]
    let elements = try #require(declared?.elements)
    let names = elements.compactMap(\.stringValue)
    #expect(types == Set(names))
  }

  @Test func theCheckFindsWhatIsWrong() throws {
    let good = try #require(read(Self.lines[0]))
    var fields = try #require(good.fields)
    fields["@level"] = 3
    fields["surplus"] = true
    fields["ui"] = nil
    let problems = SchemaCheck.problems(of: .object(fields), by: EventSchema.jsonSchema)
    #expect(problems.count == 3, "\(problems)")
  }

  private func read(_ line: String) -> Value? {
    JSONReader.read(SourceFile(name: "line", bytes: Array(line.utf8))).value
  }
}
