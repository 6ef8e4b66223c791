import DurableFiles

/// The checkpoints that were replaced, kept beside the state by their serials.
///
/// A kept checkpoint is a further name of the file that was replaced, so that keeping it writes no
/// bytes.
extension StateFiles {
  /// How many earlier checkpoints are kept.
  static let historyLimit = 32

  /// Where they lie.
  var historyFolder: String { path + ".history" }

  /// The serials of the earlier checkpoints that are kept, the newest first.
  func historySerials() throws(FileError) -> [Int] {
    guard try fileSystem.status(historyFolder)?.kind == .directory else { return [] }
    return try fileSystem.list(historyFolder).compactMap(Self.serial).sorted(by: >)
  }

  /// The checkpoint of a serial: of the state as it is, or kept.
  ///
  /// - Returns: the document; nil where none of that serial is kept.
  func version(_ serial: Int) throws(StateError) -> StateDocument? {
    for place in [path, historyPath(serial)] {
      let bytes = try perform { () throws(FileError) in
        try AtomicFile.read(place, aliases: names(), in: fileSystem)
      }
      guard let bytes else { continue }
      let (document, _) = try decode(bytes, path: place)
      if document.state.serial == serial { return document }
    }
    return nil
  }

  /// Where the checkpoint that a run rests on goes when it is replaced; nil where there is none.
  func place(inHistory basis: StoredState.Basis) throws(FileError) -> String? {
    guard basis.serial > 0 else { return nil }
    switch try fileSystem.status(historyFolder)?.kind {
    case .directory: break
    case .symbolicLink: throw FileError(.makeDirectory, historyFolder, .symbolicLink)
    case nil, .regular, .other:
      try fileSystem.makeDirectory(historyFolder)
      // Its name must not be lost while names in it are not.
      if durability == .strict {
        try fileSystem.synchronizeDirectory(fileSystem.directory(of: path))
      }
    }
    return historyPath(basis.serial)
  }

  /// Removes the oldest of more than are kept.
  func trimHistory() throws(FileError) {
    for serial in try historySerials().dropFirst(Self.historyLimit) {
      try fileSystem.remove(historyPath(serial))
    }
  }

  /// All the names under which a checkpoint may stand.
  func names() throws(FileError) -> [String] {
    let own = [path, backupPath, backupPath + ".new"]
    guard try fileSystem.status(historyFolder)?.kind == .directory else { return own }
    return try own + fileSystem.list(historyFolder).map { "\(historyFolder)/\($0)" }
  }

  /// Where the checkpoint of a serial is kept.
  func historyPath(_ serial: Int) -> String { "\(historyFolder)/\(serial).json" }

  private static func serial(_ name: String) -> Int? {
    name.hasSuffix(".json") ? Int(name.dropLast(5)) : nil
  }
}
