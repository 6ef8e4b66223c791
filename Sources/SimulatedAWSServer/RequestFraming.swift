/// Where requests begin and end on a connection, by the strict reading of RFC 9112.
///
/// It sees every byte before the HTTP parser does, so that nothing can be understood in two ways:
/// a message is either framed without doubt and within the limits, or refused, and with it all that
/// follows on its connection.
struct RequestFraming {
  /// Why a connection is not read any further.
  enum Refusal: Error, Hashable {
    /// The message does not have the form of a request, or says its length in two ways.
    case malformed(String)
    /// The request line and header are too long, or the fields too many.
    case headTooLong
    /// The body is too long.
    case bodyTooLong

    /// The status of the answer.
    var status: Int {
      switch self {
      case .malformed: 400
      case .headTooLong: 431
      case .bodyTooLong: 413
      }
    }

    /// What is wrong.
    var text: String {
      switch self {
      case .malformed(let why): why
      case .headTooLong: "The request line and header are too long"
      case .bodyTooLong: "The body is too long"
      }
    }
  }

  /// What part of a request the next byte belongs to.
  enum Phase: Hashable {
    /// The request line or a field.
    case head
    /// A body of so many more bytes.
    case body(Int)
    /// The line with the size of a chunk.
    case chunkSize
    /// A chunk of so many more bytes.
    case chunk(Int)
    /// The end of line behind a chunk.
    case chunkEnd
    /// The fields behind the last chunk.
    case trailer
  }

  /// What part of a request comes next.
  private(set) var phase = Phase.head

  /// Whether the client waits to be told that it may send the body of the request just begun.
  private(set) var awaitsContinue = false

  /// Whether a request has begun and not ended.
  var isInside: Bool { phase != .head || headBytes > 0 }

  private let limits: ConnectionLimits
  private var line: [UInt8] = []
  private var headBytes = 0
  private var bodyBytes = 0
  private var head: Head?

  /// What the header says of the message's form.
  private struct Head {
    var isOld = false
    var bodyLimit = 0
    var fields = 0
    var hosts = 0
    var length: Int?
    var isChunked = false
    var expectsContinue = false
  }

  /// The framing of a new connection.
  init(limits: ConnectionLimits) { self.limits = limits }

  /// Takes the next bytes of the connection; throws where they end what can be understood.
  mutating func read(_ bytes: some RandomAccessCollection<UInt8>) throws(Refusal) {
    awaitsContinue = false
    var rest = bytes[...]
    while let byte = rest.first {
      switch phase {
      case .body(let count):
        let taken = min(count, rest.count)
        rest = rest.dropFirst(taken)
        phase = taken == count ? .head : .body(count - taken)
      case .chunk(let count):
        let taken = min(count, rest.count)
        rest = rest.dropFirst(taken)
        phase = taken == count ? .chunkEnd : .chunk(count - taken)
      case .head, .chunkSize, .chunkEnd, .trailer:
        rest = rest.dropFirst()
        try read(byte)
      }
    }
  }

  private mutating func read(_ byte: UInt8) throws(Refusal) {
    if phase == .head || phase == .trailer {
      headBytes += 1
      guard headBytes <= limits.headBytes else { throw .headTooLong }
    } else {
      guard line.count < 64 else { throw .malformed("The size of a chunk is too long") }
    }
    guard byte == 0x0A else {
      line.append(byte)
      return
    }
    guard line.last == 0x0D else { throw .malformed("A line does not end with CR LF") }
    line.removeLast()
    let ended = line
    line.removeAll(keepingCapacity: true)
    guard !ended.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
      throw .malformed("A line has control characters")
    }
    switch phase {
    case .head: try readHead(ended)
    case .chunkSize: try readChunkSize(ended)
    case .chunkEnd:
      guard ended.isEmpty else { throw .malformed("A chunk is longer than its size") }
      phase = .chunkSize
    case .trailer:
      if ended.isEmpty {
        finish()
      } else {
        _ = try Self.field(ended)
        try countField()
      }
    case .body, .chunk: break
    }
  }

  private mutating func finish() {
    phase = .head
    headBytes = 0
    bodyBytes = 0
    head = nil
  }

  private mutating func countField() throws(Refusal) {
    head?.fields += 1
    guard (head?.fields ?? 0) <= limits.fields else { throw .headTooLong }
  }

  // MARK: The header

  private mutating func readHead(_ line: [UInt8]) throws(Refusal) {
    guard head != nil else {
      head = Head(isOld: try Self.isOldVersion(line), bodyLimit: bodyLimit(line))
      return
    }
    guard !line.isEmpty else { return try endHead() }
    let (name, value) = try Self.field(line)
    try countField()
    switch name {
    case "host": head?.hosts += 1
    case "content-length":
      guard head?.length == nil, (1...18).contains(value.utf8.count),
        value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(value)
      else { throw .malformed("Content-Length is there twice, or no number") }
      head?.length = length
    case "transfer-encoding":
      guard head?.isChunked == false, value.lowercased() == "chunked" else {
        throw .malformed("Transfer-Encoding is other than chunked")
      }
      head?.isChunked = true
    case "expect":
      guard value.lowercased() == "100-continue" else {
        throw .malformed("Expect is other than 100-continue")
      }
      head?.expectsContinue = true
    default: break
    }
  }

  private mutating func endHead() throws(Refusal) {
    guard let head else { return }
    guard head.hosts == 1 else { throw .malformed("There is not one Host") }
    guard head.length == nil || !head.isChunked else {
      throw .malformed("Content-Length and Transfer-Encoding are both there")
    }
    guard !head.isChunked || !head.isOld else {
      throw .malformed("HTTP/1.0 has no Transfer-Encoding")
    }
    if let length = head.length {
      guard length <= head.bodyLimit else { throw .bodyTooLong }
      awaitsContinue = head.expectsContinue && length > 0
      finish()
      if length > 0 { phase = .body(length) }
    } else if head.isChunked {
      awaitsContinue = head.expectsContinue
      phase = .chunkSize
    } else {
      finish()
    }
  }

  /// Whether a request line is of HTTP/1.0; throws unless it is one of HTTP/1.0 or HTTP/1.1 whose
  /// target is a path.
  private static func isOldVersion(_ line: [UInt8]) throws(Refusal) -> Bool {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte),
      parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .malformed("The request line has another form than METHOD /PATH HTTP/1.1") }
    if parts[2].elementsEqual("HTTP/1.1".utf8) { return false }
    if parts[2].elementsEqual("HTTP/1.0".utf8) { return true }
    throw .malformed("The version is not HTTP/1.1")
  }

  /// The longest body that may follow a request line.
  private func bodyLimit(_ line: [UInt8]) -> Int {
    let target = line.split(separator: 0x20).dropFirst().first ?? []
    return limits.bodyBytes(of: String(decoding: target, as: UTF8.self))
  }

  /// A field's name in lower case and its value; throws for a folded line and for a space in or
  /// behind the name.
  private static func field(_ line: [UInt8]) throws(Refusal) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      line[..<colon].allSatisfy(isTokenByte)
    else { throw .malformed("A header field has another form than NAME: VALUE") }
    let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    let trimmed = value.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
    return (
      String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      String(decoding: trimmed, as: UTF8.self)
    )
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  // MARK: Chunks

  /// A chunk's size is hexadecimal digits and nothing else: nobody needs extensions.
  private mutating func readChunkSize(_ line: [UInt8]) throws(Refusal) {
    let text = String(decoding: line, as: UTF8.self)
    guard (1...8).contains(line.count), line.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let size = Int(text, radix: 16)
    else { throw .malformed("The size of a chunk is no hexadecimal number") }
    guard size > 0 else {
      phase = .trailer
      return
    }
    bodyBytes += size
    guard bodyBytes <= head?.bodyLimit ?? 0 else { throw .bodyTooLong }
    phase = .chunk(size)
  }
}
