/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let three = rest.prefix(3)
      rest = rest.dropFirst(3)
      var bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - three.count))
      for place in 0..<4 {
        let isPadding = place > three.count
        let index = Int(bits >> UInt32(18 - 6 * place) & 63)
        output.append(isPadding ? UInt8(ascii: "=") : alphabet[index])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a text; nil if it is not Base64 with padding.
  static func decode(_ text: String) -> [UInt8]? {
    let symbols = Array(text.utf8)
    guard symbols.count.isMultiple(of: 4) else { return nil }
    let padding = symbols.suffix(2).count { $0 == UInt8(ascii: "=") }
    var output: [UInt8] = []
    var bits: UInt32 = 0
    for (place, symbol) in symbols.enumerated() {
      let isPadding = place >= symbols.count - padding
      guard let index = isPadding ? 0 : alphabet.firstIndex(of: symbol),
        !isPadding || symbol == UInt8(ascii: "=")
      else { return nil }
      bits = bits << 6 | UInt32(index)
      if place % 4 == 3 {
        output += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        bits = 0
      }
    }
    return Array(output.dropLast(padding))
  }
}
