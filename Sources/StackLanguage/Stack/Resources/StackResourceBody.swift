import Diagnostics
import JSONSyntax
import ResourceModel
import Values

/// One instance of a block: how its attributes and conditions are evaluated.
struct StackResourceBody: ResourceBody {
  let address: ResourceAddress
  let block: ResourceBlock
  let eachValue: Value?
  let shared: SharedEnvironment

  func attributes(in scope: some ResourceScope) -> (attributes: Fields, diagnostics: [Diagnostic]) {
    let names = self.names(in: scope)
    var typing = typing(names)
    var fields = Fields()
    for attribute in block.type.attributes where attribute.isWritable {
      fields[attribute.name] = value(of: attribute, &typing)
    }
    addDefaultTags(to: &fields, &typing)
    let choiceIsClear = checkChoices(fields, &typing)
    var diagnostics = block.constantDiagnostics + typing.diagnostics + names.localDiagnostics
    if choiceIsClear, !block.isErroneous {
      let told = Set(diagnostics.compactMap(\.range))
      var documents: [SourceRange: JSONNode] = [:]
      diagnostics += block.type.complete(&fields, shared.environment.context)
        .map { $0.diagnostic(at: range(of: $0.path, &documents), address: address) }
        .filter { $0.range.map { !told.contains($0) || $0 == block.nameRange } ?? true }
    }
    return (fields, diagnostics)
  }

  func failedConditions(_ kind: ConditionKind, in scope: some ResourceScope) -> [Diagnostic] {
    let conditions =
      switch kind {
      case .precondition: block.lifecycle.preconditions
      case .postcondition: block.lifecycle.postconditions
      }
    guard !conditions.isEmpty else { return [] }
    let names = self.names(in: scope)
    let diagnostics = conditions.flatMap { condition in
      condition.failure(what: "\(address)'s \(kind.word)", address: "\(address)", in: names)
    }
    return diagnostics + names.localDiagnostics
  }

  func range(of path: ValuePath) -> SourceRange {
    var documents: [SourceRange: JSONNode] = [:]
    return range(of: path, &documents)
  }

  /// The place of a part; `documents` keeps the JSON texts that were read for it, by their places.
  private func range(
    of path: ValuePath, _ documents: inout [SourceRange: JSONNode]
  ) -> SourceRange {
    guard let name = path.attribute, let entry = block.written(name) else { return block.nameRange }
    var written = entry.value
    for (place, step) in path.steps.enumerated().dropFirst() {
      switch (written, step) {
      case (.scalar(let scalar, let range), _):
        let document =
          documents[range] ?? JSONReader.readNode(SourceFile(name: "", text: scalar.text)).node
        documents[range] = document
        return document.map { scalar.range(of: path.steps[place...], in: $0) } ?? range
      case (.map(let entries, _), .field(let name)):
        guard let entry = entries.first(where: { $0.name == name }) else { return written.range }
        written = entry.value
      case (.list(let items, _), .index(let place)):
        guard items.indices.contains(place) else { return written.range }
        written = items[place]
      default: return written.range
      }
    }
    return written.range
  }

  // MARK: - Attributes

  private func value(of attribute: Attribute, _ typing: inout SchemaTyping) -> Value? {
    if let constant = block.constants[attribute.name] { return constant }
    guard let entry = block.written(attribute.name) else { return attribute.defaultValue }
    let path = ValuePath(attribute.name)
    let value = typing.value(of: entry.value, for: attribute, at: path)
    guard value.isNull else { return value }
    if attribute.presence == .required {
      typing.report(
        "\"\(attribute.name)\" is required, but its value is null", at: entry.value.range,
        help: "It must be \(attribute.type.phrase).")
      return SchemaTyping.failed
    }
    return attribute.defaultValue
  }

  /// Puts the default tags under the resource's own.
  private func addDefaultTags(to fields: inout Fields, _ typing: inout SchemaTyping) {
    let defaults = shared.environment.defaultTags
    guard !defaults.isEmpty, let attribute = block.type.attribute("tags"), attribute.isWritable
    else { return }
    let own = fields["tags"] ?? .object(Fields())
    guard !own.isUnknown, let ownTags = own.fields else { return }
    var merged = Fields()
    merged.isTyped = true
    for (key, value) in defaults { merged[key] = value }
    for (key, value) in ownTags { merged[key] = value }
    let isSensitive = if case .sensitive = own { true } else { false }
    fields["tags"] = isSensitive ? Value.object(merged).markedSensitive : .object(merged)
    let range = shared.environment.defaultTagsRange ?? block.nameRange
    guard typing.diagnostics.isEmpty, block.constantDiagnostics.isEmpty else { return }
    typing.checkRules(.object(merged), of: attribute, at: ValuePath("tags"), range: range)
  }

  /// Tells groups of which not exactly one attribute has a value; whether all have.
  private func checkChoices(_ fields: Fields, _ typing: inout SchemaTyping) -> Bool {
    var isClear = true
    for group in block.type.exactlyOneOf {
      let given = group.filter { !(fields[$0] ?? .null).isNull }
      let names = group.map { "\"\($0)\"" }
      if given.count > 1,
        let second = given.compactMap({ block.written($0) })
          .max(by: { $0.nameRange.start < $1.nameRange.start })
      {
        isClear = false
        typing.report(
          "\(address.block.subject) has \(names.joined(separator: " and ")), of which only one may be given",
          at: second.nameRange, help: "Remove all but one.")
      } else if given.isEmpty, !block.isErroneous {
        isClear = false
        typing.report(
          "\(address.block.subject) needs \(names.joined(separator: " or "))", at: block.nameRange,
          help: block.type.choiceHelp ?? "Write exactly one of them.")
      }
    }
    return isClear
  }

  // MARK: - Evaluation

  private func names(in scope: some ResourceScope) -> StackScope {
    StackScope(shared.environment, each: each, resources: scope)
  }

  private func typing(_ names: StackScope) -> SchemaTyping {
    SchemaTyping(resourceType: block.type, address: "\(address)") { $0.evaluate(in: names) }
  }

  private var each: StackScope.Each? {
    guard let key = address.key, let eachValue else { return nil }
    return block.each(key, eachValue)
  }
}

extension ResourceBlock {
  /// The key and value of an instance, the value found anew where it depends on resources.
  func each(_ key: String, _ value: Value) -> StackScope.Each {
    StackScope.Each(key: key, value: value, dynamicBlock: value.isWhollyKnown ? nil : self)
  }
}

extension ConditionKind {
  /// The kind in a sentence.
  fileprivate var word: String {
    switch self {
    case .precondition: "precondition"
    case .postcondition: "postcondition"
    }
  }
}

extension WrittenScalar {
  /// The place of a part of the JSON document that the scalar's text is.
  fileprivate func range(
    of steps: ArraySlice<ValuePath.Step>, in document: JSONNode
  ) -> SourceRange {
    var node = document
    for step in steps {
      switch step {
      case .field(let name):
        guard let inner = node[name] else { return range(node.range.start, node.range.end) }
        node = inner
      case .index(let place):
        guard let elements = node.elements, elements.indices.contains(place) else {
          return range(node.range.start, node.range.end)
        }
        node = elements[place]
      }
    }
    return range(node.range.start, node.range.end)
  }
}

extension AttributeProblem {
  /// The problem at its place.
  func diagnostic(at range: SourceRange, address: ResourceAddress) -> Diagnostic {
    Diagnostic(
      isError ? .error : .warning, message, at: range, help: help,
      address: "\(address)")
  }
}

extension WrittenCondition {
  /// What is wrong if the condition is known to be false, or is no condition.
  func failure(what: String, address: String? = nil, in scope: StackScope) -> [Diagnostic] {
    var typing = SchemaTyping(address: address) { $0.evaluate(in: scope) }
    let value = typing.fit(condition, to: .bool, at: ValuePath("condition"))
    guard typing.diagnostics.isEmpty, value.boolValue == false else {
      if value.isNull { typing.report("The condition is null", at: condition.range) }
      return typing.diagnostics
    }
    let text = typing.fit(message, to: .string, at: ValuePath("message"))
    guard typing.diagnostics.isEmpty else { return typing.diagnostics }
    let shown =
      text.containsSensitive
      ? "(the message is sensitive)" : text.stringValue ?? "(the message is not known)"
    return [
      .error("\(what) does not hold: \(shown)", at: condition.range, address: address)
    ]
  }
}
