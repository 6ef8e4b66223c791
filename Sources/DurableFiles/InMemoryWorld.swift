import Glibc

extension InMemoryFileSystem {
  /// What the file system holds, what of it is durable, and what goes wrong when.
  struct World {
    /// One file, directory or other thing.
    struct Inode {
      var kind: FileStatus.Kind
      /// The bytes as a process sees them.
      var bytes: [UInt8] = []
      /// The bytes as a power loss leaves them, if it drops all that was not synced.
      var synced: [UInt8] = []
      /// What happened to the bytes since the last sync.
      var pending: [DataChange] = []
      /// The opening that has the lock.
      var lockHolder: Int?
    }

    /// A change to the bytes of a file.
    enum DataChange {
      case write([UInt8], at: Int)
      case resize(Int)

      func apply(to bytes: inout [UInt8]) {
        switch self {
        case .write(let new, let offset):
          let end = offset + new.count
          if bytes.count < end {
            bytes += [UInt8](repeating: 0, count: end - bytes.count)
          }
          bytes.replaceSubrange(offset..<end, with: new)
        case .resize(let length) where length < bytes.count:
          bytes.removeLast(bytes.count - length)
        case .resize(let length):
          bytes += [UInt8](repeating: 0, count: length - bytes.count)
        }
      }
    }

    /// A change to the names of files.
    enum NameChange {
      case add(String, inode: Int)
      case remove(String)
      case move(from: String, to: String)

      var path: String {
        switch self {
        case .add(let path, _), .remove(let path), .move(_, let path): path
        }
      }

      func apply(to names: inout [String: Int]) {
        switch self {
        case .add(let path, let inode): names[path] = inode
        case .remove(let path): names[path] = nil
        case .move(let from, let to):
          guard let inode = names.removeValue(forKey: from) else { return }
          names[to] = inode
        }
      }
    }

    var inodes: [Int: Inode] = [:]
    var names: [String: Int] = [:]
    var syncedNames: [String: Int] = [:]
    var pendingNames: [NameChange] = []
    var faults: [Int: Fault]
    var standingFault: Fault?
    var counts = Counts()
    var log: [String] = []
    var freeSpace = Int.max
    var hasCrashed = false
    var crashedJustNow = false
    private var nextNumber = 1

    init(faults: [Int: Fault]) {
      self.faults = faults
      for root in ["/", "."] {
        let inode = makeInode(.directory)
        names[root] = inode
        syncedNames[root] = inode
      }
    }

    /// Counts an operation, and fails it where it is to fail.
    mutating func begin(_ operation: FileError.Operation, _ path: String) throws(FileError) {
      crashedJustNow = false
      guard !hasCrashed else { throw FileError(operation, path, .system(EIO)) }
      counts.all += 1
      if operation == .write { counts.writes += 1 }
      if operation == .synchronize { counts.syncs += 1 }
      log.append("\(operation.rawValue) \(path)")
      switch faults[counts.all] ?? standingFault {
      case nil: return
      case .fail(let number): throw FileError(operation, path, .system(number))
      case .crash:
        hasCrashed = true
        crashedJustNow = true
        throw FileError(operation, path, .system(EIO))
      }
    }

    mutating func makeHandle() -> Int {
      nextNumber += 1
      return nextNumber
    }

    mutating func makeInode(_ kind: FileStatus.Kind) -> Int {
      let number = makeHandle()
      inodes[number] = Inode(kind: kind)
      return number
    }

    mutating func plant(_ bytes: [UInt8], at path: String) {
      let number = makeInode(.regular)
      inodes[number]?.bytes = bytes
      inodes[number]?.synced = bytes
      names[path] = number
      syncedNames[path] = number
    }

    mutating func open(_ path: String, _ mode: OpenMode) throws(FileError) -> Int {
      if let number = names[path], let inode = inodes[number] {
        guard mode != .createNew else { throw FileError(.open, path, .system(EEXIST)) }
        switch inode.kind {
        case .regular: return number
        case .symbolicLink: throw FileError(.open, path, .symbolicLink)
        case .directory, .other: throw FileError(.open, path, .notRegular)
        }
      }
      guard mode != .read else { throw FileError(.open, path, .system(ENOENT)) }
      let number = makeInode(.regular)
      change(.add(path, inode: number))
      return number
    }

    mutating func change(_ change: NameChange) {
      change.apply(to: &names)
      pendingNames.append(change)
    }

    mutating func synchronizeNames(where isConcerned: (String) -> Bool) {
      for change in pendingNames where isConcerned(change.path) { change.apply(to: &syncedNames) }
      pendingNames.removeAll { isConcerned($0.path) }
    }

    mutating func apply(_ change: DataChange, to number: Int) {
      guard inodes[number] != nil else { return }
      change.apply(to: &inodes[number, default: Inode(kind: .regular)].bytes)
      inodes[number]?.pending.append(change)
    }

    mutating func synchronize(_ number: Int) {
      guard let pending = inodes[number]?.pending else { return }
      inodes[number]?.pending = []
      for change in pending {
        change.apply(to: &inodes[number, default: Inode(kind: .regular)].synced)
      }
    }

    mutating func lock(_ number: Int, _ handle: Int) -> Bool {
      if let holder = inodes[number]?.lockHolder, holder != handle { return false }
      inodes[number]?.lockHolder = handle
      return true
    }

    mutating func unlock(_ number: Int, _ handle: Int) {
      if inodes[number]?.lockHolder == handle { inodes[number]?.lockHolder = nil }
    }

    func status(of number: Int) -> FileStatus? {
      guard let inode = inodes[number] else { return nil }
      return FileStatus(
        kind: inode.kind, size: inode.bytes.count,
        linkCount: names.values.count { $0 == number },
        mode: inode.kind == .directory ? 0o700 : 0o600, device: 1, inode: UInt64(number))
    }
  }
}
