import Glibc
import Synchronization

/// A file system in memory that fails or crashes at a chosen operation, and knows what a power loss
/// would leave.
///
/// Operations are counted from 1. After a crash every operation fails; ``afterCrash(_:)`` gives the
/// file system as the next process finds it.
package final class InMemoryFileSystem: FileSystem {
  /// What happens at a chosen operation.
  package enum Fault: Hashable, Sendable {
    /// It fails with an error number and changes nothing.
    case fail(Int32)
    /// The process dies at it: a write is done in part, anything else not at all.
    case crash
  }

  /// How often each kind of operation was asked for, in all.
  package struct Counts: Hashable, Sendable {
    /// All operations.
    package var all = 0
    /// Writes.
    package var writes = 0
    /// Bytes given to writes.
    package var bytesWritten = 0
    /// Syncs of files.
    package var syncs = 0
  }

  let world: Mutex<World>
  /// How long a sync of a file takes, in microseconds.
  let syncTime: UInt32

  /// An empty file system with its root directory.
  ///
  /// - Parameters:
  ///   - faults: what happens at the operation of a number.
  ///   - syncTime: how long a sync of a file holds its caller, in microseconds.
  package convenience init(faults: [Int: Fault] = [:], syncTime: UInt32 = 0) {
    self.init(World(faults: faults), syncTime: syncTime)
  }

  init(_ world: sending World, syncTime: UInt32 = 0) {
    self.world = Mutex(world)
    self.syncTime = syncTime
  }

  /// How often each kind of operation was asked for.
  package var counts: Counts { world.withLock { $0.counts } }
  /// The operations so far, such as `write state.json.journal`.
  package var log: [String] { world.withLock { $0.log } }
  /// Whether the crash has come.
  package var hasCrashed: Bool { world.withLock { $0.hasCrashed } }

  /// Sets what happens at the operation of a number, or at each from now on where `number` is nil.
  package func inject(_ fault: Fault, at number: Int?) {
    world.withLock { world in
      if let number { world.faults[number] = fault } else { world.standingFault = fault }
    }
  }

  /// Fails every operation from now on, as for a process that was killed between two of them.
  package func kill() { world.withLock { $0.hasCrashed = true } }

  /// Sets how much space is said to be left; nothing is held to it.
  package func setFreeSpace(_ bytes: Int) { world.withLock { $0.freeSpace = bytes } }

  /// Puts something other than a regular file at a path.
  package func plant(_ kind: FileStatus.Kind, at path: String) {
    world.withLock { $0.names[path] = $0.makeInode(kind) }
  }

  /// Puts a durable file at a path.
  package func plant(_ bytes: [UInt8], at path: String) {
    world.withLock { $0.plant(bytes, at: path) }
  }

  /// The bytes at a path, as a process sees them; nil where there is no file.
  package func bytes(at path: String) -> [UInt8]? {
    world.withLock { world in world.names[path].flatMap { world.inodes[$0]?.bytes } }
  }

  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
    let (inode, handle) = try perform { world throws(FileError) in
      try world.begin(.open, path)
      return (try world.open(path, mode), world.makeHandle())
    }
    return InMemoryFile(path: path, inode: inode, handle: handle, fileSystem: self)
  }

  package func status(_ path: String) throws(FileError) -> FileStatus? {
    try perform { world throws(FileError) in
      try world.begin(.status, path)
      return world.names[path].flatMap { world.status(of: $0) }
    }
  }

  package func rename(_ path: String, to newPath: String) throws(FileError) {
    try perform { world throws(FileError) in
      try world.begin(.rename, path)
      guard let inode = world.names[path] else {
        throw FileError(.rename, path, .system(ENOENT))
      }
      guard world.names[newPath] != inode else { return }
      world.change(.move(from: path, to: newPath))
    }
  }

  package func link(_ path: String, to newPath: String) throws(FileError) {
    try perform { world throws(FileError) in
      try world.begin(.link, path)
      guard let inode = world.names[path] else { throw FileError(.link, path, .system(ENOENT)) }
      guard world.names[newPath] == nil else { throw FileError(.link, path, .system(EEXIST)) }
      world.change(.add(newPath, inode: inode))
    }
  }

  package func remove(_ path: String) throws(FileError) {
    try perform { world throws(FileError) in
      try world.begin(.remove, path)
      guard world.names[path] != nil else { throw FileError(.remove, path, .system(ENOENT)) }
      world.change(.remove(path))
    }
  }

  package func list(_ path: String) throws(FileError) -> [String] {
    try perform { world throws(FileError) in
      try world.begin(.list, path)
      let names = world.names.keys.filter { $0 != path && directory(of: $0) == path }
      let bare = names.map { String($0.split(separator: "/").last ?? "") }
      return bare.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  package func makeDirectory(_ path: String) throws(FileError) {
    try perform { world throws(FileError) in
      try world.begin(.makeDirectory, path)
      guard world.names[path] == nil else { return }
      world.change(.add(path, inode: world.makeInode(.directory)))
    }
  }

  package func freeSpace(_ path: String) throws(FileError) -> Int {
    try perform { world throws(FileError) in
      try world.begin(.status, path)
      return world.freeSpace
    }
  }

  package func synchronizeDirectory(_ path: String) throws(FileError) {
    try perform { world throws(FileError) in
      try world.begin(.synchronizeDirectory, path)
      world.synchronizeNames { directory(of: $0) == path }
    }
  }

  func perform<Result>(
    _ body: (inout World) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    try world.withLock { (world) throws(FileError) in try body(&world) }
  }
}
