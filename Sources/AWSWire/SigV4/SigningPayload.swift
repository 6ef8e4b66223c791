import Crypto

/// What a signature says of the body.
package enum SigningPayload: Hashable, Sendable {
  /// The body's own hash.
  case signed
  /// Nothing; S3 allows it, and it must only go over TLS.
  case unsigned

  /// The hash that the signature holds for a body.
  func hash(of body: [UInt8]) -> String {
    switch self {
    case .signed: Hexadecimal.encode(Array(SHA256.hash(data: body)))
    case .unsigned: "UNSIGNED-PAYLOAD"
    }
  }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The digits of some bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
