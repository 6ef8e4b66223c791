import ArgumentParser

/// `cainfra state …`.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Look into the state of a stack.",
    subcommands: [StateList.self, StateShow.self])
}
