/// The file operations that keeping a state needs.
///
/// The real one wraps system calls; the one in memory fails and crashes on demand. No operation
/// follows a symbolic link in the last part of a path, waits for the other end of a FIFO, or gives
/// rights to anyone but the owner.
package protocol FileSystem: Sendable {
  /// Opens a regular file.
  ///
  /// - Throws: `symbolicLink` or `notRegular` for anything else, or the system's error.
  func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile

  /// What stands at a path, itself if it is a symbolic link; nil where nothing does.
  func status(_ path: String) throws(FileError) -> FileStatus?

  /// Gives a file another name, in place of what had that name.
  func rename(_ path: String, to newPath: String) throws(FileError)

  /// Gives a file a second name, which must not exist.
  func link(_ path: String, to newPath: String) throws(FileError)

  /// Removes a file's name.
  func remove(_ path: String) throws(FileError)

  /// The names in a directory, in byte order, without `.` and `..`.
  func list(_ path: String) throws(FileError) -> [String]

  /// Makes a directory of mode 0700; one that exists is left as it is.
  func makeDirectory(_ path: String) throws(FileError)

  /// How many bytes can still be written to where a directory lies.
  func freeSpace(_ path: String) throws(FileError) -> Int

  /// Makes the names of a directory durable.
  func synchronizeDirectory(_ path: String) throws(FileError)
}

/// How a file is opened.
package enum OpenMode: Hashable, Sendable {
  /// For reading; it must exist.
  case read
  /// For reading and writing, with mode 0600; it must not exist.
  case createNew
  /// For reading and writing; it is made with mode 0600 where it does not exist.
  case readWrite
}

/// A file held open; closed when the last reference to it goes, which also gives its lock back.
package protocol OpenFile: AnyObject, Sendable {
  /// The path it was opened by.
  var path: String { get }

  /// All its bytes.
  func readAll() throws(FileError) -> [UInt8]

  /// Writes all the bytes at an offset.
  func write(_ bytes: [UInt8], at offset: Int) throws(FileError)

  /// Cuts the file to a length, or extends it with zeros.
  func truncate(to length: Int) throws(FileError)

  /// Sets space aside, so that writing up to `length` cannot fail for want of it; the file is
  /// extended with zeros.
  func reserve(upTo length: Int) throws(FileError)

  /// Makes the bytes durable; with `dataOnly` not the file's times.
  func synchronize(dataOnly: Bool) throws(FileError)

  /// What it is.
  func status() throws(FileError) -> FileStatus

  /// Takes the file's lock for this opening of it; false where another opening has it.
  func tryLock() throws(FileError) -> Bool

  /// Gives the lock back.
  func unlock() throws(FileError)
}

/// What stands at a path.
package struct FileStatus: Hashable, Sendable {
  /// The kinds that matter here.
  package enum Kind: Hashable, Sendable {
    /// Bytes.
    case regular
    /// A directory.
    case directory
    /// A symbolic link.
    case symbolicLink
    /// A FIFO, socket or device.
    case other
  }

  /// What it is.
  package var kind: Kind
  /// Its length in bytes.
  package var size: Int
  /// The number of names it has.
  package var linkCount: Int
  /// Its permission bits.
  package var mode: UInt32
  /// The device it lies on.
  package var device: UInt64
  /// Its number on the device.
  package var inode: UInt64

  /// A status of the given parts.
  package init(
    kind: Kind, size: Int, linkCount: Int, mode: UInt32, device: UInt64, inode: UInt64
  ) {
    self.kind = kind
    self.size = size
    self.linkCount = linkCount
    self.mode = mode
    self.device = device
    self.inode = inode
  }

  /// Whether both are the same file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

extension FileSystem {
  /// The directory a path lies in; `.` for a bare name.
  package func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a directory and those above it that are missing, each 0700, durably.
  package func makeDirectories(_ path: String) throws(FileError) {
    guard path != ".", path != "/" else { return }
    if let status = try status(path) {
      switch status.kind {
      case .directory: return
      case .symbolicLink: throw FileError(.makeDirectory, path, .symbolicLink)
      case .regular, .other: throw FileError(.makeDirectory, path, .system(Self.notADirectory))
      }
    }
    let parent = directory(of: path)
    try makeDirectories(parent)
    try makeDirectory(path)
    try synchronizeDirectory(parent)
  }

  /// Linux's `ENOTDIR`.
  private static var notADirectory: Int32 { 20 }
}
