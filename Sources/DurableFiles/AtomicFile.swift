/// Whole-file replacement that a crash cannot tear.
package enum AtomicFile {
  /// The bytes of a file, if it is a regular file that nobody else has a name for.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - aliases: other names the file may have: those that a replacement keeps the previous file
  ///     under, of which a crash in the middle leaves several on one file.
  ///   - fileSystem: where it lies.
  /// - Returns: the bytes; nil where there is no file.
  /// - Throws: `symbolicLink`, `notRegular` or `hardLinked`, or the system's error.
  package static func read(
    _ path: String, aliases: [String] = [], in fileSystem: some FileSystem
  ) throws(FileError) -> [UInt8]? {
    let file: any OpenFile
    do {
      file = try fileSystem.open(path, .read)
    } catch let error where error.isNotFound {
      return nil
    }
    try check(try file.status(), path, aliases, for: .read, in: fileSystem)
    return try file.readAll()
  }

  /// Puts `bytes` in place of a file, or makes it.
  ///
  /// The bytes are written beside it, made durable, and renamed over it: at every moment the path
  /// holds the old content or the new. Leftovers of an interrupted replacement are removed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - bytes: its new content.
  ///   - backup: a path to keep the previous file under, in the same directory; nil to drop it.
  ///   - history: a further path to keep the previous file under; nil for none.
  ///   - aliases: other names the previous file may have already.
  ///   - isDurable: whether to wait for the disk; without it a power loss may undo the change.
  ///   - fileSystem: where it lies.
  ///   - isAllowed: asked last, when all is written, whether the file may still be replaced.
  /// - Throws: `symbolicLink`, `notRegular`, `hardLinked` or `forbidden`, or the system's error; the
  ///   path then holds the old content, or the new one that may not be durable.
  package static func replace(
    _ path: String, with bytes: [UInt8], backup: String? = nil, history: String? = nil,
    aliases: [String] = [], isDurable: Bool = true, in fileSystem: some FileSystem,
    ifAllowed isAllowed: () -> Bool = { true }
  ) throws(FileError) {
    let old = try fileSystem.status(path)
    let kept = [history, backup].compactMap(\.self)
    let names = aliases + kept.flatMap { [$0, $0 + ".new"] }
    if let old { try check(old, path, names, for: .write, in: fileSystem) }
    let draft = path + ".new"
    try removeLeftover(draft, in: fileSystem)
    do throws(FileError) {
      let file = try fileSystem.open(draft, .createNew)
      try file.write(bytes, at: 0)
      if isDurable { try file.synchronize(dataOnly: false) }
      guard isAllowed() else { throw FileError(.rename, path, .forbidden) }
      if let old {
        for name in kept { try keep(path, old, as: name, in: fileSystem) }
      }
      try fileSystem.rename(draft, to: path)
      if isDurable {
        try fileSystem.synchronizeDirectory(fileSystem.directory(of: path))
      }
    } catch {
      // The first error is the one to tell; a draft left behind is removed by the next try.
      for draft in [draft] + kept.map({ $0 + ".new" }) { try? fileSystem.remove(draft) }
      throw error
    }
  }

  /// Gives the previous file the backup's name, in place of the older backup.
  private static func keep(
    _ path: String, _ old: FileStatus, as backup: String, in fileSystem: some FileSystem
  ) throws(FileError) {
    if let existing = try fileSystem.status(backup) {
      // Renaming one name of a file to another of the same file does nothing (POSIX rename).
      if existing.isSameFile(as: old) { return }
      guard existing.kind != .symbolicLink else { throw FileError(.link, backup, .symbolicLink) }
      guard existing.kind == .regular else { throw FileError(.link, backup, .notRegular) }
    }
    let draft = backup + ".new"
    try removeLeftover(draft, in: fileSystem)
    try fileSystem.link(path, to: draft)
    try fileSystem.rename(draft, to: backup)
  }

  private static func removeLeftover(
    _ path: String, in fileSystem: some FileSystem
  ) throws(FileError) {
    guard let status = try fileSystem.status(path) else { return }
    guard status.kind != .directory else { throw FileError(.open, path, .notRegular) }
    try fileSystem.remove(path)
  }

  /// Refuses all but a regular file that has no name besides `path` and its aliases.
  private static func check(
    _ status: FileStatus, _ path: String, _ aliases: [String],
    for operation: FileError.Operation, in fileSystem: some FileSystem
  ) throws(FileError) {
    switch status.kind {
    case .regular: break
    case .symbolicLink: throw FileError(operation, path, .symbolicLink)
    case .directory, .other: throw FileError(operation, path, .notRegular)
    }
    guard status.linkCount > 1 else { return }
    var known = 1
    for name in Set(aliases) where name != path {
      if try fileSystem.status(name)?.isSameFile(as: status) == true { known += 1 }
    }
    guard status.linkCount == known else {
      throw FileError(operation, path, .hardLinked(status.linkCount))
    }
  }
}
