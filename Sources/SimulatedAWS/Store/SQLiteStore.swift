import GRDB
import Synchronization

/// The simulated account in a SQLite database, shared by all processes that open it.
///
/// Every commit gets the next number of one sequence, kept with the rows it wrote; a process
/// takes over what others did by reading the rows past the number it last saw. Removed entities
/// stay as rows without JSON until the next opening.
final class SQLiteStore: ChangeStore {
  /// The newest format this code reads and writes, in SQLite's `user_version`.
  static let format = 1

  private struct Seen {
    /// SQLite's `data_version` at the last look; it changes when another connection commits.
    var version = -1
    /// The last commit taken over.
    var commit = 0
  }

  private let queue: DatabaseQueue
  private let path: String
  private let seen = Mutex(Seen())

  /// Opens the database of a path, making it if there is none.
  ///
  /// - Throws: `SimulatedAWSError` if the file is damaged, newer, or of another account.
  init(path: String, account: String) throws(SimulatedAWSError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      // A call changes a few short rows, and each page it touches is written whole.
      try db.execute(sql: "PRAGMA page_size = 1024")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // The log is folded in, and the disk waited for, once in 16 MiB.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 16384")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "BEGIN IMMEDIATE")
        do {
          try Self.prepare(db, path: path, account: account)
          try db.execute(sql: "COMMIT")
        } catch {
          try db.execute(sql: "ROLLBACK")
          throw error
        }
      }
    } catch {
      throw Self.explain(error, path: path)
    }
  }

  /// The number of the last commit this process knows of.
  var lastCommit: Int { seen.withLock { $0.commit } }

  func begin() throws -> StoreChanges {
    try queue.writeWithoutTransaction { db in
      try cached(db, "BEGIN IMMEDIATE").execute()
      return try self.read(db)
    }
  }

  func commit(_ rows: [StoredRow]) throws {
    try queue.writeWithoutTransaction { db in
      guard !rows.isEmpty else {
        try cached(db, "ROLLBACK").execute()
        return
      }
      let commit = seen.withLock { $0.commit } + 1
      let statement = try cached(
        db, "INSERT OR REPLACE INTO entity (kind, id, json, number) VALUES (?, ?, ?, ?)")
      for row in rows {
        try statement.execute(arguments: [row.kind, row.id, row.json, commit])
      }
      try cached(db, "UPDATE account SET number = ?").execute(arguments: [commit])
      try cached(db, "COMMIT").execute()
      seen.withLock { $0.commit = commit }
    }
  }

  func rollback() {
    queue.writeWithoutTransaction { db in
      guard db.isInsideTransaction else { return }
      try? db.execute(sql: "ROLLBACK")
    }
  }

  func changes() throws -> StoreChanges {
    try queue.writeWithoutTransaction { db in
      guard try self.isBehind(db) else { return .none }
      try cached(db, "BEGIN").execute()
      do {
        let changes = try self.read(db)
        try cached(db, "COMMIT").execute()
        return changes
      } catch {
        try db.execute(sql: "ROLLBACK")
        throw error
      }
    }
  }

  func forget() {
    seen.withLock { $0 = Seen(version: -1, commit: -1) }
  }

  func removeAll() throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      try db.execute(sql: "DELETE FROM entity")
      try db.execute(sql: "UPDATE account SET number = number + 1, floor = number + 1")
      let commit = try Int.fetchOne(db, sql: "SELECT number FROM account") ?? 0
      try db.execute(sql: "COMMIT")
      seen.withLock { $0.commit = commit }
    }
  }

  /// Whether another connection committed since the last look.
  private func isBehind(_ db: Database) throws -> Bool {
    let version = try Int.fetchOne(try cached(db, "PRAGMA data_version")) ?? 0
    return seen.withLock { $0.version != version }
  }

  /// The rows past the last commit seen; all of them if some may be missing.
  private func read(_ db: Database) throws -> StoreChanges {
    let version = try Int.fetchOne(try cached(db, "PRAGMA data_version")) ?? 0
    let last = seen.withLock { $0.version == version ? nil : $0.commit }
    guard let last else { return .none }
    let row = try Row.fetchOne(try cached(db, "SELECT number, floor FROM account"))
    guard let row, let commit = row[0] as Int?, let floor = row[1] as Int? else {
      throw SimulatedAWSError.corrupt(path: path, why: "it has no account")
    }
    let isWhole = last < floor || last > commit
    let statement = try cached(db, "SELECT kind, id, json FROM entity WHERE number > ?")
    let rows = try Row.fetchAll(statement, arguments: [isWhole ? -1 : last]).map {
      StoredRow(kind: $0[0], id: $0[1], json: $0[2])
    }
    seen.withLock { $0 = Seen(version: version, commit: commit) }
    return StoreChanges(isWhole: isWhole, rows: rows)
  }

  private func cached(_ db: Database, _ sql: String) throws -> Statement {
    try db.cachedStatement(sql: sql)
  }
}

extension SQLiteStore {
  /// Makes the tables, or checks that they are this account's, and forgets removed rows.
  private static func prepare(_ db: Database, path: String, account: String) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= format else {
      throw SimulatedAWSError.newerFormat(path: path, found: found, supported: format)
    }
    if found == 0 {
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
        throw SimulatedAWSError.corrupt(path: path, why: "it is a database of something else")
      }
      try db.execute(
        sql: """
          CREATE TABLE entity (
            kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT, number INTEGER NOT NULL,
            PRIMARY KEY (kind, id)
          ) WITHOUT ROWID;
          CREATE INDEX entity_number ON entity (number);
          CREATE TABLE account (id TEXT NOT NULL, number INTEGER NOT NULL, floor INTEGER NOT NULL);
          PRAGMA user_version = 1;
          """)
      try db.execute(sql: "INSERT INTO account VALUES (?, 0, 0)", arguments: [account])
      return
    }
    guard let known = try String.fetchOne(db, sql: "SELECT id FROM account") else {
      throw SimulatedAWSError.corrupt(path: path, why: "it has no account")
    }
    guard known == account else {
      throw SimulatedAWSError.otherAccount(path: path, found: known, expected: account)
    }
    try db.execute(sql: "DELETE FROM entity WHERE json IS NULL")
    if db.changesCount > 0 { try db.execute(sql: "UPDATE account SET floor = number") }
  }

  private static func explain(_ error: any Error, path: String) -> SimulatedAWSError {
    if let error = error as? SimulatedAWSError { return error }
    guard let error = error as? DatabaseError else {
      return .unavailable(path: path, why: "\(error)")
    }
    let why = error.message ?? "\(error)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: return .corrupt(path: path, why: why)
    default: return .unavailable(path: path, why: why)
    }
  }
}
