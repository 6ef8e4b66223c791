import SimulatedAWS

/// The name of an npm package, as `name` or `@scope/name`.
struct NpmName: Hashable {
  /// The scope without `@`.
  let scope: String?
  /// The name behind the scope.
  let name: String

  /// The name with its scope, as npm writes it.
  var full: String { scope.map { "@\($0)/\(name)" } ?? name }

  /// The name as repositories keep it.
  var packageName: PackageName { PackageName(format: "npm", namespace: scope, name: name) }

  /// The path of the package under its endpoint.
  var path: String { scope.map { "@\(URLText.encode($0))/\(name)" } ?? URLText.encode(name) }

  /// Reads a name; nil unless it is one that npm publishes under.
  init?(_ text: String) {
    guard (1...214).contains(text.utf8.count) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      scope = nil
      name = text
    case 2 where parts[0].first == "@":
      scope = String(parts[0].dropFirst())
      name = String(parts[1])
    default: return nil
    }
    guard Self.isWord(name), scope.map(Self.isWord) ?? true else { return nil }
  }

  /// Letters, digits and `-._~`, not beginning with a dot or an underscore.
  private static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "_")
    else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._~".utf8.contains(byte)
      }
    }
  }

  /// Whether a text is a version as npm has them: `MAJOR.MINOR.PATCH`, and after `-` or `+` words
  /// between dots (Semantic Versioning 2.0.0).
  static func isVersion(_ text: String) -> Bool {
    guard text.utf8.count <= 256 else { return false }
    let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let sides = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    func isNumber(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && (text.utf8.count == 1 || text.utf8.first != 0x30)
    }
    let words = (sides.dropFirst() + build.dropFirst())
      .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
    return numbers.count == 3 && numbers.allSatisfy(isNumber)
      && words.allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
              || $0 == 0x2D
          }
      }
  }
}
