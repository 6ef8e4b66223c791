import Synchronization

/// The directory of a stack, whose files its functions may read: each once, so that a stack sees
/// one content however often it is evaluated.
///
/// A path is relative to the directory; an absolute one, one with `..`, and one that leaves the
/// directory through a symbolic link is refused, so that a stack cannot read the machine's secrets.
final class StackDirectory: Sendable {
  private let path: String
  private let files: any StackFileSystem
  private let contents = Mutex<[String: [UInt8]]>([:])

  /// The directory at `path`.
  init(_ path: String, files: any StackFileSystem) {
    self.path = path
    self.files = files
  }

  /// The bytes of a file under the directory.
  func read(_ name: String) throws(FileReadFailure) -> [UInt8] {
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard !name.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty, !name.utf8.contains(0) else {
      throw FileReadFailure(
        "\"\(name)\" is not under the stack's directory",
        help: "Only files under the directory of the stack can be read; write a path from there.")
    }
    let inside = parts.joined(separator: "/")
    if let bytes = contents.withLock({ $0[inside] }) { return bytes }
    let isInside: Bool
    let isFile: Bool
    let bytes: [UInt8]
    do throws(StackFileError) {
      let target = StackSources.join(path, inside)
      let root = try files.resolved(path)
      isInside = try files.resolved(target).hasPrefix(root.hasSuffix("/") ? root : root + "/")
      isFile = try files.kind(at: target) == .file
      bytes = isInside && isFile ? try files.read(target) : []
    } catch {
      throw FileReadFailure("\"\(name)\" cannot be read: \(error.reason)")
    }
    guard isInside else {
      throw FileReadFailure(
        "\"\(name)\" leads out of the stack's directory by a symbolic link",
        help: "Put a copy of the file into the directory.")
    }
    guard isFile else { throw FileReadFailure("\"\(name)\" is not a file") }
    contents.withLock { $0[inside] = bytes }
    return bytes
  }

  /// The files read so far, sorted by name.
  var filesRead: [(name: String, bytes: [UInt8])] {
    let all = contents.withLock { $0 }
    return all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0, $1) }
  }
}
