import Diagnostics
import ResourceModel
import Values

/// Reads the type of a variable in Terraform's notation, such as `map(object({a = string}))`.
struct VariableTypeParser {
  private let bytes: [UInt8]
  private let origin: TextOrigin
  private var position = 0
  private static let depthLimit = 64

  /// What is wrong with a type.
  private struct Failure: Error {
    var message: String
    var start: Int
    var end: Int
    var help: String?
  }

  private static let names = ["string", "number", "bool", "any", "list", "set", "map", "object"]

  /// The type that `text` writes, or what is wrong with it.
  static func parse(
    _ text: String, origin: TextOrigin
  ) -> (type: AttributeType?, diagnostic: Diagnostic?) {
    var parser = VariableTypeParser(bytes: Array(text.utf8), origin: origin)
    do {
      return (try parser.parseWhole(), nil)
    } catch {
      let range = origin.range(error.start, error.end)
      return (nil, .error(error.message, at: range, help: error.help))
    }
  }

  private init(bytes: [UInt8], origin: TextOrigin) {
    self.bytes = bytes
    self.origin = origin
  }

  private mutating func parseWhole() throws(Failure) -> AttributeType {
    let type = try parseType(depth: 0)
    skipSpace()
    guard position == bytes.count else {
      throw Failure(
        message: "Nothing may follow the type", start: position, end: bytes.count,
        help: "A type is written such as string, list(string) or object({a = string}).")
    }
    return type
  }

  private mutating func parseType(depth: Int) throws(Failure) -> AttributeType {
    let (name, start) = word()
    guard depth < Self.depthLimit else {
      throw Failure(message: "The type is nested too deep", start: start, end: position, help: nil)
    }
    switch name {
    case "string": return .string
    case "number": return .number
    case "bool": return .bool
    case "any": return .any
    case "list": return .list(try parseArgument(of: name, depth))
    case "set": return .set(try parseArgument(of: name, depth))
    case "map": return .map(try parseArgument(of: name, depth))
    case "object":
      try expect("(", after: "object")
      let attributes = try parseAttributes(depth + 1)
      try expect(")", after: "the attributes of the object")
      return .object(attributes)
    case "":
      throw Failure(
        message: "A type is missing", start: position, end: min(position + 1, bytes.count),
        help: "Types are \(Self.list).")
    default:
      throw Failure(
        message: "There is no type \"\(name)\"", start: start, end: position,
        help: Suggestion.didYouMean(name, among: Self.names) ?? Self.habit(name)
          ?? "Types are \(Self.list).")
    }
  }

  private static let list = "string, number, bool, list(T), set(T), map(T), object({…}) and any"

  private static func habit(_ name: String) -> String? {
    switch name.lowercased() {
    case "int", "integer", "float", "double", "decimal": "Did you mean \"number\"?"
    case "boolean": "Did you mean \"bool\"?"
    case "text", "str": "Did you mean \"string\"?"
    case "array", "tuple", "sequence": "Did you mean \"list(string)\"?"
    case "dict", "mapping": "Did you mean \"map(string)\"?"
    default: nil
    }
  }

  private mutating func parseArgument(
    of name: String, _ depth: Int
  ) throws(Failure) -> AttributeType {
    skipSpace()
    guard peek == UInt8(ascii: "(") else {
      throw Failure(
        message: "\"\(name)\" needs the type of its elements",
        start: max(0, position - name.utf8.count),
        end: position, help: "Write it such as \(name)(string).")
    }
    position += 1
    let type = try parseType(depth: depth + 1)
    try expect(")", after: "the type of the elements")
    return type
  }

  private mutating func parseAttributes(_ depth: Int) throws(Failure) -> [Attribute] {
    try expect("{", after: "object(")
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while true {
      skipSpace()
      if peek == UInt8(ascii: "}") {
        position += 1
        return attributes
      }
      let (name, start) = word()
      guard !name.isEmpty else {
        throw Failure(
          message: "The name of an attribute is missing", start: position,
          end: min(position + 1, bytes.count), help: "Write it such as {name = string}.")
      }
      guard names.insert(name).inserted else {
        throw Failure(
          message: "The object has \"\(name)\" twice", start: start, end: position, help: nil)
      }
      skipSpace()
      guard peek == UInt8(ascii: "=") || peek == UInt8(ascii: ":") else {
        throw Failure(
          message: "\"\(name)\" has no type", start: start, end: position,
          help: "Write it such as \(name) = string.")
      }
      position += 1
      attributes.append(try parseAttribute(name, depth))
      skipSpace()
      if peek == UInt8(ascii: ",") { position += 1 }
    }
  }

  private mutating func parseAttribute(
    _ name: String, _ depth: Int
  ) throws(Failure) -> Attribute {
    let start = position
    guard word().text == "optional" else {
      position = start
      return Attribute(name, try parseType(depth: depth), .required, documentation: "")
    }
    try expect("(", after: "optional")
    let type = try parseType(depth: depth)
    skipSpace()
    var value: Value?
    if peek == UInt8(ascii: ",") {
      position += 1
      value = try parseDefault(type)
    }
    try expect(")", after: "the type of the optional attribute")
    return Attribute(name, type, .optional, default: value, documentation: "")
  }

  /// The default of an optional attribute: a literal, up to the bracket that closes `optional(`.
  private mutating func parseDefault(_ type: AttributeType) throws(Failure) -> Value {
    skipSpace()
    let start = position
    var depth = 0
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), isQuoted { position += 1 }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, "([{".utf8.contains(byte) { depth += 1 }
      if !isQuoted, ")]}".utf8.contains(byte) {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    position = min(position, bytes.count)
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = LiteralExpression.value(of: text) else {
      throw Failure(
        message: "The default of an optional attribute must be a literal value", start: start,
        end: position, help: nil)
    }
    var typing = SchemaTyping(fillsAbsent: true) { _ in (SchemaTyping.failed, []) }
    let fitted = typing.fit(
      value, to: type, at: ValuePath("default"), range: origin.range(start, position))
    guard let problem = typing.diagnostics.first else { return fitted }
    throw Failure(message: problem.message, start: start, end: position, help: problem.help)
  }

  // MARK: - Characters

  private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { position += 1 }
  }

  private mutating func word() -> (text: String, start: Int) {
    skipSpace()
    let start = position
    while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
    return (String(decoding: bytes[start..<position], as: UTF8.self), start)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func expect(_ character: Character, after place: String) throws(Failure) {
    skipSpace()
    guard let byte = character.asciiValue, peek == byte, position < bytes.count else {
      throw Failure(
        message: "\"\(character)\" is missing after \(place)", start: position,
        end: min(position + 1, bytes.count),
        help: "A type is written such as list(string) or object({a = string}).")
    }
    position += 1
  }
}
