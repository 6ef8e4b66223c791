/// The parts of a body of `multipart/form-data` (RFC 7578).
///
/// Strict: a body that could be read in two ways is refused. The content of parts is not copied.
struct MultipartForm {
  /// Why a body is no form.
  enum Fault: Error, Hashable {
    /// The content type names no form, or no boundary that may be one.
    case noForm
    /// The body has another form than its content type says.
    case malformed(String)
    /// There are more parts than forms have.
    case tooManyParts

    /// What is wrong.
    var text: String {
      switch self {
      case .noForm: "The Content-Type must be multipart/form-data with a boundary"
      case .malformed(let why): "The form cannot be read: \(why)"
      case .tooManyParts: "The form has more than \(MultipartForm.partLimit) parts"
      }
    }
  }

  /// A part of a form.
  struct Part {
    /// The field's name.
    let name: String
    /// The file's name; nil for a field of text.
    let fileName: String?
    /// The content.
    let content: ArraySlice<UInt8>
  }

  /// The most parts of a form.
  static let partLimit = 1000

  private static let headLimit = 8192

  /// The parts in order.
  let parts: [Part]

  /// Reads a body.
  init(_ body: [UInt8], contentType: String?) throws(Fault) {
    let delimiter = Array("--\(try Self.boundary(of: contentType ?? ""))".utf8)
    guard body.starts(with: delimiter) else {
      throw .malformed("it does not begin with its boundary")
    }
    let separator = [0x0D, 0x0A] + delimiter
    var parts: [Part] = []
    var place = delimiter.count
    while true {
      let mark = body[place...].prefix(2)
      guard !mark.elementsEqual("--".utf8) else { break }
      guard mark.elementsEqual([0x0D, 0x0A]) else {
        throw .malformed("its boundary does not end its line")
      }
      guard parts.count < Self.partLimit else { throw .tooManyParts }
      let (head, start) = try Self.head(of: body[(place + 2)...])
      guard let end = Self.find(separator, in: body, from: start) else {
        throw .malformed("a part does not end")
      }
      guard let disposition = head["content-disposition"] else {
        throw .malformed("a part has no Content-Disposition")
      }
      guard
        head["content-transfer-encoding"].map({ ["binary", "7bit", "8bit"].contains($0) })
          ?? true
      else { throw .malformed("a part is encoded") }
      let (name, fileName) = try Self.names(in: disposition)
      parts.append(Part(name: name, fileName: fileName, content: body[start..<end]))
      place = end + separator.count
    }
    let rest = body[(place + 2)...]
    guard rest.isEmpty || rest.elementsEqual([0x0D, 0x0A]) else {
      throw .malformed("something stands behind its end")
    }
    self.parts = parts
  }

  // MARK: The header of the message

  /// The boundary of a content type.
  private static func boundary(of type: String) throws(Fault) -> String {
    let fields = try parameters(of: type)
    guard fields.value.lowercased() == "multipart/form-data",
      let boundary = fields.parameters["boundary"], (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy(isBoundaryByte), boundary.utf8.last != 0x20
    else { throw .noForm }
    return boundary
  }

  private static func isBoundaryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }

  // MARK: The header of a part

  /// The fields of a part's header by their names in lower case, and where its content begins.
  private static func head(
    of bytes: ArraySlice<UInt8>
  ) throws(Fault) -> (fields: [String: String], end: Int) {
    var fields: [String: String] = [:]
    var place = bytes.startIndex
    while true {
      let line = bytes[place...].prefix(headLimit).prefix { $0 != 0x0D && $0 != 0x0A }
      let next = line.endIndex
      guard next + 1 < bytes.endIndex, bytes[next] == 0x0D, bytes[next + 1] == 0x0A else {
        throw .malformed("a line of a part's header does not end")
      }
      place = next + 2
      if line.isEmpty { return (fields, place) }
      guard fields.count < 16, let text = String(validating: line, as: UTF8.self),
        let colon = text.firstIndex(of: ":")
      else { throw .malformed("a part's header is not NAME: VALUE") }
      let name = text[..<colon].lowercased()
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      guard fields.updateValue(String(value), forKey: name) == nil else {
        throw .malformed("a part's header names \(name) twice")
      }
    }
  }

  /// The names in a part's `Content-Disposition`.
  private static func names(
    in disposition: String
  ) throws(Fault) -> (name: String, fileName: String?) {
    let fields = try parameters(of: disposition)
    guard fields.value.lowercased() == "form-data", let name = fields.parameters["name"] else {
      throw .malformed("a part has no name")
    }
    return (name, fields.parameters["filename"])
  }

  /// A field's value and its parameters, whose names are given in lower case: `form-data; name="x"`.
  private static func parameters(
    of field: String
  ) throws(Fault) -> (value: String, parameters: [String: String]) {
    var rest = field[...]
    func take(while isFit: (Character) -> Bool) -> String {
      let taken = rest.prefix(while: isFit)
      rest = rest[taken.endIndex...]
      return String(taken)
    }
    func skipBlanks() { _ = take { $0 == " " || $0 == "\t" } }
    let value = take { $0 != ";" && $0 != " " && $0 != "\t" }
    var parameters: [String: String] = [:]
    skipBlanks()
    while rest.popFirst() != nil {
      skipBlanks()
      let name = take { $0 != "=" && $0 != ";" }.lowercased()
      guard rest.popFirst() == "=" else { throw .malformed("a parameter has no value") }
      let text =
        rest.first == "\"" ? try quoted(&rest) : take { $0 != ";" && $0 != " " && $0 != "\t" }
      guard parameters.updateValue(text, forKey: name) == nil else {
        throw .malformed("a parameter is there twice")
      }
      skipBlanks()
      guard rest.isEmpty || rest.first == ";" else {
        throw .malformed("a parameter does not end")
      }
    }
    return (value, parameters)
  }

  /// A text between quotation marks, in which `\\` stands before a quotation mark or itself.
  private static func quoted(_ rest: inout Substring) throws(Fault) -> String {
    rest.removeFirst()
    var text = ""
    while let next = rest.popFirst() {
      if next == "\"" { return text }
      if next == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
        rest.removeFirst()
        text.append(escaped)
      } else {
        text.append(next)
      }
    }
    throw .malformed("a quoted text does not end")
  }

  // MARK: Searching

  /// Where a text begins in bytes, from a place on; nil if it is not there.
  private static func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      // The boundary's end is what is searched for by steps of its length (Horspool).
      var steps = [Int](repeating: text.count, count: 256)
      for (place, byte) in text.dropLast().enumerated() {
        steps[Int(byte)] = text.count - 1 - place
      }
      var place = start
      while place + text.count <= bytes.count {
        var last = text.count - 1
        while last >= 0, unsafe bytes[place + last] == text[last] { last -= 1 }
        if last < 0 { return place }
        place += unsafe steps[Int(bytes[place + text.count - 1])]
      }
      return nil
    }
  }
}
