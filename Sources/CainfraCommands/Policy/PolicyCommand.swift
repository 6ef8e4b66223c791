import ArgumentParser

/// `cainfra policy …`.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Make policy documents.",
    subcommands: [PolicyGenerate.self])
}
