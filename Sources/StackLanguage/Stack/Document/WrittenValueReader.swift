import Diagnostics
import YAMLSyntax

/// Makes written values of YAML nodes, parsing the expressions in their texts.
struct WrittenValueReader {
  /// What was wrong so far.
  var diagnostics: [Diagnostic] = []

  /// The value that `node` writes.
  mutating func read(_ node: YAMLNode) -> WrittenValue {
    guard !node.isErroneous else { return .erroneous(node.useRange) }
    switch node.content {
    case .scalar(let scalar): return read(scalar, node)
    case .sequence(let items): return .list(items.map { read($0) }, node.useRange)
    case .mapping(let entries): return .map(entries.map { read($0) }, node.useRange)
    }
  }

  /// The value that a scalar writes which may also be an expression without `${` and `}`, as that
  /// of `when` and `condition`.
  mutating func readCondition(_ node: YAMLNode) -> WrittenValue {
    let written = read(node)
    guard case .scalar(let scalar, let range) = written, case .string(let text) = scalar.resolved,
      BooleanWord.suggestion(for: text) == nil
    else { return written }
    let parsed = ExpressionParser.parse(text, origin: scalar.origin)
    diagnostics += parsed.diagnostics
    return parsed.template.map { .template($0, range) } ?? .erroneous(range)
  }

  private mutating func read(_ entry: YAMLEntry) -> WrittenEntry {
    if entry.name.contains("${") {
      let parsed = TemplateParser.parse(entry.name, origin: entry.key.textOrigin)
      if let template = parsed.template, template.literalText == nil {
        diagnostics.append(
          .error(
            "A key is taken as it is written, so it cannot hold an expression",
            at: entry.key.useRange,
            help: "Build the map with an expression, such as ${{ (var.name) = \"value\" }}."))
      }
    }
    return WrittenEntry(
      name: entry.name, nameRange: entry.key.useRange, value: read(entry.value))
  }

  private mutating func read(_ scalar: YAMLScalar, _ node: YAMLNode) -> WrittenValue {
    let origin = node.textOrigin
    var text = scalar.text
    if text.utf8.contains(UInt8(ascii: "$")) {
      let parsed = TemplateParser.parse(text, origin: origin)
      diagnostics += parsed.diagnostics
      guard let template = parsed.template else { return .erroneous(node.useRange) }
      guard let literal = template.literalText else { return .template(template, node.useRange) }
      text = literal
    }
    let written = WrittenScalar(
      text: text, resolved: text == scalar.text ? scalar.resolved : .string(text),
      isPlain: scalar.style == .plain, origin: origin)
    return .scalar(written, node.useRange)
  }
}

extension YAMLNode {
  /// Where the text of a scalar stands: exactly, where its bytes stand in the file as they are.
  var textOrigin: TextOrigin {
    guard let scalar, aliasRange == nil else { return TextOrigin(decodedFrom: useRange) }
    if scalar.style == .literal { return TextOrigin(scalar.text, ofBlockAt: range) }
    let quote = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
    let end = range.end - quote
    let start = end - scalar.text.utf8.count
    guard start >= range.start, end <= range.file.bytes.count,
      range.file.bytes[start..<end].elementsEqual(scalar.text.utf8)
    else { return TextOrigin(decodedFrom: range) }
    return TextOrigin(exactlyAt: SourceRange(file: range.file, start: start, end: end))
  }
}

/// The words that YAML 1.1 took for truth values.
enum BooleanWord {
  /// `true` or `false`, where `text` is another word for one.
  static func suggestion(for text: String) -> String? {
    switch text.lowercased() {
    case "yes", "on", "y", "true": "true"
    case "no", "off", "n", "false": "false"
    default: nil
    }
  }
}
