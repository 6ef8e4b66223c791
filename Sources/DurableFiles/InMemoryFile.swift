import Glibc
import Synchronization

/// A file of an ``InMemoryFileSystem``, held open.
final class InMemoryFile: OpenFile {
  let path: String
  private let inode: Int
  private let handle: Int
  private let fileSystem: InMemoryFileSystem

  /// A new opening of a file.
  init(path: String, inode: Int, handle: Int, fileSystem: InMemoryFileSystem) {
    self.path = path
    self.inode = inode
    self.handle = handle
    self.fileSystem = fileSystem
  }

  deinit { fileSystem.world.withLock { [inode, handle] in $0.unlock(inode, handle) } }

  func readAll() throws(FileError) -> [UInt8] {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.read, path)
      return world.inodes[inode]?.bytes ?? []
    }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    try fileSystem.perform { world throws(FileError) in
      do throws(FileError) {
        try world.begin(.write, path)
      } catch {
        if world.crashedJustNow {
          world.apply(.write(Array(bytes.prefix(bytes.count / 2)), at: offset), to: inode)
        }
        throw error
      }
      world.counts.bytesWritten += bytes.count
      world.apply(.write(bytes, at: offset), to: inode)
    }
  }

  func truncate(to length: Int) throws(FileError) {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.truncate, path)
      world.apply(.resize(length), to: inode)
    }
  }

  func reserve(upTo length: Int) throws(FileError) {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.reserve, path)
      guard length > world.inodes[inode]?.bytes.count ?? 0 else { return }
      world.apply(.resize(length), to: inode)
    }
  }

  func synchronize(dataOnly: Bool) throws(FileError) {
    if fileSystem.syncTime > 0 { usleep(fileSystem.syncTime) }
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.synchronize, path)
      world.synchronize(inode)
    }
  }

  func status() throws(FileError) -> FileStatus {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.status, path)
      guard let status = world.status(of: inode) else {
        throw FileError(.status, path, .system(EIO))
      }
      return status
    }
  }

  func tryLock() throws(FileError) -> Bool {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.lock, path)
      return world.lock(inode, handle)
    }
  }

  func unlock() throws(FileError) {
    try fileSystem.perform { world throws(FileError) in
      try world.begin(.lock, path)
      world.unlock(inode, handle)
    }
  }
}
