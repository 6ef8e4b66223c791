import AWSModel
import ResourceModel
import Values

/// What one resource type does with the services: its declaration, and how its objects are made,
/// read, changed, removed and found again.
///
/// ``AWSProvider`` does what all types have in common: it waits until AWS shows what was written,
/// translates errors, and looks for what a failed creation may have made.
protocol ResourceLogic: Sendable {
  /// The declaration.
  static var type: ResourceType { get }

  /// The logic over some services.
  init(_ cloud: Cloud)

  /// The services.
  var cloud: Cloud { get }

  /// Makes the object with one call.
  ///
  /// - Returns: what it is known by, and what only this call tells.
  func make(_ creation: Creation) async throws -> MadeObject

  /// Brings the object just made to the attributes asked for.
  ///
  /// May be called again after it failed half-way.
  func finish(_ creation: Creation, id: String) async throws

  /// Reads objects, in as few calls as the service allows; nil where one does not exist.
  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>]

  /// Changes the object; returns what it is known by afterwards.
  func change(_ update: Update) async throws -> String

  /// Removes the object.
  ///
  /// An error that says it does not exist counts as success.
  func remove(_ deletion: Deletion) async throws

  /// Looks for what a creation has made.
  func find(_ creation: Creation) async throws -> Finding
}

/// What the call that makes an object tells.
struct MadeObject: Sendable {
  /// What it is known by.
  var id: String
  /// Attributes that no later call tells, such as a secret.
  var attributes: Fields

  /// An object known by `id`.
  init(id: String, attributes: Fields = Fields()) {
    self.id = id
    self.attributes = attributes
  }
}

/// What became of a creation whose answer was never seen.
enum Finding: Sendable {
  /// It was made, and is known by this id.
  case made(id: String)
  /// It was not made.
  case notMade
  /// It cannot be told; the sentence says why and what a person can look at.
  case undecided(String)
}

extension ResourceLogic {
  func finish(_ creation: Creation, id: String) async throws {}

  /// Reads the object of one reference; nil where it does not exist.
  func readOne(_ reference: ObjectReference) async throws -> ResourceObject? {
    do {
      return try await read([reference], sharing: SharedReads(cloud, for: [reference])).first?.get()
    } catch let error as AWSError where error.isNotFound {
      return nil
    }
  }
}
