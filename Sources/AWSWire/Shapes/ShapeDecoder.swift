import AWSModel

/// Puts a shape together from a place in a message.
struct ShapeDecoder: Decoder {
  /// What becomes of members that must be there and are not.
  enum Absence {
    /// A request without them is refused.
    case refused
    /// An answer may leave out what is false or 0, as some services do; texts must be there.
    case plain
  }

  let source: any ShapeSource
  let shape: ShapeKind
  let absence: Absence
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The members that lead from page to page.
  private static let pageTokens: Set<String> = ["marker", "nextContinuationToken", "nextToken"]

  /// The value of a type at a place.
  static func decode<Shape: Decodable>(
    _ type: Shape.Type, from source: any ShapeSource, absence: Absence
  ) throws -> Shape {
    if type == Timestamp.self, let moment = try source.moment() as? Shape { return moment }
    if type == [UInt8].self, let bytes = try source.bytes() as? Shape { return bytes }
    return try Shape(
      from: ShapeDecoder(source: source, shape: ShapeKind(type), absence: absence))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Record<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    Elements(decoder: self, sources: try source.elements())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Scalar(decoder: self) }

  private func child(_ source: any ShapeSource) -> ShapeDecoder {
    ShapeDecoder(source: source, shape: ShapeKind(Never.self), absence: absence)
  }
}

/// A list or a map, which is empty where a message does not have it.
private protocol CollectionShape {
  static var empty: Self { get }
  static var isList: Bool { get }
}

extension Array: CollectionShape {
  fileprivate static var empty: Self { [] }
  fileprivate static var isList: Bool { Element.self != UInt8.self }
}

extension Dictionary: CollectionShape {
  fileprivate static var empty: Self { [:] }
  fileprivate static var isList: Bool { false }
}

extension ShapeDecoder {
  /// The members of a record.
  private struct Record<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.source.memberNames.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool {
      member(key, isList: false) != nil || member(key, isList: true) != nil
    }

    func decodeNil(forKey key: Key) -> Bool { !contains(key) }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
      try required(key).text()
    }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
      guard let source = member(key, isList: false) else { return try absent(key, 0) }
      return try source.integer()
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
      guard let source = member(key, isList: false) else { return try absent(key, false) }
      return try source.flag()
    }

    func decode<Member: Decodable>(_ type: Member.Type, forKey key: Key) throws -> Member {
      let collection = type as? any CollectionShape.Type
      guard let source = member(key, isList: collection?.isList ?? false) else {
        if type != [UInt8].self, let empty = collection?.empty as? Member { return empty }
        throw missing(key)
      }
      return try ShapeDecoder.decode(type, from: source, absence: decoder.absence)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
      let text = try member(key, isList: false)?.text()
      // The last page of some services has an empty token instead of none.
      return text == "" && ShapeDecoder.pageTokens.contains(key.stringValue) ? nil : text
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
      try member(key, isList: false)?.integer()
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
      try member(key, isList: false)?.flag()
    }

    func decodeIfPresent<Member: Decodable>(
      _ type: Member.Type, forKey key: Key
    ) throws -> Member? {
      let isList = (type as? any CollectionShape.Type)?.isList ?? false
      guard let source = member(key, isList: isList) else { return nil }
      return try ShapeDecoder.decode(type, from: source, absence: decoder.absence)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      decoder.child(try required(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      guard let source = member(key, isList: true) else { throw missing(key) }
      return try decoder.child(source).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder { decoder.child(try required(key)) }

    private func member(_ key: Key, isList: Bool) -> (any ShapeSource)? {
      decoder.source.member(key.stringValue, of: decoder.shape, isList: isList)
    }

    private func required(_ key: Key) throws -> any ShapeSource {
      guard let source = member(key, isList: false) else { throw missing(key) }
      return source
    }

    private func absent<Value>(_ key: Key, _ plain: Value) throws -> Value {
      switch decoder.absence {
      case .refused: throw missing(key)
      case .plain: return plain
      }
    }

    private func missing(_ key: Key) -> WireFault {
      .missing(
        decoder.source.placeOfMember(key.stringValue, of: decoder.shape, isList: false))
    }
  }

  /// The elements of a list.
  private struct Elements: UnkeyedDecodingContainer {
    let decoder: ShapeDecoder
    let sources: [any ShapeSource]
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { sources.count }
    var isAtEnd: Bool { currentIndex >= sources.count }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Element: Decodable>(_ type: Element.Type) throws -> Element {
      try ShapeDecoder.decode(type, from: try next(), absence: decoder.absence)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      decoder.child(try next()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try decoder.child(try next()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { decoder.child(try next()) }

    private mutating func next() throws -> any ShapeSource {
      guard currentIndex < sources.count else {
        throw WireFault.missing("\(decoder.source.place).\(currentIndex + 1)")
      }
      defer { currentIndex += 1 }
      return sources[currentIndex]
    }
  }

  /// A value that is not taken further apart.
  private struct Scalar: SingleValueDecodingContainer {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: String.Type) throws -> String { try decoder.source.text() }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.source.flag() }
    func decode(_ type: Int.Type) throws -> Int { try decoder.source.integer() }
    func decode(_ type: Double.Type) throws -> Double { try decoder.source.real() }

    func decode<Inner: Decodable>(_ type: Inner.Type) throws -> Inner {
      try ShapeDecoder.decode(type, from: decoder.source, absence: decoder.absence)
    }
  }
}
