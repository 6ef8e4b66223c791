import Diagnostics
import JSONSyntax
package import Values

extension PolicyDocument {
  /// Reads a policy of `kind` from its JSON text.
  ///
  /// Every independent mistake is told, each with its line and column. A text that is not JSON
  /// has that one problem.
  public static func read(_ text: String, as kind: PolicyKind) -> PolicyReading {
    let (node, diagnostics) = JSONReader.readNode(SourceFile(name: "policy", text: text))
    guard let node else {
      let problems = diagnostics.map { diagnostic in
        let position = diagnostic.range?.startPosition
        return PolicyProblem(
          .json, diagnostic.message,
          at: PolicyPlace(line: position?.line, column: position?.column), help: diagnostic.help)
      }
      return PolicyReading(document: nil, problems: problems, isWhollyKnown: true)
    }
    var reader = PolicyReader(kind: kind)
    let document = reader.document(PolicyNode(node))
    return reader.reading(of: document)
  }

  /// Reads a policy from a value of a stack: a map in the policy's shape, or its JSON text.
  ///
  /// Booleans and numbers in condition values become their texts. Parts that are not known yet
  /// are accepted, and the rest is checked; the reading then has no document. The places of
  /// problems count from `value`, or from its text.
  package static func read(_ value: Value, as kind: PolicyKind) -> PolicyReading {
    if let text = value.stringValue { return read(text, as: kind) }
    return read(value, as: kind, of: .none)
  }

  /// Reads a policy from the value of a whole written text, with the places of its parts.
  package static func read(
    _ value: Value, writtenAt places: WrittenPlaces, as kind: PolicyKind
  ) -> PolicyReading {
    read(value, as: kind, of: PlacedPart(origin: ValuePath(), places: places))
  }

  /// Reads a policy from a value that is no text, with the places of `part`.
  static func read(_ value: Value, as kind: PolicyKind, of part: PlacedPart) -> PolicyReading {
    var reader = PolicyReader(kind: kind)
    let document = reader.document(PolicyNode(value, of: part))
    return reader.reading(of: document)
  }
}
