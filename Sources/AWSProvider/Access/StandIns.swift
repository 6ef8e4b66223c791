import IAMPolicy
import Values

/// Names in place of the parts of policies that only the apply will know.
///
/// A part that stands for one attribute of one resource has one name wherever it stands; every
/// other has a name of its own. To the comparison of policies they are variables, which are equal to
/// nothing but themselves.
struct StandIns {
  private var labels: [String] = []
  private var places: [String: Int] = [:]

  /// The key of the variables that stand for unknown parts.
  private static let key = "known-after-apply-"

  /// The text that stands for an unknown part where a grammar is to be satisfied.
  private mutating func name(of unknown: Unknown) -> String {
    let label = unknown.reference
    if let label, let place = places[label] { return "\(Self.key)\(place)" }
    if let label { places[label] = labels.count }
    labels.append(label.map { "\($0) (known after apply)" } ?? "(known after apply)")
    return "\(Self.key)\(labels.count - 1)"
  }

  /// The text with what a person reads in place of each stand-in.
  ///
  /// As a resource a stand-in is an ARN of which each field is the variable.
  func labelled(_ text: String) -> String {
    var text = text
    for (place, label) in labels.enumerated() where text.contains("${\(Self.key)") {
      let variable = "${\(Self.key)\(place)}"
      text.replace(Self.resource(variable), with: label)
      text.replace(variable, with: label)
    }
    return text
  }

  /// The ARN of which nothing is known but that it is what the variable stands for.
  private static func resource(_ variable: String) -> String {
    "arn:" + Array(repeating: variable, count: 5).joined(separator: ":")
  }

  // MARK: - Policies

  /// Reads a policy of which parts may be unknown; nil where it is not one, or where the unknown
  /// parts are others than principals, resources and values of conditions.
  mutating func document(_ policy: Value, as kind: PolicyKind) -> PolicyDocument? {
    if policy.isWhollyKnown { return PolicyDocument.read(policy, as: kind).document }
    guard var fields = policy.fields else { return nil }
    let statements = fields["Statement"].map { $0.elements ?? [$0] } ?? []
    fields["Statement"] = .array(statements.map { named($0) })
    let read = PolicyDocument.read(Value.object(fields), as: kind)
    guard var document = read.document else { return nil }
    // In the old version `${…}` is text; without any, both versions mean the same.
    if document.effectiveVersion == .v2008 {
      guard !document.compactText.contains("${") else { return nil }
      document.version = .v2012
    }
    for place in document.statements.indices { Self.openNames(in: &document.statements[place]) }
    return document
  }

  /// The statement with names in place of its unknown parts, where they may stand.
  private mutating func named(_ statement: Value) -> Value {
    guard var fields = statement.fields else { return statement }
    for (element, form) in [
      ("Resource", "arn:aws:s3:::"), ("NotResource", "arn:aws:s3:::"),
      ("Principal", Self.person), ("NotPrincipal", Self.person), ("Condition", ""),
    ] {
      guard let value = fields[element] else { continue }
      fields[element] = named(value, form)
    }
    return .object(fields)
  }

  private static let person = "arn:aws:iam::000000000000:user/"

  private mutating func named(_ value: Value, _ form: String) -> Value {
    switch value {
    case .unknown(let unknown): return .string(form + name(of: unknown))
    case .list(let list), .set(let list):
      var elements: [Value] = []
      for element in list.elements { elements.append(named(element, form)) }
      return .array(elements)
    case .object(let fields):
      var result = Fields()
      for (key, part) in fields { result[key] = named(part, form) }
      return .object(result)
    default: return value
    }
  }

  /// Makes variables of the names in a statement that was read.
  private static func openNames(in statement: inout PolicyStatement) {
    for place in statement.resource.patterns.values.indices {
      let text = statement.resource.patterns.values[place].text
      guard let variable = variable(text, after: "arn:aws:s3:::") else { continue }
      statement.resource.patterns.values[place].text = resource(variable)
    }
    if case .listed(var entries)? = statement.principal?.names {
      for entry in entries.indices {
        for place in entries[entry].values.values.indices {
          let text = entries[entry].values.values[place].text
          guard let variable = variable(text, after: person) else { continue }
          entries[entry].values.values[place].text = variable
        }
      }
      statement.principal?.names = .listed(entries)
    }
    for block in statement.condition.indices {
      for test in statement.condition[block].tests.indices {
        let values = statement.condition[block].tests[test].values.values
        for place in values.indices {
          guard let variable = variable(values[place].text, after: "") else { continue }
          statement.condition[block].tests[test].values.values[place].text = variable
        }
      }
    }
  }

  private static func variable(_ text: String, after form: String) -> String? {
    guard text.hasPrefix(form + key) else { return nil }
    return "${\(text.dropFirst(form.count))}"
  }
}
