import Glibc
import Synchronization

/// The files of a stack's directory, as functions may read them.
///
/// A path is relative to the directory; an absolute one, one with `..`, and one that leaves the
/// directory through a symbolic link is refused, so that a stack cannot read the machine's secrets.
package final class StackFiles: Sendable {
  /// What a file may hold at most.
  private static let sizeLimit = 64 << 20

  private let directory: String
  private let contents: Mutex<[String: [UInt8]]> = Mutex([:])

  /// The files under a directory.
  package init(directory: String) {
    self.directory = directory
  }

  /// What was read so far, by path, sorted; for the digest of a stack's inputs.
  package var read: [(path: String, bytes: [UInt8])] {
    contents.withLock { $0.map { ($0.key, $0.value) } }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// The bytes of a file; each file is read once.
  package func bytes(of path: String) throws(FileReadFailure) -> [UInt8] {
    if let known = contents.withLock({ $0[path] }) { return known }
    let bytes = try readBytes(of: path)
    contents.withLock { $0[path] = bytes }
    return bytes
  }

  private func readBytes(of path: String) throws(FileReadFailure) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileReadFailure("\"\(path)\" is no path.")
    }
    guard !path.hasPrefix("/"), !parts.contains("..") else {
      throw FileReadFailure(
        "\"\(path)\" leads out of the stack's directory.",
        help: "Files are read by a path relative to that directory, without \"..\".")
    }
    guard let root = Self.resolved(directory),
      let target = Self.resolved(directory + "/" + path)
    else { throw FileReadFailure("There is no file \"\(path)\" that can be read.") }
    guard target.hasPrefix(root == "/" ? root : root + "/") else {
      throw FileReadFailure(
        "\"\(path)\" leads out of the stack's directory by a symbolic link.",
        help: "Put a copy of the file into the directory.")
    }
    return try Self.read(target, named: path)
  }

  /// The path with all symbolic links followed; nil where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let pointer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(pointer) }
    return unsafe String(cString: pointer)
  }

  private static func read(_ target: String, named path: String) throws(FileReadFailure) -> [UInt8]
  {
    let descriptor = unsafe open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw FileReadFailure("\"\(path)\" cannot be read.") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileReadFailure("\"\(path)\" is not a file.")
    }
    guard status.st_size <= sizeLimit else {
      throw FileReadFailure("\"\(path)\" is larger than \(sizeLimit >> 20) MiB.")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileReadFailure("\"\(path)\" cannot be read.") }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= sizeLimit else {
        throw FileReadFailure("\"\(path)\" is larger than \(sizeLimit >> 20) MiB.")
      }
    }
  }
}
