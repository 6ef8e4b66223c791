import ArgumentParser
import FoundationEssentials

/// `cainfra simulate …`.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve the simulated AWS, look at it, or empty it.",
    subcommands: [SimulateServe.self, SimulateStatus.self, SimulateReset.self])
}

/// Which simulated AWS a command is about.
struct SimulatedOptions: ParsableArguments {
  @Argument(
    help: "The stack beside which the simulated AWS lies; the current directory without it.")
  var stack = "."

  @Option(
    name: .customLong("simulated-aws"),
    help: ArgumentHelp("The directory of the simulated AWS.", valueName: "dir"))
  var simulatedAWS: String?

  /// The simulated AWS that is meant.
  func cloud(in context: CommandContext) -> SimulatedCloud {
    SimulatedCloud(option: simulatedAWS, environment: context.environment, beside: stack)
  }
}
