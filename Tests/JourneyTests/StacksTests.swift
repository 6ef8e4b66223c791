import Foundation
import Testing

/// Every example stack is applied, planned again and destroyed through the real binary.
@Suite("The stacks in stacks/")
struct StacksTests {
  static let paths = Project.files(in: "stacks", suffix: ".yaml")

  @Test("there are stacks")
  func thereAreStacks() { #expect(Self.paths.count >= 12) }

  @Test("plan, apply, plan again, drift, destroy", arguments: paths)
  func journey(path: String) async throws {
    let shell = try Shell()
    defer { shell.remove() }
    try shell.write(try String(contentsOf: URL(filePath: path), encoding: .utf8), to: "s.yaml")

    func run(_ command: String, exits status: Int32) async throws -> Shell.Outcome {
      let outcome = try await shell.run(command)
      #expect(
        outcome.status == status, "\(command)\n\(outcome.output)\n\(outcome.errors)")
      return outcome
    }
    let plan = try await run("cainfra plan --detailed-exitcode s.yaml", exits: 2)
    #expect(plan.output.contains("nothing refused"))
    #expect(plan.errors.isEmpty, "an example is not warned of: \(plan.errors)")
    let apply = try await run("cainfra apply --auto-approve s.yaml", exits: 0)
    #expect(apply.output.contains("Apply complete!"))
    #expect(!apply.output.contains("Retrying"))
    let again = try await run("cainfra plan --detailed-exitcode s.yaml", exits: 0)
    #expect(again.output.hasPrefix("No changes."), "\(again.output)")
    #expect(again.errors.isEmpty, "nor when it exists: \(again.errors)")
    _ = try await run("cainfra drift s.yaml", exits: 0)
    let destroy = try await run("cainfra destroy --auto-approve s.yaml", exits: 0)
    #expect(destroy.output.contains("Destroy complete!"))
    let status = try await run("cainfra simulate status s.yaml", exits: 0)
    #expect(status.output.hasSuffix("is empty.\n"), "\(status.output)")
    let list = try await run("cainfra state list s.yaml", exits: 0)
    #expect(list.output.isEmpty)
  }

  @Test("a stack as cainfra init writes it makes the same journey")
  func starter() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let outcome = try await shell.run(
      """
      cainfra init my-packages && cd my-packages && cainfra validate . \
        && cainfra apply --auto-approve . && cainfra plan --detailed-exitcode . \
        && cainfra destroy --auto-approve .
      """)
    #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
  }
}
