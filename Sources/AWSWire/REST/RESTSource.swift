import AWSModel

/// The members of a REST message, each read from where its route has it.
struct RESTSource: ShapeSource {
  let place = ""

  /// The scalars found outside the body, by member.
  var placed: [String: TextSource] = [:]

  /// Members that are the body, or a part of it, by themselves.
  var payloads: [String: any ShapeSource] = [:]

  /// Names of placed members on the wire, whether they are there or not.
  var names: [String: String] = [:]

  /// The body, in which all other members are; nil if there is none.
  var body: (any ShapeSource)?

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    if let source = placed[name] { return source }
    if let source = payloads[name] { return source }
    if names[name] != nil { return nil }
    return body?.member(name, of: shape, isList: isList)
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String {
    names[name] ?? body?.placeOfMember(name, of: shape, isList: isList) ?? name
  }

  func elements() throws(WireFault) -> [any ShapeSource] { throw fault }
  func text() throws(WireFault) -> String { throw fault }
  func integer() throws(WireFault) -> Int { throw fault }
  func real() throws(WireFault) -> Double { throw fault }
  func flag() throws(WireFault) -> Bool { throw fault }
  func moment() throws(WireFault) -> Timestamp { throw fault }
  func bytes() throws(WireFault) -> [UInt8] { throw fault }

  private var fault: WireFault { .unreadable("A message is a record") }
}
