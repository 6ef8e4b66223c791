import StackLanguage
import Testing

/// A stack of the table: a file of `Stacks`, with what must be told about it.
///
/// The stack comes first. The lines from the first that begins with `#! ` on are no part of it:
/// they say what is told, in the form of ``ToldText``, and last whether the JSON Schema accepts it.
struct WrongStack: Sendable, CustomTestStringConvertible {
  /// The folder and the name of the file, without its ending.
  var name: String
  /// The stack.
  var text: String
  /// What must be told, line by line.
  var expected: [String]
  /// Whether the JSON Schema accepts it, which knows less; nil where its YAML cannot be read.
  var isAcceptedBySchema: Bool?

  private static let mark = "#! "
  private static let schemaMark = "schema: "

  /// The stack of a file, whose bytes are given.
  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix(Self.mark) } ?? lines.endIndex
    self.text = lines[..<end].joined(separator: "\n") + (end == lines.endIndex ? "" : "\n")
    let told = lines[end...].filter { !$0.isEmpty }.map { String($0.dropFirst(Self.mark.count)) }
    self.expected = told.filter { !$0.hasPrefix(Self.schemaMark) }
    self.isAcceptedBySchema = told.first { $0.hasPrefix(Self.schemaMark) }.map {
      $0 == Self.schemaMark + "accepts"
    }
  }

  var testDescription: String { name }

  /// The file with what is told about the stack, and whether the schema accepts it.
  func file(telling lines: [String], schemaAccepts: Bool?) -> String {
    let verdict = schemaAccepts.map { Self.schemaMark + ($0 ? "accepts" : "refuses") }
    return text + (lines + [verdict].compactMap(\.self)).map { "\(Self.mark)\($0)\n" }.joined()
  }

  // MARK: - The table

  /// All stacks of the table, by name.
  static let all: [WrongStack] = folders.flatMap(stacks)

  /// The folders of the table: what the mistakes are about.
  static let folders = [
    "access", "attributes", "blocks", "checks", "cycles", "expressions", "lint", "locals",
    "outputs", "policies", "rules", "top-level", "variables", "yaml",
  ]

  private static func stacks(in folder: String) -> [WrongStack] {
    ProjectFiles.names(in: "\(table)/\(folder)").map { name in
      WrongStack(
        "\(folder)/\(name)", bytes: ProjectFiles.bytes(of: "\(table)/\(folder)/\(name).yaml"))
    }
  }

  /// Where the table stands in the project.
  static let table = "Tests/WrongStackTests/Stacks"
}
