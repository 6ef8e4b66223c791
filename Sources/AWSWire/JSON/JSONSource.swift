import AWSModel
import Values

/// A place in a JSON text that a shape is read from; members bear AWS's own names.
struct JSONSource: ShapeSource {
  let place: String
  private let value: Value

  /// The place of a value.
  init(_ value: Value, place: String = "") {
    self.value = value
    self.place = place
  }

  var memberNames: [String] { value.fields?.keys ?? [] }

  func member(_ name: String, of shape: ShapeKind, isList: Bool) -> (any ShapeSource)? {
    guard let member = value[name], member != .null else { return nil }
    return JSONSource(member, place: placeOfMember(name, of: shape, isList: isList))
  }

  func placeOfMember(_ name: String, of shape: ShapeKind, isList: Bool) -> String {
    place.isEmpty ? name : "\(place).\(name)"
  }

  func elements() throws(WireFault) -> [any ShapeSource] {
    guard case .list(let list) = value else { throw unlike("a list") }
    return list.elements.enumerated().map { index, element in
      JSONSource(element, place: "\(place)[\(index)]")
    }
  }

  func text() throws(WireFault) -> String {
    guard case .string(let text) = value else { throw unlike("a text") }
    return text
  }

  func integer() throws(WireFault) -> Int {
    guard case .number(let number) = value, let integer = Int(number.description) else {
      throw unlike("a whole number")
    }
    return integer
  }

  func real() throws(WireFault) -> Double {
    guard case .number(let number) = value, let real = Double(number.description) else {
      throw unlike("a number")
    }
    return real
  }

  func flag() throws(WireFault) -> Bool {
    guard case .bool(let flag) = value else { throw unlike("true or false") }
    return flag
  }

  func moment() throws(WireFault) -> Timestamp {
    Timestamp(secondsSinceEpoch: try real())
  }

  func bytes() throws(WireFault) -> [UInt8] {
    guard let bytes = Base64.decode(try text()) else { throw unlike("Base64") }
    return bytes
  }

  private func unlike(_ expected: String) -> WireFault {
    .mistyped(place, found: "another type", expected: expected)
  }
}
