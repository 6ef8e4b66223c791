import Values

/// Reading wholly known attributes.
extension Fields {
  /// The text of an attribute; nil where it has none.
  func text(_ name: String) -> String? { self[name]?.stringValue }

  /// The text of an attribute that must have one; empty where it has none.
  func requiredText(_ name: String) -> String { text(name) ?? "" }

  /// The truth value of an attribute; false where it has none.
  func flag(_ name: String) -> Bool { self[name]?.boolValue ?? false }

  /// The texts of a list or set; none where there is none.
  func texts(_ name: String) -> [String] { self[name]?.elements?.compactMap(\.stringValue) ?? [] }

  /// The texts of a map.
  func textMap(_ name: String) -> [(key: String, value: String)] {
    (self[name]?.fields ?? Fields()).compactMap { key, value in
      value.stringValue.map { (key, $0) }
    }
  }
}

extension Value {
  /// The text, or null where there is none or an empty one.
  init(text: String?) {
    if let text, !text.isEmpty { self = .string(text) } else { self = .null }
  }

  /// A set of texts, or null where there is none: an absent set and an empty one are the same.
  init(setOf texts: some Sequence<String>) {
    let value = Value.set(of: texts.map(Value.string))
    self = value.elements?.isEmpty == true ? .null : value
  }

  /// A map of texts, or null where it is empty.
  init(mapOf pairs: some Sequence<(String, String)>) {
    let fields = Fields(pairs.map { ($0, Value.string($1)) }, isTyped: true)
    self = fields.isEmpty ? .null : .object(fields)
  }
}
