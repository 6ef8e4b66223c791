import Values

/// The names of a text's objects, as ways that begin with an object's first name.
///
/// The objects of a state are of a few kinds, each with the same names in the same order. Names that
/// were met in this order before are only compared as they are written; then they are known to
/// be different from one another, and the object shares them with those before it. That halves the
/// time and the memory that a state takes.
struct NameTree {
  /// One name, at the end of a way.
  private struct Node {
    /// Where the name was first written, quotes included.
    var place: Range<Int>
    /// The names from the first to this one.
    var names: FieldNames
    /// The names that followed this one, the last met first; 0 for none.
    var firstChild = 0
    /// The next name that followed the same one; 0 for none.
    var sibling = 0
    /// How many names the last object had whose first name this is.
    var count = 1
    /// The last text under the name that was no short one, and where it was written.
    var text = ""
    var textPlace = 0..<0
  }

  /// Before an object's first name.
  static let root = 0

  /// The root has no name.
  private var nodes = [Node(place: 0..<0, names: FieldNames())]

  /// How many nodes there are at most, how long a way is, and how many names follow another: objects
  /// of ever new names gain nothing from being remembered.
  private static let (nodeLimit, wayLimit, childLimit) = (4096, 64, 16)

  /// The names on the way to a node.
  func names(to node: Int) -> FieldNames { nodes[node].names }

  /// The length of the name of a node as it is written.
  func length(of node: Int) -> Int { nodes[node].place.count }

  /// The node of the name that is written at `offset`, where it followed `node` before.
  mutating func node(after node: Int, at offset: Int, in bytes: JSONBytes) -> Int? {
    var previous = Self.root
    var child = nodes[node].firstChild
    while child != Self.root {
      if bytes.repeats(nodes[child].place, at: offset) {
        if previous != Self.root {
          nodes[previous].sibling = nodes[child].sibling
          nodes[child].sibling = nodes[node].firstChild
          nodes[node].firstChild = child
        }
        return child
      }
      previous = child
      child = nodes[child].sibling
    }
    return nil
  }

  /// Adds a name that follows a node and is written at `place`; nil where a limit is reached.
  mutating func add(_ name: String, at place: Range<Int>, after node: Int) -> Int? {
    var names = nodes[node].names
    guard nodes.count < Self.nodeLimit, names.count < Self.wayLimit else { return nil }
    var siblings = 0
    var child = nodes[node].firstChild
    while child != Self.root {
      siblings += 1
      child = nodes[child].sibling
    }
    guard siblings < Self.childLimit else { return nil }
    names.append(name)
    nodes.append(Node(place: place, names: names, sibling: nodes[node].firstChild))
    nodes[node].firstChild = nodes.count - 1
    return nodes.count - 1
  }

  // MARK: - What objects are like

  /// How many names an object that begins with the name of `node` is likely to have.
  func count(under node: Int) -> Int { nodes[node].count }

  /// Notes how many names an object had that began with the name of `node`.
  mutating func note(count: Int, under node: Int) { nodes[node].count = count }

  // MARK: - Texts that come again

  /// The text written at `offset` with its length as it is written, where the last one under the
  /// name of `node` was the same, as types and dependencies mostly are.
  func text(
    under node: Int, at offset: Int, in bytes: JSONBytes
  ) -> (text: String, length: Int)? {
    let length = nodes[node].textPlace.count
    guard length > 0, bytes.repeats(nodes[node].textPlace, at: offset) else { return nil }
    return (nodes[node].text, length)
  }

  /// Keeps a text that was written at `place` under the name of `node`, unless it takes no memory
  /// of its own.
  mutating func note(_ text: String, at place: Range<Int>, under node: Int) {
    guard place.count > Self.shortLength else { return }
    nodes[node].text = text
    nodes[node].textPlace = place
  }

  /// The length of a text, quotes included, that Swift keeps in the value itself.
  private static let shortLength = 15 + 2
}
