import FoundationEssentials

/// The work that is the same for the tables of every kind.
struct TableAccess: Sendable {
  let kind: EntityKind
  let changedRows: @Sendable (World) throws -> [StoredRow]
  let load: @Sendable (inout World, StoredRow) throws -> Void
  let listing: @Sendable (World) -> [SimulatedThing]

  /// Creates the access to a table.
  init<Row: Entity>(_ path: any WritableKeyPath<World, Table<Row>> & Sendable) {
    kind = Row.kind
    changedRows = { world in
      let table = world[keyPath: path]
      guard table.isChanged else { return [] }
      let encoder = JSONEncoder()
      return try table.changedKeys.sorted().map { key in
        let json = try table.rows[key].map {
          String(decoding: try encoder.encode($0), as: UTF8.self)
        }
        return StoredRow(kind: Row.kind.rawValue, id: key, json: json)
      }
    }
    load = { world, stored in
      guard let json = stored.json else {
        world[keyPath: path].load(stored.id, nil)
        return
      }
      do {
        let row = try JSONDecoder().decode(Row.self, from: Data(json.utf8))
        world[keyPath: path].load(stored.id, row)
      } catch {
        throw SimulatedAWSError.unreadableRow(kind: stored.kind, id: stored.id, why: "\(error)")
      }
    }
    listing = { world in
      world[keyPath: path].rows.values.map {
        SimulatedThing(kind: Row.kind, id: $0.key, region: $0.region, name: $0.displayName)
      }.sorted { ($0.region, $0.id) < ($1.region, $1.id) }
    }
  }
}
