import Foundation
import Testing

/// The examples of a page of documentation do what the page says.
///
/// A fenced block whose first line is `# NAME` is a file; one that begins with `$ ` shows commands
/// with what they print, standard output before standard error, and `[exit N]`.
@Suite("Documented examples")
struct DocumentedExampleTests {
  @Test("runs as the page says", arguments: ["docs/policies.md"])
  func runs(page: String) async throws {
    let text = try String(contentsOf: URL(filePath: "\(Project.root)/\(page)"), encoding: .utf8)
    let scenario = Self.scenario(of: text, path: page)
    #expect(!scenario.steps.isEmpty)
    let shell = try Shell()
    defer { shell.remove() }
    for file in scenario.files { try shell.write(file.text, to: file.name) }
    for step in scenario.steps {
      let outcome = try await shell.run(step.command, environment: ["ROOT": Project.root])
      #expect(outcome.status == step.status, "$ \(step.command)\n\(outcome.errors)")
      let printed =
        Scenario.normalized(outcome.output, folder: shell.folder)
        + Scenario.normalized(outcome.errors, folder: shell.folder)
      if let difference = Scenario.difference(printed, step.output) {
        Issue.record("\(page): $ \(step.command)\n\(difference)")
      }
    }
  }

  /// The files and commands of a page.
  private static func scenario(of page: String, path: String) -> Scenario {
    var files = ""
    var commands = ""
    var block: [String]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let lines = block, line == "```" {
        let text = lines.map { $0 + "\n" }.joined()
        if let first = lines.first, first.hasPrefix("# ") {
          files += "== \(first.dropFirst(2))\n" + text
        } else if lines.first?.hasPrefix("$ ") == true {
          commands += text
        }
        block = nil
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("```") {
        block = []
      }
    }
    return Scenario(path: path, text: files + commands)
  }
}
