import ArgumentParser

/// A command of `cainfra`: arguments parsed by ArgumentParser, work done in a context.
protocol CainfraCommand: ParsableCommand {
  /// The options of every command.
  var global: GlobalOptions { get }

  /// Does the work.
  ///
  /// - Parameter context: what the command may touch outside of its arguments.
  /// - Returns: how the process ends.
  /// - Throws: ``CommandFailure`` with what to tell, and how the process ends.
  mutating func run(in context: CommandContext) async throws -> ExitStatus
}
