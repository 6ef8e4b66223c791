/// The CRC-32C checksum (Castagnoli polynomial, RFC 3720 appendix B.4).
package struct CRC32C: Sendable {
  private var register: UInt32 = .max

  /// A checksum of no bytes yet.
  package init() {}

  /// Takes more bytes in.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    var value = register
    for byte in bytes {
      value = Self.table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8
    }
    register = value
  }

  /// The checksum of the bytes so far.
  package var value: UInt32 { ~register }

  /// The remainder of each byte, by the reversed polynomial.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0x82F6_3B78 ^ value >> 1 : value >> 1
    }
  }
}
