import Diagnostics
import Values

/// What is told of a policy that cainfra generated from `grant` or `access`.
///
/// The generator answers for the form and the width of what it makes: that a token is a credential,
/// that the bearer token has `*` as its resource, that `full` opens everything, is what was asked
/// for. Told is what follows from the names the author wrote, or from what stands around them; and
/// errors always.
enum GeneratedPolicies {
  /// The findings, besides errors, that are told of generated documents.
  private static let told: Set<String> = [
    "CA-CROSS-NO-IDENTITY", "CA-NUGET-READ", "CA-NPM-SCOPE-AT", "CA-PUBLIC",
    "CA-REDUNDANT-SAME-ACCOUNT", "CA-ROOT-DELEGATION", "CA-WRITE-FOR-READER",
    "EP-ORG-CONDITION", "EP-SERVICE-MISSING",
  ]

  /// Whether a finding is about what was asked for, so that it is not told.
  static func isAskedFor(_ id: String, _ severity: Severity) -> Bool {
    severity != .error && !told.contains(id)
  }

  /// The entry of `grant` or `access` that a part of the generated document comes from: the one
  /// whose text the part names, or else its statement; where none does, the attribute.
  ///
  /// - Parameters:
  ///   - place: the part of the document, such as an ARN.
  ///   - document: the document.
  ///   - value: what was asked for.
  ///   - attribute: the attribute in which.
  /// - Returns: the path of the entry.
  static func origin(
    of place: ValuePath, of document: Value, in value: Value, _ attribute: String
  ) -> ValuePath {
    let parts = [place, ValuePath(Array(place.steps.prefix(2)))]
    let entries = leaves(value, ValuePath(attribute))
    for texts in parts.map({ document.part(at: $0)?.allTexts ?? [] }) {
      let publishes = texts.contains { $0.contains("Publish") }
      let named = entries.filter { entry in texts.contains { $0.contains(entry.1) } }
      let meant = named.filter { $0.0.steps.contains(.field("publish")) == publishes }
      let longest = (meant.isEmpty ? named : meant).max { $0.1.utf8.count < $1.1.utf8.count }
      if let longest { return longest.0 }
    }
    return ValuePath(attribute)
  }

  private static func leaves(_ value: Value, _ path: ValuePath) -> [(ValuePath, String)] {
    if let text = value.stringValue { return [(path, text)] }
    if let fields = value.fields {
      return fields.flatMap { leaves($0.value, path.field($0.key)) }
    }
    return (value.elements ?? []).enumerated().flatMap { leaves($0.element, path.index($0.offset)) }
  }
}
