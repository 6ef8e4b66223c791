import ArgumentParser

/// Where the key of a sealed state comes from.
///
/// No option takes the key itself: it would be in the shell's history and in the list of processes.
struct StateKeyOptions: ParsableArguments {
  @Option(
    name: .customLong("state-key-file"),
    help: ArgumentHelp(
      "Seal the state and saved plans with the key in this file.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("state-key-command"),
    help: ArgumentHelp(
      "Seal the state and saved plans with the key that this command prints.",
      valueName: "command"))
  var command: String?

  func validate() throws {
    guard file == nil || command == nil else {
      throw ValidationError("--state-key-file and --state-key-command exclude each other")
    }
  }
}

/// Where the key comes from that a sealed state gets.
struct NewKeyOptions: ParsableArguments {
  @Option(
    name: .customLong("new-key-file"),
    help: ArgumentHelp("Seal with the key in this file from now on.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("new-key-command"),
    help: ArgumentHelp(
      "Seal with the key that this command prints from now on.", valueName: "command"))
  var command: String?

  func validate() throws {
    guard (file == nil) != (command == nil) else {
      throw ValidationError("The new key is given by --new-key-file or by --new-key-command")
    }
  }
}
