import ArgumentParser
import Diagnostics
import Rendering
import StateStore
import Values

/// `cainfra state history STACK [SERIAL]`.
struct StateHistory: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the versions of the state that are kept, show what changed, go back.",
    discussion: """
      With a serial, what changed from that version to the one after it, or to the one that --to \
      names. --restore puts a version in place of the state; no object is touched, and the next plan \
      shows what that means.

      EXAMPLE:
        cainfra state history stacks/quickstart.yaml
        cainfra state history stacks/quickstart.yaml 3 --to 5
        cainfra state history stacks/quickstart.yaml --restore 3
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The serial of a version.")
  var serial: Int?

  @Option(help: ArgumentHelp("Compare with this version.", valueName: "serial"))
  var to: Int?

  @Option(help: ArgumentHelp("Put this version in place of the state.", valueName: "serial"))
  var restore: Int?

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard to == nil || serial != nil else {
      throw ValidationError("--to needs a serial to compare with")
    }
    guard restore == nil || serial == nil else {
      throw ValidationError("--restore names the version itself")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let surgery = try StateSurgery(stack, options, in: context)
    do {
      if let restore { return try await goBack(to: restore, surgery, context) }
      let serials = try await surgery.store.history()
      if let serial { return try await compare(serial, among: serials, surgery, context) }
      try await list(serials, surgery, context)
      return .success
    } catch let error as StateError {
      throw CommandFailure([error.diagnostic])
    }
  }

  private func list(
    _ serials: [Int], _ surgery: StateSurgery, _ context: CommandContext
  ) async throws {
    var rows: [Value] = []
    var lines: [String] = []
    var versions: [State] = []
    for serial in serials.reversed() {
      guard let state = try await surgery.store.version(serial) else { continue }
      context.secrets.add(state.secrets)
      let difference = versions.last.map {
        StateDifference(from: $0, to: state, catalog: Catalog.all)
      }
      versions.append(state)
      let counts = difference.map { ", \($0.counts)" } ?? ""
      let mark = serial == serials.first ? " (the state as it is)" : ""
      let objects = state.resources.count == 1 ? "1 object" : "\(state.resources.count) objects"
      lines.append("serial \(serial): \(objects)\(counts)\(mark)")
      var row: Fields = [
        "serial": .int(serial), "resources": .int(state.resources.count),
      ]
      row["changes"] = difference?.json
      rows.append(.object(row))
    }
    if global.json {
      context.standardOutput.write(PrintedJSON.text(.array(rows.reversed())))
    } else {
      for line in lines.reversed() { context.standardOutput.line(line) }
    }
  }

  private func compare(
    _ serial: Int, among serials: [Int], _ surgery: StateSurgery, _ context: CommandContext
  ) async throws -> ExitStatus {
    let old = try await version(serial, surgery)
    context.secrets.add(old.secrets)
    guard let target = to ?? serials.filter({ $0 > serial }).min() else {
      throw CommandFailure(
        "Serial \(serial) is the state as it is", help: "Name a version with --to.")
    }
    let new = try await version(target, surgery)
    context.secrets.add(new.secrets)
    let difference = StateDifference(from: old, to: new, catalog: Catalog.all)
    if global.json {
      context.standardOutput.write(PrintedJSON.text(difference.json))
    } else {
      let palette = Reporter(context, global).palette
      context.standardOutput.write(difference.text(palette: palette))
    }
    return .success
  }

  private func goBack(
    to serial: Int, _ surgery: StateSurgery, _ context: CommandContext
  ) async throws -> ExitStatus {
    let version = try await version(serial, surgery)
    let (before, after) = try await surgery.change(
      "state history --restore", timeout: lock.lockTimeout.duration
    ) { state in
      state = version
    }
    let reporter = Reporter(context, global)
    reporter.remark("The state is as it was at serial \(serial); its serial is now \(after).")
    reporter.remark(surgery.undo(before))
    return .success
  }

  private func version(_ serial: Int, _ surgery: StateSurgery) async throws -> State {
    if let state = try await surgery.store.version(serial) { return state }
    throw CommandFailure(
      "No version of serial \(serial) is kept",
      help: "`cainfra state history \(stack)` lists those that are.")
  }
}
