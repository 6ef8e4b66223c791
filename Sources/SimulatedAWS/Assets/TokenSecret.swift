import DurableFiles

/// The secret by which an account's tokens are made, in a file beside its database, so that a
/// token outlives the process that gave it out.
enum TokenSecret {
  /// The secret in a file of its owner alone, made if there is none.
  ///
  /// Of several processes that make it at once, the first to name its file wins.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let files = POSIXFileSystem()
    if let secret = try content(path, in: files) { return secret }
    let fresh = TokenMint.freshSecret()
    let draft = "\(path).\(UInt64.random(in: .min ... .max))"
    let file = try files.open(draft, .createNew)
    defer { try? files.remove(draft) }
    try file.write(fresh, at: 0)
    try file.synchronize(dataOnly: false)
    if let found = try files.status(path), found.size < 32 { try files.remove(path) }
    do throws(FileError) {
      try files.link(draft, to: path)
    } catch {
      // Another process was first.
      if let secret = try content(path, in: files) { return secret }
      throw error
    }
    return fresh
  }

  /// The secret in a file, whole; nil if there is none.
  ///
  /// The file may have its draft's name too, where a process is making it or was killed meanwhile.
  private static func content(
    _ path: String, in files: POSIXFileSystem
  ) throws(FileError) -> [UInt8]? {
    guard let status = try files.status(path) else { return nil }
    guard status.kind == .regular else { throw FileError(.read, path, .notRegular) }
    let secret = try files.open(path, .read).readAll()
    return secret.count >= 32 ? secret : nil
  }
}
