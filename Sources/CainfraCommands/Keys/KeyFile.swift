import Glibc

/// A file that holds a key.
enum KeyFile {
  /// More than any key has.
  private static let longest = 64 << 10

  /// Reads a key's file; a symbolic link, a FIFO or `/dev/fd/N` is followed, so that mounted secrets
  /// and `<(command)` work.
  ///
  /// As ssh does with private keys, a file of the user's own that others may read is refused; who
  /// may read a file of someone else, as of a mounted secret, is not the user's to say.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw failure(path) }
    guard record.st_uid != geteuid() || record.st_mode & 0o077 == 0 else {
      throw CommandFailure(
        "The key file \(path) can be read by others: its mode is "
          + String(record.st_mode & 0o777, radix: 8),
        help: "Make it readable by you alone: chmod 600 \(path).")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      bytes += chunk[..<count]
      guard bytes.count <= longest else {
        throw CommandFailure("The key file \(path) is longer than any key")
      }
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return CommandFailure("Cannot read the key file \(path): \(reason)")
  }
}
