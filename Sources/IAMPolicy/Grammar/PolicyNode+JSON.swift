import Diagnostics
import JSONSyntax
import Values

extension PolicyNode {
  /// The policy part that a JSON text holds, with lines and columns.
  init(_ node: JSONNode) {
    var places = PlaceFinder(node.range.file)
    self.init(node, at: ValuePath(), places: &places)
  }

  private init(_ node: JSONNode, at path: ValuePath, places: inout PlaceFinder) {
    self.place = places.place(of: node.range, path)
    switch node.content {
    case .null: self.content = .null
    case .bool(let flag): self.content = .bool(flag)
    case .number(let number): self.content = .number(number.description)
    case .string(let text): self.content = .string(text)
    case .array(let nodes):
      var parts: [PolicyNode] = []
      for (place, part) in nodes.enumerated() {
        parts.append(PolicyNode(part, at: path.index(place), places: &places))
      }
      self.content = .array(parts)
    case .object(let members):
      var parts: [PolicyMember] = []
      for member in members {
        let path = path.field(member.name)
        parts.append(
          PolicyMember(
            key: member.name, keyPlace: places.place(of: member.nameRange, path),
            value: PolicyNode(member.value, at: path, places: &places)))
      }
      self.content = .object(parts)
    }
  }
}

/// Finds the lines and columns of places asked for in the order of the text.
///
/// It walks the text once; asking the file for each place would walk the line each time, and a
/// policy is often one long line.
private struct PlaceFinder {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ file: SourceFile) {
    self.bytes = file.bytes
  }

  mutating func place(of range: SourceRange, _ path: ValuePath) -> PolicyPlace {
    while offset < min(range.start, bytes.count) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
      offset += 1
    }
    return PolicyPlace(path, line: line, column: column)
  }
}
