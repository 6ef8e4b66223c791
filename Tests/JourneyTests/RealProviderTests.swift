import Foundation
import Testing

/// `--provider aws` against `cainfra simulate serve`: the client, the wire and the server between the
/// resource logic and the simulation, which else are one process.
@Suite("The AWS provider over the wire")
struct RealProviderTests {
  @Test("makes of every example what is made in process", arguments: StacksTests.paths)
  func examples(path: String) async throws {
    let journey = try await Journey()
    defer { journey.end() }
    try journey.shell.write(
      try String(contentsOf: URL(filePath: path), encoding: .utf8), to: "s.yaml")
    try await journey.apply("s.yaml")
    try await journey.destroy("s.yaml")
  }

  @Test("makes, changes and removes every resource type as in process")
  func everyType() async throws {
    let journey = try await Journey(account: "123456789012")
    defer { journey.end() }
    for path in Project.files(in: "Tests/Clients/every-type", suffix: ".yaml") {
      let name = URL(filePath: path).lastPathComponent
      try journey.shell.write(
        try String(contentsOf: URL(filePath: path), encoding: .utf8), to: "s/\(name)")
    }
    try await journey.apply("s")
    try await journey.apply("--var step=second s")
    try await journey.destroy("--var step=second s")
  }

  @Test("sees what others have changed, and who can install now")
  func drift() async throws {
    let journey = try await Journey(options: "")
    defer { journey.end() }
    let text = try String(
      contentsOf: URL(filePath: "\(Project.root)/stacks/multi-team.yaml"), encoding: .utf8)
    try journey.shell.write(text, to: "s.yaml")
    _ = try await journey.real("apply --auto-approve", "s.yaml", exits: 0)
    let question =
      "access --applied --detailed-exitcode --principal 'iam_user.member[\"ada\"]' "
      + "--install codeartifact_repository.shared"
    #expect(try await journey.real(question, "s.yaml", exits: 0).output.hasPrefix("Yes: "))

    for change in [
      "TagUser&UserName=ada&Tags.member.1.Key=team&Tags.member.1.Value=other",
      "DeleteUserPolicy&UserName=ada&PolicyName=packages",
    ] { _ = try await journey.server.call("iam", "Version=2010-05-08&Action=\(change)") }
    #expect(try await journey.real(question, "s.yaml", exits: 4).output.hasPrefix("No: "))
    let drift = try await journey.real("drift", "s.yaml", exits: 2)
    #expect(drift.output.contains("~ team        = \"data\" -> \"other\""))
    #expect(drift.output.contains("iam_user_policy.member[\"ada\"] has been deleted"))
    _ = try await journey.real("refresh --auto-approve", "s.yaml", exits: 0)
    _ = try await journey.real("drift", "s.yaml", exits: 0)
    let plan = try await journey.real("plan --detailed-exitcode", "s.yaml", exits: 2)
    #expect(plan.output.contains("Plan: 1 to add, 1 to change, 0 to destroy."))
    let list = try await journey.real("state list", "s.yaml", exits: 0)
    #expect(!list.output.contains("iam_user_policy.member[\"ada\"]"))
    _ = try await journey.real("apply --auto-approve", "s.yaml", exits: 0)
    _ = try await journey.real(question, "s.yaml", exits: 0)
    try await journey.destroy("s.yaml")
  }

  @Test("ends as in process where AWS throttles and fails, resumed where need be")
  func faults() async throws {
    let journey = try await Journey(
      options: "--verify-signatures "
        + "--simulate-faults throttle=0.04,error-before=0.02,error-after=0.02,reset-after=0.01,seed=5"
    )
    defer { journey.end() }
    let text = try String(
      contentsOf: URL(filePath: "\(Project.root)/stacks/quickstart.yaml"), encoding: .utf8)
    try journey.shell.write(text, to: "s.yaml")
    var outcome = try await journey.attempt("apply --auto-approve", "s.yaml")
    var attempts = 1
    while outcome.status != 0, attempts < 8 {
      outcome = try await journey.attempt("apply --auto-approve", "s.yaml")
      attempts += 1
    }
    #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
    #expect(attempts > 1 || outcome.output.contains("tried again"))
    try await journey.compare("s.yaml")
    _ = try await journey.real("plan --detailed-exitcode", "s.yaml", exits: 0)
  }
}

/// A stack on the AWS provider, and the same stack in process beside it.
private struct Journey {
  let shell: Shell
  let server: Server
  private static let real = "--provider aws --state real.json"

  init(account: String = "111122223333", options: String = "--verify-signatures") async throws {
    shell = try Shell()
    server = try await Server(in: shell, "--data aws \(options) --account \(account)")
  }

  func end() {
    server.end()
    shell.remove()
  }

  /// Applies with both; what both have made must be the same, and nothing be left to do.
  func apply(_ stack: String) async throws {
    let made = try await run("apply --auto-approve \(Self.real) \(stack)", exits: 0)
    #expect(!made.output.contains("Retrying"))
    try await compare(stack)
    let again = try await run("plan --detailed-exitcode \(Self.real) \(stack)", exits: 0)
    #expect(again.output.hasPrefix("No changes."), "\(again.output)")
    _ = try await run("drift \(Self.real) \(stack)", exits: 0)
  }

  /// Applies a stack in process, and compares what came of it with what the AWS provider made.
  func compare(_ stack: String) async throws {
    _ = try await run("apply --auto-approve --state local.json \(stack)", exits: 0)
    let real = try await state("--state real.json \(stack)")
    let local = try await state("--state local.json \(stack)")
    #expect(real.lines.keys.sorted() == local.lines.keys.sorted())
    for (address, line) in local.lines { #expect(real.lines[address] == line) }
  }

  /// Destroys what the AWS provider has made; nothing must remain.
  func destroy(_ stack: String) async throws {
    _ = try await run("destroy --auto-approve \(Self.real) \(stack)", exits: 0)
    let status = try await run("simulate status --simulated-aws aws", exits: 0)
    #expect(status.output.hasSuffix("is empty.\n"), "\(status.output)")
    _ = try await shell.run("kill \(server.process)")
  }

  /// A command on the AWS provider.
  func real(
    _ command: String, _ stack: String, exits status: Int32
  ) async throws -> Shell.Outcome {
    let provider = command.hasPrefix("state ") ? "--state real.json" : Self.real
    return try await run("\(command) \(provider) \(stack)", exits: status)
  }

  /// A command on the AWS provider that may fail.
  func attempt(_ command: String, _ stack: String) async throws -> Shell.Outcome {
    try await shell.run("cainfra \(command) \(Self.real) \(stack)", environment: server.variables)
  }

  private func state(_ arguments: String) async throws -> ComparableState {
    try ComparableState(try await run("state pull \(arguments)", exits: 0).output)
  }

  private func run(_ command: String, exits status: Int32) async throws -> Shell.Outcome {
    let outcome = try await shell.run("cainfra \(command)", environment: server.variables)
    #expect(outcome.status == status, "\(command)\n\(outcome.output)\n\(outcome.errors)")
    return outcome
  }
}
