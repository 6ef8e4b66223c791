import ArgumentParser
import Planning
import Rendering
import ResourceModel
import Values

/// `cainfra access STACK`.
struct AccessCommand: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Tell whether somebody can install, publish or do something else, and why.",
    discussion: """
      Prints the way link by link, with the statement that decided each, and for a "no" the \
      smallest change that makes it a "yes". It looks at the world as the next apply would leave \
      it; with --applied, as it is now. A resource of the stack is named by its address, anything \
      else by its ARN or id.

      Ends with 0 whatever the answer is; with --detailed-exitcode, a "no" ends with 4.

      EXAMPLE:
        cainfra access stacks/quickstart.yaml --principal 'iam_user.builder["main"]' \
      --install codeartifact_repository.npm --format npm --via s3_gateway_endpoint.packages
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Option(help: ArgumentHelp("Who: a user of the stack, or an ARN.", valueName: "p"))
  var principal: String

  @Option(help: ArgumentHelp("Can it install packages from this repository?", valueName: "r"))
  var install: String?

  @Option(help: ArgumentHelp("Can it publish packages to this repository?", valueName: "r"))
  var publish: String?

  @Option(
    help: ArgumentHelp("Can it do this action, such as s3:GetObject?", valueName: "a"))
  var action: String?

  @Option(help: ArgumentHelp("What the action is done on; * without it.", valueName: "r"))
  var resource: String?

  @Option(
    help: ArgumentHelp(
      "The VPC endpoint through which it asks; may be repeated.", valueName: "e"))
  var via: [String] = []

  @Option(help: ArgumentHelp("The package format, such as npm; every one without it."))
  var format: String?

  @Option(help: ArgumentHelp("The package to publish, such as @acme/ui; every one without it."))
  var package: String?

  @Option(help: ArgumentHelp("The subnet from which it asks; one of the VPC's without it."))
  var subnet: String?

  @Flag(help: "Look at the world as it is now, not as the next apply would leave it.")
  var applied = false

  @Flag(name: .customLong("detailed-exitcode"), help: "End with 4 where the answer is no.")
  var detailedExitCode = false

  @OptionGroup var options: WorkOptions
  @OptionGroup(visibility: .hidden) var unused: ParallelismOption
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [install, publish, action].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Give one of --install, --publish and --action")
    }
    guard resource == nil || action != nil else {
      throw ValidationError("--resource goes with --action")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    let session = try await StackSession.open(stack, options, reporter)
    return try await StateWork.locked(
      session, operation: "access", timeout: lock.lockTimeout.duration
    ) { work in
      let world = try await AccessWorldView(of: work, applied: applied)
      let answer = try await world.answer(try attributes(in: world))
      if global.json {
        context.standardOutput.write(PrintedJSON.text(world.json(answer)))
      } else {
        context.standardOutput.write(world.text(answer, palette: reporter.palette))
      }
      return detailedExitCode && !answer.isPossible ? .refused : .success
    }
  }

  /// The question in the form of a check.
  private func attributes(in world: AccessWorldView) throws(CommandFailure) -> Fields {
    var fields: Fields = ["principal": try world.value(named: principal)]
    if let install {
      fields["can"] = "install"
      fields["from"] = try world.value(named: install)
    } else if let publish {
      fields["can"] = "publish"
      fields["to"] = try world.value(named: publish)
    } else if let action {
      fields["can"] = .string(action)
      fields["on"] = try world.value(named: resource ?? "*")
    }
    fields["format"] = format.map(Value.string)
    fields["package"] = package.map(Value.string)
    if let subnet { fields["subnet"] = try world.value(named: subnet) }
    if !via.isEmpty {
      var ways: [Value] = []
      for way in via { ways.append(try world.value(named: way)) }
      fields["via"] = .array(ways)
    }
    return fields
  }
}
