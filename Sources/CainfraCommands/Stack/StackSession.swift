import AWSClient
import AWSProvider
import Applying
import Diagnostics
import Planning
import ResourceModel
import SimulatedAWS
import StackLanguage
import StateStore
import Values

/// A stack with its provider and its store, ready for work.
struct StackSession {
  /// Tells what there is to tell.
  let reporter: Reporter
  /// The path of the stack, as the user gave it.
  let path: String
  /// What the user wants.
  let stack: DesiredStack
  /// The AWS behind the provider.
  let cloud: StackCloud
  /// Who carries changes out.
  let provider: any Provider
  /// Where the state is kept.
  let store: FileStateStore

  /// Reads the stack and opens what it needs.
  ///
  /// - Parameters:
  ///   - path: the stack's file or directory.
  ///   - options: what the user said about it.
  ///   - reporter: tells the warnings.
  /// - Returns: the session.
  /// - Throws: ``CommandFailure`` with everything that is wrong.
  static func open(
    _ path: String, _ options: WorkOptions, _ reporter: Reporter
  ) async throws(CommandFailure) -> StackSession {
    let stack = try await StackInput.read(
      path, options.state.stack, in: reporter.context, tell: reporter.tell)
    return try open(stack, at: path, options, reporter)
  }

  /// Opens what a stack needs that was read already.
  static func open(
    _ stack: DesiredStack, at path: String, _ options: WorkOptions, _ reporter: Reporter
  ) throws(CommandFailure) -> StackSession {
    let name = try providerName(stack, options)
    try refuseWhatIsNotThere(stack)
    // Another provider's settings say nothing about this one.
    let settings = name == stack.provider.name ? stack.provider : ProviderSettings(name: name)
    let cloud: StackCloud
    if name == "aws" {
      cloud = .real(
        try RealCloud(context: reporter.context).open(
          region: stack.context.region, settings: settings, options: options.provider))
    } else {
      let place = SimulatedCloud(
        option: options.provider.simulatedAWS, environment: reporter.context.environment,
        beside: path)
      cloud = .simulated(
        try place.open(
          account: stack.context.account, settings: settings, faults: options.provider.faults,
          seed: options.provider.seed, time: options.provider.time?.timestamp))
    }
    let provider = AWSProvider(
      name: cloud.providerName, services: cloud.services(region: stack.context.region))
    return StackSession(
      reporter: reporter, path: path, stack: stack, cloud: cloud, provider: provider,
      store: try Self.store(of: stack, at: path, options.state, reporter.context))
  }

  /// The name of the provider, which must be one that there is.
  private static func providerName(
    _ stack: DesiredStack, _ options: WorkOptions
  ) throws(CommandFailure) -> String {
    let name = options.provider.name ?? stack.provider.name
    guard ProviderSettings.names.contains(name) else {
      throw CommandFailure([
        .error(
          "There is no provider \"\(name)\"",
          at: options.provider.name == nil ? stack.provider.range : nil,
          help: Suggestion.didYouMean(name, among: ProviderSettings.names)
            ?? "Providers are `simulated` and `aws`.")
      ])
    }
    return name
  }

  /// Refuses stores that this version does not have.
  private static func refuseWhatIsNotThere(_ stack: DesiredStack) throws(CommandFailure) {
    guard stack.store.name == "file" else {
      throw CommandFailure([
        .error(
          "This version of cainfra keeps states in files only, not in `\(stack.store.name)`",
          at: stack.store.range, help: "Use `state: file`, or leave `state` out.")
      ])
    }
  }

  /// The store of a stack's state.
  ///
  /// - Parameters:
  ///   - stack: the stack.
  ///   - path: its path, as the user gave it.
  ///   - options: where the state is, and its key.
  ///   - context: where the environment is.
  ///   - protection: how the files are kept; nil for as the key of the options says.
  /// - Returns: the store.
  /// - Throws: ``CommandFailure`` where a setting is wrong, or the key cannot be read.
  static func store(
    of stack: DesiredStack, at path: String, _ options: StateOptions, _ context: CommandContext,
    protection: StateProtection? = nil
  ) throws(CommandFailure) -> FileStateStore {
    for key in stack.store.settings.keys where key != "path" {
      throw CommandFailure([
        .error(
          "The file store has no setting \"\(key)\"", at: stack.store.range,
          help: Suggestion.didYouMean(key, among: ["path"]) ?? "It has one: `path`.")
      ])
    }
    let written = stack.store.settings["path"]?.stringValue.map { text in
      text.hasPrefix("/") ? text : "\(StackPlace.folder(of: path))/\(text)"
    }
    let place = FileStateStore.defaultPath(
      stack: stack.context.stack, beside: StackPlace.folder(of: path))
    let kept: StateProtection
    if let protection { kept = protection } else { kept = try context.protection(options.key) }
    return FileStateStore(
      path: options.state ?? written ?? place, stack: stack.context.stack, protection: kept)
  }

  /// Makes sure, before anything else is asked of the real AWS, that there are credentials, and
  /// that their account is the stack's and the state's.
  ///
  /// - Throws: ``CommandFailure`` that names each place credentials were looked for, or both
  ///   accounts.
  func confirmAccount(for state: State) async throws(CommandFailure) {
    guard case .real(let client) = cloud else { return }
    do throws(ClientProblem) {
      reporter.context.secrets.add(try await client.keeper.current().secrets)
    } catch {
      throw CommandFailure(error)
    }
    let account: String
    do throws(ProviderError) {
      account = try await provider.account()
    } catch {
      throw CommandFailure("AWS does not say whose credentials these are: \(error)")
    }
    let problems = Preflight.check(account: account, stack, state)
    guard problems.isEmpty else { throw CommandFailure(problems) }
  }

  /// A provider over a copy of the simulated account in memory; nil where the account is real.
  func simulatedCopy() throws(CommandFailure) -> (any Provider)? {
    guard case .simulated(let cloud) = cloud else { return nil }
    do {
      let copy = try cloud.copy()
      return AWSProvider(
        name: provider.name, services: copy.services(region: stack.context.region),
        patience: .none)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
