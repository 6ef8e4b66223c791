import Diagnostics
import DurableFiles
import Planning

/// Saved plans on disk: readable by their owner only, whole or not at all.
enum PlanSaving {
  /// Writes a plan.
  static func save(_ plan: Plan, to path: String) throws(CommandFailure) {
    do throws(FileError) {
      try AtomicFile.replace(path, with: PlanFile.write(plan), in: POSIXFileSystem())
    } catch {
      throw CommandFailure("The plan was not saved: \(error)")
    }
  }

  /// Reads a plan.
  static func read(_ path: String, _ context: CommandContext) throws(CommandFailure) -> Plan {
    let bytes = try context.files.read(path)
    let (plan, diagnostics) = PlanFile.read(bytes, name: path)
    guard let plan else { throw CommandFailure(diagnostics, status: .stalePlan) }
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
