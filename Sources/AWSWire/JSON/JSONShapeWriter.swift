import AWSModel
import Values

/// Writes shapes as JSON values; moments are seconds since 1970, as CodeArtifact has them.
enum JSONShapeWriter {
  /// The value of a node; nil for what is none.
  static func value(of node: ShapeNode, omitting omitted: Set<String> = []) -> Value? {
    switch node.content {
    case .nothing: nil
    case .text(let text): .string(text)
    case .integer(let number): .number(Number(number))
    case .real(let number): self.number(number)
    case .flag(let flag): .bool(flag)
    case .moment(let moment): number(moment.secondsSinceEpoch)
    case .bytes(let bytes): .string(Base64.encode(bytes))
    case .list(let elements): .list(ValueList(elements.compactMap { value(of: $0) }))
    case .record(let members):
      .object(
        Fields(
          members.compactMap { name, node in
            omitted.contains(name) ? nil : value(of: node).map { (name, $0) }
          }))
    }
  }

  private static func number(_ double: Double) -> Value? {
    Number(parsing: "\(double)").map(Value.number)
  }
}
