import Foundation
import Testing

/// Every attribute of every resource type is changed through the real binary: the plan says what
/// is changed and how, the apply does it, and then nothing is left to do.
@Suite("Updates")
struct UpdateTests {
  static let paths = Project.files(in: "Tests/JourneyTests/Updates", suffix: ".yaml")

  @Test("there are cases")
  func thereAreCases() { #expect(Self.paths.count >= 20) }

  @Test("from version to version, back to the first, and away", arguments: paths)
  func updates(path: String) async throws {
    let versions = try UpdateCase(path: path).versions
    let shell = try Shell()
    defer { shell.remove() }

    func run(_ command: String, exits status: Int32 = 0) async throws -> String {
      let outcome = try await shell.run("cainfra \(command)")
      #expect(outcome.status == status, "\(command)\n\(outcome.output)\n\(outcome.errors)")
      return outcome.output
    }
    func apply(_ version: UpdateCase.Version) async throws {
      _ = try await run("apply --auto-approve s.yaml \(version.options)")
      let again = try await run("plan --detailed-exitcode s.yaml")
      #expect(again.hasPrefix("No changes."), "\(again)")
      _ = try await run("drift s.yaml")
    }

    let first = try #require(versions.first)
    try #require(versions.count >= 2, "one version is no update")
    try shell.write(first.stack, to: "s.yaml")
    try await apply(first)
    for version in versions.dropFirst() {
      try shell.write(version.stack, to: "s.yaml")
      let plan = try await run(
        "plan --detailed-exitcode s.yaml \(version.options)",
        exits: version.plan == ["none"] ? 0 : 2)
      #expect(UpdateCase.changes(in: plan) == version.plan, "\(plan)")
      try await apply(version)
    }
    try shell.write(first.stack, to: "s.yaml")
    try await apply(first)
    _ = try await run("destroy --auto-approve s.yaml")
    let status = try await run("simulate status s.yaml")
    #expect(status.hasSuffix("is empty.\n"), "\(status)")
  }
}
