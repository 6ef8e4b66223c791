import ArgumentParser
import SimulatedAWS
import StackLanguage

/// `cainfra simulate reset`.
struct SimulateReset: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Empty the simulated AWS.",
    discussion: """
      The states of stacks are left alone: their next plan sees that everything is gone.

      EXAMPLE:
        cainfra simulate reset stacks/quickstart.yaml --auto-approve
      """)

  @OptionGroup var simulated: SimulatedOptions

  @Flag(name: .customLong("auto-approve"), help: "Do not ask before emptying it.")
  var autoApprove = false

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let cloud = simulated.cloud(in: context)
    let accounts = SimulatedAWS.accounts(inDirectory: cloud.directory)
    if !autoApprove, !accounts.isEmpty {
      let isApproved = Approval.ask(
        "Do you really want to empty the simulated AWS?",
        "Everything in \(cloud.directory) will be gone.", in: context)
      guard isApproved else {
        context.standardOutput.line("Reset cancelled.")
        return .failure
      }
    }
    let lock =
      accounts.isEmpty
      ? nil
      : try ServeLock.take(
        cloud.directory, help: "Stop that server first: it would go on with what was removed.",
        context)
    defer { withExtendedLifetime(lock) {} }
    for account in accounts {
      try Self.empty(cloud, account: account, context)
    }
    if !global.quiet {
      context.standardOutput.line("The simulated AWS in \(cloud.directory) is empty.")
    }
    return .success
  }

  /// Empties one account; one that cannot be read is removed.
  private static func empty(
    _ cloud: SimulatedCloud, account: String, _ context: CommandContext
  ) throws(CommandFailure) {
    do {
      try SimulatedAWS.open(directory: cloud.directory, account: account).reset()
    } catch {
      try context.files.remove(
        [".sqlite", ".sqlite-wal", ".sqlite-shm", ".assets", ".token-secret"].map {
          "\(cloud.directory)/\(account)\($0)"
        })
    }
  }
}
