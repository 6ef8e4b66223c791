import Values

/// A value as JSON, with what JSON cannot say beside it: the places of sets, of unknown parts and
/// of parts that are left out because they must not be shown.
struct EncodedValue {
  /// The value as JSON has it; null stands for parts that are unknown or must not be shown.
  private(set) var plain: Value = .null
  private var sensitive: [Value] = []
  private var unknown: [Value] = []
  private var sets: [Value] = []

  /// Encodes a value; nothing of its sensitive parts is kept.
  init(_ value: Value) {
    plain = encode(value, at: [])
  }

  /// What JSON cannot say; nil where there is nothing of that.
  var marks: Value? {
    var fields = Fields()
    if !sensitive.isEmpty { fields["sensitive"] = .array(sensitive) }
    if !unknown.isEmpty { fields["unknown"] = .array(unknown) }
    if !sets.isEmpty { fields["sets"] = .array(sets) }
    return fields.isEmpty ? nil : .object(fields)
  }

  private mutating func encode(_ value: Value, at path: [Value]) -> Value {
    switch value {
    case .null, .bool, .number, .string: return value
    case .sensitive:
      sensitive.append(.array(path))
      return .null
    case .unknown(let value):
      var fields: Fields = ["path": .array(path)]
      fields["reference"] = value.reference.map(Value.string)
      unknown.append(.object(fields))
      return .null
    case .list(let list): return encode(list, at: path)
    case .set(let list):
      sets.append(.array(path))
      return encode(list, at: path)
    case .object(let fields):
      var result = Fields()
      for (name, part) in fields { result[name] = encode(part, at: path + [.string(name)]) }
      return .object(result)
    }
  }

  private mutating func encode(_ list: ValueList, at path: [Value]) -> Value {
    var elements: [Value] = []
    for (place, part) in list.enumerated() {
      elements.append(encode(part, at: path + [.int(place)]))
    }
    return .array(elements)
  }

  /// The value that was encoded; what must not be shown is sensitive and unknown.
  static func decode(_ plain: Value, marks: PlanFields?) throws(PlanFault) -> Value {
    guard let marks else { return plain }
    var value = plain
    for path in try marks.optionalValues("sets") {
      value = value.replacing(try PlanFields.path(path).steps[...]) { part in
        part.elements.map { Value.set(of: $0) } ?? part
      }
    }
    for place in try marks.optionalObjects("unknown") {
      let unknown = Unknown(reference: try place.optionalText("reference"))
      let path = try PlanFields.path(place["path"])
      value = value.replacing(path.steps[...]) { _ in .unknown(unknown) }
    }
    for path in try marks.optionalValues("sensitive") {
      let hidden = Value.sensitive(.unknown(Unknown()))
      value = value.replacing(try PlanFields.path(path).steps[...]) { _ in hidden }
    }
    return value
  }
}

extension Value {
  /// The value with the part at a way replaced; a way that leads nowhere changes nothing.
  fileprivate func replacing(
    _ steps: ArraySlice<ValuePath.Step>, with change: (Value) -> Value
  ) -> Value {
    guard let step = steps.first else { return change(self) }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.object(var fields), .field(let name)):
      guard let part = fields[name] else { return self }
      fields[name] = part.replacing(rest, with: change)
      return .object(fields)
    case (.list(var list), .index(let place)) where list.indices.contains(place):
      list.elements[place] = list[place].replacing(rest, with: change)
      return .list(list)
    case (.set(var list), .index(let place)) where list.indices.contains(place):
      list.elements[place] = list[place].replacing(rest, with: change)
      return .set(list)
    default: return self
    }
  }
}
