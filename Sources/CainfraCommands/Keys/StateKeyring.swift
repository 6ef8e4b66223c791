import StateStore
import Synchronization

/// The keys that this run was given, each read once.
package final class StateKeyring: Sendable {
  private let sealers = Mutex<[KeySource: StateSealer]>([:])

  /// No key yet.
  package init() {}

  /// The sealer with the key of a source.
  func sealer(
    _ source: KeySource, in context: CommandContext
  ) throws(CommandFailure) -> StateSealer {
    if let known = sealers.withLock({ $0[source] }) { return known }
    let sealer = StateSealer(try source.key(in: context))
    sealers.withLock { $0[source] = sealer }
    return sealer
  }
}

extension CommandContext {
  /// How the files of a state are kept: sealed where the user gave a key.
  func protection(_ options: StateKeyOptions) throws(CommandFailure) -> StateProtection {
    guard let source = try KeySource.given(options, in: environment) else { return .none }
    return .sealed(with: try keyring.sealer(source, in: self))
  }
}
