/// The entities of one kind, with their indexes and the changes of the current call.
///
/// A call's changes can be undone; a committed call's changes are what the store writes.
struct Table<Row: Entity>: Sendable {
  private(set) var rows: [String: Row] = [:]
  private var index: [IndexKey: Set<String>] = [:]
  private var before: [String: Row?] = [:]

  /// Grows with every change, undone ones included, so that what was derived can be kept.
  private(set) var changes = 0

  /// The keys the current call changed.
  var changedKeys: Dictionary<String, Row?>.Keys { before.keys }

  /// Whether the current call changed anything.
  var isChanged: Bool { !before.isEmpty }

  /// The entity of a key; setting nil removes it.
  subscript(key: String) -> Row? {
    get { rows[key] }
    set {
      if before[key] == nil { before.updateValue(rows[key], forKey: key) }
      replace(key, with: newValue)
    }
  }

  /// The keys found under an index key, sorted.
  func keys(_ indexKey: IndexKey) -> [String] {
    index[indexKey]?.sorted() ?? []
  }

  /// The entities found under an index key, sorted by their keys.
  func all(_ indexKey: IndexKey) -> [Row] {
    keys(indexKey).compactMap { rows[$0] }
  }

  /// The sum of a number over the entities found under an index key.
  func sum(_ indexKey: IndexKey, of number: (Row) -> Int) -> Int {
    (index[indexKey] ?? []).reduce(0) { $0 + (rows[$1].map(number) ?? 0) }
  }

  /// One of the entities found under an index key.
  func first(_ indexKey: IndexKey) -> Row? {
    index[indexKey]?.first.flatMap { rows[$0] }
  }

  /// How many entities there are under an index key.
  func count(_ indexKey: IndexKey) -> Int { index[indexKey]?.count ?? 0 }

  /// Whether there is any entity under an index key.
  func contains(_ indexKey: IndexKey) -> Bool { index[indexKey] != nil }

  /// Puts an entity as another process, or the store, has it; nil removes it.
  mutating func load(_ key: String, _ row: Row?) {
    replace(key, with: row)
  }

  /// Keeps the current call's changes.
  mutating func commit() {
    before.removeAll(keepingCapacity: true)
  }

  /// Undoes the current call's changes.
  mutating func rollback() {
    for (key, row) in before { replace(key, with: row) }
    before.removeAll(keepingCapacity: true)
  }

  private mutating func replace(_ key: String, with row: Row?) {
    changes += 1
    let old = rows[key]?.indexKeys ?? []
    let new = row?.indexKeys ?? []
    if old != new {
      for indexKey in old {
        index[indexKey]?.remove(key)
        if index[indexKey]?.isEmpty == true { index[indexKey] = nil }
      }
      for indexKey in new { index[indexKey, default: []].insert(key) }
    }
    rows[key] = row
  }
}
