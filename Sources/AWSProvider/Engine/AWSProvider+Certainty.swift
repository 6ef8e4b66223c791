import AWSModel
import ResourceModel
import Values

/// How the provider makes sure what became of an order.
extension AWSProvider {
  /// The object of a creation: made now, or made by an earlier try with the same token.
  ///
  /// Where the call fails and AWS may have acted all the same, what it made is looked for; only
  /// what was surely not made is asked for again. An object that exists already is taken only
  /// where it carries the mark of this very creation.
  func identity(
    of creation: Creation, _ logic: any ResourceLogic
  ) async throws -> ResourceObject {
    if let object = recent.made(by: creation.token) { return object }
    if recent.isInDoubt(creation.token) {
      switch try await logic.find(creation) {
      case .made(let id): return remembered(logic.object(id: id, of: creation), creation)
      case .undecided(let reason): throw ProviderError(.outcomeUnknown, message: reason)
      case .notMade: recent.setInDoubt(false, creation.token)
      }
    }
    do {
      let made = try await cloud.patience.retrying(
        while: { recent.mayExplain($0, creation.attributes) }, { try await logic.make(creation) })
      var object = logic.object(id: made.id, of: creation)
      for (name, value) in made.attributes { object.attributes[name] = value }
      return remembered(object, creation)
    } catch let error as AWSError where error.isOutcomeUnknown {
      recent.setInDoubt(true, creation.token)
      return remembered(try await aftermath(of: error, creation, logic), creation)
    } catch let error as AWSError where error.saysItExists && logic.declaration.isTaggable {
      guard case .made(let id) = try await logic.find(creation) else { throw error }
      return remembered(logic.object(id: id, of: creation), creation)
    }
  }

  private func remembered(_ object: ResourceObject, _ creation: Creation) -> ResourceObject {
    recent.add(object, token: creation.token)
    return object
  }

  private func aftermath(
    of error: AWSError, _ creation: Creation, _ logic: any ResourceLogic
  ) async throws -> ResourceObject {
    let pauses = Array(cloud.patience.visibility.prefix(3))
    var failure = ProviderError(translating: error, type: logic.declaration)
    let finding = try? await cloud.patience.asking(pauses: pauses, until: \.isMade) {
      try await logic.find(creation)
    }
    switch finding {
    case .made(let id): return logic.object(id: id, of: creation)
    case .notMade:
      recent.setInDoubt(false, creation.token)
      failure.kind = .unavailable
    case .undecided(let reason): failure.message += " (\(reason))"
    case nil: break
    }
    throw failure
  }

  /// The object of an update that was refused because an earlier try has done it already.
  func outcome(of update: Update, _ logic: any ResourceLogic) async -> ResourceObject? {
    let object = logic.object(id: update.object.id, after: update)
    let seen = try? await logic.readOne(object.reference(at: update.object.address))
    let isDone = logic.declaration.shows(seen, desired: update.attributes, names: update.changed)
    return isDone ? seen : nil
  }

  /// Reads the object until it shows what was written.
  func settled(
    _ object: ResourceObject, desired: Fields, names: Set<String>?, _ logic: any ResourceLogic
  ) async throws -> ResourceObject {
    let patience = cloud.patience
    let seen = try await patience.asking(
      pauses: patience.visibility,
      until: { logic.declaration.shows($0, desired: desired, names: names) },
      {
        try await patience.retrying(while: { ($0 as? AWSError)?.isRetryable ?? false }) {
          try await logic.readOne(object.reference(at: logic.addressOfType))
        }
      })
    guard let seen else {
      throw ProviderError(
        .unavailable, code: "NotVisible",
        message: "\(object.id) was written but AWS does not show it yet", partial: object)
    }
    recent.add(seen, token: nil)
    return seen
  }
}

extension Finding {
  fileprivate var isMade: Bool {
    if case .made = self { true } else { false }
  }
}
