package import ArgumentParser

/// The root of the command line.
package struct Cainfra: ParsableCommand {
  /// The version that `--version` prints.
  package static let version = "0.1.0"

  package static let configuration = CommandConfiguration(
    commandName: "cainfra",
    abstract: "Private package supply on AWS: rehearsed plans, applied so that nothing is lost.",
    discussion: """
      A stack in YAML declares VPCs, S3 gateway endpoints, IAM users and CodeArtifact domains and \
      repositories. Without an AWS account everything works on the simulated AWS.

      EXAMPLE:
        cainfra init my-packages
        cainfra plan my-packages
        cainfra apply my-packages
      """,
    version: version,
    subcommands: [
      Init.self, Validate.self, PlanCommand.self, Apply.self, Destroy.self, DriftCommand.self,
      Refresh.self, Output.self, Show.self, StateCommand.self, Graph.self, AccessCommand.self,
      PolicyCommand.self,
      Console.self, Simulate.self, Schema.self,
    ])

  package init() {}

  /// Parses the arguments and runs the command they name.
  ///
  /// - Parameters:
  ///   - arguments: the arguments without the program's name.
  ///   - context: what the command may touch.
  /// - Returns: the exit code of the process.
  package static func run(_ arguments: [String], in context: CommandContext) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      guard var ours = command as? any CainfraCommand else {
        try command.run()
        return ExitStatus.success.rawValue
      }
      do {
        return try await ours.run(in: context).rawValue
      } catch let failure as CommandFailure {
        Reporter(context, ours.global).tell(failure.diagnostics)
        return failure.status.rawValue
      }
    } catch {
      return tellUsage(error, in: context)
    }
  }

  /// Tells what ArgumentParser threw: help and the version on standard output, the rest as usage.
  private static func tellUsage(_ error: any Error, in context: CommandContext) -> Int32 {
    let status = exitCode(for: error).rawValue
    let text = fullMessage(for: error)
    let stream = status == 0 ? context.standardOutput : context.standardError
    if !text.isEmpty { stream.line(text) }
    return status
  }
}
