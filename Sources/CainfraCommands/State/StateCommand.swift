import ArgumentParser

/// `cainfra state …`.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Look into the state of a stack, or change what it says.",
    subcommands: [
      StateList.self, StateShow.self, StateMove.self, StateRemove.self, StatePull.self,
      StatePush.self, StateHistory.self, StateUnlock.self, StateEncrypt.self, StateRekey.self,
      StateDecrypt.self,
    ])
}
