/// An entity as the store keeps it.
struct StoredRow: Hashable, Sendable {
  /// The entity's kind, an `EntityKind`'s raw value.
  var kind: String

  /// The entity's key.
  var id: String

  /// The entity as JSON; nil if it was removed.
  var json: String?
}
