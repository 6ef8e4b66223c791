import Glibc

/// A file that only grows, frame by frame, each with a checksum.
///
/// A frame is `length | crc32c | payload`: the length of the payload and the checksum of length and
/// payload as 32-bit little-endian numbers. One `append` is one frame, so it is kept whole or not
/// at all. Space is set aside ahead, so the file may end in zeros. One thread writes at a time.
package final class AppendLog: Sendable {
  /// The longest payload of a frame: 64 MiB.
  package static let longestPayload = 64 << 20
  /// The bytes before a payload.
  package static let frameHeaderSize = 8

  private let file: any OpenFile
  private let isDurable: Bool
  private let reservation: Int
  private let progress: Progress

  /// Makes a log that holds one frame, whole and durable from the moment its name exists.
  ///
  /// - Parameters:
  ///   - path: the file; one that exists is replaced.
  ///   - first: the payload of the first frame.
  ///   - isDurable: whether appending waits for the disk; without it a killed process loses
  ///     nothing, a power loss may lose the last appends.
  ///   - reservation: how many bytes are set aside at a time.
  ///   - fileSystem: where it lies.
  /// - Returns: the log, ready for more.
  /// - Throws: what a replacement of a file throws.
  package static func create(
    _ path: String, first: [UInt8], isDurable: Bool, reservation: Int = 256 << 10,
    in fileSystem: some FileSystem
  ) throws(FileError) -> AppendLog {
    let frame = frame(of: first)
    try AtomicFile.replace(path, with: frame, isDurable: isDurable, in: fileSystem)
    let file = try fileSystem.open(path, .readWrite)
    return AppendLog(
      file: file, length: frame.count, isDurable: isDurable, reservation: reservation)
  }

  private init(file: any OpenFile, length: Int, isDurable: Bool, reservation: Int) {
    self.file = file
    self.isDurable = isDurable
    self.reservation = reservation
    self.progress = Progress(length: length)
  }

  /// The bytes of all frames so far.
  package var length: Int { progress.length }

  /// Adds a frame, and returns when it is durable.
  ///
  /// - Parameters:
  ///   - payload: what to keep; nothing is added where it is empty.
  ///   - headroom: the bytes that must still be set aside after this frame.
  /// - Throws: why it is not durable. After a failed write or sync every later append fails too;
  ///   a failed reservation leaves the log as it was.
  package func append(_ payload: [UInt8], headroom: Int = 0) throws(FileError) {
    guard !payload.isEmpty else { return }
    guard payload.count <= Self.longestPayload else {
      throw FileError(.write, file.path, .system(EFBIG))
    }
    guard progress.isTrusted else { throw FileError(.write, file.path, .untrusted) }
    let frame = Self.frame(of: payload)
    try reserve(upTo: progress.length + frame.count + headroom)
    do {
      try file.write(frame, at: progress.length)
      if isDurable { try file.synchronize(dataOnly: true) }
    } catch {
      progress.distrust()
      throw error
    }
    progress.grow(by: frame.count)
  }

  private func reserve(upTo length: Int) throws(FileError) {
    guard length > progress.reserved else { return }
    let rounded = (length + reservation - 1) / reservation * reservation
    do {
      try file.reserve(upTo: rounded)
      progress.reserve(upTo: rounded)
    } catch let error where error.isOutOfSpace {
      // Little space may be left; what is needed now may still fit.
      try file.reserve(upTo: length)
      progress.reserve(upTo: length)
    }
    // The new length is part of what a data sync keeps, so no sync is needed here.
  }

  /// The frame of a payload.
  static func frame(of payload: [UInt8]) -> [UInt8] {
    let length = littleEndian(UInt32(truncatingIfNeeded: payload.count))
    var checksum = CRC32C()
    checksum.update(length)
    checksum.update(payload)
    return length + littleEndian(checksum.value) + payload
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
