import Planning
package import ResourceModel
package import StateStore
import Values

/// What became of one operation that an earlier run left open.
package struct RecoveryFinding: Hashable, Sendable {
  /// The resource.
  package var address: ResourceAddress
  /// What was found, as a sentence for the user.
  package var sentence: String
  /// Whether the operation is settled; otherwise a person must look before anything is changed.
  package var isSettled: Bool
  /// What settles it in the journal and the state.
  package var records: [JournalRecord]

  /// Draws the consequences of a fate.
  init(
    _ operation: OpenOperation, _ fate: OperationFate, in fold: StateFold, type: ResourceType?
  ) {
    address = operation.address
    isSettled = true
    let changes: [StateChange]
    switch (fate, operation.kind) {
    case (.undecided(let reason), _):
      isSettled = false
      sentence = "\(address): it cannot be told whether it was \(operation.pastTense): \(reason)"
      records = []
      return
    case (.done(let object?), .create), (.notDone(let object?), .create):
      // What it may still lack is a difference, which the next plan brings about.
      changes = [.put(operation.resource(of: object, type: type))]
      sentence =
        "\(address): the interrupted creation had been done; it is adopted [id=\(object.id)]"
    case (.done(nil), .create), (.notDone(nil), .create):
      changes = operation.restoringDeposed(in: fold)
      sentence = "\(address): the interrupted creation had not been done"
    case (.done(let object?), _), (.notDone(let object?), .update):
      changes = [.put(operation.resource(of: object, type: type))]
      let word = if case .done = fate { "had been done" } else { "had not been done completely" }
      sentence = "\(address): the interrupted update \(word) [id=\(object.id)]"
    case (.done(nil), .update), (.notDone(nil), .update):
      changes = [.remove(address, deposedKey: nil)]
      sentence = "\(address): the object of the interrupted update no longer exists"
    case (.done(nil), .delete):
      changes = [.remove(address, deposedKey: operation.object.deposedKey)]
      sentence = "\(address): the interrupted removal had been done"
    case (.notDone, .delete):
      changes = []
      sentence =
        "\(address): the interrupted removal had not been done [id=\(operation.object.id)]"
    }
    records = [.outcome(operation: operation.id, changes: changes)]
  }
}

extension OpenOperation {
  /// What was to be, in words.
  fileprivate var pastTense: String {
    switch kind {
    case .create: "created"
    case .update: "updated"
    case .delete: "removed"
    }
  }

  /// The state's record of the object that was found.
  fileprivate func resource(
    of found: ResourceObject, type: ResourceType?
  ) -> StateResource {
    var resource = object
    resource.id = found.id
    resource.attributes = type?.conforming(found.attributes) ?? found.attributes
    resource.status = .ready
    if let type {
      let marked = type.markingSensitive(resource.attributes).marking(object.sensitive)
      resource.sensitive = type.sensitivePaths(of: marked)
    }
    return resource
  }

  /// What puts the object back that was kept aside for this creation.
  fileprivate func restoringDeposed(in fold: StateFold) -> [StateChange] {
    guard let deposing, fold[address] == nil, var old = fold[address, deposing] else {
      return object.id.isEmpty ? [] : [.remove(address, deposedKey: nil)]
    }
    old.status = .ready
    old.deposedKey = nil
    return [.remove(address, deposedKey: deposing), .put(old)]
  }
}
