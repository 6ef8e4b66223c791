import AWSModel
import ResourceModel
import Synchronization
import Values

/// What this process has made, so that a "not found" which only means "not visible yet" is told
/// from one that means "does not exist".
final class RecentObjects: Sendable {
  private struct Contents {
    var byToken: [String: ResourceObject] = [:]
    var names: Set<String> = []
    var inDoubt: Set<String> = []
  }

  private let contents = Mutex(Contents())
  private let keepsNames: Bool

  /// No objects so far.
  ///
  /// - Parameter keepsNames: whether ``mayExplain(_:_:)`` will be asked; never where nobody waits for
  ///   anything to become visible.
  init(keepsNames: Bool) { self.keepsNames = keepsNames }

  /// Codes that a thing made a moment ago can cause: it is not found, or a policy that names it
  /// as a principal is held to be invalid.
  private static let principalCodes: Set<String> = [
    "MalformedPolicyDocument", "MalformedPolicy", "ValidationException",
  ]

  /// Remembers an object by its id, its ARN and the token it was made with.
  func add(_ object: ResourceObject, token: String?) {
    contents.withLock { contents in
      if let token {
        contents.byToken[token] = object
        contents.inDoubt.remove(token)
      }
      guard keepsNames else { return }
      contents.names.insert(object.id)
      contents.names.formUnion(object.id.split(separator: "/").map(String.init))
      if let arn = object.attributes.text("arn") { contents.names.insert(arn) }
    }
  }

  /// The object that was made with a token.
  func made(by token: String) -> ResourceObject? {
    contents.withLock { $0.byToken[token] }
  }

  /// Whether the creation of a token got no answer, and nobody has found out yet what became of it.
  func isInDoubt(_ token: String) -> Bool {
    contents.withLock { $0.inDoubt.contains(token) }
  }

  /// Notes that the creation of a token is in doubt, or no longer is.
  func setInDoubt(_ isInDoubt: Bool, _ token: String) {
    contents.withLock { contents in
      if isInDoubt { contents.inDoubt.insert(token) } else { contents.inDoubt.remove(token) }
    }
  }

  /// Whether an error may only mean that something these attributes name is not visible yet.
  func mayExplain(_ error: any Error, _ attributes: Fields) -> Bool {
    guard let error = error as? AWSError else { return false }
    guard error.isNotFound || Self.principalCodes.contains(error.code) else { return false }
    let named = Value.object(attributes).allTexts
    return contents.withLock { contents in
      named.contains(where: contents.names.contains)
    }
  }
}
