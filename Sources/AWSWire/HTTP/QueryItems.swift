/// The names and values of a query or of a form body.
struct QueryItems: Sendable {
  /// How many items a message may have; `DeleteObjects` and long filters stay far below.
  static let limit = 20_000

  /// The items in order, decoded.
  private(set) var items: [(name: String, value: String)] = []

  /// No items.
  init() {}

  /// The items of a query or a form; nil if one is not UTF-8 or there are more than ``limit``.
  init?(parsing text: some Sequence<UInt8>, plusIsSpace: Bool) {
    let bytes = Array(text)
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      let sign = part.firstIndex(of: UInt8(ascii: "="))
      let name = PercentEncoding.decodedBytes(
        part[..<(sign ?? part.endIndex)], plusIsSpace: plusIsSpace)
      let value = sign.map {
        PercentEncoding.decodedBytes(part[($0 + 1)...], plusIsSpace: plusIsSpace)
      }
      guard items.count < Self.limit, let name = String(validating: name, as: UTF8.self),
        let value = String(validating: value ?? [], as: UTF8.self)
      else { return nil }
      items.append((name, value))
    }
  }

  /// The value of the first item of a name; nil if there is none.
  subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  /// Adds an item behind the others.
  mutating func add(_ name: String, _ value: String) { items.append((name, value)) }

  /// The items as a query or a form body has them.
  var encoded: String {
    items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
      .joined(separator: "&")
  }
}
