import ResourceModel

/// What a plan is asked to do, beside what the stack says.
package struct PlanningRequest: Sendable {
  /// What the plan is for.
  package var mode: Plan.Mode
  /// The path of the stack, as the user gave it.
  package var stackPath: String
  /// Whether the provider is asked what became of the objects; else the state is believed.
  package var refreshes: Bool
  /// The addresses that narrow the plan or ask for replacements.
  package var targets: PlanTargets
  /// How much of each object is looked at for drift.
  package var drift: DriftScope

  /// A request; what is not said is a plain plan of everything.
  package init(
    mode: Plan.Mode = .apply, stackPath: String = "", refreshes: Bool = true,
    targets: PlanTargets = PlanTargets(), drift: DriftScope = .declared
  ) {
    self.mode = mode
    self.stackPath = stackPath
    self.refreshes = refreshes
    self.targets = targets
    self.drift = drift
  }
}
