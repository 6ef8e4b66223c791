/// The fields of an object: names and values, in the order they were written.
///
/// Names are told apart by their bytes: two texts that only look alike are two names. Reading and
/// setting a field cost constant time; equality does not look at the order.
package struct Fields: Sendable {
  /// The names in order.
  package private(set) var keys: [String] = []
  /// The values, in the order of the names.
  package private(set) var values: [Value] = []
  /// Where each name stands; empty while a scan of the names is as quick.
  private var index: [[UInt8]: Int] = [:]
  /// Whether it is a map of one value type, not an object as written.
  ///
  /// Kept for printing; no part of equality.
  package var isTyped: Bool = false

  /// Up to this many names are found by looking at each.
  private static let scanLimit = 12

  /// No fields.
  package init() {}

  /// The given fields; of two with one name the later value stays, at the earlier place.
  package init(_ pairs: some Sequence<(String, Value)>, isTyped: Bool = false) {
    self.isTyped = isTyped
    for (key, value) in pairs { self[key] = value }
  }

  /// The number of fields.
  package var count: Int { keys.count }
  /// Whether there is none.
  package var isEmpty: Bool { keys.isEmpty }

  /// The value of the named field; setting nil removes it.
  package subscript(key: String) -> Value? {
    get { position(of: key).map { values[$0] } }
    set {
      switch (position(of: key), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  /// The value of the named field, or `fallback` where there is none.
  package subscript(key: String, default fallback: @autoclosure () -> Value) -> Value {
    self[key] ?? fallback()
  }

  /// The place of a name.
  package func position(of key: String) -> Int? {
    if keys.count <= Self.scanLimit {
      return keys.firstIndex { $0.hasSameBytes(as: key) }
    }
    return index[Array(key.utf8)]
  }

  /// Changes the value at a place of ``keys``, without a copy of the others.
  package mutating func update<E>(
    at place: Int, _ change: (inout Value) throws(E) -> Void
  ) throws(E) {
    try change(&values[place])
  }

  /// The fields with each value changed by `transform`.
  package func mapValues<E>(_ transform: (Value) throws(E) -> Value) throws(E) -> Fields {
    var result = self
    for place in values.indices { result.values[place] = try transform(values[place]) }
    return result
  }

  /// The fields in the byte order of their names.
  package var sorted: Fields {
    let pairs = self.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return Fields(pairs.map { ($0.key, $0.value) }, isTyped: isTyped)
  }

  private mutating func append(_ key: String, _ value: Value) {
    keys.append(key)
    values.append(value)
    if keys.count == Self.scanLimit + 1 {
      for (place, key) in keys.enumerated() { index[Array(key.utf8)] = place }
    } else if keys.count > Self.scanLimit {
      index[Array(key.utf8)] = keys.count - 1
    }
  }

  private mutating func remove(at place: Int) {
    keys.remove(at: place)
    values.remove(at: place)
    index = [:]
    guard keys.count > Self.scanLimit else { return }
    for (place, key) in keys.enumerated() { index[Array(key.utf8)] = place }
  }
}

extension Fields: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { keys.count }
  package subscript(position: Int) -> (key: String, value: Value) {
    (keys[position], values[position])
  }
}

extension Fields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }
}

extension Fields: Hashable {
  package static func == (left: Fields, right: Fields) -> Bool {
    guard left.count == right.count else { return false }
    return left.allSatisfy { right[$0.key] == $0.value }
  }

  package func hash(into hasher: inout Hasher) {
    var combined = 0
    for (key, value) in self {
      var inner = Hasher()
      inner.combine(key)
      inner.combine(value)
      combined ^= inner.finalize()
    }
    hasher.combine(combined)
    hasher.combine(count)
  }
}
