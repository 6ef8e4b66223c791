/// A body in the coding `aws-chunked`, in which newer clients send objects to S3.
///
/// Each chunk is its length in hexadecimal, perhaps with a signature, a line end, the bytes and a
/// line end; behind the last, of length 0, come trailing headers.
enum ChunkedPayload {
  /// Whether a request's body is in that coding.
  static func isChunked(_ headers: WireHeaders) -> Bool {
    let codings = headers.values(of: "Content-Encoding").flatMap { $0.split(separator: ",") }
    return codings.contains { $0.filter { $0 != " " }.lowercased() == "aws-chunked" }
  }

  /// The bytes without the coding; nil if it is broken.
  static func decode(_ body: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = body[...]
    while true {
      guard let end = lineEnd(in: rest) else { return nil }
      let length = rest[..<end].prefix { $0 != UInt8(ascii: ";") }
      guard (1...8).contains(length.count),
        let count = Int(String(decoding: length, as: UTF8.self), radix: 16), count >= 0
      else { return nil }
      rest = rest[(end + 2)...]
      if count == 0 { return output }
      guard rest.count >= count + 2 else { return nil }
      output += rest.prefix(count)
      rest = rest.dropFirst(count)
      guard rest.starts(with: [0x0D, 0x0A]) else { return nil }
      rest = rest.dropFirst(2)
    }
  }

  private static func lineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let place = bytes.prefix(200).firstIndex(of: 0x0D),
      bytes[place...].starts(with: [0x0D, 0x0A])
    else { return nil }
    return place
  }
}
