import Planning
import ResourceModel
import StateStore
import Values

/// What became of an operation whose answer was never seen.
enum OperationFate: Sendable {
  /// It was done: the object as it is now, nil where it is gone.
  case done(ResourceObject?)
  /// It was not done; for an update, the object as it is now.
  case notDone(ResourceObject?)
  /// It cannot be told, for the reason given.
  case undecided(String)
}

extension Provider {
  /// Finds out what became of an operation.
  ///
  /// A creation is looked up by the provider; an update is done where the object has the attributes
  /// that were asked for; a removal is done where the object is gone. Nothing is changed.
  func fate(of operation: OpenOperation, context: StackContext) async -> OperationFate {
    switch operation.kind {
    case .create where operation.object.id.isEmpty: await fateOfCreation(operation, context)
    case .create, .update: await fateOfObject(operation)
    case .delete: await fateOfRemoval(operation)
    }
  }

  private func fateOfCreation(
    _ operation: OpenOperation, _ context: StackContext
  ) async -> OperationFate {
    let creation = Creation(
      address: operation.address, attributes: operation.object.attributes,
      token: operation.token, context: context)
    do throws(ProviderError) {
      switch try await resolve(creation) {
      case .made(let object): return .done(object)
      case .notMade: return .notDone(nil)
      case .undecided(let reason): return .undecided(reason)
      }
    } catch {
      return .undecided(error.description)
    }
  }

  private func fateOfObject(_ operation: OpenOperation) async -> OperationFate {
    switch await readOne(operation) {
    case .failure(let error): return .undecided(error.description)
    case .success(nil): return operation.kind == .create ? .notDone(nil) : .done(nil)
    case .success(let object?):
      let type = catalog[operation.address.type]
      let isDone = operation.changed.allSatisfy { name in
        let asked = operation.object.attributes[name] ?? .null
        let actual = object.attributes[name] ?? .null
        return type?.attribute(name)?.means(asked, actual) ?? (asked == actual)
          || asked == actual.digested
      }
      return isDone ? .done(object) : .notDone(object)
    }
  }

  private func fateOfRemoval(_ operation: OpenOperation) async -> OperationFate {
    switch await readOne(operation) {
    case .failure(let error): .undecided(error.description)
    case .success(nil): .done(nil)
    case .success(let object?): .notDone(object)
    }
  }

  private func readOne(
    _ operation: OpenOperation
  ) async -> Result<ResourceObject?, ProviderError> {
    let reference = ObjectReference(
      address: operation.address, id: operation.object.id,
      attributes: operation.object.attributes)
    let missing = ProviderError(.defect, message: "The provider gave no answer to a read")
    return await read([reference]).first ?? .failure(missing)
  }
}
