/// A text as a key of a table that tells texts apart by their bytes.
///
/// Swift's own equality takes texts of different bytes for equal where they look alike; such texts
/// have one hash, so a table of these finds the right one among them.
package struct ByteText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// The text as a key.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ByteText, right: ByteText) -> Bool {
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
