import Diagnostics
import JSONSyntax
import ResourceModel
import Values

extension SchemaTyping {
  /// The value of an expression, fitted to `type` as Terraform converts values.
  ///
  /// Numbers and truth values become texts and the reverse, sets become lists and the reverse.
  /// Unknown values fit every type; a sensitive value stays sensitive and is never shown.
  mutating func fit(
    _ value: Value, to type: AttributeType, at path: ValuePath, range: SourceRange
  ) -> Value {
    if case .sensitive(let inner) = value {
      var attempt = SchemaTyping(
        resourceType: resourceType, address: address, fillsAbsent: fillsAbsent, evaluate: evaluate)
      let fitted = attempt.fit(inner, to: type, at: path, range: range)
      if attempt.diagnostics.isEmpty { return fitted.markedSensitive }
      report("\"\(path)\" must be \(type.phrase); its value is sensitive and not shown", at: range)
      return Self.failed
    }
    switch (type, value) {
    case (_, .unknown), (_, .null), (.any, _), (.string, .string), (.number, .number),
      (.bool, .bool), (.document, .object):
      return value
    case (.string, .number(let number)): return .string(number.description)
    case (.string, .bool(let flag)): return .string(flag ? "true" : "false")
    case (.number, .string(let text)):
      if let number = Number(parsing: text) { return .number(number) }
      return mismatch(value, type, at: path, range: range)
    case (.bool, .string("true")): return true
    case (.bool, .string("false")): return false
    case (.list(let element), .list(let list)), (.list(let element), .set(let list)):
      return .list(ValueList(elements(list, element, path, range), isTyped: true))
    case (.set(let element), .list(let list)), (.set(let element), .set(let list)):
      return .set(of: elements(list, element, path, range))
    case (.map(let element), .object(let fields)):
      return .object(map(fields, element, path, range))
    case (.object(let attributes), .object(let fields)):
      return object(fields, attributes, at: path, range: range)
    case (.document, .string(let text)): return document(text, at: path, range: range)
    case (.oneOf(let types), _):
      guard let fitting = types.first(where: { $0.takes(value) }) else {
        return mismatch(value, type, at: path, range: range)
      }
      return fit(value, to: fitting, at: path, range: range)
    default: return mismatch(value, type, at: path, range: range)
    }
  }

  private mutating func elements(
    _ list: ValueList, _ type: AttributeType, _ path: ValuePath, _ range: SourceRange
  ) -> [Value] {
    list.enumerated().map { place, element in
      guard element.isNull else {
        return fit(element, to: type, at: path.index(place), range: range)
      }
      if case .any = type { return element }
      report("\"\(path.index(place))\" is null, but must be \(type.phrase)", at: range)
      return Self.failed
    }
  }

  private mutating func map(
    _ fields: Fields, _ type: AttributeType, _ path: ValuePath, _ range: SourceRange
  ) -> Fields {
    var result = Fields()
    result.isTyped = true
    for (name, value) in fields where !value.isNull {
      result[name] = fit(value, to: type, at: path.field(name), range: range)
    }
    return result
  }

  private mutating func object(
    _ fields: Fields, _ attributes: [Attribute], at path: ValuePath, range: SourceRange
  ) -> Value {
    let names = attributes.filter(\.isWritable).map(\.name)
    let before = diagnostics.count
    for name in fields.keys where !names.contains(name) {
      report(
        "\"\(path)\" has no \"\(name)\"", at: range,
        help: Suggestion.didYouMean(name, among: names)
          ?? "It is \(AttributeType.object(attributes).phrase).")
    }
    guard diagnostics.count == before else { return Self.failed }
    var result = Fields()
    for attribute in attributes where attribute.isWritable {
      let inner = path.field(attribute.name)
      if let value = fields[attribute.name], !value.isNull {
        let before = diagnostics.count
        var fitted = fit(value, to: attribute.type, at: inner, range: range)
        if diagnostics.count == before {
          checkRules(fitted, of: attribute, at: inner, range: range)
        }
        if attribute.isSensitive { fitted = fitted.markedSensitive }
        result[attribute.name] = fitted
      } else if attribute.presence == .required {
        report("\(inner) is missing", at: range, help: "It must be \(attribute.type.phrase).")
        result[attribute.name] = Self.failed
      } else if let value = attribute.defaultValue {
        result[attribute.name] = value
      } else if fillsAbsent {
        result[attribute.name] = .null
      }
    }
    return .object(result)
  }

  private mutating func document(
    _ text: String, at path: ValuePath, range: SourceRange
  ) -> Value {
    let (value, problems) = JSONReader.read(SourceFile(name: "\(path)", text: text))
    if let value, case .object = value { return value }
    if let value {
      return mismatch("a JSON \(value.kindName)", .document, at: path, range: range)
    }
    let place = problems.first?.range.map { range in
      let position = range.startPosition
      return " (line \(position.line), column \(position.column) of the text)"
    }
    report(
      "\"\(path)\" is not valid JSON: \(problems.first?.message ?? "it ends too early")\(place ?? "")",
      at: range, help: problems.first?.help)
    return Self.failed
  }

  private mutating func mismatch(
    _ value: Value, _ type: AttributeType, at path: ValuePath, range: SourceRange
  ) -> Value {
    let shown: String
    switch value {
    case .string(let text) where text.unicodeScalars.count <= 60: shown = "the string \"\(text)\""
    case .number(let number): shown = "the number \(number)"
    case .bool(let flag): shown = "\(flag)"
    default: shown = value.kindName.withArticle
    }
    return mismatch(shown, type, at: path, range: range)
  }
}
