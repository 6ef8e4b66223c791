import Diagnostics
package import ResourceModel
package import StackLanguage
package import StateStore
package import Values

/// One step of a plan on its way: from the planned change to the order for the provider, and from
/// the provider's answer to the state.
///
/// The applier and the rehearsal carry steps out through it, so that both do the same.
package struct StepExecution: Sendable {
  /// The step.
  package let step: PlanStep
  /// The change the step belongs to.
  package let change: Change
  /// The resource in the stack; nil where the stack no longer has it.
  package let desired: DesiredResource?
  /// The object the step is about as the state has it: for `delete(deposed:)` the one kept aside,
  /// for a creation none.
  package let existing: StateResource?
  /// What the stack is.
  package let context: StackContext
  /// Whether attributes that the plan knows wholly are taken from it rather than evaluated again.
  package let takesPlanned: Bool
  private let evaluation = Evaluation()

  /// The execution of a step.
  ///
  /// With `takesPlanned`, as a rehearsal right after the planning asks for, a creation whose
  /// attributes the plan knows wholly is not evaluated again.
  package init(
    step: PlanStep, change: Change, desired: DesiredResource?, existing: StateResource?,
    context: StackContext, takesPlanned: Bool = false
  ) {
    self.step = step
    self.change = change
    self.desired = desired
    self.existing = existing
    self.context = context
    self.takesPlanned = takesPlanned
  }

  /// Evaluates what the step asks for.
  ///
  /// - Parameters:
  ///   - scope: the real attributes of the resources it depends on.
  ///   - provider: who will carry it out.
  ///   - token: 32 hexadecimal digits, the same for every try of this step.
  ///   - identified: told as soon as a creation's object has an id.
  /// - Returns: the order.
  /// - Throws: `refused` where the attributes are wrong or not known, `defect` where they are not
  ///   what was planned.
  package func order(
    in scope: some ResourceScope, provider: any Provider, token: String,
    identified:
      @escaping @Sendable (_ object: ResourceObject) async throws(ProviderError) -> Void = { _ in }
  ) throws(ProviderError) -> StepOrder {
    switch step.operation {
    case .create:
      let attributes = try evaluated(in: scope, existing: nil)
      return .create(
        Creation(
          address: step.address, attributes: attributes.unmarked, token: token, context: context,
          identified: identified))
    case .update(let changed):
      let existing = try existingObject()
      let attributes = try evaluated(in: scope, existing: existing)
      return .update(
        Update(
          object: reference(to: existing), attributes: attributes.unmarked,
          changed: Set(changed), token: token, context: context))
    case .delete:
      return .delete(Deletion(object: reference(to: try existingObject()), context: context))
    case .record:
      let existing = try existingObject()
      guard let desired, change.reason == .settings else { return .record(refreshed(existing)) }
      _ = try evaluated(in: scope, existing: existing)
      return .record(
        recorded(
          lastSeen(existing), id: existing.id, marked: marks(desired, in: scope), desired,
          of: existing))
    case .forget:
      return .forget
    }
  }

  /// Carries an order out.
  ///
  /// - Parameters:
  ///   - order: what ``order(in:provider:token:identified:)`` gave.
  ///   - scope: the scope the order was evaluated in.
  ///   - provider: who carries it out.
  /// - Returns: what it left behind.
  /// - Throws: what the provider threw, or `defect` where its answer contradicts the plan; see
  ///   ``remains(of:in:provider:)`` for what then belongs into the state.
  package func carryOut(
    _ order: StepOrder, in scope: some ResourceScope, provider: any Provider
  ) async throws(ProviderError) -> StepOutcome {
    switch order {
    case .create(let creation):
      return try outcome(of: try await provider.create(creation), in: scope, provider: provider)
    case .update(let update):
      return try outcome(of: try await provider.update(update), in: scope, provider: provider)
    case .delete(let deletion):
      try await provider.delete(deletion)
      return .removed
    case .record(let resource):
      return .kept(resource)
    case .forget:
      return .removed
    }
  }

  /// Evaluates the step and carries it out.
  package func perform(
    in scope: some ResourceScope, provider: any Provider, token: String,
    identified:
      @escaping @Sendable (_ object: ResourceObject) async throws(ProviderError) -> Void = { _ in }
  ) async throws(ProviderError) -> StepOutcome {
    let order = try order(in: scope, provider: provider, token: token, identified: identified)
    return try await carryOut(order, in: scope, provider: provider)
  }
}

// MARK: - The answer

extension StepExecution {
  /// What an object that was made or changed means for the state.
  ///
  /// - Throws: `defect`, with the object as `partial`, where it contradicts a known planned value.
  package func outcome(
    of object: ResourceObject, in scope: some ResourceScope, provider: any Provider
  ) throws(ProviderError) -> StepOutcome {
    let resource = stateResource(of: object, in: scope, provider: provider)
    if let contradiction = contradiction(in: resource.attributes, scope) {
      throw ProviderError(
        .defect,
        message: """
          The provider answered with another \(contradiction) than was planned. This is a defect \
          of the provider
          """,
        path: contradiction, partial: object)
    }
    return .kept(resource)
  }

  /// What belongs into the state after the step failed; nil where nothing changes there.
  ///
  /// An object that was made only in part is tainted, so that the next plan replaces it; an object
  /// whose update failed half-way stays what it is, with the attributes it has now.
  package func remains(
    of error: ProviderError, in scope: some ResourceScope, provider: any Provider
  ) -> StateResource? {
    guard let partial = error.partial else { return nil }
    var resource = stateResource(of: partial, in: scope, provider: provider)
    if case .create = step.operation, error.kind != .defect { resource.status = .tainted }
    return resource
  }

  private func stateResource(
    of object: ResourceObject, in scope: some ResourceScope, provider: any Provider
  ) -> StateResource {
    guard let desired else {
      return StateResource(
        address: step.address, id: object.id, attributes: object.attributes,
        provider: provider.name)
    }
    let fresh = StateResource(
      address: step.address, id: object.id, attributes: [:], provider: provider.name)
    return recorded(
      object.attributes, id: object.id, marked: marks(desired, in: scope), desired,
      of: existing ?? fresh)
  }

  /// The attributes as the stack writes them, which is where the marks come from; what the order
  /// was made of, where there is one.
  package func marks(_ desired: DesiredResource, in scope: some ResourceScope) -> Fields {
    desired.type.markingSensitive(
      evaluation.given ?? desired.body.attributes(in: scope).attributes)
  }

  /// The state's record of an object with these attributes, under the stack's present settings.
  private func recorded(
    _ attributes: Fields, id: String, marked: Fields, _ desired: DesiredResource,
    of resource: StateResource
  ) -> StateResource {
    var result = resource
    result.id = id
    result.attributes = desired.type.conforming(attributes)
    result.dependencies = change.dependencies
    result.sensitive = desired.type.sensitivePaths(
      of: desired.type.marking(attributes, like: marked))
    result.protect = desired.protect
    result.status = .ready
    result.deposedKey = nil
    result.createBeforeDestroy = desired.lifecycle.createBeforeDestroy ?? false
    result.schemaVersion = desired.type.schemaVersion
    return result
  }

  /// The first attribute whose answer is not what the plan or the stack said it would be.
  private func contradiction(in answer: Fields, _ scope: some ResourceScope) -> ValuePath? {
    guard let desired, let planned = change.after else { return nil }
    for attribute in desired.type.attributes {
      guard let expected = planned[attribute.name], expected.isWhollyKnown else { continue }
      guard attribute.means(expected, answer[attribute.name] ?? .null) else {
        return ValuePath(attribute.name)
      }
    }
    return nil
  }
}

// MARK: - The order

extension StepExecution {
  private func existingObject() throws(ProviderError) -> StateResource {
    if let existing { return existing }
    throw ProviderError(
      .defect, message: "The state has no object for \(step.address), although the plan had one")
  }

  /// The attributes the stack gives, wholly known, marked, and as planned.
  private func evaluated(
    in scope: some ResourceScope, existing: StateResource?
  ) throws(ProviderError) -> Fields {
    guard let desired else {
      throw ProviderError(.defect, message: "The stack has no resource \(step.address)")
    }
    if takesPlanned, let planned = plannedCreation(desired) {
      evaluation.keep(planned)
      return planned
    }
    let (given, diagnostics) = desired.body.attributes(in: scope)
    evaluation.keep(given)
    if let error = diagnostics.first(where: { $0.severity == .error }) {
      throw ProviderError(.refused, message: error.message)
    }
    var attributes = desired.type.markingSensitive(desired.type.conforming(given))
    if let existing {
      attributes = desired.lifecycle.ignoringChanges(
        in: attributes, existing: lastSeen(existing), type: desired.type)
    }
    for attribute in desired.type.attributes {
      let value = attributes[attribute.name] ?? .null
      guard value.isWhollyKnown else {
        throw ProviderError(
          .refused,
          message: """
            The value of \(attribute.name) is still not known, since something it refers to has \
            not been made
            """,
          path: ValuePath(attribute.name))
      }
      let planned = change.after?[attribute.name] ?? .null
      guard attribute.isWritable, !value.isNull, planned.isWhollyKnown, !planned.isNull,
        !attribute.means(value, planned)
      else { continue }
      throw ProviderError(
        .defect,
        message: "The value of \(attribute.name) is not the one that was planned",
        path: ValuePath(attribute.name))
    }
    return attributes
  }

  /// What the plan says that the stack gives a new object; nil unless all of it is known.
  private func plannedCreation(_ desired: DesiredResource) -> Fields? {
    guard case .create = step.operation, let after = change.after else { return nil }
    var given = Fields()
    for attribute in desired.type.attributes where attribute.isWritable {
      guard let value = after[attribute.name], !value.isNull else { continue }
      guard !value.isWhollyKnown else {
        given[attribute.name] = value
        continue
      }
      // What the provider will set stands for itself.
      guard attribute.isComputed, case .unknown(let unknown) = value.unmarked,
        unknown.reference == "\(step.address).\(attribute.name)"
      else { return nil }
    }
    return given
  }

  private func reference(to existing: StateResource) -> ObjectReference {
    ObjectReference(
      address: step.address, id: existing.id, attributes: lastSeen(existing))
  }

  /// The attributes of the object as the plan's refresh saw them; the state's where the plan does
  /// not say.
  private func lastSeen(_ existing: StateResource) -> Fields {
    guard let before = change.before else { return existing.attributes }
    var attributes = existing.attributes
    for (name, value) in before where value.isWhollyKnown { attributes[name] = value.unmarked }
    return attributes
  }

  /// The object with the attributes the plan's refresh saw, all else as it is.
  private func refreshed(_ existing: StateResource) -> StateResource {
    var resource = existing
    resource.attributes = lastSeen(existing)
    return resource
  }
}
