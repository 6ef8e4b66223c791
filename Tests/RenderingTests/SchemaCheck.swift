import Values

/// Checks a value by the few keywords of JSON Schema that the schema of events uses.
enum SchemaCheck {
  /// What is wrong, each with its place.
  static func problems(of value: Value, by schema: Value, at place: String = "$") -> [String] {
    var problems: [String] = []
    if let type = schema["type"] {
      let names = type.stringValue.map { [$0] } ?? type.elements?.compactMap(\.stringValue) ?? []
      if !names.contains(where: { isOf(value, $0) }) { problems.append("\(place): wrong type") }
    }
    if let only = schema["const"], only != value { problems.append("\(place): not const") }
    if let choices = schema["enum"]?.elements, !choices.contains(value) {
      problems.append("\(place): not in enum")
    }
    for name in schema["required"]?.elements?.compactMap(\.stringValue) ?? []
    where value[name] == nil {
      problems.append("\(place): lacks \(name)")
    }
    let others = schema["additionalProperties"]
    for (name, part) in value.fields ?? [:] {
      if let inner = schema["properties"]?[name] {
        problems += Self.problems(of: part, by: inner, at: "\(place).\(name)")
      } else if others == false {
        problems.append("\(place): has \(name)")
      } else if let others, others.boolValue == nil {
        problems += Self.problems(of: part, by: others, at: "\(place).\(name)")
      }
    }
    if let items = schema["items"] {
      for part in value.elements ?? [] { problems += Self.problems(of: part, by: items, at: place) }
    }
    if let variants = schema["oneOf"]?.elements {
      let fitting = variants.count { Self.problems(of: value, by: $0).isEmpty }
      if fitting != 1 { problems.append("\(place): fits \(fitting) variants") }
    }
    return problems
  }

  private static func isOf(_ value: Value, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .list), ("string", .string), ("boolean", .bool),
      ("null", .null), ("number", .number):
      true
    case ("integer", .number(let number)): !number.description.contains(".")
    default: false
    }
  }
}
