import Diagnostics
import IAMPolicy
import JSONSyntax
import ResourceModel
import Values

/// Policy documents as attributes: kept as objects, sent as text, compared by what they mean.
enum PolicyDocuments {
  /// The declaration of a policy document.
  static func attribute(
    _ name: String = "policy", _ presence: Attribute.Presence = .optional, kind: PolicyKind,
    documentation: String
  ) -> Attribute {
    Attribute(
      name, .document, presence, equivalence: equivalence(kind),
      documentation: documentation)
  }

  /// Documents are the same when they mean the same; a changed `Sid` is a change.
  static func equivalence(_ kind: PolicyKind) -> Equivalence {
    Equivalence(name: "by meaning of the policy") { left, right in
      if left == right { return true }
      guard let left = PolicyDocument.read(left.unmarked, as: kind).document,
        let right = PolicyDocument.read(right.unmarked, as: kind).document
      else { return false }
      return left.isEquivalent(to: right)
    }
  }

  /// The text of a document to send, on one line, in the author's order.
  static func text(_ value: Value?) -> String {
    guard let value, !value.isNull else { return "" }
    if let text = value.stringValue { return text }
    return JSONWriter(hidden: .revealed).text(of: value)
  }

  /// The value for a document that AWS holds: an object where the text is one, else the text.
  static func value(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .null }
    let read = JSONReader.read(SourceFile(name: "policy", text: text)).value
    guard let read, read.fields != nil else { return .string(text) }
    return read
  }

  /// What is wrong with the document of an attribute: its grammar, then its size.
  static func problems(
    in attributes: Fields, _ name: String = "policy", kind: PolicyKind,
    limit: PolicySizeLimit? = nil
  ) -> [AttributeProblem] {
    guard let value = attributes[name]?.unmarked, !value.isNull, !value.isUnknown else { return [] }
    let reading = PolicyDocument.read(value, as: kind)
    if !reading.problems.isEmpty {
      return reading.problems.map { problem in
        let inside = problem.place.valuePath
        let place = value.stringValue == nil || inside.steps.isEmpty ? "" : "\(inside): "
        return AttributeProblem(
          place + problem.message,
          at: value.stringValue == nil ? ValuePath([.field(name)] + inside.steps) : ValuePath(name),
          help: problem.help)
      }
    }
    guard reading.isWhollyKnown,
      let size = PolicySize.check(text(value), limit ?? PolicySizeLimit(kind))
    else { return [] }
    return [AttributeProblem(size.message, at: ValuePath(name), help: size.help)]
  }
}
