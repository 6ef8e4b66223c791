import Diagnostics
import ResourceModel
import StackLanguage
import StateStore
import Values

/// A change of what a state says, under its lock, that touches no object.
struct StateSurgery {
  /// The path of the stack, as the user gave it.
  let stack: String
  /// Where the state is kept.
  let store: FileStateStore
  private let context: CommandContext

  /// The surgery on a stack's state, kept as `protection` says, or without it as the key of the
  /// options says.
  ///
  /// - Throws: ``CommandFailure`` where the stack or the key cannot be read.
  init(
    _ stack: String, _ options: StateOptions, in context: CommandContext,
    protection: StateProtection? = nil
  ) throws(CommandFailure) {
    let loader = StackInput.loader(options.stack, in: context)
    let (desired, diagnostics) = loader.load(stack)
    guard let desired else { throw CommandFailure(diagnostics) }
    context.secrets.add(desired.variables.sensitiveTexts)
    self.stack = stack
    self.context = context
    self.store = try StackSession.store(
      of: desired, at: stack, options, context, protection: protection)
  }

  /// Changes the state.
  ///
  /// - Parameters:
  ///   - operation: what is done, for the holder's name in the lock.
  ///   - timeout: how long to wait for the lock.
  ///   - change: changes the state.
  /// - Returns: the serial before the change, and the one after it.
  /// - Throws: ``CommandFailure`` where the state is locked or an earlier run did not finish, and
  ///   what `change` throws; the state is then as it was.
  func change(
    _ operation: String, timeout: Duration, _ change: (inout State) throws -> Void
  ) async throws -> (before: Int, after: Int) {
    let locked: any LockedState
    do throws(StateError) {
      locked = try await store.lock(.this(operation, context), timeout: timeout)
    } catch {
      throw CommandFailure([error.diagnostic], status: error.isLocked ? .locked : .failure)
    }
    do {
      var stored = try await locked.load()
      guard stored.open.isEmpty else {
        throw CommandFailure(
          "An earlier run left \(stored.open.count) operations in doubt",
          help: "Run `cainfra apply \(stack)` first, which finds out what became of them.")
      }
      context.secrets.add(stored.state.secrets)
      let before = stored.basis.serial
      try change(&stored.state)
      let after = try await locked.checkpoint(stored)
      await locked.release()
      return (before, after.serial)
    } catch let error as StateError {
      await locked.release()
      throw CommandFailure([error.diagnostic], status: error.isLocked ? .locked : .failure)
    } catch {
      await locked.release()
      throw error
    }
  }

  /// How to go back to the version before.
  func undo(_ before: Int) -> String {
    before > 0 ? "To undo it: cainfra state history \(stack) --restore \(before)" : ""
  }
}

extension ResourceAddress {
  /// The address that a user typed.
  ///
  /// - Throws: ``CommandFailure`` where the text is none.
  static func typed(_ text: String) throws(CommandFailure) -> ResourceAddress {
    guard let address = ResourceAddress(parsing: text) else {
      throw CommandFailure(
        "\"\(text)\" is no address", help: "An address is TYPE.NAME or TYPE.NAME[\"key\"].",
        status: .usage)
    }
    return address
  }
}
