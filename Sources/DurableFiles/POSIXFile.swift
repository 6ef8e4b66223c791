import Glibc

/// A file of the machine, held open by a descriptor.
final class POSIXFile: OpenFile {
  let path: String
  private let descriptor: Int32

  /// Linux's `F_OFD_SETLK`: a lock of the open file description (fcntl(2)), which closing another
  /// descriptor of the same file does not drop.
  private static let setOpenFileDescriptionLock: Int32 = 37

  /// Takes the descriptor over.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func readAll() throws(FileError) -> [UInt8] {
    let size = try status().size
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let count = retrying {
        unsafe pread(descriptor, &chunk, chunk.count, bytes.count)
      }
      guard count >= 0 else { throw FileError(.read, path, .system(errno)) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = retrying {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
          return unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
        }
      }
      guard count > 0 else { throw FileError(.write, path, .system(count == 0 ? EIO : errno)) }
      done += count
    }
  }

  func truncate(to length: Int) throws(FileError) {
    guard retrying({ ftruncate(descriptor, length) }) == 0 else {
      throw FileError(.truncate, path, .system(errno))
    }
  }

  func reserve(upTo length: Int) throws(FileError) {
    var number: Int32
    repeat { number = posix_fallocate(descriptor, 0, length) } while number == EINTR
    guard number == 0 else { throw FileError(.reserve, path, .system(number)) }
  }

  func synchronize(dataOnly: Bool) throws(FileError) {
    let result = retrying { dataOnly ? fdatasync(descriptor) : fsync(descriptor) }
    guard result == 0 else { throw FileError(.synchronize, path, .system(errno)) }
  }

  func status() throws(FileError) -> FileStatus {
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else {
      throw FileError(.status, path, .system(errno))
    }
    return FileStatus(record)
  }

  func tryLock() throws(FileError) -> Bool { try setLock(Int16(F_WRLCK)) }

  func unlock() throws(FileError) { _ = try setLock(Int16(F_UNLCK)) }

  private func setLock(_ type: Int16) throws(FileError) -> Bool {
    var range = flock()
    range.l_type = type
    range.l_whence = Int16(SEEK_SET)
    let result = retrying { unsafe fcntl(descriptor, Self.setOpenFileDescriptionLock, &range) }
    if result == 0 { return true }
    guard errno == EAGAIN || errno == EACCES else {
      throw FileError(.lock, path, .system(errno))
    }
    return false
  }
}
