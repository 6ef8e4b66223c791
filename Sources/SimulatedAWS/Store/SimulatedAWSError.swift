/// Why the simulated account's data cannot be used.
package enum SimulatedAWSError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The directory cannot be made or opened.
  case directory(path: String, why: String)
  /// The database is damaged, or is none.
  case corrupt(path: String, why: String)
  /// The database was written by a newer cainfra.
  case newerFormat(path: String, found: Int, supported: Int)
  /// The database belongs to another account.
  case otherAccount(path: String, found: String, expected: String)
  /// The database cannot be read or written now.
  case unavailable(path: String, why: String)
  /// A row of the database cannot be understood.
  case unreadableRow(kind: String, id: String, why: String)

  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .directory(let path, let why):
      "cannot use the simulated AWS's directory \(path): \(why)"
    case .corrupt(let path, let why):
      "the simulated AWS's database \(path) is damaged: \(why)"
    case .newerFormat(let path, let found, let supported):
      "the simulated AWS's database \(path) has format \(found), "
        + "but this cainfra knows formats up to \(supported)"
    case .otherAccount(let path, let found, let expected):
      "the simulated AWS in \(path) is account \(found), not \(expected)"
    case .unavailable(let path, let why):
      "the simulated AWS's database \(path) cannot be used now: \(why)"
    case .unreadableRow(let kind, let id, let why):
      "the simulated AWS's record of \(kind) \(id) is damaged: \(why)"
    }
  }
}
