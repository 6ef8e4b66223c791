import StateStore

/// Where a key comes from.
enum KeySource: Hashable, Sendable {
  /// A file that holds it.
  case file(String)
  /// A command that prints it.
  case command(String)
  /// The environment, in the variable of this name.
  case environment(String)

  /// The variable that holds the key itself.
  static let keyVariable = "CAINFRA_STATE_KEY"
  private static let fileVariable = "CAINFRA_STATE_KEY_FILE"
  private static let commandVariable = "CAINFRA_STATE_KEY_COMMAND"

  /// The source that options or, without them, the environment name; nil where none does.
  ///
  /// - Throws: ``CommandFailure`` where the environment names several, or one that is empty: that is
  ///   a secret that did not reach this run, and must not mean a state in clear.
  static func given(
    _ options: StateKeyOptions, in environment: [String: String]
  ) throws(CommandFailure) -> KeySource? {
    if let file = options.file { return .file(file) }
    if let command = options.command { return .command(command) }
    let set = [keyVariable, fileVariable, commandVariable].filter { environment[$0] != nil }
    guard let name = set.first, let value = environment[name] else { return nil }
    guard set.count == 1 else {
      throw CommandFailure(
        "The key of the state is given more than once: \(set.joined(separator: " and "))",
        help: "Leave one of them in the environment, or give an option, which goes before them.")
    }
    guard !value.isEmpty else {
      throw CommandFailure(
        "\(name) is set, but empty",
        help: "Give it the key of the state, or remove it from the environment.")
    }
    switch name {
    case fileVariable: return .file(value)
    case commandVariable: return .command(value)
    default: return .environment(name)
    }
  }

  /// The source in words, without the key.
  private var phrase: String {
    switch self {
    case .file(let path): "The key file \(path)"
    case .command(let command): "What `\(command)` printed"
    case .environment(let name): name
    }
  }

  /// Reads the key.
  ///
  /// - Throws: ``CommandFailure`` where there is none.
  func key(in context: CommandContext) throws(CommandFailure) -> StateKey {
    let bytes =
      switch self {
      case .file(let path): try KeyFile.read(path)
      case .command(let command): try KeyCommand(command).output(in: context.environment)
      case .environment(let name): Array((context.environment[name] ?? "").utf8)
      }
    guard let key = StateKey(bytes) else {
      throw CommandFailure(
        "\(phrase) is no key of a state",
        help: """
          A key is 32 bytes, 64 hexadecimal digits, base64 of 32 bytes, or a passphrase of at least \
          \(StateKey.shortestPassphrase) characters on one line. To make one: \
          (umask 077; openssl rand -hex 32 > state.key)
          """)
    }
    return key
  }
}
