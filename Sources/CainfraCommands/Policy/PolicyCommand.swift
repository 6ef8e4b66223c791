import ArgumentParser

/// `cainfra policy …`.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Make, judge, check and compare policy documents.",
    subcommands: [
      PolicyGenerate.self, PolicyEvaluate.self, PolicyLintCommand.self, PolicyDiff.self,
    ])
}
