package import Values

/// Checks values against the part of JSON Schema 2020-12 that our own schemas use.
package struct JSONSchemaCheck {
  private let root: Value

  /// A check against a schema.
  package init(_ schema: Value) { root = schema }

  /// What is wrong with a value, each with its place; nothing where the schema allows it.
  package func problems(of value: Value) -> [String] { problems(value, root, at: "$") }

  private func problems(_ value: Value, _ schema: Value, at place: String) -> [String] {
    if let reference = schema["$ref"]?.stringValue {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(place): no \(reference)"] }
      return problems(value, target, at: place)
    }
    var found: [String] = []
    if let constant = schema["const"], constant != value { found.append("\(place): another const") }
    if let words = schema["enum"]?.elements, !words.contains(value) {
      found.append("\(place): not in the enumeration")
    }
    if let type = schema["type"], !Self.fits(value, type) {
      return found + ["\(place): not a \(type.canonicalText)"]
    }
    if let fields = value.fields { found += problems(fields, schema, at: place) }
    if let elements = value.elements, let items = schema["items"] {
      for (index, element) in elements.enumerated() {
        found += problems(element, items, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private func problems(_ fields: Fields, _ schema: Value, at place: String) -> [String] {
    var found: [String] = []
    for name in schema["required"]?.elements ?? [] {
      guard let name = name.stringValue, fields[name] == nil else { continue }
      found.append("\(place): \(name) is missing")
    }
    for (name, value) in fields {
      if let property = schema["properties"]?[name] {
        found += problems(value, property, at: "\(place).\(name)")
      } else if schema["additionalProperties"] == false {
        found.append("\(place): \(name) is not known")
      }
    }
    return found
  }

  private static func fits(_ value: Value, _ type: Value) -> Bool {
    if let types = type.elements { return types.contains { fits(value, $0) } }
    switch (type.stringValue, value) {
    case ("object", .object), ("array", .list), ("array", .set), ("string", .string),
      ("boolean", .bool), ("null", .null), ("number", .number):
      return true
    case ("integer", .number(let number)): return number.isWhole
    default: return false
    }
  }
}
