/// A body in the coding `aws-chunked`, in which newer clients send objects to S3.
///
/// Each chunk is its length in hexadecimal, perhaps with a signature, a line end, the bytes and a
/// line end; behind the last, of length 0, come trailing headers.
struct ChunkedPayload: Hashable, Sendable {
  /// One chunk; the last is empty.
  struct Chunk: Hashable, Sendable {
    /// The bytes.
    var content: ArraySlice<UInt8>
    /// The signature that stands beside the length.
    var signature: String?
  }

  /// The chunks, the empty one at the end included.
  private(set) var chunks: [Chunk] = []

  /// The headers behind the last chunk, in order.
  private(set) var trailers: WireHeaders = [:]

  /// Whether a request's body is in that coding.
  static func isChunked(_ headers: WireHeaders) -> Bool {
    if headers["x-amz-content-sha256"]?.hasPrefix("STREAMING-") == true { return true }
    let codings = headers.values(of: "Content-Encoding").flatMap { $0.split(separator: ",") }
    return codings.contains { $0.filter { $0 != " " }.lowercased() == "aws-chunked" }
  }

  /// The bytes without the coding; nil if it is broken.
  static func decode(_ body: [UInt8]) -> [UInt8]? {
    ChunkedPayload(body).map { $0.chunks.flatMap(\.content) }
  }

  /// The chunks of a body; nil if they are broken.
  init?(_ body: [UInt8]) {
    var rest = body[...]
    while true {
      guard let line = Self.line(of: &rest) else { return nil }
      let parts = line.split(separator: UInt8(ascii: ";"), maxSplits: 1)
      guard let length = parts.first, (1...8).contains(length.count),
        length.allSatisfy({ Self.isHexadecimal($0) }),
        let count = Int(String(decoding: length, as: UTF8.self), radix: 16)
      else { return nil }
      let mark = Array("chunk-signature=".utf8)
      let signature =
        parts.count > 1 && parts[1].starts(with: mark)
        ? String(decoding: parts[1].dropFirst(mark.count), as: UTF8.self) : nil
      guard rest.count >= count else { return nil }
      chunks.append(Chunk(content: rest.prefix(count), signature: signature))
      rest = rest.dropFirst(count)
      if count == 0 { break }
      guard rest.starts(with: [0x0D, 0x0A]) else { return nil }
      rest = rest.dropFirst(2)
    }
    while !rest.isEmpty, !rest.starts(with: [0x0D, 0x0A]) {
      guard let line = Self.line(of: &rest), let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      let value = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
      trailers.add(
        String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }

  /// The next line without its end, which is taken away; nil if there is none.
  private static func line(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let place = bytes.prefix(1024).firstIndex(of: 0x0D),
      bytes[place...].starts(with: [0x0D, 0x0A])
    else { return nil }
    defer { bytes = bytes[(place + 2)...] }
    return bytes[..<place]
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
