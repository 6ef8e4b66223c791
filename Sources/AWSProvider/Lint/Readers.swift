import ResourceModel
import Values

/// Which users and policies are described as reading only.
enum Readers {
  private static let words: Set<Substring> = ["reader", "readers", "readonly"]

  /// Whether the name says so: one of its words is `reader`, `readers` or `readonly`.
  static func isOne(_ resource: PlannedResource) -> Bool {
    guard let name = resource.value("name").stringValue?.lowercased() else { return false }
    let parts = name.split { !$0.isLetter }
    return parts.contains { words.contains($0) } || name.contains("read-only")
  }
}
