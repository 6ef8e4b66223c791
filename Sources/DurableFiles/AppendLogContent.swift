/// The frames of a log as they are read back.
package struct AppendLogContent: Hashable, Sendable {
  /// The payloads, in order.
  package var payloads: [[UInt8]]
  /// The bytes of a last frame that was not written completely, and was dropped.
  package var tornBytes: Int

  /// Reads a log.
  ///
  /// An incomplete last frame is dropped: it was never durable, so nobody was told of it.
  ///
  /// - Returns: the frames; nil where there is no file.
  /// - Throws: `damaged` where a bad frame is followed by a good one, since then something durable
  ///   was lost.
  package static func read(
    _ path: String, in fileSystem: some FileSystem
  ) throws(FileError) -> AppendLogContent? {
    guard let bytes = try AtomicFile.read(path, in: fileSystem) else { return nil }
    return try AppendLogContent(bytes, path: path)
  }

  /// The frames of a log's bytes; `path` is for the error.
  package init(_ bytes: [UInt8], path: String) throws(FileError) {
    self.payloads = []
    self.tornBytes = 0
    var offset = 0
    while let payload = Self.payload(in: bytes, at: offset) {
      payloads.append(Array(bytes[payload]))
      offset = payload.upperBound
    }
    var end = bytes.count
    while end > offset, bytes[end - 1] == 0 { end -= 1 }
    guard end > offset else { return }
    let hasLaterFrame = (offset + 1...end).contains { Self.payload(in: bytes, at: $0) != nil }
    guard !hasLaterFrame else { throw FileError(.read, path, .damaged(offset: offset)) }
    tornBytes = end - offset
  }

  /// The place of the payload of the frame at `offset`, if that is a good one.
  private static func payload(in bytes: [UInt8], at offset: Int) -> Range<Int>? {
    let start = offset + AppendLog.frameHeaderSize
    guard start < bytes.count else { return nil }
    let length = Int(number(in: bytes, at: offset))
    guard (1...AppendLog.longestPayload).contains(length), length <= bytes.count - start else {
      return nil
    }
    var checksum = CRC32C()
    checksum.update(bytes[offset..<offset + 4])
    checksum.update(bytes[start..<start + length])
    guard checksum.value == number(in: bytes, at: offset + 4) else { return nil }
    return start..<start + length
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> UInt32 {
    UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
  }
}
