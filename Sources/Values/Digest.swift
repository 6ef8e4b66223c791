import Crypto

/// A SHA-256 digest (FIPS 180-4), printed as 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The hexadecimal digits.
  package let description: String

  /// The digest of some bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
    if isDone == nil { hash.update(data: Array(bytes)) }
    self.description = Self.hexadecimal(hash.finalize())
  }

  /// The digest of a value's canonical text.
  package init(of value: Value) {
    self.init(of: value.canonicalText.utf8)
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
