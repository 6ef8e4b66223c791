/// One character of a text in UTF-8 (RFC 3629).
package struct UTF8Sequence: Hashable, Sendable {
  /// The character's number.
  package let scalar: UInt32
  /// How many bytes it takes: 1 to 4.
  package let length: Int

  /// Reads the character that begins at `offset`.
  ///
  /// Nil where the bytes there are no UTF-8: a wrong first or following byte, a form longer than
  /// needed, a surrogate, a number past U+10FFFF, an end in the middle.
  package init?(in bytes: [UInt8], at offset: Int) {
    guard bytes.indices.contains(offset) else { return nil }
    let first = UInt32(bytes[offset])
    let least: UInt32
    switch first {
    case 0..<0x80:
      self.scalar = first
      self.length = 1
      return
    case 0xC2..<0xE0: (length, least) = (2, 0x80)
    case 0xE0..<0xF0: (length, least) = (3, 0x800)
    case 0xF0..<0xF5: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard bytes.count - offset >= length else { return nil }
    var scalar = first & (0x7F >> UInt32(length))
    for place in 1..<length {
      let byte = bytes[offset + place]
      guard byte & 0b1100_0000 == 0b1000_0000 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0b0011_1111)
    }
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else {
      return nil
    }
    self.scalar = scalar
  }
}
