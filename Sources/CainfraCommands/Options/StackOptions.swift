import ArgumentParser

/// The options of every command that reads a stack.
struct StackOptions: ParsableArguments {
  @Option(
    name: .customLong("var"),
    help: ArgumentHelp(
      "Give a variable its value; may be repeated. Wins over files and the environment.",
      valueName: "name=value"))
  var variables: [String] = []

  @Option(
    name: .customLong("var-file"),
    help: ArgumentHelp(
      "Read values of variables from a YAML or JSON file; may be repeated, the later wins.",
      valueName: "file"))
  var variableFiles: [String] = []
}

/// The options of every command that reads the state of a stack.
struct StateOptions: ParsableArguments {
  @OptionGroup var stack: StackOptions

  @Option(
    help: ArgumentHelp(
      "Keep the state in this file instead of .cainfra/STACK/state.json.", valueName: "file"))
  var state: String?

  @OptionGroup var key: StateKeyOptions
}

/// The options of every command that works with a stack's provider.
struct WorkOptions: ParsableArguments {
  @OptionGroup var state: StateOptions
  @OptionGroup var provider: ProviderOptions
}

/// The options that say which provider is meant.
struct ProviderOptions: ParsableArguments {
  @Option(
    name: .customLong("provider"),
    help: ArgumentHelp(
      "Use this provider instead of the stack's: simulated or aws.", valueName: "name"))
  var name: String?

  @Option(
    name: .customLong("simulated-aws"),
    help: ArgumentHelp(
      "Keep the simulated AWS in this directory instead of .cainfra/simulated-aws beside the stack.",
      valueName: "dir"))
  var simulatedAWS: String?

  @Option(
    name: .customLong("simulate-faults"),
    help: ArgumentHelp(
      "Make the simulated AWS misbehave, such as throttle=0.1,error-after=0.02,seed=42.",
      valueName: "spec"))
  var faults: String?

  @Option(
    name: .customLong("simulate-seed"),
    help: ArgumentHelp(
      "Make the ids of the simulated AWS from this number, to repeat a run with --parallelism 1.",
      valueName: "number"))
  var seed: UInt64?

  @Option(
    name: .customLong("simulate-time"),
    help: ArgumentHelp(
      "Let it be this time in the simulated AWS, such as 2026-01-31T12:00:00Z.", valueName: "time"))
  var time: MomentInTime?
}

/// The options of every command that takes the lock of a state.
struct LockOptions: ParsableArguments {
  @Option(
    name: .customLong("lock-timeout"),
    help: ArgumentHelp(
      "Wait so long for another command to release the state, such as 30s or 5m.",
      valueName: "time"))
  var lockTimeout: TimeSpan = TimeSpan(.zero)
}

/// The options that say what a plan is for.
struct ModeOptions: ParsableArguments {
  @Flag(help: "Plan to destroy everything the stack owns.")
  var destroy = false

  @Flag(
    name: .customLong("refresh-only"),
    help: "Plan only to bring the state to what the provider says; no object is touched.")
  var refreshOnly = false
}

/// The options that say what a plan is to cover.
struct PlanOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-refresh"), help: "Trust the state; do not read objects from the provider."
  )
  var noRefresh = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Cover only these resources and what they need; * matches any text.", valueName: "addr"))
  var target: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Leave these resources and what needs them out; * matches any text.", valueName: "addr"))
  var exclude: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Replace these resources even if nothing changed.", valueName: "addr"))
  var replace: [String] = []

  @Flag(
    name: .customLong("no-rehearsal"),
    help: "Do not carry the plan out on a simulated copy before showing it.")
  var noRehearsal = false

  @Flag(help: "Print one line for each change instead of the full difference.")
  var summary = false

  @Option(help: ArgumentHelp("Also write the plan as an HTML page.", valueName: "file"))
  var html: String?
}

/// The options of every command that carries a plan out.
struct ApplyArguments: ParsableArguments {
  @Flag(name: .customLong("auto-approve"), help: "Do not ask before changing anything.")
  var autoApprove = false

  @Flag(
    name: .customLong("forget-in-doubt"),
    help:
      "Take creations that a killed run left in doubt, and that nothing can tell of, as not done."
  )
  var forgetInDoubt = false

  @OptionGroup private var width: ParallelismOption

  /// How many operations run at once.
  var parallelism: Int { width.parallelism }
}

/// How much is done at once.
struct ParallelismOption: ParsableArguments {
  @Option(help: ArgumentHelp("Run at most so many operations at once.", valueName: "n"))
  var parallelism: Int = 10

  func validate() throws {
    guard (1...1000).contains(parallelism) else {
      throw ValidationError("--parallelism must be between 1 and 1000")
    }
  }
}

/// The common options that a command accepts although they change nothing for it, so that scripts
/// can give the same ones to every command: for a command that only looks at the state.
struct OptionsWithoutEffectOnState: ParsableArguments {
  @OptionGroup var provider: ProviderOptions
  @OptionGroup var lock: LockOptions
  @OptionGroup var width: ParallelismOption
}

/// The same for a command that changes what the state says, and takes its lock.
struct OptionsWithoutEffectOnSurgery: ParsableArguments {
  @OptionGroup var provider: ProviderOptions
  @OptionGroup var width: ParallelismOption
}

/// The same for a command that only reads the stack.
struct OptionsWithoutEffectOnStack: ParsableArguments {
  @Option var state: String?
  @OptionGroup var key: StateKeyOptions
  @OptionGroup var rest: OptionsWithoutEffectOnState
}
