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

extension PlaceFinder {
  fileprivate mutating func place(of range: SourceRange, _ path: ValuePath) -> PolicyPlace {
    let position = position(of: range)
    return PolicyPlace(path, line: position.line, column: position.column)
  }
}
