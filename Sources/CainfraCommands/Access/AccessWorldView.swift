import Diagnostics
import Planning
import Rendering
import ResourceModel
import StackLanguage
import StateStore
import Values

/// The world that `cainfra access` looks at: as it is now, or as the next apply would leave it.
struct AccessWorldView {
  private let stack: DesiredStack
  private let provider: any Provider
  private let objects: LiveState
  /// How many changes are not applied yet; nil where the world is the one that is.
  private let pending: Int?

  /// The world of a stack.
  ///
  /// - Parameters:
  ///   - work: the stack's state.
  ///   - applied: whether the world is taken as it is.
  /// - Throws: ``CommandFailure`` where the stack cannot be planned, or its rehearsal is refused.
  init(of work: StateWork, applied: Bool) async throws(CommandFailure) {
    stack = work.session.stack
    guard !applied else {
      provider = work.session.provider
      objects = LiveState(work.state.resources)
      pending = nil
      return
    }
    let plan = try await work.plan(
      PlanningRequest(mode: .apply, stackPath: work.session.path), rehearses: false)
    let rehearsal: Rehearsal
    if let copy = try work.session.simulatedCopy() {
      provider = copy
      rehearsal = await Rehearsal.run(plan, stack: stack, state: work.state, provider: copy)
    } else {
      let world = await KnownWorld.of(work.state, plan, stack.context)
      provider = world.provider
      rehearsal = await world.rehearse(plan, stack, work.state)
      work.session.reporter.tell(world.limits(of: rehearsal))
    }
    guard rehearsal.report.refusals.isEmpty else {
      throw CommandFailure(rehearsal.report.refusals, status: .refused)
    }
    objects = rehearsal.world
    pending = plan.steps.count
  }

  /// The answer to a question in the form of a check.
  func answer(_ question: Fields) async throws(CommandFailure) -> CheckAnswer {
    var question = question
    let problems = provider.catalog.check?.complete(&question, stack.context) ?? []
    guard problems.isEmpty else {
      throw CommandFailure(
        problems.map { .error(Self.inOptions($0.message), help: $0.help.map(Self.inOptions)) })
    }
    switch await provider.answers(to: [question]).first {
    case .success(let answer): return answer.placed(by: objects.addressesByName)
    case .failure(let error): throw CommandFailure(Self.inOptions(error.description))
    case nil: throw CommandFailure("The provider gave no answer")
    }
  }

  /// A sentence about the keys of a check, with the options of the command that stand for them.
  private static func inOptions(_ text: String) -> String {
    let options = [
      "principal": "--principal", "from": "--install", "to": "--publish", "on": "--resource",
      "can": "--action", "via": "--via", "subnet": "--subnet", "format": "--format",
      "package": "--package",
    ]
    return options.reduce(text) { $0.replacing("\"\($1.key)\"", with: $1.value) }
  }

  /// What a name on the command line stands for: a resource of the stack, else the text itself.
  func value(named text: String) throws(CommandFailure) -> Value {
    guard let address = ResourceAddress(parsing: text) else { return .string(text) }
    if let object = objects.attributes(of: address) { return .object(object) }
    let known = stack.resources.map(\.address)
    if known.contains(address) {
      throw CommandFailure(
        "\(address) is not applied yet", help: "Leave --applied out to look at the planned world.")
    }
    let instances = known.filter { $0.block == address && $0.key != nil }
    guard instances.isEmpty else {
      let names = instances.map { "'\($0)'" }.joined(separator: ", ")
      throw CommandFailure("\(address) stands for several resources", help: "Name one of \(names).")
    }
    throw CommandFailure(
      "There is no resource \(address) in the stack",
      help: Suggestion.didYouMean(address.description, among: known.map(\.description))
        ?? "Name a resource by its address, anything else by its ARN or id.")
  }

  /// The answer for people.
  func text(_ answer: CheckAnswer, palette: Palette) -> String {
    let verdict =
      answer.isPossible ? palette.paint("Yes:", .added) : palette.paint("No:", .removed)
    var lines = ["\(verdict) \(answer.finding).", ""]
    lines += ChecksText(palette: palette).lines(of: answer).map { "  \($0)" }
    if let pending, pending > 0 {
      let changes = pending == 1 ? "1 change" : "\(pending) changes"
      lines += ["", "This is so after the next apply: \(changes) of the stack not applied yet."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answer for programs.
  func json(_ answer: CheckAnswer) -> Value {
    var fields = answer.encoded.fields ?? [:]
    fields["holds"] = nil
    fields["allowed"] = .bool(answer.isPossible)
    fields["world"] = pending == nil ? "applied" : "rehearsed"
    return .object(fields)
  }
}
