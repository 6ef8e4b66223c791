/// The fields of an object: names and values, in the order they were written.
///
/// Names are told apart by their bytes: two texts that only look alike are two names. Reading and
/// setting a field cost constant time; equality does not look at the order.
package struct Fields: Sendable {
  /// The names in order.
  package private(set) var names = FieldNames()
  /// The values, in the order of the names.
  package private(set) var values: [Value] = []
  /// Whether it is a map of one value type, not an object as written.
  ///
  /// Kept for printing; no part of equality.
  package var isTyped: Bool = false

  /// No fields.
  package init() {}

  /// The given fields; of two with one name the later value stays, at the earlier place.
  package init(_ pairs: some Sequence<(String, Value)>, isTyped: Bool = false) {
    self.isTyped = isTyped
    names.reserveCapacity(pairs.underestimatedCount)
    values.reserveCapacity(pairs.underestimatedCount)
    for (key, value) in pairs { self[key] = value }
  }

  /// Fields of the given names, each with the value at its place.
  package init(_ names: FieldNames, values: [Value]) {
    precondition(names.count == values.count, "Each name has one value")
    self.names = names
    self.values = values
  }

  /// The names in order.
  package var keys: [String] { names.list }
  /// The number of fields.
  package var count: Int { values.count }
  /// Whether there is none.
  package var isEmpty: Bool { values.isEmpty }

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
  package func position(of key: String) -> Int? { names.position(of: key) }

  /// Changes the value at a place of ``names``, without a copy of the others.
  package mutating func update<E>(
    at place: Int, _ change: (inout Value) throws(E) -> Void
  ) throws(E) {
    try change(&values[place])
  }

  /// The fields with each value changed by `transform`.
  package func mapValues<E>(_ transform: (Value) throws(E) -> Value) throws(E) -> Fields {
    var result = self
    result.values = try values.map(transform)
    return result
  }

  /// The fields in the byte order of their names.
  package var sorted: Fields {
    let pairs = self.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return Fields(pairs.map { ($0.key, $0.value) }, isTyped: isTyped)
  }

  private mutating func append(_ key: String, _ value: Value) {
    names.append(key)
    values.append(value)
  }

  private mutating func remove(at place: Int) {
    names.remove(at: place)
    values.remove(at: place)
  }
}

extension Fields: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { values.count }
  package subscript(position: Int) -> (key: String, value: Value) {
    (names.list[position], values[position])
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
    for (place, field) in left.enumerated() {
      // Mostly the order is the same, and no name need be looked for.
      let isHere = right.names.list[place].hasSameBytes(as: field.key)
      guard let other = isHere ? place : right.position(of: field.key),
        right.values[other] == field.value
      else { return false }
    }
    return true
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
