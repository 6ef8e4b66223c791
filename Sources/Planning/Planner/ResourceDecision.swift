import ResourceModel
import StackLanguage
import Values

/// Decides what is done with one resource of the stack, from what it should be and what it is.
struct ResourceDecision {
  /// What a resource of the stack is compared with.
  struct Prior {
    /// The attributes as they are, sensitive parts marked.
    var attributes: Fields
    /// What the provider knows the object by.
    var id: String
    /// Whether it was made only in part.
    var isTainted: Bool
  }

  /// Why a resource changes although its attributes do not ask for it.
  struct Demand {
    /// `requested`, `triggered` or `dependencyReplaced`.
    var reason: ChangeReason
    /// The resource that triggers it.
    var cause: ResourceAddress?
    /// The attributes to send again; none where the resource is to be replaced.
    var resent: Set<String> = []
  }

  let resource: DesiredResource
  /// The attributes the stack gives, in the type's form, sensitive parts marked.
  let given: Fields
  /// Whether a replacement is made before the old object is removed.
  let createsBeforeDestroying: Bool

  private var type: ResourceType { resource.type }
  private var address: ResourceAddress { resource.address }

  /// The change of a resource that has no object.
  ///
  /// - Parameter goneID: the id of the object that no longer exists, where there was one.
  /// - Returns: a creation.
  func creation(goneID: String?) -> Change {
    Change(
      address: address, action: .create, reason: goneID.map { _ in .gone }, after: new,
      id: goneID, range: resource.nameRange)
  }

  /// The change of a resource that has an object.
  ///
  /// - Parameters:
  ///   - prior: the object.
  ///   - demand: what else asks for a change.
  /// - Returns: a replacement, an update or nothing.
  func change(from prior: Prior, demand: Demand?) -> Change {
    let desired = resource.lifecycle.ignoringChanges(
      in: given, existing: prior.attributes, type: type)
    let differences = type.differences(from: prior.attributes, to: desired)
    let before = type.marking(prior.attributes, like: given)
    let asIs = type.marking(prior.attributes.unmarked, like: given)
    if let (reason, cause) = replacement(prior, demand, differences) {
      return Change(
        address: address,
        action: .replace(createsBeforeDestroying ? .createThenDelete : .deleteThenCreate),
        reason: reason, before: before, after: new,
        differences: type.differences(from: prior.attributes, to: given), cause: cause,
        id: prior.id, range: resource.nameRange)
    }
    if differences.isEmpty, let demand, !demand.resent.isEmpty {
      return resending(demand, prior, before: before, asIs: asIs, desired: desired)
    }
    guard !differences.isEmpty else {
      return Change(
        address: address, action: .noOp, before: before, after: asIs, id: prior.id,
        range: resource.nameRange)
    }
    let changed = Set(differences.compactMap(\.path.attribute))
    let after = kept(desired, prior: asIs, changed: changed)
    return Change(
      address: address, action: .update, before: before, after: after,
      differences: differences + following(before, after, changed), id: prior.id,
      range: resource.nameRange)
  }

  private func replacement(
    _ prior: Prior, _ demand: Demand?, _ differences: [AttributeDifference]
  ) -> (ChangeReason, ResourceAddress?)? {
    if prior.isTainted { return (.tainted, nil) }
    if differences.contains(where: \.forcesReplacement) { return (.cannotUpdate, nil) }
    guard let demand, demand.resent.isEmpty else { return nil }
    return (demand.reason, demand.cause)
  }

  /// An update that sends attributes again although they have not changed.
  private func resending(
    _ demand: Demand, _ prior: Prior, before: Fields, asIs: Fields, desired: Fields
  ) -> Change {
    let differences = type.attributes.filter { demand.resent.contains($0.name) }.map { attribute in
      let value = before[attribute.name] ?? .null
      return AttributeDifference(path: ValuePath(attribute.name), before: value, after: value)
    }
    let after = kept(desired, prior: asIs, changed: demand.resent)
    return Change(
      address: address, action: .update, reason: demand.reason, before: before, after: after,
      differences: differences + following(before, after, demand.resent), cause: demand.cause,
      id: prior.id, range: resource.nameRange)
  }

  /// The attributes of an object that is made anew.
  private var new: Fields {
    type.plannedObject(desired: given, prior: nil, address: address)
  }

  /// The attributes of an object that stays: those that do not differ in meaning as they are.
  private func kept(_ desired: Fields, prior: Fields, changed: Set<String>) -> Fields {
    var desired = desired
    for (name, value) in prior where !changed.contains(name) && desired[name] != nil {
      desired[name] = value
    }
    return type.plannedObject(desired: desired, prior: prior, changed: changed, address: address)
  }

  /// The computed attributes that the update makes anew.
  private func following(
    _ before: Fields, _ after: Fields, _ changed: Set<String>
  ) -> [AttributeDifference] {
    type.attributes.compactMap { attribute in
      guard attribute.isComputed, !changed.contains(attribute.name),
        let value = after[attribute.name], value.isUnknown,
        let old = before[attribute.name], !old.isUnknown
      else { return nil }
      return AttributeDifference(path: ValuePath(attribute.name), before: old, after: value)
    }
  }
}
