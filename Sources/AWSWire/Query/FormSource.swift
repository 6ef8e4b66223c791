/// A place among the parameters of a query that a shape is read from.
struct FormSource: TextualSource {
  let place: String
  private let node: FormNode
  private let names: WireNames

  /// The place of a node.
  init(_ node: FormNode, names: WireNames, place: String = "") {
    self.node = node
    self.names = names
    self.place = place
  }

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    let name = names.name(name, of: shape, isList: isList)
    let place = join(place, name.text)
    guard let member = node.children[name.text] else {
      return name.isDispensable ? TextSource(place: place, content: "") : nil
    }
    // An empty list is `Tags=`: botocore writes it so.
    member.isRead = true
    guard isList, let element = name.element else {
      return FormSource(member, names: names, place: place)
    }
    guard let list = member.children[element] else {
      return FormSource(FormNode(), names: names, place: place)
    }
    return FormSource(list, names: names, place: join(place, element))
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String {
    join(place, names.name(name, of: shape, isList: isList).text)
  }

  func elements() throws(WireFault) -> [any ShapeSource] {
    node.numbered.map { number, node in
      node.isRead = true
      return FormSource(node, names: names, place: join(place, String(number)))
    }
  }

  func text() throws(WireFault) -> String {
    guard let value = node.value else { throw .missing(place) }
    return value
  }

  private func join(_ place: String, _ name: String) -> String {
    place.isEmpty ? name : "\(place).\(name)"
  }
}
