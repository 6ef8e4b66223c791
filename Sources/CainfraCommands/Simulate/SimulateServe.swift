import AWSWire
import ArgumentParser
import DurableFiles
import FoundationEssentials
import Glibc
import Logging
import Rendering
import SimulatedAWS
import SimulatedAWSServer
import StackLanguage
import Values

/// `cainfra simulate serve`.
struct SimulateServe: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a simulated AWS over HTTP on loopback.",
    discussion: """
      All services answer on one port, as awscli, boto3, Terraform and the SDKs ask them. The first \
      lines of the output are the environment variables that point them at it.

      EXAMPLE:
        cainfra simulate serve --data .cainfra/simulated-aws --port 4566
      """)

  @Option(help: ArgumentHelp("The port; a free one without it.", valueName: "number"))
  var port: Int = 0

  @Option(help: "The loopback address to listen on: 127.0.0.1, ::1 or localhost.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "Keep the account in this directory; in memory without it.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("The account's 12 digits.", valueName: "digits"))
  var account = SimulatedCloud.defaultAccount

  @Option(help: ArgumentHelp("The Region that the printed variables name.", valueName: "name"))
  var region = "eu-west-1"

  @Option(
    help: ArgumentHelp(
      "Quotas other than AWS's: unlimited, or such as vpcs_per_region=20,groups_per_user=unlimited.",
      valueName: "spec"))
  var quotas: String?

  @Flag(
    name: .customLong("verify-signatures"),
    help: "Refuse requests that no known access key has signed.")
  var verifiesSignatures = false

  @Flag(
    name: .customLong("enforce-iam"),
    help: "Refuse calls that the policies of the calling access key do not allow.")
  var enforcesIAM = false

  @Option(
    name: .customLong("simulate-faults"),
    help: ArgumentHelp(
      "Make it misbehave, such as throttle=0.1,error-after=0.02,seed=42.", valueName: "spec"))
  var faults: String?

  @Option(
    name: .customLong("log-level"),
    help: "What to log on standard error: trace, debug, info, notice, warning or error.")
  var logLevel = "warning"

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    var settings = ServerSettings(rootKey: ServerSettings.freshRootKey())
    settings.host = try listeningAddress()
    settings.port = port
    settings.verifiesSignatures = verifiesSignatures
    settings.enforcesIAM = enforcesIAM
    let logger = try logger()
    let cloud = try cloud()
    let lock = try data.map { data throws(CommandFailure) in
      try ServeLock.take(
        data, help: "Use that server, stop it, or take another directory.", context)
    }
    defer { withExtendedLifetime(lock) {} }
    cloud.removeLeftFiles()
    let served = ServedAccount(cloud, settings: settings, logger: logger)
    let server = SimulatedAWSServer(served, logger: logger) { url in
      tell(url, served.settings, context)
    }
    context.signals.handle { _ in Task { await server.stop() } }
    defer { context.signals.handle(with: nil) }
    do {
      try await server.run()
    } catch {
      throw CommandFailure(
        "The simulated AWS cannot be served on \(settings.host) port \(port): \(error)",
        help: "Without --port it takes a free one.")
    }
    return .success
  }

  // MARK: Options

  private func listeningAddress() throws(CommandFailure) -> String {
    guard (0...65_535).contains(port) else {
      throw CommandFailure("--port must be from 0 to 65535, not \(port)", status: .usage)
    }
    guard account.utf8.count == 12, account.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw CommandFailure("--account must be 12 digits, not \"\(account)\"", status: .usage)
    }
    let address = host == "localhost" ? "127.0.0.1" : host
    guard ServerSettings.loopbackAddresses.contains(address) else {
      throw CommandFailure(
        "--host must be 127.0.0.1, ::1 or localhost, not \"\(host)\"",
        help: "The simulated AWS lets in whoever reaches it, so only this machine may.",
        status: .usage)
    }
    return address
  }

  private func logger() throws(CommandFailure) -> Logger {
    guard let level = Logger.Level(rawValue: logLevel) else {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(
        "--log-level must be one of \(levels), not \"\(logLevel)\"", status: .usage)
    }
    var logger = Logger(label: "cainfra") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = global.quiet ? .error : level
    return logger
  }

  // MARK: The account

  private func cloud() throws(CommandFailure) -> SimulatedAWS {
    let quotas = try limits()
    let plan = try SimulatedCloud.faultPlan(faults)
    guard let data else { return .inMemory(account: account, quotas: quotas, faults: plan) }
    do {
      return try .open(directory: data, account: account, quotas: quotas, faults: plan)
    } catch {
      throw SimulatedCloud.failure(error, directory: data)
    }
  }

  private func limits() throws(CommandFailure) -> SimulatedQuotas {
    guard let quotas else { return .awsDefaults }
    if quotas == "unlimited" { return .unlimited }
    var overrides: [String: Int?] = [:]
    for part in quotas.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      let number = sides.count == 2 ? Int(sides[1]) : nil
      guard sides.count == 2, sides[1] == "unlimited" || (number ?? -1) >= 0 else {
        throw CommandFailure(
          "--quotas: \"\(part)\" is not NAME=NUMBER or NAME=unlimited", status: .usage)
      }
      overrides.updateValue(number, forKey: sides[0])
    }
    do {
      return try SimulatedQuotas(overrides)
    } catch {
      throw CommandFailure(
        "--quotas: there is no quota \"\(error.name)\"",
        help: "Quotas are \(SimulatedQuotas.allNames.joined(separator: ", ")).", status: .usage)
    }
  }

  // MARK: Telling

  private func tell(_ url: String, _ settings: ServerSettings, _ context: CommandContext) {
    let key = settings.rootKey
    if global.json {
      context.standardOutput.writeRevealed(
        PrintedJSON.line([
          "url": .string(url), "account": .string(account), "region": .string(region),
          "accessKeyId": .string(key.accessKeyId),
          "secretAccessKey": .string(key.secretAccessKey),
        ]) + "\n")
      return
    }
    context.standardOutput.writeRevealed(
      """
      AWS_ENDPOINT_URL=\(url)
      AWS_ACCESS_KEY_ID=\(key.accessKeyId)
      AWS_SECRET_ACCESS_KEY=\(key.secretAccessKey)
      AWS_REGION=\(region)
      AWS_DEFAULT_REGION=\(region)

      """)
    if !global.quiet {
      let place = data.map { "in \($0)" } ?? "in memory"
      context.standardError.line(
        "Account \(account), kept \(place), is served on \(url). Press Ctrl-C to stop.")
    }
  }
}
