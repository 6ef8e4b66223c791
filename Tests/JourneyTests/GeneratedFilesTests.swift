import AWSProvider
import Foundation
import IAMPolicy
import JSONSyntax
import StackLanguage
import Testing
import Values

/// The files that are generated from the declarations are checked in as they are generated.
///
/// `CAINFRA_RECORD=1` (or `make schemas`) writes them anew.
@Suite("Generated files")
struct GeneratedFilesTests {
  static let isRecording = ProcessInfo.processInfo.environment["CAINFRA_RECORD"] == "1"

  @Test(
    "schemas/ holds what `cainfra schema` prints", arguments: ["stack", "state", "plan", "events"])
  func schemas(subject: String) async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let outcome = try await shell.run("cainfra schema \(subject)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try compare(outcome.output, with: "schemas/\(subject).schema.json")
  }

  @Test("docs/resources.md is drawn from the resource types")
  func resources() throws {
    try compare(
      ResourceReference.markdown(catalog: AWSProvider.catalog), with: "docs/resources.md")
  }

  @Test("docs/functions.md is drawn from the functions")
  func functions() throws {
    try compare(FunctionReference.markdown(), with: "docs/functions.md")
  }

  @Test("docs/policy-lint.md is drawn from the catalogue of findings")
  func policyLint() throws {
    try compare(LintCatalog.markdown(), with: "docs/policy-lint.md")
  }

  private func compare(_ text: String, with name: String) throws {
    let url = URL(filePath: "\(Project.root)/\(name)")
    let text = text.hasSuffix("\n") ? text : text + "\n"
    if Self.isRecording {
      try Data(text.utf8).write(to: url)
    }
    let checkedIn = try String(contentsOf: url, encoding: .utf8)
    #expect(checkedIn == text, "\(name) is not as generated; run `make schemas`")
  }
}
