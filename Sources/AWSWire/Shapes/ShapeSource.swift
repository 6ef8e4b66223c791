import AWSModel

/// A place in a message that a shape is read from; every protocol has its own.
protocol ShapeSource {
  /// The place's name on the wire, for messages.
  var place: String { get }

  /// The names of all members of a map here.
  var memberNames: [String] { get }

  /// A member of the record here; nil if the message does not have it.
  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)?

  /// The full name on the wire of a member of the record here.
  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String

  /// The elements of the list here.
  func elements() throws(WireFault) -> [any ShapeSource]

  /// The text here.
  func text() throws(WireFault) -> String

  /// The whole number here.
  func integer() throws(WireFault) -> Int

  /// The number here.
  func real() throws(WireFault) -> Double

  /// The truth value here.
  func flag() throws(WireFault) -> Bool

  /// The moment here.
  func moment() throws(WireFault) -> Timestamp

  /// The bytes here.
  func bytes() throws(WireFault) -> [UInt8]
}

extension ShapeSource {
  /// No names: only JSON has maps.
  var memberNames: [String] { [] }
}

/// A source in which every scalar is written as text: forms, XML, headers and queries.
protocol TextualSource: ShapeSource {}

extension TextualSource {
  func integer() throws(WireFault) -> Int {
    try scalar("a whole number") { Int($0) }
  }

  func real() throws(WireFault) -> Double {
    try scalar("a number") { Double($0) }
  }

  func flag() throws(WireFault) -> Bool {
    try scalar("true or false") { text in
      switch text {
      case "true", "True", "TRUE": true
      case "false", "False", "FALSE": false
      default: nil
      }
    }
  }

  func moment() throws(WireFault) -> Timestamp {
    try scalar("a time such as 2015-08-30T12:36:00Z") { text in
      let seconds =
        CivilTime.parse(extended: text) ?? CivilTime.parse(httpDate: text) ?? Double(text)
      return seconds.map(Timestamp.init(secondsSinceEpoch:))
    }
  }

  func bytes() throws(WireFault) -> [UInt8] {
    try scalar("Base64") { Base64.decode($0) }
  }

  private func scalar<Result>(
    _ expected: String, _ parse: (String) -> Result?
  ) throws(WireFault) -> Result {
    let text = try text()
    guard let result = parse(text) else {
      throw .mistyped(place, found: text, expected: expected)
    }
    return result
  }
}

/// One text: a header's value, an item of a query or a label of a path.
struct TextSource: TextualSource {
  let place: String
  let content: String

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    nil
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String { name }

  func elements() throws(WireFault) -> [any ShapeSource] {
    throw .mistyped(place, found: content, expected: "a list")
  }

  func text() throws(WireFault) -> String { content }
}

/// A body that is one value as it stands, such as an object's bytes or a bucket's policy.
struct RawSource: TextualSource {
  let place: String
  let content: [UInt8]

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    nil
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String { name }

  func elements() throws(WireFault) -> [any ShapeSource] {
    throw .mistyped(place, found: "bytes", expected: "a list")
  }

  func text() throws(WireFault) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .mistyped(place, found: "bytes", expected: "a text in UTF-8")
    }
    return text
  }

  func bytes() throws(WireFault) -> [UInt8] { content }
}
