package import Diagnostics
package import JSONSyntax
package import Values

/// Where the parts of a value stand in the text that the value was read from.
package struct WrittenPlaces: Sendable {
  /// Where one part stands.
  private struct Spot {
    var key: SourceRange?
    var keyPosition: SourcePosition?
    var value: SourceRange
    var position: SourcePosition
  }

  private var spots: [ValuePath: Spot] = [:]
  private var finder: PlaceFinder

  /// No places of `file` yet.
  package init(_ file: SourceFile) {
    self.finder = PlaceFinder(file)
  }

  /// The places of all parts of a JSON text.
  package init(_ node: JSONNode) {
    self.init(node.range.file)
    note(node, at: ValuePath(), key: nil)
  }

  /// Notes where the part at `path` stands, and its key where it has one.
  package mutating func note(_ path: ValuePath, key: SourceRange?, value: SourceRange) {
    let keyPosition = key.map { finder.position(of: $0) }
    spots[path] = Spot(
      key: key, keyPosition: keyPosition, value: value, position: finder.position(of: value))
  }

  private mutating func note(_ node: JSONNode, at path: ValuePath, key: SourceRange?) {
    note(path, key: key, value: node.range)
    for (index, element) in (node.elements ?? []).enumerated() {
      note(element, at: path.index(index), key: nil)
    }
    for member in node.members ?? [] {
      note(member.value, at: path.field(member.name), key: member.nameRange)
    }
  }

  /// The range of what a message about `path` at a line and column means: the key that begins
  /// there, or the value; where the part was not written, what is nearest around it.
  package func range(of path: ValuePath, line: Int?, column: Int?) -> SourceRange? {
    var steps = path.steps
    while spots[ValuePath(steps)] == nil {
      if steps.popLast() == nil { return nil }
    }
    guard let spot = spots[ValuePath(steps)] else { return nil }
    let isAtKey =
      spot.keyPosition.map { $0.line == line && $0.column == column } ?? false
      && steps.count == path.steps.count
    return isAtKey ? spot.key : spot.value
  }

  /// Where the value at `path` begins; nil where it was not written.
  func position(of path: ValuePath) -> SourcePosition? { spots[path]?.position }

  /// Where the key of the value at `path` begins; the value where it has none.
  func keyPosition(of path: ValuePath) -> SourcePosition? {
    spots[path].map { $0.keyPosition ?? $0.position }
  }
}

/// The places of a part of a written text, with ways that count from that part.
struct PlacedPart {
  /// The way from the whole text to the part.
  var origin: ValuePath
  /// The places of the whole text; nil where it is not known.
  var places: WrittenPlaces?

  /// A part of no text.
  static let none = PlacedPart(origin: ValuePath(), places: nil)

  /// The place at `path`.
  func place(_ path: ValuePath) -> PolicyPlace {
    PolicyPlace(path, at: places?.position(of: whole(path)))
  }

  /// The place of the key at `path`.
  func keyPlace(_ path: ValuePath) -> PolicyPlace {
    PolicyPlace(path, at: places?.keyPosition(of: whole(path)))
  }

  private func whole(_ path: ValuePath) -> ValuePath { ValuePath(origin.steps + path.steps) }
}

extension PolicyPlace {
  fileprivate init(_ path: ValuePath, at position: SourcePosition?) {
    self.init(path, line: position?.line, column: position?.column)
  }
}
