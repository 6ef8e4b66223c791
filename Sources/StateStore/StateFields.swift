import Diagnostics
import JSONSyntax
import ResourceModel
import Values

/// What a state or journal has that it must not have, and where.
struct StateFault: Error, Hashable {
  /// A sentence, such as `resources[3].status is "x", expected ready, tainted or deposed`.
  var message: String

  /// What `body` gives; a fault in it is damage to the file at `path`.
  static func damage<Result>(
    to path: String, _ body: () throws(StateFault) -> Result
  ) throws(StateError) -> Result {
    do throws(StateFault) { return try body() } catch {
      throw StateError(path, .damaged(error.message))
    }
  }
}

/// JSON as states and journals use it.
enum StateJSON {
  /// The value of a JSON text, or nil.
  static func value(of bytes: [UInt8], name: String) -> Value? {
    JSONReader.read(SourceFile(name: name, bytes: bytes)).value
  }

  /// The value of a JSON text, or the first thing wrong with it.
  static func parse(_ bytes: [UInt8], name: String) throws(StateFault) -> Value {
    try value(of: JSONReader.read(SourceFile(name: name, bytes: bytes)))
  }

  /// The value of a JSON text without the elements of its array `array`, which are given to `take`,
  /// or the first thing wrong with it.
  static func parse(
    _ bytes: [UInt8], name: String, givingElementsOf array: String, to take: (Value) -> Void
  ) throws(StateFault) -> Value {
    let file = SourceFile(name: name, bytes: bytes)
    return try value(of: JSONReader.read(file, givingElementsOf: array, to: take))
  }

  private static func value(
    of result: (value: Value?, diagnostics: [Diagnostic])
  ) throws(StateFault) -> Value {
    if let value = result.value { return value }
    let first = result.diagnostics.first
    let place = first?.range.map { "byte \($0.start), \($0.location): " } ?? ""
    throw StateFault(message: place + (first?.message ?? "it is not JSON"))
  }

  /// One line of JSON, secrets in clear.
  static let writer = JSONWriter(.compact, hidden: .revealed)
}

/// The fields of an object of a state or journal, read with their place in mind.
struct StateFields {
  private let fields: Fields
  private let name: String
  private let index: Int?

  /// The fields of the object at `place`, which is for messages.
  init(_ fields: Fields, at place: String) {
    self.fields = fields
    self.name = place
    self.index = nil
  }

  /// The fields of `value`, which must be an object; it stands at `place`, or in the array there.
  init(_ value: Value, at place: String, _ index: Int? = nil) throws(StateFault) {
    self.name = place
    self.index = index
    guard case .object(let fields) = value else {
      self.fields = [:]
      throw StateFault(message: "\(self.place) is a \(value.kindName), expected an object")
    }
    self.fields = fields
  }

  /// Where the object stands.
  private var place: String { index.map { "\(name)[\($0)]" } ?? name }

  /// The value of a field; null where it is missing.
  subscript(key: String) -> Value { fields[key] ?? .null }

  /// The place of a field, for messages.
  func place(of key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

  /// A text that must be there.
  func text(_ key: String) throws(StateFault) -> String {
    guard case .string(let text) = self[key] else { throw unexpected(key, "a text") }
    return text
  }

  /// A text that may be missing or null.
  func optionalText(_ key: String) throws(StateFault) -> String? {
    switch self[key] {
    case .null: nil
    case .string(let text): text
    default: throw unexpected(key, "a text")
    }
  }

  /// A whole number that must be there.
  func int(_ key: String) throws(StateFault) -> Int {
    guard case .number(let number) = self[key], let int = number.intValue else {
      throw unexpected(key, "a whole number")
    }
    return int
  }

  /// A whole number from 0 on; 0 where it is missing.
  func count(_ key: String) throws(StateFault) -> Int {
    guard !self[key].isNull else { return 0 }
    let count = try int(key)
    guard count >= 0 else { throw unexpected(key, "a whole number from 0 on") }
    return count
  }

  /// A truth value; false where it is missing.
  func flag(_ key: String) throws(StateFault) -> Bool {
    switch self[key] {
    case .null: false
    case .bool(let flag): flag
    default: throw unexpected(key, "true or false")
    }
  }

  /// The elements of an array; none where it is missing.
  func elements(_ key: String) throws(StateFault) -> [Value] {
    switch self[key] {
    case .null: []
    case .list(let list): list.elements
    default: throw unexpected(key, "an array")
    }
  }

  /// The texts of an array; none where it is missing.
  func texts(_ key: String) throws(StateFault) -> [String] {
    let elements = try elements(key)
    var texts: [String] = []
    texts.reserveCapacity(elements.count)
    for element in elements {
      guard case .string(let text) = element else { throw unexpected(key, "an array of texts") }
      texts.append(text)
    }
    return texts
  }

  /// An object; empty where it is missing.
  func object(_ key: String) throws(StateFault) -> Fields {
    switch self[key] {
    case .null: [:]
    case .object(let fields): fields
    default: throw unexpected(key, "an object")
    }
  }

  /// One of the names of an enum.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(StateFault) -> Choice {
    guard let choice = Choice(rawValue: try text(key)) else {
      throw unexpected(key, Choice.allCases.map(\.rawValue).joined(separator: " or "))
    }
    return choice
  }

  /// A resource's address.
  func address(_ key: String) throws(StateFault) -> ResourceAddress {
    guard let address = ResourceAddress(parsing: try text(key)) else {
      throw unexpected(key, "an address such as vpc.main")
    }
    return address
  }

  /// The fields with names other than those given, in order.
  ///
  /// The names given are mostly in the order of the fields, so each is found where the last one was.
  func others(than known: [String]) -> Fields {
    var others = Fields()
    var next = 0
    for (place, name) in fields.keys.enumerated() {
      let found =
        known[next...].firstIndex { $0.hasSameBytes(as: name) }
        ?? known[..<next].firstIndex { $0.hasSameBytes(as: name) }
      if let found { next = found + 1 } else { others[name] = fields.values[place] }
    }
    return others
  }

  /// The fault of a field that is not what it must be.
  func unexpected(_ key: String, _ expected: String) -> StateFault {
    let found =
      switch self[key] {
      case .null: "missing"
      case .string(let text): "\"\(text.prefix(40))\""
      case let other: "a \(other.kindName)"
      }
    return StateFault(message: "\(place(of: key)) is \(found), expected \(expected)")
  }
}
