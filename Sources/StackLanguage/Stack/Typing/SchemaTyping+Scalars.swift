import Diagnostics
import JSONSyntax
import ResourceModel
import Values
import YAMLSyntax

extension SchemaTyping {
  /// The value of a literal scalar, fitted to `type`.
  mutating func fit(
    _ scalar: WrittenScalar, to type: AttributeType, at path: ValuePath, range: SourceRange
  ) -> Value {
    guard scalar.resolved != .null else { return .null }
    switch type {
    case .string: return .string(scalar.text)
    case .any: return scalar.literalValue
    case .document: return document(scalar, at: path, range: range)
    case .number:
      if let number = scalar.number { return .number(number) }
      return mismatch(scalar.shown, type, at: path, range: range)
    case .bool:
      switch scalar.text {
      case "true": return true
      case "false": return false
      default: break
      }
      if case .bool(let flag) = scalar.resolved { return .bool(flag) }
      let help = BooleanWord.suggestion(for: scalar.text).map {
        "Write \($0): in YAML 1.2 only true and false are truth values."
      }
      return mismatch(scalar.shown, type, at: path, range: range, help: help)
    case .list(let element), .set(let element):
      return mismatch(
        scalar.shown, type, at: path, range: range,
        help: element.takes(.scalar(scalar, range)) ? scalar.helpAsElement : nil)
    case .map, .object:
      return mismatch(scalar.shown, type, at: path, range: range)
    case .oneOf(let types):
      guard let fitting = types.first(where: { $0.takes(.scalar(scalar, range)) }) else {
        return mismatch(scalar.shown, type, at: path, range: range)
      }
      return fit(scalar, to: fitting, at: path, range: range)
    }
  }

  /// The document that a JSON text holds; syntax errors are told inside the text.
  private mutating func document(
    _ scalar: WrittenScalar, at path: ValuePath, range: SourceRange
  ) -> Value {
    let file = SourceFile(name: "\(path)", text: scalar.text)
    let (value, problems) = JSONReader.read(file)
    if let value, case .object = value { return value }
    if let value {
      return mismatch("a JSON \(value.kindName)", .document, at: path, range: range)
    }
    for problem in problems {
      let place = problem.range.map { scalar.range($0.start, $0.end) }
      report(
        "\"\(path)\" is not valid JSON: \(problem.message)", at: place ?? range,
        help: problem.help ?? "Write the document as JSON text or as a YAML map.")
    }
    return Self.failed
  }
}

extension WrittenScalar {
  /// The value where no type says otherwise.
  ///
  /// By YAML's core schema, but for a number that would not keep its source text (`012345678901`,
  /// `1.10`), which stays a text.
  var literalValue: Value {
    switch resolved {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .string(let text): return .string(text)
    case .int, .decimal:
      guard let number, number.description == text else { return .string(text) }
      return .number(number)
    }
  }

  /// The number it writes, with or without quotes.
  var number: Number? {
    switch resolved {
    case .int(let digits), .decimal(let digits): Number(parsing: digits)
    case .string(let text) where !isPlain: Number(parsing: text)
    case .string, .null, .bool: nil
    }
  }

  /// How to write it as the element of a list.
  fileprivate var helpAsElement: String {
    if isPlain, text.hasPrefix("-") {
      return "An item of a list is a dash, a space and the value, on a line of its own."
    }
    return "Put it in brackets: [\(isPlain ? text : "\"\(text)\"")]."
  }

  /// The scalar as a message quotes it.
  var shown: String {
    let short = text.unicodeScalars.prefix(60)
    let dots = short.count < text.unicodeScalars.count ? "…" : ""
    if case .string = resolved { return "\"\(String(short))\(dots)\"" }
    return "\(resolved.kindName.withArticle) (\(String(short))\(dots))"
  }
}

extension AttributeType {
  /// Whether what is written may be of the type, as far as its kind tells.
  func takes(_ written: WrittenValue) -> Bool {
    switch (self, written) {
    case (.any, _), (_, .template), (_, .erroneous): true
    case (.oneOf(let types), _): types.contains { $0.takes(written) }
    case (.string, .scalar), (.list, .list), (.set, .list), (.map, .map), (.object, .map),
      (.document, .map), (.document, .scalar):
      true
    case (.number, .scalar(let scalar, _)): scalar.number != nil
    case (.bool, .scalar(let scalar, _)):
      scalar.text == "true" || scalar.text == "false"
    default: false
    }
  }

  /// Whether a value may be of the type, as far as its kind tells.
  func takes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, _), (_, .unknown), (_, .null): true
    case (_, .sensitive(let inner)): takes(inner)
    case (.oneOf(let types), _): types.contains { $0.takes(value) }
    case (.string, .string), (.string, .number), (.string, .bool), (.number, .number),
      (.bool, .bool), (.list, .list), (.list, .set), (.set, .list), (.set, .set), (.map, .object),
      (.object, .object), (.document, .object), (.document, .string):
      true
    default: false
    }
  }

  /// The type in a sentence, such as `a list of strings`.
  var phrase: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .list(let element): "a list of \(element.plural)"
    case .set(let element): "a list of \(element.plural)"
    case .map(let element): "a map of \(element.plural)"
    case .object(let attributes):
      "a map with \(attributes.filter(\.isWritable).map(\.name).joined(separator: ", "))"
    case .document: "a JSON document, written as a map or as JSON text"
    case .oneOf(let types): types.map(\.phrase).joined(separator: " or ")
    case .any: "a value"
    }
  }

  private var plural: String {
    switch self {
    case .string: "strings"
    case .number: "numbers"
    case .bool: "truth values"
    case .list, .set: "lists"
    case .map: "maps"
    case .object(let attributes):
      "maps with \(attributes.filter(\.isWritable).map(\.name).joined(separator: ", "))"
    case .document: "JSON documents"
    case .oneOf(let types): types.map(\.plural).joined(separator: " or ")
    case .any: "values"
    }
  }
}

extension String {
  /// The name of a kind with its article: `a list`, `an expression`; `null` has none.
  var withArticle: String {
    switch self {
    case "null", "unknown": self
    case let kind where kind.first.map("aeiou".contains) == true: "an \(kind)"
    default: "a \(self)"
    }
  }
}
