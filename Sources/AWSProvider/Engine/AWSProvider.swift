package import AWSModel
package import ResourceModel
import Synchronization
import Values

/// The provider of the AWS resource types, over any implementation of the service protocols.
package struct AWSProvider: Provider {
  package let name: String
  private let cloud: Cloud
  private let recent = RecentObjects()

  /// A provider that the state records as `name` and that works through `services`.
  package init(name: String, services: any AWSServices, patience: Patience = .standard) {
    self.name = name
    self.cloud = Cloud(services: services, patience: patience)
  }

  package var catalog: ResourceTypeCatalog { Self.catalog }

  package func account() async throws(ProviderError) -> String {
    do {
      return try await cloud.services.sts.getCallerIdentity(GetCallerIdentityRequest()).account
    } catch {
      throw ProviderError(translating: error)
    }
  }

  package func read(
    _ references: [ObjectReference]
  ) async -> [Result<ResourceObject?, ProviderError>] {
    let shared = SharedReads(references.count > 1 ? cloud.iam : nil)
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
      throw failure
    }
  }

  package func update(_ update: Update) async throws(ProviderError) -> ResourceObject {
    guard let logic = logic(of: update.object.address.type) else {
      throw Self.unknownType(update.object.address.type)
    }
    do {
      let id = try await cloud.patience.retrying(
        while: { recent.mayExplain($0, update.attributes) },
        { try await logic.change(update) })
      var seen = update.attributes
      for attribute in logic.declaration.attributes where attribute.isComputed {
        if seen[attribute.name]?.isNull ?? true {
          seen[attribute.name] = update.object.attributes[attribute.name]
        }
      }
      let object = ResourceObject(id: id, attributes: seen)
      return try await settled(
        object, desired: update.attributes, names: update.changed, logic)
    } catch {
      throw ProviderError(translating: error, type: logic.declaration)
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
      throw ProviderError(translating: error, type: logic.declaration)
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

  /// The object of a creation: made now, or made by an earlier try with the same token.
  ///
  /// Where the call fails and AWS may have acted all the same, what it made is looked for; only
  /// what was surely not made is asked for again.
  private func identity(
    of creation: Creation, _ logic: any ResourceLogic
  ) async throws -> ResourceObject {
    if let object = recent.made(by: creation.token) { return object }
    var object = logic.object(id: "", of: creation)
    do {
      let made = try await cloud.patience.retrying(
        while: { recent.mayExplain($0, creation.attributes) }, { try await logic.make(creation) })
      object = logic.object(id: made.id, of: creation)
      for (name, value) in made.attributes { object.attributes[name] = value }
    } catch let error as AWSError where error.isOutcomeUnknown {
      object = try await aftermath(of: error, creation, logic)
    }
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
    case .notMade: failure.kind = .unavailable
    case .undecided(let reason): failure.message += " \(reason)"
    case nil: break
    }
    throw failure
  }

  /// Reads the object until it shows what was written.
  private func settled(
    _ object: ResourceObject, desired: Fields, names: Set<String>?, _ logic: any ResourceLogic
  ) async throws -> ResourceObject {
    let patience = cloud.patience
    let seen = try await patience.asking(
      pauses: patience.visibility,
      until: { logic.declaration.shows($0, desired: desired, names: names) },
      { try await logic.readOne(object.reference(at: logic.addressOfType)) })
    guard let seen else {
      throw ProviderError(
        .unavailable, code: "NotVisible",
        message: "\(object.id) was written but AWS does not show it yet.", partial: object)
    }
    recent.add(seen, token: nil)
    return seen
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
    ProviderError(.defect, message: "This provider has no resource type \"\(type)\".")
  }
}

extension Finding {
  fileprivate var isMade: Bool {
    if case .made = self { true } else { false }
  }
}
