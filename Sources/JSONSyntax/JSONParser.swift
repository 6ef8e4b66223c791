import Diagnostics
import Values

/// Recursive descent over one JSON text, as deep as the limit at most.
struct JSONParser<Product: JSONProduct> {
  /// The members of an object that is being read.
  private struct Members {
    /// Where its names stand in the tree.
    var node = NameTree.root
    /// The node of its first name.
    var firstNode = NameTree.root
    /// Its names, where the tree does not hold them.
    var ownNames: FieldNames?
    /// The value of each name.
    var values: [Product] = []

    /// The node of its last name; the root where the tree does not hold it.
    var valueNode: Int { ownNames == nil ? node : NameTree.root }
  }

  /// Who takes the elements of an array of the outermost object, one by one as they are read.
  typealias Taker = (name: String, take: (Product) -> Void)

  private let duplicateNames: JSONReader.DuplicateNames
  private let taker: Taker?
  private var cursor: JSONCursor
  private var names = NameTree()
  private var depth = 0
  /// Where the names of the objects being read were written, those of the innermost last.
  private var namePlaces: [Range<Int>] = []
  private var diagnostics: [Diagnostic] = []

  private init(
    _ cursor: JSONCursor, duplicateNames: JSONReader.DuplicateNames, taker: Taker?
  ) {
    self.duplicateNames = duplicateNames
    self.taker = taker
    self.cursor = cursor
  }

  /// The whole of `file` as one product, or what is wrong.
  static func read(
    _ file: SourceFile, duplicateNames: JSONReader.DuplicateNames, taker: Taker? = nil
  ) -> (Product?, [Diagnostic]) {
    JSONBytes.reading(file.bytes) { bytes in
      var parser = JSONParser(
        JSONCursor(file, bytes), duplicateNames: duplicateNames, taker: taker)
      return parser.document()
    }
  }

  private mutating func document() -> (Product?, [Diagnostic]) {
    do throws(JSONFault) {
      let product = try wholeText()
      return diagnostics.isEmpty ? (product, []) : (nil, diagnostics.inReadingOrder)
    } catch {
      return (nil, (diagnostics + [error.diagnostic]).inReadingOrder)
    }
  }

  private mutating func wholeText() throws(JSONFault) -> Product {
    guard !cursor.file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONFault(
        "A JSON text cannot begin with a byte order mark", in: cursor.file, at: 0..<3,
        help: "Save the file in UTF-8 without it.")
    }
    cursor.skipWhitespace()
    let product = try value(under: NameTree.root)
    cursor.skipWhitespace()
    guard cursor.isAtEnd else {
      throw cursor.fault(
        "Expected the end of the text", help: "A JSON text holds one value.")
    }
    return product
  }

  /// The value that begins here; `node` is that of the name it stands under.
  private mutating func value(under node: Int) throws(JSONFault) -> Product {
    let start = cursor.offset
    let atom: JSONAtom
    switch cursor.next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array(under: node)
    case UInt8(ascii: "\""): atom = .string(try text(under: node))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      atom = .number(try cursor.number())
    case UInt8(ascii: "t") where cursor.skip(word: "true"): atom = .bool(true)
    case UInt8(ascii: "f") where cursor.skip(word: "false"): atom = .bool(false)
    case UInt8(ascii: "n") where cursor.skip(word: "null"): atom = .null
    case UInt8(ascii: "'"):
      throw cursor.fault("Expected a value", help: "Texts stand in double quotes.")
    case UInt8(ascii: "/"):
      throw cursor.fault("Expected a value", help: "JSON has no comments.")
    default:
      throw cursor.fault(
        "Expected a value",
        help: "A value is a text in double quotes, a number, true, false, null, [ ] or { }.")
    }
    return .atom(atom, in: cursor.file, start..<cursor.offset)
  }

  private mutating func text(under node: Int) throws(JSONFault) -> String {
    guard node != NameTree.root else { return try cursor.string() }
    let start = cursor.offset
    if let (text, length) = names.text(under: node, at: start, in: cursor.bytes) {
      cursor.offset += length
      return text
    }
    let text = try cursor.string()
    names.note(text, at: start..<cursor.offset, under: node)
    return text
  }

  // MARK: - Arrays and objects

  private mutating func array(
    under node: Int, to take: ((Product) -> Void)? = nil
  ) throws(JSONFault) -> Product {
    let start = try open()
    var elements: [Product] = []
    if !cursor.skip(UInt8(ascii: "]")) {
      repeat {
        cursor.skipWhitespace()
        let element = try value(under: node)
        if let take { take(element) } else { elements.append(element) }
        cursor.skipWhitespace()
      } while try goesOn(to: UInt8(ascii: "]"), "\",\" or \"]\"")
    }
    depth -= 1
    return .array(elements, in: cursor.file, start..<cursor.offset)
  }

  private mutating func object() throws(JSONFault) -> Product {
    let start = try open()
    let firstPlace = namePlaces.count
    var members = Members()
    if !cursor.skip(UInt8(ascii: "}")) {
      repeat {
        cursor.skipWhitespace()
        try readMember(into: &members, firstPlace: firstPlace)
        cursor.skipWhitespace()
      } while try goesOn(to: UInt8(ascii: "}"), "\",\" or \"}\"")
      names.note(count: members.values.count, under: members.firstNode)
    }
    depth -= 1
    let object = Product.object(
      members.ownNames ?? names.names(to: members.node), members.values,
      in: cursor.file, start..<cursor.offset, names: namePlaces, from: firstPlace)
    namePlaces.removeSubrange(firstPlace...)
    return object
  }

  private mutating func readMember(
    into members: inout Members, firstPlace: Int
  ) throws(JSONFault) {
    let start = cursor.offset
    guard cursor.next == UInt8(ascii: "\"") else {
      throw cursor.fault("Expected a name in double quotes")
    }
    if members.ownNames == nil,
      let node = names.node(after: members.node, at: start, in: cursor.bytes)
    {
      cursor.offset += names.length(of: node)
      move(&members, to: node)
    } else if let earlier = try readNewName(into: &members) {
      return try readAgain(earlier, of: &members, at: start..<cursor.offset, firstPlace: firstPlace)
    }
    namePlaces.append(start..<cursor.offset)
    try passColon()
    let node = members.valueNode
    if let taker, depth == 1, cursor.next == UInt8(ascii: "["),
      names.names(to: node).list.last?.hasSameBytes(as: taker.name) == true
    {
      members.values.append(try array(under: node, to: taker.take))
    } else {
      members.values.append(try value(under: node))
    }
  }

  private func move(_ members: inout Members, to node: Int) {
    members.node = node
    guard members.firstNode == NameTree.root else { return }
    members.firstNode = node
    members.values.reserveCapacity(names.count(under: node))
  }

  /// Adds a name to the tree or to the object's own; answers with its place where the object has
  /// it already.
  private mutating func readNewName(into members: inout Members) throws(JSONFault) -> Int? {
    let start = cursor.offset
    let name = try cursor.string()
    if var own = members.ownNames.take() {
      defer { members.ownNames = own }
      if let earlier = own.position(of: name) { return earlier }
      own.append(name)
      return nil
    }
    var known = names.names(to: members.node)
    if let earlier = known.position(of: name) { return earlier }
    if let node = names.add(name, at: start..<cursor.offset, after: members.node) {
      move(&members, to: node)
    } else {
      known.append(name)
      members.ownNames = known
    }
    return nil
  }

  /// Reads the value of a name that the object has already, written again at `place`.
  private mutating func readAgain(
    _ earlier: Int, of members: inout Members, at place: Range<Int>, firstPlace: Int
  ) throws(JSONFault) {
    try passColon()
    switch duplicateNames {
    case .refused:
      let name = (members.ownNames ?? names.names(to: members.node)).list[earlier]
      let first = namePlaces[firstPlace + earlier]
      diagnostics.append(.duplicateName(name, in: cursor.file, at: place, first: first))
    case .lastWins: namePlaces[firstPlace + earlier] = place
    }
    members.values[earlier] = try value(under: NameTree.root)
  }

  private mutating func passColon() throws(JSONFault) {
    cursor.skipWhitespace()
    guard cursor.skip(UInt8(ascii: ":")) else { throw cursor.fault("Expected \":\"") }
    cursor.skipWhitespace()
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
