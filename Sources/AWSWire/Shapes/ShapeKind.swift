/// The Swift type of a shape, by which tables of names know it.
struct ShapeKind: Hashable, Sendable {
  private let type: Swift.ObjectIdentifier

  /// The kind of a type's values.
  init(_ type: Any.Type) { self.type = Swift.ObjectIdentifier(type) }
}
