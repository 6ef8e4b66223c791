import Diagnostics
import IAMPolicy
import JSONSyntax
import Values
import YAMLSyntax

/// A document in YAML or JSON that a command was given, with the place of each of its parts.
struct WrittenDocument {
  /// The text.
  let file: SourceFile
  /// Whether it is JSON.
  let isJSON: Bool
  /// What the text holds; nil where it is not well formed.
  private(set) var value: Value?
  /// Where the parts of ``value`` stand.
  private(set) var places: WrittenPlaces
  /// What keeps it from being read, in reading order.
  private(set) var diagnostics: [Diagnostic]

  /// The name that stands for standard input on a command line.
  static let standardInput = "-"

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// It is JSON where the name ends in `.json`, YAML where it ends in `.yaml` or `.yml`; otherwise
  /// what begins with a brace is JSON.
  ///
  /// - Throws: ``CommandFailure`` where there are no bytes to be had.
  init(_ path: String, in context: CommandContext) throws(CommandFailure) {
    let isStandardInput = path == Self.standardInput
    let bytes = try isStandardInput ? context.readAll() : context.files.read(path)
    file = SourceFile(name: isStandardInput ? "<stdin>" : path, bytes: bytes)
    if path.hasSuffix(".json") {
      isJSON = true
    } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      isJSON = false
    } else {
      let blanks = Set(" \t\r\n".utf8)
      isJSON = bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
    }
    places = WrittenPlaces(file)
    diagnostics = []
    if isJSON { readJSON() } else { readYAML() }
  }

  private mutating func readJSON() {
    let (node, diagnostics) = JSONReader.readNode(file)
    self.diagnostics = diagnostics
    guard let node else { return }
    value = node.value
    places = WrittenPlaces(node)
  }

  private mutating func readYAML() {
    if let problem = YAMLReader().problem(ofSize: file.bytes.count, named: file.name) {
      diagnostics = [problem]
      return
    }
    let (node, diagnostics) = YAMLReader().read(file)
    self.diagnostics = diagnostics
    guard let node else {
      if !diagnostics.hasErrors {
        let start = SourceRange(file: file, start: 0, end: 0)
        self.diagnostics.append(.error("\(file.name) holds no document", at: start))
      }
      return
    }
    let read = value(of: node, at: ValuePath(), key: nil)
    if !self.diagnostics.hasErrors { value = read }
  }

  private mutating func value(
    of node: YAMLNode, at path: ValuePath, key: SourceRange?
  ) -> Value {
    places.note(path, key: key, value: node.useRange)
    switch node.content {
    case .sequence(let items):
      var elements: [Value] = []
      for (place, item) in items.enumerated() {
        elements.append(value(of: item, at: path.index(place), key: nil))
      }
      return .array(elements)
    case .mapping(let entries):
      var fields = Fields()
      for entry in entries {
        fields[entry.name] = value(
          of: entry.value, at: path.field(entry.name), key: entry.key.useRange)
      }
      return .object(fields)
    case .scalar(let scalar):
      return value(of: scalar.resolved, at: node.useRange)
    }
  }

  private mutating func value(of scalar: YAMLScalarValue, at range: SourceRange) -> Value {
    switch scalar {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .string(let text): return .string(text)
    case .int(let digits), .decimal(let digits):
      if let number = Number(parsing: digits) { return .number(number) }
      diagnostics.append(.error("\"\(digits)\" is too large a number", at: range))
      return .null
    }
  }
}

extension CommandContext {
  /// All of standard input.
  func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine() {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
