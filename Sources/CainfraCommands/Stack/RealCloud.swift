import AWSClient
import Diagnostics
import Dispatch
import DurableFiles
import FoundationEssentials
import ResourceModel
import StackLanguage
import Values

/// Finds and opens the real AWS that a command works on.
struct RealCloud {
  /// The settings that `provider:` has for it.
  private static let settingNames = ["profile", "endpoint_url"]

  /// Where environment, files and clock are.
  let context: CommandContext

  /// A client for a stack; nothing is asked yet.
  ///
  /// - Parameters:
  ///   - region: the stack's Region.
  ///   - settings: the stack's provider settings.
  ///   - options: what the user said; nothing of it may be about the simulation.
  /// - Returns: the client.
  /// - Throws: ``CommandFailure`` with everything that is wrong with the settings.
  func open(
    region: String, settings: ProviderSettings, options: ProviderOptions
  ) throws(CommandFailure) -> AWSClient {
    try refuseWhatIsSimulated(options)
    var problems: [Diagnostic] = []
    for (name, value) in settings.settings {
      if !Self.settingNames.contains(name) {
        problems.append(
          .error(
            "The provider aws has no setting \"\(name)\"", at: settings.range,
            help: Suggestion.didYouMean(name, among: Self.settingNames)
              ?? "It has two: `profile` and `endpoint_url`."))
      } else if (value.stringValue ?? "").isEmpty {
        problems.append(
          .error("\"\(name)\" of the provider aws must be a text", at: settings.range))
      }
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    let profile = settings.settings["profile"]?.stringValue
    do throws(ClientProblem) {
      let read = Self.reader(context.files)
      let authorities = try AWSClient.authorities(
        profile: profile, environment: context.environment, readFile: read)
      let surroundings = Surroundings(
        environment: context.environment, readFile: read, replaceFile: Self.replaceFile,
        run: Self.runner(context.environment),
        now: { Date().timeIntervalSince1970 },
        transport: try NetworkTransport(
          authorities: authorities, proxies: try ProxyRules(environment: context.environment)))
      return try AWSClient(
        ClientSettings(
          region: region, profile: profile,
          endpoint: settings.settings["endpoint_url"]?.stringValue), surroundings)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func refuseWhatIsSimulated(_ options: ProviderOptions) throws(CommandFailure) {
    let given = [
      ("--simulated-aws", options.simulatedAWS != nil),
      ("--simulate-faults", options.faults != nil),
      ("--simulate-seed", options.seed != nil), ("--simulate-time", options.time != nil),
    ]
    if let (option, _) = given.first(where: \.1) {
      throw CommandFailure(
        "\(option) is for the simulated AWS, and the provider is aws",
        help: "Leave it out, or use --provider simulated.", status: .usage)
    }
  }

  private static func reader(
    _ files: UserFiles
  ) -> @Sendable (String) throws(ClientProblem) -> [UInt8]? {
    { path throws(ClientProblem) in
      guard files.exists(path) else { return nil }
      do throws(CommandFailure) {
        return try files.read(path)
      } catch {
        throw ClientProblem(error.diagnostics.first?.message ?? "Cannot read \(path)")
      }
    }
  }

  private static func replaceFile(_ path: String, _ bytes: [UInt8]) throws(ClientProblem) {
    do {
      try AtomicFile.replace(path, with: bytes, in: POSIXFileSystem())
    } catch {
      throw ClientProblem("Cannot write \(path): \(error)")
    }
  }

  /// Runs a profile's `credential_process`, without a shell and without our keys.
  private static func runner(
    _ environment: [String: String]
  ) -> @Sendable (String) async throws(ClientProblem) -> [UInt8] {
    let rest = environment.filter { !$0.key.hasPrefix("CAINFRA_") }
    return { command throws(ClientProblem) in
      guard let words = CommandWords.split(command), !words.isEmpty else {
        throw ClientProblem("The credential_process of the profile is no command")
      }
      let child = ChildProcess(
        words: words, environment: rest, timeLimit: .seconds(60), outputLimit: 64 << 10)
      let end = await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: child.run()) }
      }
      // Its arguments may be secret; its name is told.
      let name = words.first ?? ""
      switch end {
      case .exited(0, let output): return output
      case .exited(let status, _):
        throw ClientProblem("The credential_process \(name) ended with \(status)")
      case .signaled(let signal):
        throw ClientProblem("The credential_process \(name) was ended by signal \(signal)")
      case .tooLate:
        throw ClientProblem("The credential_process \(name) had not ended after 60 seconds")
      case .tooMuch:
        throw ClientProblem("The credential_process \(name) printed more than 64 KiB")
      case .notStarted(let reason):
        throw ClientProblem("The credential_process \(name) was not started: \(reason)")
      }
    }
  }
}

extension CommandFailure {
  /// What keeps the client of AWS from working, in the words of commands.
  init(_ problem: ClientProblem) { self.init(problem.message, help: problem.help) }
}
