import Diagnostics
import Values

/// What the parser makes of a text: values alone, or nodes with their places.
protocol JSONProduct {
  /// An object whose members are being read.
  associatedtype Members: JSONMembers where Members.Product == Self

  /// The product of a text, number, truth value or null at a place of the file.
  static func atom(_ atom: JSONAtom, in file: SourceFile, _ place: Range<Int>) -> Self
  /// The product of an array.
  static func array(_ elements: [Self], in file: SourceFile, _ place: Range<Int>) -> Self
  /// The product of an object.
  static func object(_ members: Members, in file: SourceFile, _ place: Range<Int>) -> Self
}

/// The members of an object that is being read.
protocol JSONMembers {
  /// What the values are.
  associatedtype Product

  /// No members.
  init()
  /// The place of a name among them.
  func position(of name: String) -> Int?
  /// Adds a member whose name is not there yet; `place` is the name's.
  mutating func append(
    _ name: String, in file: SourceFile, _ place: Range<Int>, value: Product)
  /// Puts a later member of the same name in the place of an earlier one.
  mutating func replace(
    _ position: Int, _ name: String, in file: SourceFile, _ place: Range<Int>, value: Product)
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

  static func object(_ members: Fields, in file: SourceFile, _ place: Range<Int>) -> Value {
    .object(members)
  }
}

extension Fields: JSONMembers {
  mutating func append(
    _ name: String, in file: SourceFile, _ place: Range<Int>, value: Value
  ) {
    self[name] = value
  }

  mutating func replace(
    _ position: Int, _ name: String, in file: SourceFile, _ place: Range<Int>, value: Value
  ) {
    self[name] = value
  }
}

extension JSONNode: JSONProduct {
  /// Members with the place of each name in a table beside them.
  struct Table: JSONMembers {
    fileprivate var members: [JSONMember] = []
    private var places: [[UInt8]: Int] = [:]

    func position(of name: String) -> Int? { places[Array(name.utf8)] }

    mutating func append(
      _ name: String, in file: SourceFile, _ place: Range<Int>, value: JSONNode
    ) {
      places[Array(name.utf8)] = members.count
      members.append(JSONMember(name: name, nameRange: SourceRange(file, place), value: value))
    }

    mutating func replace(
      _ position: Int, _ name: String, in file: SourceFile, _ place: Range<Int>, value: JSONNode
    ) {
      members[position] = JSONMember(
        name: name, nameRange: SourceRange(file, place), value: value)
    }
  }

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

  static func object(_ members: Table, in file: SourceFile, _ place: Range<Int>) -> JSONNode {
    JSONNode(content: .object(members.members), range: SourceRange(file, place))
  }
}

extension SourceRange {
  /// The bytes of `file` at `place`.
  init(_ file: SourceFile, _ place: Range<Int>) {
    self.init(file: file, start: place.lowerBound, end: place.upperBound)
  }
}
