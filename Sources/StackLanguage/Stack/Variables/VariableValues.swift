import Diagnostics
import ResourceModel
import Values
import YAMLSyntax

/// Gives each variable of a stack its value.
struct VariableValues {
  /// The values in the order of the stack, sensitive ones marked; unknown where one is wrong.
  private(set) var values = Fields()
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  private let variables: [VariableDeclaration]
  private var given: [String: WrittenValue] = [:]

  /// The values that `inputs` and the defaults give.
  ///
  /// - Parameters:
  ///   - variables: the variables of the stack.
  ///   - inputs: the values from outside.
  ///   - areComplete: whether all variables could be read, so that others are unknown.
  ///   - files: where `--var-file` is read from.
  init(
    _ variables: [VariableDeclaration], inputs: VariableInputs, areComplete: Bool,
    files: any StackFileSystem
  ) {
    self.variables = variables
    let names = Set(variables.map(\.name))
    for variable in variables {
      guard let text = inputs.environment[VariableInputs.environmentPrefix + variable.name] else {
        continue
      }
      give(variable.name, text, from: VariableInputs.environmentPrefix + variable.name)
    }
    for path in inputs.files { read(path, files, names, areComplete) }
    for (name, value) in inputs.recorded where names.contains(name) {
      give(name, value.stringValue ?? value.canonicalText, from: "the saved plan")
    }
    for argument in inputs.arguments { read(argument, names, areComplete) }
    for variable in variables { values[variable.name] = value(of: variable) }
  }

  // MARK: - From outside

  private mutating func give(_ name: String, _ text: String, from source: String) {
    let file = SourceFile(name: source, text: text)
    let range = SourceRange(file: file, start: 0, end: file.bytes.count)
    given[name] = .scalar(
      WrittenScalar(
        text: text, resolved: .string(text), isPlain: false, origin: TextOrigin(file)), range)
  }

  private mutating func read(_ argument: String, _ names: Set<String>, _ areComplete: Bool) {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      diagnostics.append(
        .error("--var \(argument) has no value", help: "Write --var NAME=VALUE."))
      return
    }
    let name = String(argument[..<equals])
    let text = String(argument[argument.utf8.index(after: equals)...])
    guard names.contains(name) else {
      guard areComplete else { return }
      diagnostics.append(
        .error(
          "--var \(name): the stack has no variable \"\(name)\"",
          help: Suggestion.didYouMean(name, among: names.sorted())
            ?? "Declare it under \"variables:\", or leave the argument out."))
      return
    }
    give(name, text, from: "--var \(name)")
  }

  /// Reads a file of values: a map of names to values, in YAML or JSON.
  private mutating func read(
    _ path: String, _ files: any StackFileSystem, _ names: Set<String>, _ areComplete: Bool
  ) {
    let bytes: [UInt8]
    do throws(StackFileError) {
      bytes = try files.read(path)
    } catch {
      diagnostics.append(.unreadable(error))
      return
    }
    if let problem = YAMLReader().problem(ofSize: bytes.count, named: path) {
      diagnostics.append(problem)
      return
    }
    let (node, problems) = YAMLReader().read(SourceFile(name: path, bytes: bytes))
    diagnostics += problems
    guard let node, !node.isErroneous, !node.isNull else { return }
    guard let entries = node.entries else {
      diagnostics.append(
        .error(
          "A file of values is a map of names, but this is a \(node.kindName)",
          at: node.range, help: "Write each as \"NAME: VALUE\"."))
      return
    }
    for entry in entries {
      if names.contains(entry.name) {
        given[entry.name] = WrittenValue(literally: entry.value)
      } else if areComplete {
        diagnostics.append(
          .warning(
            "The stack has no variable \"\(entry.name)\"", at: entry.key.useRange,
            help: Suggestion.didYouMean(entry.name, among: names.sorted())))
      }
    }
  }

  // MARK: - Values

  private mutating func value(of variable: VariableDeclaration) -> Value {
    guard !variable.isErroneous else { return SchemaTyping.failed.marked(if: variable.isSensitive) }
    guard let written = given[variable.name] ?? variable.defaultValue else {
      diagnostics.append(
        .error(
          "The variable \"\(variable.name)\" has no value and no default", at: variable.range,
          help: "Give it by --var \(variable.name)=…, in a --var-file, or in the environment as "
            + "\(VariableInputs.environmentPrefix)\(variable.name)."))
      return SchemaTyping.failed.marked(if: variable.isSensitive)
    }
    let count = diagnostics.count
    let value = typed(written, variable)
    if diagnostics.count == count { check(value, written, variable) }
    let result = diagnostics.count == count ? value : SchemaTyping.failed
    return variable.isSensitive ? result.markedSensitive : result
  }

  private mutating func typed(_ written: WrittenValue, _ variable: VariableDeclaration) -> Value {
    var typing = SchemaTyping(fillsAbsent: true) { _ in (SchemaTyping.failed, []) }
    let path = ValuePath(variable.name)
    var value: Value
    if case .scalar(let scalar, let range) = written, given[variable.name] != nil,
      !scalar.isPlain, variable.type.isWrittenAsExpression(scalar.text)
    {
      guard let literal = LiteralExpression.value(of: scalar.text) else {
        diagnostics.append(
          .error(
            "\"\(variable.name)\" must be \(variable.type.phrase), but its text is no such value",
            at: range, help: "Write it as JSON or as an expression, such as [\"a\", \"b\"]."))
        return SchemaTyping.failed
      }
      value = typing.fit(literal, to: variable.type, at: path, range: range)
    } else {
      value = typing.fit(written, to: variable.type, at: path)
    }
    if value.isNull, let fallback = variable.defaultValue, given[variable.name] != nil {
      value = typing.fit(fallback, to: variable.type, at: path)
    }
    diagnostics += typing.diagnostics.map { diagnostic in
      guard variable.isSensitive, given[variable.name] != nil else { return diagnostic }
      return .error(
        "\"\(variable.name)\" must be \(variable.type.phrase); its value is sensitive and not shown",
        help: diagnostic.help)
    }
    return value
  }

  private mutating func check(
    _ value: Value, _ written: WrittenValue, _ variable: VariableDeclaration
  ) {
    let shown =
      variable.isSensitive
      ? "; its value is sensitive and not shown" : ", but is \(ConsoleNotation.text(of: value))"
    let range = variable.isSensitive && given[variable.name] != nil ? variable.range : written.range
    if let allowed = variable.allowed, !value.isNull {
      var typing = SchemaTyping(fillsAbsent: true) { _ in (SchemaTyping.failed, []) }
      let values = allowed.enumerated().map { place, item in
        typing.fit(item, to: variable.type, at: ValuePath("allowed").index(place))
      }
      diagnostics += typing.diagnostics
      if typing.diagnostics.isEmpty, !values.contains(value) {
        let list = values.map(ConsoleNotation.text).joined(separator: ", ")
        let near = Suggestion.didYouMean(
          value.stringValue ?? "", among: values.compactMap(\.stringValue))
        diagnostics.append(
          .error(
            "\"\(variable.name)\" must be one of \(list)\(shown)", at: range,
            help: variable.isSensitive ? nil : near))
      }
    }
    if let pattern = variable.pattern, !value.isNull {
      let rule = Constraint.pattern(pattern, meaning: "match \(pattern)")
      if rule.violation(by: value) != nil {
        diagnostics.append(
          .error("\"\(variable.name)\" must match \(pattern)\(shown)", at: range))
      }
    }
  }

  /// Tells the validations that do not hold.
  static func failedValidations(
    _ variables: [VariableDeclaration], in environment: StackEnvironment
  ) -> [Diagnostic] {
    variables.flatMap { variable -> [Diagnostic] in
      guard !variable.isErroneous, environment.variables[variable.name]?.isUnknown == false else {
        return []
      }
      return variable.validations.flatMap { validation in
        let scope = StackScope(environment)
        return validation.failure(
          what: "The validation of variable \"\(variable.name)\"", in: scope)
      }
    }
  }
}

extension WrittenValue {
  /// What a node writes, taken as it is, without expressions.
  fileprivate init(literally node: YAMLNode) {
    switch node.content {
    case _ where node.isErroneous: self = .erroneous(node.useRange)
    case .scalar(let scalar):
      self = .scalar(
        WrittenScalar(
          text: scalar.text, resolved: scalar.resolved, isPlain: scalar.style == .plain,
          origin: node.textOrigin), node.useRange)
    case .sequence(let items): self = .list(items.map { Self(literally: $0) }, node.useRange)
    case .mapping(let entries):
      self = .map(
        entries.map {
          WrittenEntry(
            name: $0.name, nameRange: $0.key.useRange, value: Self(literally: $0.value))
        }, node.useRange)
    }
  }
}

extension AttributeType {
  /// Whether a text from outside stands for a value of the type as an expression.
  fileprivate func isWrittenAsExpression(_ text: String) -> Bool {
    switch self {
    case .string, .number, .bool, .document: false
    case .list, .set, .map, .object, .oneOf: true
    case .any: text.first == "[" || text.first == "{"
    }
  }
}
