/// Reads the XML of AWS's answers and of S3's requests, and nothing that XML can do beyond them.
///
/// It is a reader of our own because the ones at hand (XMLCoder and Foundation's XMLParser, both
/// over libxml2) read document type declarations before a caller can refuse them, and bring all of
/// Foundation. Here a document type declaration is a mistake, the only entities are XML's five and
/// characters by number, nothing is ever fetched or expanded, and depth, size and the number of
/// elements are bounded (`reliability.md`, section 5). It does not recurse.
struct XMLReader {
  /// How many bytes a document may have: 64 MiB, far above the largest answer of a page.
  static let sizeLimit = 64 << 20

  /// How deep elements may lie in one another.
  static let depthLimit = 128

  /// How many elements a document may have.
  static let elementLimit = 1_000_000

  private let bytes: [UInt8]
  private var place = 0
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var count = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The document's outermost element.
  static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLElement {
    guard bytes.count <= sizeLimit else { throw .tooLong }
    var reader = XMLReader(bytes)
    return try reader.document()
  }

  private mutating func document() throws(XMLFault) -> XMLElement {
    if matches("\u{FEFF}") { place += 3 }
    if matches("<?xml ") { try skip(through: "?>") }
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        try markup()
      } else {
        try text()
      }
    }
    guard let root, open.isEmpty else { throw .malformed(offset: place) }
    return root
  }

  private mutating func markup() throws(XMLFault) {
    if matches("<!--") {
      place += 4
      try skip(through: "-->")
    } else if matches("<![CDATA[") {
      place += 9
      let start = place
      try skip(through: "]]>")
      try append(try string(start..<(place - 3)))
    } else if matches("<!DOCTYPE") {
      throw .documentType(offset: place)
    } else if matches("<?") {
      guard !matches("<?xml ") else { throw .malformed(offset: place) }
      try skip(through: "?>")
    } else if matches("</") {
      try endTag()
    } else {
      try startTag()
    }
  }

  private mutating func startTag() throws(XMLFault) {
    guard root == nil else { throw .malformed(offset: place) }
    place += 1
    let name = try name()
    count += 1
    guard count <= Self.elementLimit else { throw .tooManyElements }
    guard open.count < Self.depthLimit else { throw .tooDeep }
    open.append(XMLElement(name.local))
    while true {
      let hadSpace = skipSpace()
      guard place < bytes.count else { throw .malformed(offset: place) }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        return
      }
      if matches("/>") {
        place += 2
        return close()
      }
      guard hadSpace else { throw .malformed(offset: place) }
      try attribute()
    }
  }

  private mutating func attribute() throws(XMLFault) {
    _ = try name()
    _ = skipSpace()
    guard matches("=") else { throw .malformed(offset: place) }
    place += 1
    _ = skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == 0x27
    else { throw .malformed(offset: place) }
    let quote = bytes[place]
    place += 1
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "<") { throw .malformed(offset: place) }
      if bytes[place] == UInt8(ascii: "&") {
        _ = try reference()
      } else {
        place += 1
      }
    }
    guard place < bytes.count else { throw .malformed(offset: place) }
    place += 1
  }

  private mutating func endTag() throws(XMLFault) {
    let start = place
    place += 2
    let name = try name()
    _ = skipSpace()
    guard matches(">"), open.last?.name == name.local else { throw .malformed(offset: start) }
    place += 1
    close()
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  private mutating func text() throws(XMLFault) {
    var start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      switch bytes[place] {
      case UInt8(ascii: "&"):
        try append(try string(start..<place))
        try append(String(try reference()))
        start = place
      case 0x0D:
        // XML (section 2.11): a line's end is LF, however it was written.
        try append(try string(start..<place) + "\n")
        place += 1
        if place < bytes.count, bytes[place] == 0x0A { place += 1 }
        start = place
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: throw .malformed(offset: place)
      default: place += 1
      }
    }
    try append(try string(start..<place))
  }

  private mutating func append(_ text: String) throws(XMLFault) {
    if text.isEmpty { return }
    if open.isEmpty {
      guard text.utf8.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
        throw .malformed(offset: place)
      }
    } else {
      open[open.count - 1].text += text
    }
  }

  /// Reads `&amp;` and its like, or a character by its number.
  private mutating func reference() throws(XMLFault) -> Character {
    let start = place
    let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { throw .entity(offset: start) }
    let name = bytes[(start + 1)..<end]
    place = end + 1
    if name.first == UInt8(ascii: "#") {
      let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
      let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard digits.first?.isHexDigit == true,
        let code = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(code), scalar.value >= 0x20 || [9, 10, 13].contains(code)
      else { throw .malformed(offset: start) }
      return Character(scalar)
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: throw .entity(offset: start)
    }
  }

  private mutating func name() throws(XMLFault) -> (local: String, prefix: String) {
    let start = place
    var colon: Int?
    while place < bytes.count {
      switch bytes[place] {
      case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...0xFF: break
      case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."):
        guard place > start else { throw .malformed(offset: place) }
      case UInt8(ascii: ":"):
        guard place > start, colon == nil else { throw .malformed(offset: place) }
        colon = place
      default:
        guard place > start, colon != place - 1 else { throw .malformed(offset: place) }
        let prefix = try string(start..<(colon ?? start))
        return (try string((colon.map { $0 + 1 } ?? start)..<place), prefix)
      }
      place += 1
    }
    throw .malformed(offset: place)
  }

  private func string(_ range: Range<Int>) throws(XMLFault) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw .malformed(offset: range.lowerBound)
    }
    return text
  }

  private func matches(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skip(through text: String) throws(XMLFault) {
    let start = place
    while place < bytes.count {
      if matches(text) {
        place += text.utf8.count
        return
      }
      place += 1
    }
    throw .malformed(offset: start)
  }

  /// Passes white space; tells whether there was any.
  private mutating func skipSpace() -> Bool {
    let start = place
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    return place > start
  }
}
