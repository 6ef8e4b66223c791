import Values

/// A sealed file: JSON whose first lines are in clear, then the nonce and what is hidden.
struct SealedDocument: Sendable {
  /// What is in clear.
  var header: SealHeader
  /// The id of the key.
  var keyID: String
  /// How the key was made from a passphrase; nil where it was not.
  var derivation: KeyDerivation?
  /// The first lines as they stand in the file.
  var context: [UInt8]
  /// The nonce, the hidden bytes and the tag.
  var sealed: [UInt8]

  private static let nonceStart = Array("  \"nonce\": \"".utf8)
  private static let ciphertextStart = Array("\",\n  \"ciphertext\": \"".utf8)
  private static let end = Array("\"\n}\n".utf8)
  private static let nonceLength = 12
  /// More than the first lines of any sealed file have.
  private static let longestContext = 8 << 10

  /// Whether bytes claim to be a sealed file, however damaged.
  static func isSealed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: SealHeader.start) }

  /// The bytes of a file that hides `bytes`.
  static func bytes(
    sealing bytes: [UInt8], _ header: SealHeader, with key: SealingKey, path: String
  ) throws(StateError) -> [UInt8] {
    let context = header.lines(key)
    let sealed: [UInt8]
    do { sealed = try key.seal(bytes, in: context) } catch {
      throw StateError(path, .cannotSeal)
    }
    return context + nonceStart + Base64.text(of: sealed.prefix(nonceLength)) + ciphertextStart
      + Base64.text(of: sealed.dropFirst(nonceLength)) + end
  }

  /// Reads the bytes of the file at `path`, without opening it.
  ///
  /// There is one spelling of a sealed file, so that every byte of it counts.
  ///
  /// - Throws: `damaged`.
  init(_ bytes: [UInt8], path: String) throws(StateError) {
    self = try StateFault.damage(to: path) { () throws(StateFault) in
      try SealedDocument(checking: bytes)
    }
  }

  private init(checking bytes: [UInt8]) throws(StateFault) {
    guard let nonce = bytes.prefix(Self.longestContext).firstRange(of: Self.nonceStart) else {
      throw StateFault(message: "it is a sealed file without a nonce")
    }
    context = Array(bytes[..<nonce.lowerBound])
    let fields = try StateFields(
      try StateJSON.parse(context.dropLast(2) + Array("\n}\n".utf8), name: "header"), at: "")
    header = try SealHeader(fields)
    keyID = try fields.text("key")
    derivation =
      fields["kdf"].isNull ? nil : try KeyDerivation(StateFields(fields["kdf"], at: "kdf"))
    let rest = bytes[nonce.upperBound...]
    let digits = (Self.nonceLength + 2) / 3 * 4
    let middle = rest.dropFirst(digits)
    guard middle.starts(with: Self.ciphertextStart), rest.suffix(Self.end.count) == Self.end[...]
    else {
      throw StateFault(message: "it is a sealed file that ends too early or goes on too long")
    }
    let hidden = middle.dropFirst(Self.ciphertextStart.count).dropLast(Self.end.count)
    guard let number = Base64.bytes(of: rest.prefix(digits)), let content = Base64.bytes(of: hidden)
    else { throw StateFault(message: "it is a sealed file whose content is not base64") }
    sealed = number + content
  }

  /// What is hidden.
  ///
  /// - Throws: `tampered` where anything is not as it was sealed.
  func open(with key: SealingKey, path: String) throws(StateError) -> [UInt8] {
    guard context == header.lines(key), let bytes = key.open(sealed, in: context) else {
      throw StateError(path, .tampered)
    }
    return bytes
  }
}
