package import Diagnostics
import JSONSyntax
package import Values

/// A saved plan: cainfra's own JSON, described by `schemas/plan.schema.json`.
///
/// It holds no secret: what must not be shown is left out and marked. A SHA-256 digest of the plan
/// tells a changed file from a whole one.
package enum PlanFile {
  private static let kind = "cainfra plan"
  private static let writer = JSONWriter(.compact)

  /// The document of a plan, as `show --json` prints it.
  package static func document(_ plan: Plan) -> Value {
    let content = PlanDocument.encoded(plan)
    return [
      "kind": .string(kind), "format": .int(Plan.currentFormat),
      "checksum": .string(checksum(of: content)), "plan": content,
    ]
  }

  /// The bytes of a saved plan, with a line break at the end.
  package static func write(_ plan: Plan) -> [UInt8] {
    JSONWriter(.pretty).bytes(of: document(plan)) + [UInt8(ascii: "\n")]
  }

  /// Whether a text claims to be a saved plan, of whatever version and however damaged.
  package static func isPlan(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    return start.hasPrefix("{") && start.contains("\"\(kind)\"")
  }

  /// Reads a saved plan.
  ///
  /// What must not be shown is sensitive and unknown in it, so that nothing compares with it.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the file's name as the user gave it, for messages.
  /// - Returns: the plan, or what is wrong with the file: exactly one of the two.
  package static func read(
    _ bytes: [UInt8], name: String
  ) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    let (value, problems) = JSONReader.read(SourceFile(name: name, bytes: bytes))
    guard let value else { return (nil, problems) }
    guard value["kind"] == .string(kind) else {
      return (nil, [.damaged(name, "it is not a saved plan")])
    }
    guard let format = value["format"]?.numberValue?.intValue, format >= 1 else {
      return (nil, [.damaged(name, "it does not say its format")])
    }
    guard format <= Plan.currentFormat else { return (nil, [.newer(name, format)]) }
    guard let content = value["plan"], value["checksum"] == .string(checksum(of: content)) else {
      return (nil, [.damaged(name, "its checksum does not fit its content")])
    }
    do {
      return (try PlanDocument.decoded(content), [])
    } catch {
      return (nil, [.damaged(name, error.message)])
    }
  }

  private static func checksum(of content: Value) -> String {
    Digest(of: writer.bytes(of: content)).description
  }
}

extension Diagnostic {
  fileprivate static func damaged(_ name: String, _ reason: String) -> Diagnostic {
    .error(
      "\(name) cannot be used as a plan: \(reason)",
      help: "Make the plan again with `cainfra plan --out`; a saved plan is not to be edited.")
  }

  fileprivate static func newer(_ name: String, _ format: Int) -> Diagnostic {
    .error(
      """
      \(name) was written by a newer cainfra: its format is \(format), this one reads up to \
      \(Plan.currentFormat)
      """,
      help: "Use the newer cainfra, or make the plan again with this one.")
  }
}
