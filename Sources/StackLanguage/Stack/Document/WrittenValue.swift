import Diagnostics
import YAMLSyntax

/// A value as a stack writes it, its `${…}` parts parsed once and shared by all that use it.
enum WrittenValue: Sendable {
  /// One literal value.
  case scalar(WrittenScalar, SourceRange)
  /// A text with `${…}`.
  case template(Template, SourceRange)
  /// Values in order.
  case list([WrittenValue], SourceRange)
  /// Keys and values in the order written, no key twice.
  case map([WrittenEntry], SourceRange)
  /// Something of which an error has been told already.
  case erroneous(SourceRange)

  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .scalar(_, let range), .template(_, let range), .list(_, let range), .map(_, let range),
      .erroneous(let range):
      range
    }
  }

  /// Whether it is null: nothing written, `~` or `null`.
  var isNull: Bool {
    if case .scalar(let scalar, _) = self { return scalar.resolved == .null }
    return false
  }

  /// Whether it holds no `${…}` and no error.
  var isConstant: Bool {
    switch self {
    case .scalar: true
    case .template, .erroneous: false
    case .list(let items, _): items.allSatisfy(\.isConstant)
    case .map(let entries, _): entries.allSatisfy(\.value.isConstant)
    }
  }

  /// Calls `body` with every template in it, in reading order.
  func forEachTemplate(_ body: (Template) -> Void) {
    switch self {
    case .scalar, .erroneous: break
    case .template(let template, _): body(template)
    case .list(let items, _): for item in items { item.forEachTemplate(body) }
    case .map(let entries, _): for entry in entries { entry.value.forEachTemplate(body) }
    }
  }

  /// Where the first template in it stands.
  var firstTemplateRange: SourceRange? {
    switch self {
    case .scalar, .erroneous: return nil
    case .template(_, let range): return range
    case .list(let items, _): return items.lazy.compactMap(\.firstTemplateRange).first
    case .map(let entries, _): return entries.lazy.compactMap(\.value.firstTemplateRange).first
    }
  }

  /// What kind of value it is, in the words of the stack language.
  var kindName: String {
    switch self {
    case .scalar(let scalar, _): scalar.resolved.kindName
    case .template: "expression"
    case .list: "list"
    case .map: "map"
    case .erroneous: "error"
    }
  }
}

/// A literal scalar.
struct WrittenScalar: Sendable {
  /// The text as quotes and escapes leave it; for a plain scalar its source text.
  var text: String
  /// What the text means by the core schema of YAML 1.2.
  var resolved: YAMLScalarValue
  /// Whether it stands without quotes.
  var isPlain: Bool
  /// Where its text stands, so that a part of it has a place.
  var origin: TextOrigin

  /// The place of the bytes from `start` up to `end` of the text, as near as it can be told.
  func range(_ start: Int, _ end: Int) -> SourceRange { origin.range(start, end) }
}

/// A key of a written map with its value.
struct WrittenEntry: Sendable {
  /// The key.
  var name: String
  /// Where the key stands.
  var nameRange: SourceRange
  /// The value.
  var value: WrittenValue
}
