/// Where the simulated account outlives its process.
///
/// Each call is one transaction: `begin`, then either `commit` or `rollback`. Several processes
/// may use one store; each learns of the others' changes when it begins or reads.
protocol ChangeStore: Sendable {
  /// Starts a writing transaction and gives what others changed since the last look.
  func begin() throws -> StoreChanges

  /// Writes the rows and ends the transaction.
  func commit(_ rows: [StoredRow]) throws

  /// Ends the transaction without writing.
  func rollback()

  /// What others changed since the last look.
  func changes() throws -> StoreChanges

  /// Makes the next look give all rows, since some could not be taken over.
  func forget()

  /// Removes everything.
  func removeAll() throws
}

/// What other processes changed since the last look.
struct StoreChanges: Sendable {
  /// Whether the rows are all there are, rather than changes.
  var isWhole = false

  /// The rows to take over.
  var rows: [StoredRow] = []

  /// Nothing changed.
  static let none = StoreChanges()
}
