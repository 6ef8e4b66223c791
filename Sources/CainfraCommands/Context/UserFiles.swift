import FoundationEssentials
import StackLanguage

/// The files a user asked a command to write or read: documents, not the state.
package struct UserFiles: Sendable {
  /// The files of the disk.
  package init() {}

  /// Whether anything stands at `path`.
  package func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether a directory stands at `path`.
  package func isDirectory(_ path: String) -> Bool {
    var isDirectory = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    return exists && isDirectory
  }

  /// Removes files; those that are not there are no error.
  package func remove(_ paths: [String]) throws(CommandFailure) {
    for path in paths where exists(path) {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw CommandFailure("Cannot remove \(path): \(Self.reason(error))")
      }
    }
  }

  /// The path from the root, with `.` and `..` resolved.
  package func absolutePath(_ path: String) -> String {
    let absolute =
      path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Makes a directory and those around it; one that exists is left as it is.
  package func makeDirectory(_ path: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("Cannot make the directory \(path): \(Self.reason(error))")
    }
  }

  /// Writes a file that must not exist yet.
  package func writeNew(_ text: String, to path: String) throws(CommandFailure) {
    guard !exists(path) else { throw CommandFailure("\(path) is already there") }
    try write(text, to: path)
  }

  /// Writes a file, in place of one that exists.
  package func write(_ text: String, to path: String) throws(CommandFailure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw CommandFailure("Cannot write \(path): \(Self.reason(error))")
    }
  }

  /// The bytes of a file, a pipe or a device such as `/dev/null`.
  package func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard !isDirectory(path) else {
      throw CommandFailure("Cannot read \(path): it is a directory")
    }
    do {
      // `Data(contentsOf:)` refuses what is no regular file.
      let disk = DiskFiles()
      if try disk.kind(at: path) == .stream { return try disk.read(path) }
      return try Array(Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure("Cannot read \(path): \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    if let stream = error as? StackFileError { return stream.reason }
    if let cocoa = error as? CocoaError {
      switch cocoa.code {
      case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such file"
      case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
      case .fileWriteFileExists: return "a file of that name is in the way"
      case .fileWriteOutOfSpace: return "no space left"
      default: break
      }
      if let inner = cocoa.underlying { return reason(inner) }
    }
    return "\(error)"
  }
}
