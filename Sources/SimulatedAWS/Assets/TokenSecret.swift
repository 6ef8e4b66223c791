import DurableFiles

/// The secret by which an account's tokens are made, in a file beside its database, so that a
/// token outlives the process that gave it out.
enum TokenSecret {
  /// The secret in a file of its owner alone, made if there is none.
  ///
  /// Of several processes that make it at once, the first to name its file wins.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let files = POSIXFileSystem()
    if let secret = try AtomicFile.read(path, in: files), secret.count >= 32 { return secret }
    let fresh = TokenMint.freshSecret()
    let draft = "\(path).\(UInt64.random(in: .min ... .max))"
    let file = try files.open(draft, .createNew)
    try file.write(fresh, at: 0)
    try file.synchronize(dataOnly: false)
    defer { try? files.remove(draft) }
    if let found = try files.status(path), found.size < 32 { try files.remove(path) }
    do throws(FileError) {
      try files.link(draft, to: path)
    } catch {
      // Another process was first; a secret of two names would be refused when it is read.
      if let secret = try AtomicFile.read(path, in: files), secret.count >= 32 { return secret }
      throw error
    }
    return fresh
  }
}
