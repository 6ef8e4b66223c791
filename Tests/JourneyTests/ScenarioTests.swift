import Foundation
import Testing

/// Every file in `Scenarios/` is a journey through the real binary.
@Suite("Scenarios")
struct ScenarioTests {
  static let paths = Project.files(in: "Tests/JourneyTests/Scenarios", suffix: ".scenario")
  static let isRecording = ProcessInfo.processInfo.environment["CAINFRA_RECORD"] == "1"

  @Test("there are scenarios")
  func thereAreScenarios() { #expect(Self.paths.count >= 10) }

  @Test("runs as written", arguments: paths)
  func runsAsWritten(path: String) async throws {
    let scenario = try Scenario(path: path)
    let shell = try Shell()
    defer { shell.remove() }
    for file in scenario.files { try shell.write(file.text, to: file.name) }
    var outcomes: [(output: [String], errors: [String], status: Int32)] = []
    for step in scenario.steps {
      let outcome = try await shell.run(step.command, environment: ["ROOT": Project.root])
      let output = Scenario.normalized(outcome.output, folder: shell.folder)
      let errors = Scenario.normalized(outcome.errors, folder: shell.folder)
      outcomes.append((output, errors, outcome.status))
      guard !Self.isRecording else { continue }
      #expect(outcome.status == step.status, "$ \(step.command)\n\(outcome.errors)")
      if let difference = Scenario.difference(output, step.output) {
        Issue.record("$ \(step.command)\nstandard output \(difference)")
      }
      if let difference = Scenario.difference(errors, step.errors) {
        Issue.record("$ \(step.command)\nstandard error \(difference)")
      }
    }
    if Self.isRecording {
      try Data(scenario.recorded(outcomes).utf8).write(to: URL(filePath: path))
    }
  }
}
