import AWSModel

/// A shape's value taken apart into records, lists and scalars, with AWS's member names.
///
/// Every protocol writes from it; ``ShapeEncoder`` makes it.
final class ShapeNode {
  /// What a node holds.
  enum Content {
    /// No value.
    case nothing
    case text(String)
    case integer(Int)
    case real(Double)
    case flag(Bool)
    case moment(Timestamp)
    case bytes([UInt8])
    case list([ShapeNode])
    case record([(name: String, node: ShapeNode)])
  }

  /// The Swift type that the node was made of, by which tables of names know it.
  let shape: ShapeKind

  /// The value.
  var content: Content

  /// A node of a type.
  init(_ shape: Any.Type, _ content: Content = .nothing) {
    self.shape = ShapeKind(shape)
    self.content = content
  }

  /// The node of a value.
  static func of<Shape: Encodable>(_ value: Shape) throws -> ShapeNode {
    if let moment = value as? Timestamp { return ShapeNode(Shape.self, .moment(moment)) }
    // An empty list of anything could be cast to bytes, so the types are compared first.
    if Shape.self == [UInt8].self, let bytes = value as? [UInt8] {
      return ShapeNode(Shape.self, .bytes(bytes))
    }
    let node = ShapeNode(Shape.self)
    try value.encode(to: ShapeEncoder(node: node, codingPath: []))
    if Shape.self is any MapShape.Type { node.sortMembers() }
    return node
  }

  /// Puts the members in the order of their names, for a map has none.
  private func sortMembers() {
    content = .record(members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  /// The members, if it is a record.
  var members: [(name: String, node: ShapeNode)] {
    guard case .record(let members) = content else { return [] }
    return members
  }

  /// Whether it is a list.
  var isList: Bool {
    guard case .list = content else { return false }
    return true
  }

  /// Adds a member behind the others.
  func add(_ name: String, _ node: ShapeNode) {
    var members = members
    content = .nothing
    members.append((name, node))
    content = .record(members)
  }

  /// Adds an element behind the others.
  func add(_ node: ShapeNode) {
    guard case .list(var elements) = content else {
      content = .list([node])
      return
    }
    content = .nothing
    elements.append(node)
    content = .list(elements)
  }
}

/// A map from names to values.
private protocol MapShape {}

extension Dictionary: MapShape where Key == String {}
