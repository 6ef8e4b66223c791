/// Where a stack's files are read from: the disk, or memory in a test.
///
/// Paths are as the user gives them; a relative one is taken from the working directory.
package protocol StackFileSystem: Sendable {
  /// What stands at `path`; nil where nothing does.
  func kind(at path: String) throws(StackFileError) -> StackFileKind?
  /// The bytes of the file at `path`.
  func read(_ path: String) throws(StackFileError) -> [UInt8]
  /// The names in the directory at `path`, in any order, without `.` and `..`.
  func names(in path: String) throws(StackFileError) -> [String]
  /// The path with all symbolic links followed.
  func resolved(_ path: String) throws(StackFileError) -> String
}

/// What stands at a path.
package enum StackFileKind: Hashable, Sendable {
  /// A file that can be read, and read again.
  case file
  /// A pipe, a socket or a device, which may make a reader wait without end.
  case stream
  /// A directory.
  case directory
}

/// Why a file or a directory could not be read.
package struct StackFileError: Error, Hashable, Sendable {
  /// The path as it was asked for.
  package var path: String
  /// The reason in the system's words, such as `Permission denied`.
  package var reason: String

  /// A failure at `path`.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
