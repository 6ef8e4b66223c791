import AWSModel

/// Takes a shape apart into a ``ShapeNode``.
struct ShapeEncoder: Encoder {
  let node: ShapeNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .nothing = node.content { node.content = .record([]) }
    return KeyedEncodingContainer(Record<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .nothing = node.content { node.content = .list([]) }
    return Elements(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Scalar(node: node, codingPath: codingPath)
  }
}

extension ShapeEncoder {
  /// The members of a record.
  private struct Record<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: ShapeNode
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) {}

    mutating func encode(_ value: String, forKey key: Key) {
      node.add(key.stringValue, ShapeNode(String.self, .text(value)))
    }

    mutating func encode(_ value: Int, forKey key: Key) {
      node.add(key.stringValue, ShapeNode(Int.self, .integer(value)))
    }

    mutating func encode(_ value: Bool, forKey key: Key) {
      node.add(key.stringValue, ShapeNode(Bool.self, .flag(value)))
    }

    mutating func encode<Member: Encodable>(_ value: Member, forKey key: Key) throws {
      node.add(key.stringValue, try ShapeNode.of(value))
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      child(key.stringValue).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      child(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { child("super") }

    mutating func superEncoder(forKey key: Key) -> any Encoder { child(key.stringValue) }

    private func child(_ name: String) -> ShapeEncoder {
      let child = ShapeNode(Never.self)
      node.add(name, child)
      return ShapeEncoder(node: child, codingPath: codingPath)
    }
  }

  /// The elements of a list.
  private struct Elements: UnkeyedEncodingContainer {
    let node: ShapeNode
    let codingPath: [any CodingKey]

    var count: Int {
      guard case .list(let elements) = node.content else { return 0 }
      return elements.count
    }

    mutating func encodeNil() {}

    mutating func encode<Element: Encodable>(_ value: Element) throws {
      node.add(try ShapeNode.of(value))
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      child().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      child().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { child() }

    private func child() -> ShapeEncoder {
      let child = ShapeNode(Never.self)
      node.add(child)
      return ShapeEncoder(node: child, codingPath: codingPath)
    }
  }

  /// A value that is not taken further apart.
  private struct Scalar: SingleValueEncodingContainer {
    let node: ShapeNode
    let codingPath: [any CodingKey]

    mutating func encodeNil() {}
    mutating func encode(_ value: String) { node.content = .text(value) }
    mutating func encode(_ value: Bool) { node.content = .flag(value) }
    mutating func encode(_ value: Int) { node.content = .integer(value) }
    mutating func encode(_ value: Double) { node.content = .real(value) }

    mutating func encode<Inner: Encodable>(_ value: Inner) throws {
      node.content = try ShapeNode.of(value).content
    }
  }
}
