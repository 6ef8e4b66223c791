/// Writes shapes as the parameters of a query with a service's names.
struct FormShapeWriter {
  /// The parameters.
  var items = QueryItems()

  /// The service's names.
  let names: WireNames

  /// A writer of no parameters yet.
  init(names: WireNames) { self.names = names }

  /// Writes the members of a record under a name.
  mutating func members(of record: ShapeNode, under prefix: String = "") {
    for (member, node) in record.members {
      let name = names.name(member, of: record.shape, isList: node.isList)
      let own = prefix + name.text
      if case .list(let elements) = node.content {
        let list = name.element.map { "\(own).\($0)" } ?? own
        for (index, element) in elements.enumerated() {
          write(element, as: "\(list).\(index + 1)")
        }
      } else {
        write(node, as: own)
      }
    }
  }

  private mutating func write(_ node: ShapeNode, as name: String) {
    if case .record = node.content {
      members(of: node, under: name + ".")
    } else if let text = ShapeText.of(node) {
      items.add(name, text)
    }
  }
}
