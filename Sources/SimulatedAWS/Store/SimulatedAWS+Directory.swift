package import AWSModel
import DurableFiles
import Glibc

extension SimulatedAWS {
  /// The account kept in a directory, made if there is none.
  ///
  /// The directory is 0700 and its files 0600. Several processes may open it at once.
  /// - Parameters:
  ///   - directory: where the data lies, such as `.cainfra/simulated-aws`.
  ///   - account: the account's 12 digits; each account has its own database in the directory.
  ///   - seed: makes the ids the same whenever the same calls are made on the same content; random
  ///     without one.
  ///   - quotas: the limits that hold.
  ///   - faults: what goes wrong.
  ///   - keepsCalls: whether the log keeps the calls, not only their counts.
  ///   - clock: what time it is.
  /// - Returns: the account.
  /// - Throws: if the directory cannot be used, or its database is damaged, newer, or of another
  ///   account.
  package static func open(
    directory: String, account: String = "123456789012", seed: UInt64? = nil,
    quotas: SimulatedQuotas = .awsDefaults, faults: FaultPlan = .none, keepsCalls: Bool = false,
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) throws(SimulatedAWSError) -> SimulatedAWS {
    try makeDirectory(directory)
    let path = "\(directory)/\(account)\(suffix)"
    try makePrivateFile(path)
    let store = try SQLiteStore(path: path, account: account)
    var world = World()
    do {
      for row in try store.changes().rows { try world.load(row) }
    } catch let error as SimulatedAWSError {
      throw error
    } catch {
      throw .corrupt(path: path, why: "\(error)")
    }
    let tokens: TokenMint
    do {
      tokens = TokenMint(secret: try TokenSecret.read("\(directory)/\(account).token-secret"))
    } catch {
      throw .unavailable(path: error.path, why: "\(error)")
    }
    // Another process with the same seed must not make the same ids once more.
    let commits = UInt64(truncatingIfNeeded: store.lastCommit)
    let idSeed = seed.map { $0 ^ (commits &* 0x9E37_79B9_7F4A_7C15) }
    return SimulatedAWS(
      account: account, world: world, store: store, seed: idSeed, quotas: quotas, faults: faults,
      keepsCalls: keepsCalls, assets: AssetStore(directory: "\(directory)/\(account).assets"),
      tokens: tokens, clock: clock)
  }

  /// The accounts that have data in a directory, in order; none if it does not exist.
  package static func accounts(inDirectory directory: String) -> [String] {
    guard let listing = unsafe opendir(directory) else { return [] }
    defer { unsafe closedir(listing) }
    var accounts: [String] = []
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasSuffix(suffix) { accounts.append(String(name.dropLast(suffix.count))) }
    }
    return accounts.sorted()
  }

  private static let suffix = ".sqlite"

  /// Makes a directory and those above it, for its owner alone.
  private static func makeDirectory(_ directory: String) throws(SimulatedAWSError) {
    var path = directory.hasPrefix("/") ? "/" : ""
    for part in directory.split(separator: "/") {
      path += path.isEmpty || path.hasSuffix("/") ? String(part) : "/\(part)"
      guard unsafe mkdir(path, 0o700) != 0, errno != EEXIST else { continue }
      let why = unsafe String(cString: strerror(errno))
      var status = stat()
      if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
      throw .directory(path: path, why: why)
    }
    var status = stat()
    guard unsafe stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .directory(path: directory, why: "it is not a directory")
    }
  }

  /// Makes an empty file for its owner alone, unless there is one; SQLite's other files follow it.
  private static func makePrivateFile(_ path: String) throws(SimulatedAWSError) {
    let descriptor = unsafe Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable(path: path, why: unsafe String(cString: strerror(errno)))
    }
    Glibc.close(descriptor)
  }
}
