import ResourceModel
import Values

/// What a plan file has that it must not have: a sentence that names the place.
struct PlanFault: Error, Hashable {
  var message: String
}

/// The fields of an object of a plan file, read with their place in mind.
struct PlanFields {
  private let fields: Fields
  private let place: String

  /// The fields of `value`, which must be an object; `place` is for messages.
  init(_ value: Value, at place: String) throws(PlanFault) {
    guard case .object(let fields) = value else {
      throw PlanFault(message: "\(place) is a \(value.kindName), expected an object")
    }
    self.fields = fields
    self.place = place
  }

  /// The value of a field; null where it is missing.
  subscript(key: String) -> Value { fields[key] ?? .null }

  /// A text that must be there.
  func text(_ key: String) throws(PlanFault) -> String {
    guard case .string(let text) = self[key] else { throw unexpected(key, "a text") }
    return text
  }

  /// A text that may be missing.
  func optionalText(_ key: String) throws(PlanFault) -> String? {
    self[key].isNull ? nil : try text(key)
  }

  /// A whole number that must be there.
  func int(_ key: String) throws(PlanFault) -> Int {
    guard case .number(let number) = self[key], let int = number.intValue else {
      throw unexpected(key, "a whole number")
    }
    return int
  }

  /// Whether a flag is there and true.
  func flag(_ key: String) throws(PlanFault) -> Bool {
    switch self[key] {
    case .null: return false
    case .bool(let flag): return flag
    default: throw unexpected(key, "true or false")
    }
  }

  /// An object that may be missing.
  func optionalObject(_ key: String) throws(PlanFault) -> PlanFields? {
    self[key].isNull ? nil : try PlanFields(self[key], at: "\(place).\(key)")
  }

  /// The elements of an array that may be missing.
  func optionalValues(_ key: String) throws(PlanFault) -> [Value] {
    switch self[key] {
    case .null: return []
    case .list(let list): return list.elements
    default: throw unexpected(key, "an array")
    }
  }

  /// The objects of an array that may be missing.
  func optionalObjects(_ key: String) throws(PlanFault) -> [PlanFields] {
    var result: [PlanFields] = []
    for (index, value) in try optionalValues(key).enumerated() {
      result.append(try PlanFields(value, at: "\(place).\(key)[\(index)]"))
    }
    return result
  }

  /// The texts of an array that may be missing.
  func optionalTexts(_ key: String) throws(PlanFault) -> [String] {
    var result: [String] = []
    for value in try optionalValues(key) {
      guard case .string(let text) = value else { throw unexpected(key, "an array of texts") }
      result.append(text)
    }
    return result
  }

  /// An address that must be there.
  func address(_ key: String) throws(PlanFault) -> ResourceAddress {
    try Self.address(try text(key))
  }

  /// A word that must be one of those an enumeration has.
  func word<Word: RawRepresentable<String>>(
    _ key: String, _ type: Word.Type = Word.self
  ) throws(PlanFault) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw unexpected(key, "another word") }
    return word
  }

  /// The object at a field encoded with its marks beside it; nil where it is missing or null.
  func encodedFields(_ key: String) throws(PlanFault) -> Fields? {
    try self[key].isNull ? nil : encodedValue(key).fields
  }

  /// The value at a field encoded with its marks beside it.
  func encodedValue(_ key: String) throws(PlanFault) -> Value {
    try EncodedValue.decode(self[key], marks: try optionalObject("\(key)Marks"))
  }

  /// The address a text has.
  static func address(_ text: String) throws(PlanFault) -> ResourceAddress {
    if let address = ResourceAddress(parsing: text) { return address }
    throw PlanFault(message: "\"\(text)\" is no address")
  }

  /// A way written as an array of names and places.
  static func path(_ value: Value) throws(PlanFault) -> ValuePath {
    var steps: [ValuePath.Step] = []
    for step in value.elements ?? [] {
      if let name = step.stringValue {
        steps.append(.field(name))
      } else if let place = step.numberValue?.intValue {
        steps.append(.index(place))
      } else {
        throw PlanFault(message: "a path has a \(step.kindName), expected names and numbers")
      }
    }
    return ValuePath(steps)
  }

  private func unexpected(_ key: String, _ expected: String) -> PlanFault {
    PlanFault(message: "\(place).\(key) is a \(self[key].kindName), expected \(expected)")
  }
}

extension ValuePath {
  /// The way as an array of names and places.
  var encoded: Value {
    .array(
      steps.map { step in
        switch step {
        case .field(let name): .string(name)
        case .index(let place): .int(place)
        }
      })
  }
}
