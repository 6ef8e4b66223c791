import AWSModel

/// Writes shapes as XML with a service's names.
struct XMLShapeWriter {
  /// The document.
  var document = XMLWriter()

  /// The service's names.
  let names: WireNames

  /// Whether moments are written with their milliseconds even if there are none.
  var writesMilliseconds = false

  /// A writer of a new document.
  init(names: WireNames, writesMilliseconds: Bool = false) {
    self.names = names
    self.writesMilliseconds = writesMilliseconds
  }

  /// Writes the members of a record, one element each, leaving out `omitted`.
  mutating func members(of record: ShapeNode, omitting omitted: Set<String> = []) {
    for (member, node) in record.members where !omitted.contains(member) {
      let name = names.name(member, of: record.shape, isList: node.isList)
      guard case .list(let elements) = node.content else {
        element(name.text, node, isPercentEncoded: name.isPercentEncoded)
        continue
      }
      guard let inner = name.element else {
        for element in elements { self.element(name.text, element) }
        continue
      }
      document.open(name.text)
      for element in elements { self.element(inner, element) }
      document.close(name.text)
    }
  }

  private mutating func element(_ name: String, _ node: ShapeNode, isPercentEncoded: Bool = false) {
    if case .record = node.content {
      document.open(name)
      members(of: node)
      document.close(name)
    } else if let text = ShapeText.of(node, withMilliseconds: writesMilliseconds) {
      document.element(name, isPercentEncoded ? PercentEncoding.encode(text) : text)
    }
  }
}
