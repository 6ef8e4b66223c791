import Crypto

/// The digests of a file's content, each in lower-case hexadecimal digits.
package struct AssetDigests: Codable, Hashable, Sendable {
  /// MD5, which CodeArtifact tells too.
  package var md5: String

  /// SHA-1, npm's `shasum`.
  package var sha1: String

  /// SHA-256, by which content is known here.
  package var sha256: String

  /// SHA-512, npm's `integrity`.
  package var sha512: String

  /// The digests of some bytes.
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// The digests of a part of some bytes.
  package init(of bytes: ArraySlice<UInt8>) {
    var md5 = Insecure.MD5()
    var sha1 = Insecure.SHA1()
    var sha256 = SHA256()
    var sha512 = SHA512()
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe md5.update(bufferPointer: bytes)
      unsafe sha1.update(bufferPointer: bytes)
      unsafe sha256.update(bufferPointer: bytes)
      unsafe sha512.update(bufferPointer: bytes)
    }
    self.md5 = Self.hexadecimal(md5.finalize())
    self.sha1 = Self.hexadecimal(sha1.finalize())
    self.sha256 = Self.hexadecimal(sha256.finalize())
    self.sha512 = Self.hexadecimal(sha512.finalize())
  }

  /// The digests by the names CodeArtifact gives them.
  var byName: [String: String] {
    ["MD5": md5, "SHA-1": sha1, "SHA-256": sha256, "SHA-512": sha512]
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
