/// A package as its users name it, taken apart as CodeArtifact keeps it.
struct PackageName: Hashable {
  /// The scope of npm without its `@`, or the group of Maven; empty where there is none.
  let namespace: String
  /// The name in it.
  let name: String

  /// The package that users call `text`: `left-pad`, `@acme/ui`, `org.acme:core`.
  init(_ text: String) {
    let separator = text.lastIndex(where: { $0 == "/" || $0 == ":" })
    guard let separator else {
      (namespace, name) = ("", text)
      return
    }
    let outer = text[..<separator]
    namespace = String(outer.hasPrefix("@") ? outer.dropFirst() : outer)
    name = String(text[text.index(after: separator)...])
  }
}
