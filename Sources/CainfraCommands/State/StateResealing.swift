import StateStore

/// What `state encrypt`, `state rekey` and `state decrypt` share.
struct StateResealing {
  /// The path of the stack, as the user gave it.
  let stack: String
  /// What the user said about the state and its key.
  let options: StateOptions
  private let context: CommandContext

  /// The change of how a stack's state is kept.
  init(_ stack: String, _ options: StateOptions, in context: CommandContext) {
    self.stack = stack
    self.options = options
    self.context = context
  }

  /// The sealer with the key of the state.
  ///
  /// - Throws: ``CommandFailure`` where no key was given.
  func sealer() throws(CommandFailure) -> StateSealer {
    guard let source = try KeySource.given(options.key, in: context.environment) else {
      throw CommandFailure(
        "The key of the state is missing",
        help: """
          Give it with --state-key-file or --state-key-command, or in the environment as \
          CAINFRA_STATE_KEY, CAINFRA_STATE_KEY_FILE or CAINFRA_STATE_KEY_COMMAND.
          """, status: .usage)
    }
    return try context.keyring.sealer(source, in: context)
  }

  /// Brings the files into the form of a protection.
  ///
  /// - Parameters:
  ///   - operation: what is done, for the holder's name in the lock.
  ///   - protection: the keys, and whether the files are to be sealed.
  ///   - timeout: how long to wait for the lock.
  /// - Returns: what was done.
  /// - Throws: ``CommandFailure`` where the state is locked or missing, or cannot be read.
  func run(
    _ operation: String, _ protection: StateProtection, timeout: Duration
  ) async throws(CommandFailure) -> FileStateStore.Resealed {
    let surgery = try StateSurgery(stack, options, in: context, protection: protection)
    let done: FileStateStore.Resealed
    do throws(StateError) {
      done = try await surgery.store.reseal(.this(operation, context), timeout: timeout)
    } catch {
      throw CommandFailure([error.diagnostic], status: error.isLocked ? .locked : .failure)
    }
    guard done.serial > 0 else {
      throw CommandFailure(
        "There is no state yet: nothing was applied",
        help: "Give `cainfra apply` the key, and the state is sealed from the start.")
    }
    return done
  }

  /// What was done, in words.
  static func phrase(_ done: FileStateStore.Resealed, _ verb: String) -> String {
    let files = done.files == 1 ? "1 file" : "\(done.files) files"
    return "\(verb) \(files) of the state, which is at serial \(done.serial)."
  }
}
