import Diagnostics
import DurableFiles
import Planning
import StateStore

/// Saved plans on disk: readable by their owner only, whole or not at all.
enum PlanSaving {
  /// Writes a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - path: its file.
  ///   - epoch: the epoch of the state it was made from.
  ///   - protection: whether it is sealed.
  ///   - secrets: what must not be in it.
  /// - Throws: ``CommandFailure`` where it cannot be sealed or written.
  static func save(
    _ plan: Plan, to path: String, epoch: Int, _ protection: StateProtection,
    without secrets: SecretFilter
  ) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(StateError) {
      bytes = try protection.seal(
        PlanFile.write(plan.hidingIDs(secrets)),
        SealHeader(.plan, lineage: plan.lineage, serial: plan.serial, epoch: epoch), path: path)
    } catch {
      throw CommandFailure([error.diagnostic])
    }
    do throws(FileError) {
      try AtomicFile.replace(path, with: bytes, in: POSIXFileSystem())
    } catch {
      throw CommandFailure("The plan was not saved: \(error)")
    }
  }

  /// Reads a plan.
  ///
  /// - Throws: ``CommandFailure``: exit code 1 where a key is missing or another is needed, 6 where
  ///   the file is not a plan as it was saved.
  static func read(
    _ path: String, _ options: StateKeyOptions, _ context: CommandContext
  ) throws(CommandFailure) -> Plan {
    let protection = try context.protection(options)
    let opened: StateProtection.Opened
    let bytes = try context.files.read(path)
    do throws(StateError) {
      opened = try protection.open(bytes, as: .plan, path: path)
    } catch {
      guard !error.isOfKey else { throw CommandFailure([error.diagnostic]) }
      throw CommandFailure(
        [
          .error(
            error.message,
            help: "Make the plan again with `cainfra plan --out`; a saved plan is not to be edited."
          )
        ], status: .stalePlan)
    }
    let (plan, diagnostics) = PlanFile.read(opened.bytes, name: path)
    guard let plan else { throw CommandFailure(diagnostics, status: .stalePlan) }
    guard opened.isSealed || !protection.isOn else {
      throw CommandFailure(
        [
          .error(
            "\(path) is in clear, but a key was given: encryption is on",
            help: "Make the plan again with `cainfra plan --out`, which then seals it.")
        ], status: .stalePlan)
    }
    return plan
  }

  /// Whether a path names a saved plan, not a stack.
  static func isPlan(_ path: String, _ context: CommandContext) -> Bool {
    guard !path.hasSuffix(".yaml"), !path.hasSuffix(".yml"), !context.files.isDirectory(path),
      let bytes = try? context.files.read(path)
    else { return false }
    return bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
      == UInt8(ascii: "{")
  }
}

extension Plan {
  /// The plan with the ids hidden that were made from secrets; an apply takes ids from the state.
  fileprivate func hidingIDs(_ secrets: SecretFilter) -> Plan {
    var plan = self
    for place in plan.changes.indices {
      plan.changes[place].id = plan.changes[place].id.map(secrets.filtered)
    }
    return plan
  }
}
