package import Diagnostics
package import Values

/// A part of a JSON text (RFC 8259), with the place it was written at.
package struct JSONNode: Sendable {
  /// What the node holds.
  package enum Content: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// An exact number.
    case number(Number)
    /// A text, escapes resolved.
    case string(String)
    /// Nodes in order.
    case array([JSONNode])
    /// Members in the order written, no name twice.
    case object([JSONMember])
  }

  /// What the node holds.
  package let content: Content
  /// Where it was written, quotes and brackets included.
  package let range: SourceRange

  /// The text it holds; nil for another kind.
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The nodes of an array; nil for another kind.
  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of an object; nil for another kind.
  package var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of an object's member, found by looking at each.
  package subscript(name: String) -> JSONNode? {
    members?.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// What kind of value it is, in JSON's words.
  package var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// The value without the places.
  package var value: Value {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(Fields(members.lazy.map { ($0.name, $0.value.value) }))
    }
  }
}

/// A member of an object.
package struct JSONMember: Sendable {
  /// Its name, escapes resolved.
  package let name: String
  /// Where the name was written, quotes included.
  package let nameRange: SourceRange
  /// Its value.
  package let value: JSONNode
}
