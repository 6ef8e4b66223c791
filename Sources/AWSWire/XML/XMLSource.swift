/// A place in an XML document that a shape is read from.
struct XMLSource: TextualSource {
  /// What is at the place: one element, or those of a list.
  private enum Content {
    case element(XMLElement, isPercentEncoded: Bool)
    case list([XMLElement])
  }

  let place: String
  private let content: Content
  private let names: WireNames

  /// The place of an element.
  init(_ element: XMLElement, names: WireNames, place: String? = nil) {
    self.init(
      .element(element, isPercentEncoded: false), names: names, place: place ?? element.name)
  }

  private init(_ content: Content, names: WireNames, place: String) {
    self.content = content
    self.names = names
    self.place = place
  }

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    guard case .element(let element, _) = content else { return nil }
    let name = names.name(name, of: shape, isList: isList)
    let place = "\(place)/\(name.text)"
    if isList, name.element == nil {
      let elements = element.children.filter { $0.name == name.text }
      return elements.isEmpty ? nil : XMLSource(.list(elements), names: names, place: place)
    }
    guard let member = element[name.text] else {
      return name.isDispensable ? TextSource(place: place, content: "") : nil
    }
    if isList {
      let elements = member.children.filter { $0.name == name.element }
      return XMLSource(.list(elements), names: names, place: place)
    }
    return XMLSource(
      .element(member, isPercentEncoded: name.isPercentEncoded), names: names, place: place)
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String {
    "\(place)/\(names.name(name, of: shape, isList: isList).text)"
  }

  func elements() throws(WireFault) -> [any ShapeSource] {
    guard case .list(let elements) = content else {
      throw .mistyped(place, found: "an element", expected: "a list")
    }
    return elements.map { XMLSource($0, names: names, place: "\(place)/\($0.name)") }
  }

  func text() throws(WireFault) -> String {
    guard case .element(let element, let isPercentEncoded) = content, element.children.isEmpty
    else { throw .mistyped(place, found: "elements", expected: "a text") }
    if !isPercentEncoded { return element.text }
    guard let text = PercentEncoding.decode(element.text) else {
      throw .mistyped(place, found: element.text, expected: "a text in UTF-8")
    }
    return text
  }
}
