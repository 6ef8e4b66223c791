import Synchronization
import Values

/// What a step's attributes were evaluated to when its order was made.
///
/// Nothing that they refer to changes until the step is over, so that they are evaluated once.
final class Evaluation: Sendable {
  private let content = Mutex<Fields?>(nil)

  /// The attributes as the stack gives them; nil while no order was made.
  var given: Fields? { content.withLock { $0 } }

  /// Keeps what the attributes were evaluated to.
  func keep(_ given: Fields) { content.withLock { $0 = given } }
}
