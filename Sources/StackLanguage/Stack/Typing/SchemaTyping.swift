import Diagnostics
import ResourceModel
import Values

/// Fits what a stack writes to the types of a schema.
///
/// It walks what is written and its type together, so that every mistake is told at its own
/// place; the value of an expression is told at the expression. Where something does not fit, the
/// value is unknown, so that nothing follows from the mistake.
struct SchemaTyping {
  /// Gives the value of an expression, and what is wrong with it.
  typealias Evaluation = (Template) -> (value: Value, diagnostics: [Diagnostic])

  /// The resource type around it, for hints about keys at a wrong place.
  var resourceType: ResourceType?
  /// The resource, for machine output.
  var address: String?
  /// Whether attributes of an object that are not written are null in its value.
  var fillsAbsent = false
  /// How expressions are evaluated.
  let evaluate: Evaluation
  /// What was wrong so far.
  var diagnostics: [Diagnostic] = []

  /// A walk that evaluates expressions by `evaluate`.
  init(
    resourceType: ResourceType? = nil, address: String? = nil, fillsAbsent: Bool = false,
    evaluate: @escaping Evaluation
  ) {
    self.resourceType = resourceType
    self.address = address
    self.fillsAbsent = fillsAbsent
    self.evaluate = evaluate
  }

  /// Tells an error at `range`.
  mutating func report(_ message: String, at range: SourceRange, help: String? = nil) {
    diagnostics.append(.error(message, at: range, help: help, address: address))
  }

  /// Stands for a value of which an error was told.
  static let failed = Value.unknown(Unknown())

  // MARK: - Attributes

  /// The value of an attribute as it is written, typed, its rules checked, marked where it is
  /// sensitive.
  mutating func value(
    of written: WrittenValue, for attribute: Attribute, at path: ValuePath
  ) -> Value {
    let before = diagnostics.count
    var value = fit(written, to: attribute.type, at: path)
    if diagnostics.count == before {
      checkRules(value, of: attribute, at: path, range: written.range, written: written)
    }
    if attribute.isSensitive, !value.isNull { value = value.markedSensitive }
    return value
  }

  /// Tells the rule of an attribute that a value breaks; one that is not known keeps them all.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - attribute: the attribute.
  ///   - path: the way to the value.
  ///   - range: where the value stands.
  ///   - written: the value as it is written, so that the elements of a collection that break a
  ///     rule are told each at its place.
  mutating func checkRules(
    _ value: Value, of attribute: Attribute, at path: ValuePath, range: SourceRange,
    written: WrittenValue? = nil
  ) {
    guard !value.isNull else { return }
    let plain = value.unmarked
    let broken = attribute.constraints.filter { constraint in
      (!constraint.concernsCollection || plain.isWhollyKnown)
        && constraint.violation(by: plain) != nil
    }
    guard let constraint = broken.mostTelling(for: plain) else { return }
    if attribute.isSensitive || value.containsSensitive {
      report(
        "\"\(path)\" breaks a rule: \(constraint.meaning); its value is sensitive and not shown",
        at: range)
      return
    }
    let before = diagnostics.count
    if !constraint.concernsCollection, let written {
      tellElements(of: written, attribute.type, breaking: constraint, at: path)
    }
    if diagnostics.count == before { tell(constraint, brokenBy: plain, at: path, range: range) }
  }

  /// Tells the elements of a written collection that break a rule for each, all at their places.
  private mutating func tellElements(
    of written: WrittenValue, _ type: AttributeType, breaking constraint: Constraint,
    at path: ValuePath
  ) {
    let parts: [(written: WrittenValue, path: ValuePath)]
    let element: AttributeType
    switch (written, type) {
    case (.list(let items, _), .list(let inner)), (.list(let items, _), .set(let inner)):
      parts = items.enumerated().map { ($1, path.index($0)) }
      element = inner
    case (.map(let entries, _), .map(let inner)):
      parts = entries.map { ($0.value, path.field($0.name)) }
      element = inner
    default: return
    }
    for part in parts {
      let value = fit(part.written, to: element, at: part.path).unmarked
      tell(constraint, brokenBy: value, at: part.path, range: part.written.range)
    }
  }

  /// Tells a rule if a value breaks it.
  private mutating func tell(
    _ constraint: Constraint, brokenBy value: Value, at path: ValuePath, range: SourceRange
  ) {
    guard let violation = constraint.violation(by: value) else { return }
    let message =
      constraint.isWholeSentence ? violation.message : "\"\(path)\" \(violation.message)"
    report(message, at: range, help: violation.help ?? Self.helpForAddress(value.stringValue))
  }

  /// What to write in place of a text that looks like a reference.
  private static func helpForAddress(_ text: String?) -> String? {
    guard let text, let (address, path) = ResourceAddress.withPath(text), path.steps.count == 1,
      ["id", "arn", "name"].contains(path.attribute)
    else { return nil }
    return "To refer to \(address), write \"${\(text)}\"."
  }

  // MARK: - What is written

  /// The value of what is written, fitted to `type`.
  mutating func fit(_ written: WrittenValue, to type: AttributeType, at path: ValuePath) -> Value {
    switch written {
    case .erroneous: return Self.failed
    case .template(let template, let range):
      let result = evaluate(template)
      diagnostics += result.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.address = diagnostic.address ?? address
        return diagnostic
      }
      guard !result.diagnostics.hasErrors else { return Self.failed }
      if let excess = result.value.excess(atDepth: path.steps.count - 1) {
        report("\"\(path)\" \(excess)", at: range)
        return Self.failed
      }
      return fit(result.value, to: type, at: path, range: range)
    case .scalar(let scalar, let range): return fit(scalar, to: type, at: path, range: range)
    case .list(_, let range) where path.steps.count > Evaluator.Limit.depth,
      .map(_, let range) where path.steps.count > Evaluator.Limit.depth:
      report("\"\(path.attribute ?? "")\" nests more than \(Evaluator.Limit.depth) deep", at: range)
      return Self.failed
    case .list(let items, let range): return fit(items, to: type, at: path, range: range)
    case .map(let entries, let range): return fit(entries, to: type, at: path, range: range)
    }
  }

  private mutating func fit(
    _ items: [WrittenValue], to type: AttributeType, at path: ValuePath, range: SourceRange
  ) -> Value {
    switch type {
    case .list(let element):
      return .list(ValueList(elements(items, element, path), isTyped: true))
    case .set(let element): return .set(of: elements(items, element, path))
    case .any: return .array(elements(items, .any, path))
    case .oneOf(let types): return fitOneOf(types, .list(items, range), at: path)
    case .document:
      report(
        "\"\(path)\" must be a JSON document, written as a map or as JSON text, but is a list",
        at: range)
      return Self.failed
    case .string, .number, .bool, .map, .object:
      return mismatch("a list", type, at: path, range: range)
    }
  }

  private mutating func elements(
    _ items: [WrittenValue], _ type: AttributeType, _ path: ValuePath
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (place, item) in items.enumerated() {
      if item.isNull, case .any = type {
        values.append(.null)
      } else if item.isNull {
        report(
          "\"\(path.index(place))\" is null, but must be \(type.phrase)", at: item.range,
          help: "Remove the element, or give it a value.")
        values.append(Self.failed)
      } else {
        values.append(fit(item, to: type, at: path.index(place)))
      }
    }
    return values
  }

  private mutating func fit(
    _ entries: [WrittenEntry], to type: AttributeType, at path: ValuePath, range: SourceRange
  ) -> Value {
    switch type {
    case .map(let element):
      var fields = Fields()
      fields.isTyped = true
      for entry in entries where !entry.value.isNull {
        fields[entry.name] = fit(entry.value, to: element, at: path.field(entry.name))
      }
      return .object(fields)
    case .object(let attributes): return object(entries, attributes, at: path, range: range)
    case .document, .any:
      var fields = Fields()
      for entry in entries {
        fields[entry.name] = fit(entry.value, to: .any, at: path.field(entry.name))
      }
      return .object(fields)
    case .oneOf(let types): return fitOneOf(types, .map(entries, range), at: path)
    case .list(.object), .set(.object):
      report(
        "\"\(path)\" must be \(type.phrase), but is a map", at: range,
        help: "Write each element after a dash: \"- \(entries.first?.name ?? "name"): …\".")
      return Self.failed
    case .string, .number, .bool, .list, .set:
      return mismatch("a map", type, at: path, range: range)
    }
  }

  /// An object with the attributes of its type and no others.
  private mutating func object(
    _ entries: [WrittenEntry], _ attributes: [Attribute], at path: ValuePath, range: SourceRange
  ) -> Value {
    var written: [String: WrittenEntry] = [:]
    var meant: Set<String> = []
    for entry in entries {
      if let attribute = attributes.first(where: { $0.name == entry.name }) {
        written[entry.name] = entry
        if attribute.presence == .computed {
          report(
            "\"\(path.field(entry.name))\" is set by the provider and cannot be written",
            at: entry.nameRange, help: "Remove it.")
        }
      } else {
        let names = attributes.filter(\.isWritable).map(\.name)
        if let name = Suggestion.nearest(to: entry.name, among: names) { meant.insert(name) }
        diagnostics.append(
          .unknownKey(entry, in: path, names: names, resourceType: resourceType, address: address))
      }
    }
    var fields = Fields()
    for attribute in attributes where attribute.isWritable {
      let inner = path.field(attribute.name)
      if let entry = written[attribute.name], !entry.value.isNull {
        fields[attribute.name] = value(of: entry.value, for: attribute, at: inner)
      } else if meant.contains(attribute.name) {
        fields[attribute.name] = Self.failed
      } else {
        fields[attribute.name] = absent(attribute, at: inner, range: range)
      }
    }
    return .object(fields)
  }

  /// What an attribute of an object has that is not written; nil for nothing.
  private mutating func absent(
    _ attribute: Attribute, at path: ValuePath, range: SourceRange
  ) -> Value? {
    if attribute.presence == .required {
      report("\"\(path)\" is missing", at: range, help: "It must be \(attribute.type.phrase).")
      return Self.failed
    }
    if let value = attribute.defaultValue { return value }
    return fillsAbsent ? .null : nil
  }

  /// The first form of several that is of the kind of what is written.
  private mutating func fitOneOf(
    _ types: [AttributeType], _ written: WrittenValue, at path: ValuePath
  ) -> Value {
    let fitting = types.filter { $0.takes(written) }
    if fitting.count > 1 {
      for type in fitting {
        var attempt = self
        let value = attempt.fit(written, to: type, at: path)
        if attempt.diagnostics.count == diagnostics.count { return value }
      }
    }
    guard let type = fitting.first else {
      return mismatch(
        written.kindName.withArticle, .oneOf(types), at: path, range: written.range)
    }
    return fit(written, to: type, at: path)
  }

  /// Tells that something is of another kind than its type.
  mutating func mismatch(
    _ kind: String, _ type: AttributeType, at path: ValuePath, range: SourceRange,
    help: String? = nil
  ) -> Value {
    report("\"\(path)\" must be \(type.phrase), but is \(kind)", at: range, help: help)
    return Self.failed
  }
}

extension [Constraint] {
  /// Of several rules that a value breaks, the one whose words help most: the form of a text says
  /// more than its length, unless there is no text.
  fileprivate func mostTelling(for value: Value) -> Constraint? {
    if value.stringValue == "" { return first }
    return first { if case .length = $0 { false } else { true } } ?? first
  }
}
