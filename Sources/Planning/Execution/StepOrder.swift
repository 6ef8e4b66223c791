package import ResourceModel
package import StateStore

/// What a step asks for, ready to be carried out: wholly known, so that it can be journaled.
package enum StepOrder: Sendable {
  /// To make an object.
  case create(Creation)
  /// To change an object in place.
  case update(Update)
  /// To remove an object.
  case delete(Deletion)
  /// To write into the state, asking the provider nothing.
  case record(StateResource)
  /// To drop the object from the state, asking the provider nothing.
  case forget
}

/// What a step left behind.
package enum StepOutcome: Hashable, Sendable {
  /// The object as it is now, for the state.
  case kept(StateResource)
  /// Nothing: the object leaves the state.
  case removed
}
