import DurableFiles
import Synchronization

/// The bytes of published files, known by their SHA-256: in memory, or as files of a directory.
///
/// Content arrives in two steps: `stage` writes it durably beside the others, and `adopt`, inside
/// the call that records it, gives it its name. What no row records is `remove`d inside a writing
/// transaction too, so that content cannot go away between one process's look and another's record.
final class AssetStore: Sendable {
  private let files = POSIXFileSystem()
  private let directory: String?
  /// What is read where this store has nothing: that of the account this one is a copy of.
  private let original: AssetStore?
  private let memory = Mutex<[String: [UInt8]]>([:])
  private let count = Atomic<Int>(0)

  /// A store in memory, over another that is only read.
  init(over original: AssetStore? = nil) {
    directory = nil
    self.original = original
  }

  /// A store in a directory, which is made when the first content comes.
  init(directory: String) {
    self.directory = directory
    original = nil
  }

  /// Content that has arrived but is not recorded yet.
  struct Staged: Sendable {
    let digests: AssetDigests
    let size: Int
    fileprivate let file: String?
    fileprivate let bytes: [UInt8]
  }

  /// How much is written at a time, in bytes.
  private static let portion = 4 * 1024 * 1024

  /// Takes content in, durably where this store is.
  func stage(
    _ content: ArraySlice<UInt8>, _ digests: AssetDigests
  ) throws(FileError) -> Staged {
    guard let directory else {
      return Staged(digests: digests, size: content.count, file: nil, bytes: Array(content))
    }
    try files.makeDirectories(directory)
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let path = "\(directory)/arriving-\(UInt64.random(in: .min ... .max))-\(number)"
    do throws(FileError) {
      let file = try files.open(path, .createNew)
      var rest = content
      while !rest.isEmpty {
        try file.write(Array(rest.prefix(Self.portion)), at: content.count - rest.count)
        rest = rest.dropFirst(Self.portion)
      }
      try file.synchronize(dataOnly: false)
    } catch {
      try? files.remove(path)
      throw error
    }
    return Staged(digests: digests, size: content.count, file: path, bytes: [])
  }

  /// Gives staged content its name, unless it is there already.
  func adopt(_ staged: Staged) throws(FileError) {
    let sha256 = staged.digests.sha256
    guard let directory, let file = staged.file else {
      memory.withLock { $0[sha256] = staged.bytes }
      return
    }
    guard try files.status(path(sha256, in: directory)) == nil else { return }
    try files.rename(file, to: path(sha256, in: directory))
    try files.synchronizeDirectory(directory)
  }

  /// Forgets staged content, adopted or not.
  func discard(_ staged: Staged) {
    guard let file = staged.file else { return }
    try? files.remove(file)
  }

  /// The bytes of content; nil if there are none.
  func read(_ sha256: String) -> [UInt8]? {
    if let directory {
      guard let file = try? files.open(path(sha256, in: directory), .read) else { return nil }
      return try? file.readAll()
    }
    return memory.withLock { $0[sha256] } ?? original?.read(sha256)
  }

  /// Removes content.
  func remove(_ sha256: String) {
    if let directory {
      try? files.remove(path(sha256, in: directory))
    } else {
      memory.withLock { $0[sha256] = nil }
    }
  }

  /// What the directory holds: the SHA-256 of content, and the names of what never arrived whole.
  var names: [String] {
    guard let directory, let names = try? files.list(directory) else { return [] }
    return names
  }

  /// Removes everything.
  func removeAll() {
    memory.withLock { $0 = [:] }
    for name in names { remove(name) }
  }

  private func path(_ sha256: String, in directory: String) -> String { "\(directory)/\(sha256)" }
}
