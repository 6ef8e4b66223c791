package import AWSModel
package import ResourceModel
import Values

/// The provider of the AWS resource types, over any implementation of the service protocols.
package struct AWSProvider: Provider {
  package let name: String
  let cloud: Cloud
  let recent: RecentObjects
  private let whose = KnownAccount()

  /// A provider that the state records as `name` and that works through `services`.
  package init(name: String, services: any AWSServices, patience: Patience = .standard) {
    self.name = name
    self.cloud = Cloud(services: services, patience: patience)
    self.recent = RecentObjects(keepsNames: !patience.visibility.isEmpty)
  }

  package var catalog: ResourceTypeCatalog { Self.catalog }

  package func account() async throws(ProviderError) -> String {
    if let known = whose.account { return known }
    do {
      let account = try await cloud.patience.retrying(while: Self.mayHeal) {
        try await cloud.services.sts.getCallerIdentity(GetCallerIdentityRequest()).account
      }
      whose.set(account)
      return account
    } catch {
      throw ProviderError(translating: error)
    }
  }

  package func read(
    _ references: [ObjectReference]
  ) async -> [Result<ResourceObject?, ProviderError>] {
    var answers = await readOnce(references)
    for pause in cloud.patience.visibility {
      let failed = answers.indices.filter { answers[$0].mayBeAskedAgain }
      guard !failed.isEmpty, await cloud.patience.pause(pause) else { break }
      let again = await readOnce(failed.map { references[$0] })
      for (place, answer) in zip(failed, again) { answers[place] = answer }
    }
    return answers
  }

  /// Whether an error of AWS is one that the same call may not meet again.
  private static func mayHeal(_ error: any Error) -> Bool {
    (error as? AWSError)?.isRetryable ?? false
  }

  private func readOnce(
    _ references: [ObjectReference]
  ) async -> [Result<ResourceObject?, ProviderError>] {
    let shared = SharedReads(cloud, for: references)
    let groups = Dictionary(grouping: references.indices, by: { references[$0].address.type })
    var answers: [Result<ResourceObject?, ProviderError>?] =
      Array(repeating: nil, count: references.count)
    await withTaskGroup(of: [(Int, Result<ResourceObject?, ProviderError>)].self) { group in
      for (type, places) in groups {
        group.addTask {
          guard let logic = self.logic(of: type) else {
            return places.map { ($0, .failure(Self.unknownType(type))) }
          }
          let results = await logic.read(places.map { references[$0] }, sharing: shared)
          return zip(places, results).map { place, result in
            (place, Self.translated(result, of: logic))
          }
        }
      }
      for await results in group {
        for (place, result) in results { answers[place] = result }
      }
    }
    return answers.map { $0 ?? .success(nil) }
  }

  package func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject {
    guard let logic = logic(of: creation.address.type) else {
      throw Self.unknownType(creation.address.type)
    }
    var known: ResourceObject?
    do {
      let object = try await identity(of: creation, logic)
      known = object
      try await creation.identified(object)
      try await cloud.patience.retrying(while: { recent.mayExplain($0, creation.attributes) }) {
        try await logic.finish(creation, id: object.id)
      }
      return try await settled(object, desired: creation.attributes, names: nil, logic)
    } catch {
      var failure = ProviderError(translating: error, type: logic.declaration)
      failure.partial = failure.partial ?? known
      throw known == nil ? failure : failure.repeatable
    }
  }

  /// Changes an object in place.
  ///
  /// What each type does brings the object to what is asked for, whatever was done before; so
  /// an update whose outcome is unknown may be asked for again.
  package func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    guard let logic = logic(of: update.object.address.type) else {
      throw Self.unknownType(update.object.address.type)
    }
    do {
      let id = try await cloud.patience.retrying(
        while: { recent.mayExplain($0, update.attributes) },
        { try await logic.change(update) })
      return try await settled(
        logic.object(id: id, after: update), desired: update.attributes, names: update.changed,
        logic)
    } catch {
      let failure = ProviderError(translating: error, type: logic.declaration)
      if failure.kind == .refused, let object = await outcome(of: update, logic) { return object }
      throw failure.repeatable
    }
  }

  package func delete(_ deletion: Deletion) async throws(ProviderError) {
    guard let logic = logic(of: deletion.object.address.type) else {
      throw Self.unknownType(deletion.object.address.type)
    }
    do {
      try await logic.remove(deletion)
    } catch let error as AWSError where error.isNotFound {
      return
    } catch {
      throw ProviderError(translating: error, type: logic.declaration).repeatable
    }
  }

  package func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate {
    guard let logic = logic(of: creation.address.type) else {
      throw Self.unknownType(creation.address.type)
    }
    do {
      switch try await logic.find(creation) {
      case .notMade: return .notMade
      case .undecided(let reason): return .undecided(reason)
      case .made(let id):
        let object = logic.object(id: id, of: creation)
        return .made(try await logic.readOne(object.reference(at: creation.address)) ?? object)
      }
    } catch {
      throw ProviderError(translating: error, type: logic.declaration)
    }
  }
}

extension AWSProvider {
  private func logic(of type: String) -> (any ResourceLogic)? {
    Self.logicByName[type]?.init(cloud)
  }

  private static func translated(
    _ result: Result<ResourceObject?, any Error>, of logic: any ResourceLogic
  ) -> Result<ResourceObject?, ProviderError> {
    switch result {
    case .success(let object): .success(object)
    case .failure(let error as AWSError) where error.isNotFound: .success(nil)
    case .failure(let error):
      .failure(ProviderError(translating: error, type: logic.declaration))
    }
  }

  private static func unknownType(_ type: String) -> ProviderError {
    ProviderError(.defect, message: "This provider has no resource type \"\(type)\"")
  }
}

extension ProviderError {
  /// The failure of an order that can be given again without harm although it may have been done:
  /// a change towards given attributes, a removal, the rest of a creation whose object is known.
  fileprivate var repeatable: ProviderError {
    var failure = self
    if kind == .outcomeUnknown { failure.kind = .unavailable }
    return failure
  }
}

extension Result<ResourceObject?, ProviderError> {
  /// Whether it is a failure that the same read may not meet again.
  fileprivate var mayBeAskedAgain: Bool {
    switch self {
    case .success: false
    case .failure(let error): error.kind == .throttled || error.kind == .unavailable
    }
  }
}
