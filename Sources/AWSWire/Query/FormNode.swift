/// The parameters of a query, taken apart at the dots of their names.
final class FormNode {
  /// How many parts a name may have; AWS's deepest shapes stay below ten.
  static let depthLimit = 16

  /// The value of the parameter with exactly this name.
  private(set) var value: String?

  /// What follows the next dot.
  private(set) var children: [String: FormNode] = [:]

  /// Whether a shape took something from here.
  var isRead = false

  /// Parameters as a tree; nil if one is named too deep or two have the same name.
  static func tree(of items: QueryItems) -> FormNode? {
    let root = FormNode()
    for (name, value) in items.items {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= depthLimit else { return nil }
      var node = root
      for part in parts { node = node.child(String(part)) }
      guard node.value == nil else { return nil }
      node.value = value
    }
    return root
  }

  /// The children named 1, 2, and so on, in order; gaps are passed over.
  var numbered: [(number: Int, node: FormNode)] {
    children.compactMap { name, node in
      guard let number = Int(name), number > 0, String(number) == name else { return nil }
      return (number, node)
    }.sorted { $0.number < $1.number }
  }

  /// The names of the parameters under here that no shape took, in order.
  func unread(_ name: String = "") -> [String] {
    var names = value != nil && !isRead && !name.isEmpty ? [name] : []
    for (part, child) in children {
      names += child.unread(name.isEmpty ? part : "\(name).\(part)")
    }
    return names.sorted()
  }

  private func child(_ part: String) -> FormNode {
    if let child = children[part] { return child }
    let child = FormNode()
    children[part] = child
    return child
  }
}
