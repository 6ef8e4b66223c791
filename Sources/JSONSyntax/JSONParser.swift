import Diagnostics

/// Recursive descent over one JSON text, as deep as the limit at most.
struct JSONParser<Product: JSONProduct> {
  private let duplicateNames: JSONReader.DuplicateNames
  private var cursor: JSONCursor
  private var depth = 0
  /// Where the names of the objects being read were written, those of the innermost last.
  private var namePlaces: [Range<Int>] = []
  private var diagnostics: [Diagnostic] = []

  /// A parser at the beginning of `file`.
  init(_ file: SourceFile, duplicateNames: JSONReader.DuplicateNames) {
    self.duplicateNames = duplicateNames
    self.cursor = JSONCursor(file)
  }

  /// The whole text as one product, or what is wrong.
  mutating func document() -> (Product?, [Diagnostic]) {
    do throws(JSONFault) {
      let product = try wholeText()
      return diagnostics.isEmpty ? (product, []) : (nil, diagnostics.inReadingOrder)
    } catch {
      return (nil, (diagnostics + [error.diagnostic]).inReadingOrder)
    }
  }

  private mutating func wholeText() throws(JSONFault) -> Product {
    guard !cursor.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONFault(
        "A JSON text cannot begin with a byte order mark", in: cursor.file, at: 0..<3,
        help: "Save the file in UTF-8 without it.")
    }
    cursor.skipWhitespace()
    let product = try value()
    cursor.skipWhitespace()
    guard cursor.next == nil else {
      throw cursor.fault(
        "Expected the end of the text", help: "A JSON text holds one value.")
    }
    return product
  }

  private mutating func value() throws(JSONFault) -> Product {
    let start = cursor.offset
    let atom: JSONAtom
    switch cursor.next {
    case UInt8(ascii: "{")?: return try object()
    case UInt8(ascii: "[")?: return try array()
    case UInt8(ascii: "\"")?: atom = .string(try cursor.string())
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      atom = .number(try cursor.number())
    case UInt8(ascii: "t")? where cursor.skip(word: "true"): atom = .bool(true)
    case UInt8(ascii: "f")? where cursor.skip(word: "false"): atom = .bool(false)
    case UInt8(ascii: "n")? where cursor.skip(word: "null"): atom = .null
    case UInt8(ascii: "'")?:
      throw cursor.fault("Expected a value", help: "Texts stand in double quotes.")
    case UInt8(ascii: "/")?:
      throw cursor.fault("Expected a value", help: "JSON has no comments.")
    default:
      throw cursor.fault(
        "Expected a value",
        help: "A value is a text in double quotes, a number, true, false, null, [ ] or { }.")
    }
    return .atom(atom, in: cursor.file, start..<cursor.offset)
  }

  // MARK: - Arrays and objects

  private mutating func array() throws(JSONFault) -> Product {
    let start = try open()
    var elements: [Product] = []
    if !cursor.skip(UInt8(ascii: "]")) {
      repeat {
        cursor.skipWhitespace()
        elements.append(try value())
        cursor.skipWhitespace()
      } while try goesOn(to: UInt8(ascii: "]"), "\",\" or \"]\"")
    }
    depth -= 1
    return .array(elements, in: cursor.file, start..<cursor.offset)
  }

  private mutating func object() throws(JSONFault) -> Product {
    let start = try open()
    let firstName = namePlaces.count
    var members = Product.Members()
    if !cursor.skip(UInt8(ascii: "}")) {
      repeat {
        cursor.skipWhitespace()
        try member(of: &members, firstName: firstName)
        cursor.skipWhitespace()
      } while try goesOn(to: UInt8(ascii: "}"), "\",\" or \"}\"")
    }
    namePlaces.removeSubrange(firstName...)
    depth -= 1
    return .object(members, in: cursor.file, start..<cursor.offset)
  }

  private mutating func member(
    of members: inout Product.Members, firstName: Int
  ) throws(JSONFault) {
    guard cursor.next == UInt8(ascii: "\"") else {
      throw cursor.fault("Expected a name in double quotes")
    }
    let start = cursor.offset
    let name = try cursor.string()
    let place = start..<cursor.offset
    cursor.skipWhitespace()
    guard cursor.skip(UInt8(ascii: ":")) else { throw cursor.fault("Expected \":\"") }
    cursor.skipWhitespace()
    guard let earlier = members.position(of: name) else {
      namePlaces.append(place)
      members.append(name, in: cursor.file, place, value: try value())
      return
    }
    if duplicateNames == .refused {
      let first = namePlaces[firstName + earlier]
      diagnostics.append(.duplicateName(name, in: cursor.file, at: place, first: first))
    }
    members.replace(earlier, name, in: cursor.file, place, value: try value())
  }

  /// Passes over an opening bracket and what space follows; answers with the bracket's offset.
  private mutating func open() throws(JSONFault) -> Int {
    depth += 1
    guard depth <= JSONReader.depthLimit else {
      throw cursor.fault(
        "Arrays and objects lie in one another more than \(JSONReader.depthLimit) deep here")
    }
    defer {
      cursor.offset += 1
      cursor.skipWhitespace()
    }
    return cursor.offset
  }

  /// Passes over a comma (true) or the closing bracket (false).
  private mutating func goesOn(
    to close: UInt8, _ expected: StaticString
  ) throws(JSONFault) -> Bool {
    if cursor.skip(UInt8(ascii: ",")) {
      cursor.skipWhitespace()
      guard cursor.next != close else {
        throw cursor.fault("Expected another value", help: "Remove the last comma.")
      }
      return true
    }
    guard cursor.skip(close) else { throw cursor.fault("Expected \(expected)") }
    return false
  }
}
