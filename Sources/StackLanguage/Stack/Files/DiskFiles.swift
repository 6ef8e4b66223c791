import Glibc

/// The files of the system's disk, read with plain POSIX calls.
package struct DiskFiles: StackFileSystem {
  /// The greatest number of bytes read of one file; the reader of YAML says the same limit.
  private static let limit = 64 << 20

  /// The disk.
  package init() {}

  package func kind(at path: String) throws(StackFileError) -> StackFileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = errno
      guard code != ENOENT, code != ENOTDIR else { return nil }
      throw Self.failure(path, code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .directory
    case S_IFREG: return .file
    default: return .stream
    }
  }

  package func read(_ path: String) throws(StackFileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        guard errno == EINTR else { throw Self.failure(path, errno) }
        continue
      }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= Self.limit + 1 else {
        throw StackFileError(path: path, reason: "File is larger than 64 MiB")
      }
    }
  }

  package func names(in path: String) throws(StackFileError) -> [String] {
    guard let directory = unsafe opendir(path) else { throw Self.failure(path, errno) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func resolved(_ path: String) throws(StackFileError) -> String {
    guard let pointer = unsafe realpath(path, nil) else { throw Self.failure(path, errno) }
    defer { unsafe free(pointer) }
    return unsafe String(cString: pointer)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func failure(_ path: String, _ code: CInt) -> StackFileError {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) }
    return StackFileError(path: path, reason: reason ?? "Error \(code)")
  }
}
