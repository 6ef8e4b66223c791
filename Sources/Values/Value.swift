/// A value of the stack language, of a resource's attributes, of the state and of a plan.
///
/// Beside JSON's kinds it knows sets, values that are not known until apply, and values that must
/// not be shown. Two values are equal when they mean the same: lists and tuples with the same
/// elements are equal, objects whatever the order of their fields. Texts are equal by their bytes,
/// as AWS compares them, not by what they look like.
///
/// Texts and lists, which are most values, lie in the value itself; what is larger lies in a box.
package enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// An exact decimal number.
  indirect case number(Number)
  /// A text.
  case string(String)
  /// Elements in order.
  case list(ValueList)
  /// Elements without order, each once; kept in canonical order, see ``Value/set(of:)``.
  case set(ValueList)
  /// Named values in the order they were written.
  indirect case object(Fields)
  /// A value that only the apply will know.
  indirect case unknown(Unknown)
  /// A value that must not be shown. Never directly inside another `sensitive`; use
  /// ``Value/markedSensitive``.
  indirect case sensitive(Value)
}

/// Why a value is not known yet.
///
/// An unknown that stands for exactly one attribute of one resource carries its reference, such as
/// `vpc.main.id`. Two unknowns of the same reference are the same value, which lets checks see
/// before any call that two resources name the same third one. An unknown without a reference
/// equals only itself in form, and must not be taken for equal in meaning.
package struct Unknown: Hashable, Sendable {
  /// The attribute it stands for, such as `vpc.main.id` or `iam_user.ci["web"].arn`; nil where it
  /// is computed from something unknown.
  package var reference: String?

  /// An unknown value, with the attribute it stands for if it is just that.
  package init(reference: String? = nil) {
    self.reference = reference
  }
}

/// The elements of a list.
///
/// Terraform tells lists (all of one type) from tuples (as written) when it prints them; the mark
/// is kept for that and has no part in equality.
package struct ValueList: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The elements in order.
  package var elements: [Value]
  /// Whether it is a list of one element type, not a tuple as written.
  package var isTyped: Bool

  /// A list of `elements`.
  package init(_ elements: [Value], isTyped: Bool = false) {
    self.elements = elements
    self.isTyped = isTyped
  }

  package init(arrayLiteral elements: Value...) {
    self.init(elements)
  }

  package static func == (left: ValueList, right: ValueList) -> Bool {
    left.elements == right.elements
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(elements)
  }
}

extension ValueList: RandomAccessCollection {
  package var startIndex: Int { elements.startIndex }
  package var endIndex: Int { elements.endIndex }
  package subscript(position: Int) -> Value { elements[position] }
}

// MARK: - Equality

extension Value {
  package static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.list(let left), .list(let right)), (.set(let left), .set(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.unknown(let left), .unknown(let right)): left == right
    case (.sensitive(let left), .sensitive(let right)): left == right
    default: false
    }
  }
}

// MARK: - Making values

extension Value {
  /// A list of the given elements.
  package static func array(_ elements: [Value]) -> Value { .list(ValueList(elements)) }

  /// A list of texts.
  package static func strings(_ texts: some Sequence<String>) -> Value {
    .list(ValueList(texts.map(Value.string), isTyped: true))
  }

  /// A set of the given elements: each once, in canonical order.
  ///
  /// Marks of sensitivity have no part in the order, so they can be taken off and put back without
  /// moving an element. Of two elements that differ in their marks alone one stays, all sensitive.
  package static func set(of elements: some Sequence<Value>) -> Value {
    var kept: [(text: String, value: Value)] = []
    var places: [Value: Int] = [:]
    for element in elements {
      let plain = element.unmarked
      if let place = places[plain] {
        if kept[place].value != element { kept[place].value = plain.markedSensitive }
        continue
      }
      places[plain] = kept.count
      kept.append((plain.canonicalText, element))
    }
    let sorted = kept.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    return .set(ValueList(sorted.map(\.value), isTyped: true))
  }

  /// A whole number.
  package static func int(_ value: Int) -> Value { .number(Number(value)) }

  /// An object of the given fields.
  package static func fields(_ pairs: [(String, Value)]) -> Value { .object(Fields(pairs)) }

  /// The value, not to be shown.
  package var markedSensitive: Value {
    if case .sensitive = self { return self }
    return .sensitive(self)
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: Value...) { self = .list(ValueList(elements)) }
  package init(dictionaryLiteral elements: (String, Value)...) { self = .object(Fields(elements)) }
}

// MARK: - Looking into values

extension Value {
  /// The text, seen through a sensitivity mark.
  package var stringValue: String? {
    switch self {
    case .string(let text): text
    case .sensitive(let inner): inner.stringValue
    default: nil
    }
  }

  /// The truth value, seen through a sensitivity mark.
  package var boolValue: Bool? {
    switch self {
    case .bool(let flag): flag
    case .sensitive(let inner): inner.boolValue
    default: nil
    }
  }

  /// The number, seen through a sensitivity mark.
  package var numberValue: Number? {
    switch self {
    case .number(let number): number
    case .sensitive(let inner): inner.numberValue
    default: nil
    }
  }

  /// The elements of a list or set, seen through a sensitivity mark.
  package var elements: [Value]? {
    switch self {
    case .list(let list), .set(let list): list.elements
    case .sensitive(let inner): inner.elements
    default: nil
    }
  }

  /// The fields of an object, seen through a sensitivity mark.
  package var fields: Fields? {
    switch self {
    case .object(let fields): fields
    case .sensitive(let inner): inner.fields
    default: nil
    }
  }

  /// The named field of an object, seen through a sensitivity mark.
  package subscript(field: String) -> Value? { fields?[field] }

  /// Whether it is null, seen through a sensitivity mark.
  package var isNull: Bool {
    switch self {
    case .null: true
    case .sensitive(let inner): inner.isNull
    default: false
    }
  }

  /// Whether the value itself (not a part of it) is unknown.
  package var isUnknown: Bool {
    switch self {
    case .unknown: true
    case .sensitive(let inner): inner.isUnknown
    default: false
    }
  }

  /// Whether it and all its parts are known.
  package var isWhollyKnown: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .unknown: false
    case .sensitive(let inner): inner.isWhollyKnown
    case .list(let list), .set(let list): list.allSatisfy(\.isWhollyKnown)
    case .object(let fields): fields.values.allSatisfy(\.isWhollyKnown)
    }
  }

  /// Whether it or any part of it must not be shown.
  package var containsSensitive: Bool {
    switch self {
    case .null, .bool, .number, .string, .unknown: false
    case .sensitive: true
    case .list(let list), .set(let list): list.contains(where: \.containsSensitive)
    case .object(let fields): fields.values.contains(where: \.containsSensitive)
    }
  }

  /// What kind of value it is, in the words of the stack language.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list: "list"
    case .set: "set"
    case .object: "map"
    case .unknown: "unknown"
    case .sensitive(let inner): inner.kindName
    }
  }
}
