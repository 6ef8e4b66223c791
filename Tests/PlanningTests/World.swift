import Diagnostics
import Planning
import ResourceModel
import StateStore
import TestSupport
import Testing
import Values

/// A stack, its state and its provider, for tests that plan and apply by turns.
struct World {
  var stack = ToyStack()
  var state = State(lineage: "lineage-1", stack: "demo")
  var provider = ToyProvider()

  /// Plans, and expects no error.
  func plan(
    _ request: PlanningRequest = PlanningRequest(), _ place: SourceLocation = #_sourceLocation
  ) async throws -> Plan {
    let (plan, diagnostics) = await Planner.plan(
      stack.desired(), state: state, provider: provider, request: request)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors == [], sourceLocation: place)
    return try #require(plan, sourceLocation: place)
  }

  /// Plans, and expects errors.
  func errors(
    _ request: PlanningRequest = PlanningRequest(), _ place: SourceLocation = #_sourceLocation
  ) async -> [Diagnostic] {
    let (plan, diagnostics) = await Planner.plan(
      stack.desired(), state: state, provider: provider, request: request)
    #expect(plan == nil, "a plan with errors", sourceLocation: place)
    return diagnostics.filter { $0.severity == .error }
  }

  /// Plans and applies.
  mutating func apply(
    _ request: PlanningRequest = PlanningRequest(), _ place: SourceLocation = #_sourceLocation
  ) async throws {
    let plan = try await plan(request, place)
    state = try await PlanSimulation.apply(plan, stack.desired(), state, provider)
  }

  /// Changes the state's record of an object.
  mutating func edit(_ address: String, _ change: (inout StateResource) -> Void) {
    for place in state.resources.indices
    where state.resources[place].address.description == address {
      change(&state.resources[place])
    }
  }

  /// The id of the object at an address.
  func id(_ address: String) -> String {
    state.resources.first { $0.address.description == address }?.id ?? ""
  }

  /// A network and a box in it, applied.
  static func networkAndBox() async throws -> World {
    var world = World()
    world.stack.add("network.main", ["name": "main", "size": 5])
    world.stack.add(
      "box.web",
      [
        "network_id": .ref("network.main.id"), "label": "web", "rules": ["b", "a"],
        "tags": ["Name": "web"],
      ])
    try await world.apply()
    return world
  }
}

extension PlanningRequest {
  /// A request narrowed to targets.
  static func targeting(_ addresses: String...) -> PlanningRequest {
    PlanningRequest(targets: PlanTargets(targets: addresses))
  }

  /// A request that leaves addresses out.
  static func excluding(_ addresses: String...) -> PlanningRequest {
    PlanningRequest(targets: PlanTargets(excludes: addresses))
  }

  /// A request to replace addresses.
  static func replacing(_ addresses: String...) -> PlanningRequest {
    PlanningRequest(targets: PlanTargets(replacements: addresses))
  }
}

extension Plan {
  /// The change at an address.
  subscript(address: String) -> Change? {
    changes.first { $0.address.description == address && $0.deposedKey == nil }
  }

  /// The changes that do something, such as `create box.web`, in order.
  var summaryLines: [String] {
    changes.filter { $0.action != .noOp }.map { "\($0.action.word) \($0.address)" }
  }

  /// The steps, such as `delete box.web`, in order.
  var stepLines: [String] { steps.map(\.line) }

  /// Where a step stands; nil where there is none.
  func place(of line: String) -> Int? { stepLines.firstIndex(of: line) }

  /// Whether one step must be done before another, near or far.
  func isBefore(_ early: String, _ late: String) -> Bool {
    guard let from = place(of: late), let to = place(of: early) else { return false }
    var open = [from]
    var seen: Set<Int> = []
    while let step = open.popLast() {
      if step == to { return true }
      for other in steps[step].dependencies where seen.insert(other).inserted {
        open.append(other)
      }
    }
    return false
  }
}

extension PlanStep {
  /// The step in two words; the removal of a deposed object is `remove`.
  var line: String {
    switch operation {
    case .create: "create \(address)"
    case .update: "update \(address)"
    case .delete(nil): "delete \(address)"
    case .delete: "remove \(address)"
    case .record: "record \(address)"
    case .forget: "forget \(address)"
    }
  }
}

extension ChangeAction {
  /// The action in a word.
  var word: String {
    switch self {
    case .create: "create"
    case .update: "update"
    case .replace(.deleteThenCreate): "replace"
    case .replace(.createThenDelete): "create-replace"
    case .delete: "delete"
    case .read: "read"
    case .importing: "import"
    case .move: "move"
    case .forget: "forget"
    case .noOp: "no-op"
    }
  }
}

/// An address from its text.
func address(_ text: String) -> ResourceAddress {
  ResourceAddress(parsing: text) ?? ResourceAddress(type: "wrong", name: "wrong")
}
