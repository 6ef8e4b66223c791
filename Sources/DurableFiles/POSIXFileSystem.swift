import Glibc

/// The machine's file system.
package struct POSIXFileSystem: FileSystem {
  /// The machine's file system.
  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
    let always = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let flags =
      switch mode {
      case .read: O_RDONLY | always
      case .createNew: O_RDWR | O_CREAT | O_EXCL | always
      case .readWrite: O_RDWR | O_CREAT | always
      }
    let descriptor = retrying { unsafe Glibc.open(path, flags, 0o600) }
    guard descriptor >= 0 else {
      // ENXIO: a FIFO or socket nobody reads; EISDIR: a directory opened for writing.
      switch errno {
      case ELOOP: throw FileError(.open, path, .symbolicLink)
      case ENXIO, EISDIR: throw FileError(.open, path, .notRegular)
      case let number: throw FileError(.open, path, .system(number))
      }
    }
    let file = POSIXFile(descriptor: descriptor, path: path)
    guard try file.status().kind == .regular else { throw FileError(.open, path, .notRegular) }
    return file
  }

  package func status(_ path: String) throws(FileError) -> FileStatus? {
    var record = stat()
    guard unsafe lstat(path, &record) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError(.status, path, .system(errno))
    }
    return FileStatus(record)
  }

  package func rename(_ path: String, to newPath: String) throws(FileError) {
    guard unsafe Glibc.rename(path, newPath) == 0 else {
      throw FileError(.rename, path, .system(errno))
    }
  }

  package func link(_ path: String, to newPath: String) throws(FileError) {
    guard unsafe Glibc.link(path, newPath) == 0 else {
      throw FileError(.link, path, .system(errno))
    }
  }

  package func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 else { throw FileError(.remove, path, .system(errno)) }
  }

  package func list(_ path: String) throws(FileError) -> [String] {
    guard let directory = unsafe opendir(path) else {
      throw FileError(.list, path, .system(errno))
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func makeDirectory(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw FileError(.makeDirectory, path, .system(errno))
    }
  }

  package func freeSpace(_ path: String) throws(FileError) -> Int {
    var record = statvfs()
    guard retrying({ unsafe statvfs(path, &record) }) == 0 else {
      throw FileError(.status, path, .system(errno))
    }
    let (bytes, overflow) = record.f_bavail.multipliedReportingOverflow(by: record.f_frsize)
    return overflow ? .max : Int(clamping: bytes)
  }

  package func synchronizeDirectory(_ path: String) throws(FileError) {
    let descriptor = retrying { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(.synchronizeDirectory, path, .system(errno)) }
    defer { close(descriptor) }
    guard retrying({ fsync(descriptor) }) == 0 else {
      throw FileError(.synchronizeDirectory, path, .system(errno))
    }
  }
}

/// The result of a system call, made again as long as a signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

extension FileStatus {
  /// The parts of a `stat` record that matter here.
  init(_ record: stat) {
    let kind: Kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, size: Int(record.st_size), linkCount: Int(record.st_nlink),
      mode: record.st_mode & 0o7777, device: UInt64(record.st_dev), inode: UInt64(record.st_ino))
  }
}
