/// An element of an XML document: what the services' answers are made of.
///
/// Attributes are not kept: no shape of AWS has a member in one that we read. A name is without
/// its prefix.
struct XMLElement: Hashable, Sendable {
  /// The element's name without a prefix.
  var name: String

  /// The text directly inside.
  var text: String

  /// The elements inside, in order.
  var children: [XMLElement]

  /// An element.
  init(_ name: String, text: String = "", children: [XMLElement] = []) {
    self.name = name
    self.text = text
    self.children = children
  }

  /// The first element of a name inside; nil if there is none.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }
}
