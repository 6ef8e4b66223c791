package import Diagnostics
package import ResourceModel
package import Values

/// What an apply will do, step by step: the contract between planning and applying.
///
/// Text, JSON and HTML are drawn from it, and an apply executes its steps without planning again.
package struct Plan: Sendable {
  /// The format this version writes, and the newest it reads.
  package static let currentFormat = 1

  /// What the plan is for.
  package enum Mode: String, Hashable, Sendable {
    /// Brings the objects to what the stack says.
    case apply
    /// Removes every object of the stack.
    case destroy
    /// Brings the state to what the provider says, and changes no object.
    case refreshOnly = "refresh-only"
  }

  /// What the plan is for.
  package var mode: Mode
  /// The path of the stack it was made from, as the user gave it.
  package var stackPath: String
  /// The stack's name, Region and account.
  package var context: StackContext
  /// The name of the provider it was made for.
  package var provider: String
  /// The lineage of the state it was made from.
  package var lineage: String
  /// The serial of the state it was made from.
  package var serial: Int
  /// The digest of the stack's files and variables it was made from.
  package var inputsDigest: String
  /// The values of the stack's variables that are not sensitive, so that an apply of the saved
  /// plan needs no `--var`.
  package var variables: Fields
  /// The names of the sensitive variables that have a value; an apply asks for the values again,
  /// and ``inputsDigest`` tells whether they are the same.
  package var sensitiveVariables: [String]
  /// What is done with each resource, sorted by address; unchanged ones are included as `noOp`.
  package var changes: [Change]
  /// What became of objects outside of cainfra, sorted by address.
  package var drift: [Drift]
  /// What is done with the outputs, in the order of the stack, then those it no longer has.
  package var outputs: [OutputChange]
  /// The steps in an order that keeps every dependency.
  package var steps: [PlanStep]
  /// What the rehearsal found; nil where there was none.
  package var rehearsal: RehearsalReport?
  /// What became of the stack's checks on the rehearsed world; nil where they were not looked at.
  package var checks: [CheckResult]?
  /// Warnings that do not stop the apply.
  package var warnings: [Diagnostic]
  /// The `--target` and `--exclude` addresses that narrowed the plan.
  package var targets: PlanTargets

  /// A plan of the given parts.
  package init(
    mode: Mode, stackPath: String, context: StackContext, provider: String, lineage: String,
    serial: Int, inputsDigest: String, variables: Fields = [:], sensitiveVariables: [String] = [],
    changes: [Change] = [], drift: [Drift] = [], outputs: [OutputChange] = [],
    steps: [PlanStep] = [], rehearsal: RehearsalReport? = nil, warnings: [Diagnostic] = [],
    targets: PlanTargets = PlanTargets()
  ) {
    self.mode = mode
    self.stackPath = stackPath
    self.context = context
    self.provider = provider
    self.lineage = lineage
    self.serial = serial
    self.inputsDigest = inputsDigest
    self.variables = variables
    self.sensitiveVariables = sensitiveVariables
    self.changes = changes
    self.drift = drift
    self.outputs = outputs
    self.steps = steps
    self.rehearsal = rehearsal
    self.warnings = warnings
    self.targets = targets
  }

  /// Whether an apply would change an object, the state's record of one, or an output.
  package var hasChanges: Bool { !steps.isEmpty || outputs.contains { $0.action != .noOp } }

  /// The counts of the closing line.
  package var summary: ChangeSummary { ChangeSummary(of: changes) }
}

/// One step of an apply.
package struct PlanStep: Hashable, Sendable {
  /// What a step does.
  package enum Operation: Hashable, Sendable {
    /// Makes the object. With `deposing`, the existing object is kept aside first, under the key.
    case create(deposing: String?)
    /// Changes the named attributes of the object.
    case update(changed: [String])
    /// Removes the object; with `deposed`, the one kept aside under the key.
    case delete(deposed: String?)
    /// Writes what was read, or changed settings, into the state; asks the provider nothing.
    case record
    /// Drops the object from the state.
    case forget
  }

  /// Its place in the plan's list of steps, from zero.
  package var id: Int
  /// The resource.
  package var address: ResourceAddress
  /// What it does.
  package var operation: Operation
  /// The steps that must be done before, in ascending order.
  package var dependencies: [Int]

  /// A step of the given parts.
  package init(id: Int, address: ResourceAddress, operation: Operation, dependencies: [Int]) {
    self.id = id
    self.address = address
    self.operation = operation
    self.dependencies = dependencies
  }
}

/// What an apply does with one output.
package struct OutputChange: Hashable, Sendable {
  /// The output's name.
  package var name: String
  /// `create`, `update`, `delete` or `noOp`.
  package var action: ChangeAction
  /// The value as it is, marked where sensitive; null where there is none.
  package var before: Value
  /// The value as it will be, marked where sensitive; null where there will be none.
  package var after: Value

  /// A change of the named output.
  package init(name: String, action: ChangeAction, before: Value, after: Value) {
    self.name = name
    self.action = action
    self.before = before
    self.after = after
  }
}

/// The addresses that narrow a plan.
package struct PlanTargets: Hashable, Sendable {
  /// Only these and what they depend on.
  package var targets: [String]
  /// Not these, nor what depends on them.
  package var excludes: [String]
  /// Replace these.
  package var replacements: [String]

  /// Addresses as the user gave them.
  package init(targets: [String] = [], excludes: [String] = [], replacements: [String] = []) {
    self.targets = targets
    self.excludes = excludes
    self.replacements = replacements
  }
}

/// The counts of a plan.
///
/// A replacement counts once as added and once as destroyed; a move alone is not counted, nor is
/// an update that only the state records.
package struct ChangeSummary: Hashable, Sendable {
  /// Objects made.
  package var add = 0
  /// Objects changed in place.
  package var change = 0
  /// Objects removed.
  package var destroy = 0
  /// Objects adopted.
  package var importing = 0
  /// Objects dropped from the state.
  package var forget = 0

  /// The counts of the given changes.
  package init(of changes: [Change]) {
    for change in changes {
      switch change.action {
      case .create: add += 1
      case .update where change.reason == .settings: break
      case .update: self.change += 1
      case .replace:
        add += 1
        destroy += 1
      case .delete: destroy += 1
      case .importing: importing += 1
      case .forget: forget += 1
      case .read, .move, .noOp: break
      }
    }
  }
}

/// What carrying the plan out on a simulated copy of the world found.
package struct RehearsalReport: Hashable, Sendable {
  /// The number of steps carried out.
  package var steps: Int
  /// What the cloud would refuse, at the stack's lines; empty where everything went through.
  package var refusals: [Diagnostic]

  /// A report on a rehearsal of `steps` steps.
  package init(steps: Int, refusals: [Diagnostic]) {
    self.steps = steps
    self.refusals = refusals
  }
}
