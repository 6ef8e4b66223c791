import Diagnostics
import Testing

@testable import YAMLSyntax

/// A YAML text with `§` where an error is expected, and `¶` where its note is.
struct MarkedText {
  /// The text without the marks.
  let file: SourceFile
  /// The offsets of the `§` marks.
  private(set) var errors: [Int] = []
  /// The offsets of the `¶` marks.
  private(set) var notes: [Int] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "§": errors.append(bytes.count)
      case "¶": notes.append(bytes.count)
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
    file = SourceFile(name: "stack.yaml", bytes: bytes)
  }

  /// Reads the text and holds that exactly the marked places are told, with these messages.
  @discardableResult
  func expect(
    _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> YAMLNode? {
    let (node, diagnostics) = YAMLReader().read(file)
    #expect(diagnostics.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(diagnostics.map { $0.range?.start } == errors, sourceLocation: sourceLocation)
    let noted = diagnostics.flatMap(\.notes).compactMap { $0.range?.start }
    #expect(noted == notes, sourceLocation: sourceLocation)
    return node
  }
}

/// The document of a text that has nothing wrong with it.
func document(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> YAMLNode {
  let (node, diagnostics) = YAMLReader().read(SourceFile(name: "stack.yaml", text: text))
  #expect(diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
  return try #require(node, sourceLocation: sourceLocation)
}

extension YAMLNode {
  /// The node in one line, for comparing whole documents.
  var sketch: String {
    switch content {
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: "null"
      case .bool(let flag): "\(flag)"
      case .int(let digits): digits
      case .decimal(let digits): "~\(digits)"
      case .string(let text): "'\(text)'"
      }
    case .sequence(let items): "[\(items.map(\.sketch).joined(separator: " "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.name): \($0.value.sketch)" }.joined(separator: ", "))}"
    }
  }

  /// The bytes of the source it was written in.
  var sourceText: String {
    String(decoding: range.file.bytes[range.start..<range.end], as: UTF8.self)
  }
}
