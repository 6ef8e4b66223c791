import Values

/// A part of a policy as it was written, from JSON text or from a stack, with its place.
struct PolicyNode {
  /// What stands there.
  enum Content {
    case null
    case bool(Bool)
    /// A number by its digits.
    case number(String)
    case string(String)
    case array([PolicyNode])
    case object([PolicyMember])
    /// Something that only an apply will know.
    case unknown
  }

  var content: Content
  var place: PolicyPlace

  /// What kind of thing stands there, in JSON's words and with an article.
  var kindPhrase: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    case .unknown: "a value not known yet"
    }
  }
}

/// A member of an object, with the place of its key.
struct PolicyMember {
  var key: String
  var keyPlace: PolicyPlace
  var value: PolicyNode
}

extension PolicyNode {
  /// The policy part that a value holds, seen through marks of sensitivity, with the places of
  /// `part`.
  init(_ value: Value, at path: ValuePath = ValuePath(), of part: PlacedPart = .none) {
    self.place = part.place(path)
    switch value {
    case .null: self.content = .null
    case .bool(let flag): self.content = .bool(flag)
    case .number(let number): self.content = .number(number.description)
    case .string(let text): self.content = .string(text)
    case .list(let list), .set(let list):
      self.content = .array(
        list.enumerated().map { PolicyNode($0.element, at: path.index($0.offset), of: part) })
    case .object(let fields):
      self.content = .object(
        fields.map { key, value in
          let path = path.field(key)
          return PolicyMember(
            key: key, keyPlace: part.keyPlace(path),
            value: PolicyNode(value, at: path, of: part))
        })
    case .unknown: self.content = .unknown
    case .sensitive(let inner): self.content = PolicyNode(inner, at: path, of: part).content
    }
  }
}
