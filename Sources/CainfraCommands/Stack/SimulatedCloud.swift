import AWSModel
import AWSProvider
import Diagnostics
import SimulatedAWS
import StackLanguage
import Values

/// Finds and opens the simulated AWS that a command works on.
struct SimulatedCloud {
  /// The account of a stack that names none.
  static let defaultAccount = "123456789012"

  /// The directory all simulated accounts are kept in.
  let directory: String

  /// The directory that the options, the environment or the stack's place say, in this order.
  init(option: String?, environment: [String: String], beside stackPath: String) {
    if let option {
      directory = option
    } else if let variable = environment["CAINFRA_SIMULATED_AWS"], !variable.isEmpty {
      directory = variable
    } else {
      directory = StackPlace.folder(of: stackPath) + "/.cainfra/simulated-aws"
    }
  }

  /// Opens the account of a stack.
  ///
  /// - Parameters:
  ///   - account: the account, or nil for the default one.
  ///   - settings: the stack's provider settings.
  ///   - faults: what is to go wrong, as the option says it.
  ///   - seed: what ids are made from; random without one.
  ///   - time: the time there; that of the machine without one.
  /// - Returns: the simulated AWS of the account.
  /// - Throws: ``CommandFailure`` for wrong settings and for data that cannot be read.
  func open(
    account: String?, settings: ProviderSettings, faults: String?, seed: UInt64? = nil,
    time: Timestamp? = nil
  ) throws(CommandFailure) -> SimulatedAWS {
    let account = account ?? Self.defaultAccount
    let quotas = try Self.quotas(settings)
    let plan = try Self.faultPlan(faults)
    do {
      return try SimulatedAWS.open(
        directory: directory, account: account, seed: seed, quotas: quotas, faults: plan,
        clock: { time ?? SystemClock.now() })
    } catch {
      throw Self.failure(error, directory: directory)
    }
  }

  /// What a broken store means for the user.
  static func failure(_ error: any Error, directory: String) -> CommandFailure {
    CommandFailure(
      "\(error)",
      help: "To begin with an empty one: cainfra simulate reset --simulated-aws \(directory)")
  }

  /// The quotas that the stack sets.
  private static func quotas(
    _ settings: ProviderSettings
  ) throws(CommandFailure) -> SimulatedQuotas {
    var problems: [Diagnostic] = []
    for key in settings.settings.keys where key != "quotas" {
      problems.append(
        .error(
          "The simulated provider has no setting \"\(key)\"", at: settings.range,
          help: Suggestion.didYouMean(key, among: ["quotas"]) ?? "It has one: `quotas`."))
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    guard let value = settings.settings["quotas"] else { return .awsDefaults }
    if value.stringValue == "unlimited" { return .unlimited }
    guard let fields = value.fields else {
      throw CommandFailure([
        .error(
          "`quotas` must be `unlimited` or a map of names to numbers", at: settings.range,
          help: "Names are \(SimulatedQuotas.allNames.joined(separator: ", ")).")
      ])
    }
    var overrides: [String: Int?] = [:]
    for (name, limit) in fields {
      if limit.stringValue == "unlimited" {
        overrides.updateValue(nil, forKey: name)
      } else if let number = limit.numberValue?.intValue, number >= 0 {
        overrides[name] = number
      } else {
        problems.append(
          .error(
            "The quota \"\(name)\" must be a whole number or `unlimited`", at: settings.range))
      }
    }
    guard problems.isEmpty else { throw CommandFailure(problems) }
    do {
      return try SimulatedQuotas(overrides)
    } catch {
      let names = SimulatedQuotas.allNames
      throw CommandFailure([
        .error(
          "There is no quota \"\(error.name)\"", at: settings.range,
          help: Suggestion.didYouMean(error.name, among: names)
            ?? "Quotas are \(names.joined(separator: ", ")).")
      ])
    }
  }

  /// What is to go wrong, as the option says it.
  static func faultPlan(_ text: String?) throws(CommandFailure) -> FaultPlan {
    guard let text else { return .none }
    do {
      return try FaultPlan(text)
    } catch {
      throw CommandFailure("--simulate-faults: \(error)", status: .usage)
    }
  }
}

/// Where a stack and what belongs to it lie.
enum StackPlace {
  /// The folder of a stack: a directory is its own, a file lies in it.
  static func folder(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard trimmed.hasSuffix(".yaml") || trimmed.hasSuffix(".yml") else { return trimmed }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
