/// A command that prints a key: run without a shell, for a limited time, with little of our
/// environment.
struct KeyCommand {
  private static let timeLimit = Duration.seconds(60)
  private static let outputLimit = 64 << 10

  /// What of our environment it gets, besides the locale and what the AWS command line reads.
  private static let kept: Set<String> = [
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "TZ", "TERM", "TMPDIR", "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME", "SSH_AUTH_SOCK", "GPG_TTY", "GNUPGHOME", "DBUS_SESSION_BUS_ADDRESS",
    "DISPLAY", "WAYLAND_DISPLAY",
  ]
  private static let keptPrefixes = ["LC_", "AWS_"]

  private let text: String
  private let words: [String]

  /// A command as the user wrote it.
  ///
  /// - Throws: ``CommandFailure`` where it has no words, or a quote is not closed.
  init(_ text: String) throws(CommandFailure) {
    guard let words = CommandWords.split(text), !words.isEmpty else {
      throw CommandFailure(
        "`\(text)` is no command that prints a key",
        help: "Give a program and its arguments; quotes and backslashes work as in a shell, and "
          + "nothing else does.")
    }
    self.text = text
    self.words = words
  }

  /// What the command prints.
  func output(in environment: [String: String]) throws(CommandFailure) -> [UInt8] {
    let child = ChildProcess(
      words: words, environment: Self.environment(from: environment), timeLimit: Self.timeLimit,
      outputLimit: Self.outputLimit)
    switch child.run() {
    case .exited(0, let output): return output
    case .exited(let status, _): throw failure("ended with \(status)")
    case .signaled(let signal): throw failure("was ended by signal \(signal)")
    case .tooLate: throw failure("had not ended after 60 seconds")
    case .tooMuch: throw failure("printed more than any key has")
    case .notStarted(let reason): throw failure("was not started: \(reason)")
    }
  }

  /// What the command gets of an environment.
  static func environment(from environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      kept.contains(name) || keptPrefixes.contains { name.hasPrefix($0) }
    }
  }

  private func failure(_ what: String) -> CommandFailure {
    CommandFailure("The command that prints the key of the state, `\(text)`, \(what)")
  }
}
