import Diagnostics
import Values

/// What the parser makes of a text: values alone, or nodes with their places.
protocol JSONProduct {
  /// The product of a text, number, truth value or null at a place of the file.
  static func atom(_ atom: JSONAtom, in file: SourceFile, _ place: Range<Int>) -> Self
  /// The product of an array.
  static func array(_ elements: [Self], in file: SourceFile, _ place: Range<Int>) -> Self
  /// The product of an object; `places` has where its names stand, from `first` on.
  static func object(
    _ names: FieldNames, _ values: [Self], in file: SourceFile, _ place: Range<Int>,
    names places: [Range<Int>], from first: Int
  ) -> Self
}

/// A value that is neither array nor object.
enum JSONAtom {
  case null
  case bool(Bool)
  case number(Number)
  case string(String)
}

extension Value: JSONProduct {
  static func atom(_ atom: JSONAtom, in file: SourceFile, _ place: Range<Int>) -> Value {
    switch atom {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    }
  }

  static func array(_ elements: [Value], in file: SourceFile, _ place: Range<Int>) -> Value {
    .array(elements)
  }

  static func object(
    _ names: FieldNames, _ values: [Value], in file: SourceFile, _ place: Range<Int>,
    names places: [Range<Int>], from first: Int
  ) -> Value {
    .object(Fields(names, values: values))
  }
}

extension JSONNode: JSONProduct {
  static func atom(_ atom: JSONAtom, in file: SourceFile, _ place: Range<Int>) -> JSONNode {
    let content: Content =
      switch atom {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      }
    return JSONNode(content: content, range: SourceRange(file, place))
  }

  static func array(_ elements: [JSONNode], in file: SourceFile, _ place: Range<Int>) -> JSONNode {
    JSONNode(content: .array(elements), range: SourceRange(file, place))
  }

  static func object(
    _ names: FieldNames, _ values: [JSONNode], in file: SourceFile, _ place: Range<Int>,
    names places: [Range<Int>], from first: Int
  ) -> JSONNode {
    let members = values.indices.map { member in
      JSONMember(
        name: names.list[member], nameRange: SourceRange(file, places[first + member]),
        value: values[member])
    }
    return JSONNode(content: .object(members), range: SourceRange(file, place))
  }
}

extension SourceRange {
  /// The bytes of `file` at `place`.
  init(_ file: SourceFile, _ place: Range<Int>) {
    self.init(file: file, start: place.lowerBound, end: place.upperBound)
  }
}
