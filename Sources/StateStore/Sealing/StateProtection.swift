/// Whether the files of a state are sealed, and with which keys.
package struct StateProtection: Sendable {
  /// The keys that files are opened with.
  private let openers: [StateSealer]
  /// The key that files are sealed with; nil where they are written in clear.
  private let sealer: StateSealer?
  /// Whether files in clear are read.
  let acceptsClear: Bool

  /// Whether what is written is sealed.
  package var isOn: Bool { sealer != nil }

  private init(openers: [StateSealer], sealer: StateSealer?, acceptsClear: Bool) {
    self.openers = openers
    self.sealer = sealer
    self.acceptsClear = acceptsClear
  }

  /// Files are in clear.
  package static let none = StateProtection(openers: [], sealer: nil, acceptsClear: true)

  /// Files are sealed, and those in clear are refused.
  package static func sealed(with key: StateSealer) -> StateProtection {
    StateProtection(openers: [key], sealer: key, acceptsClear: false)
  }

  /// Files in clear become sealed ones.
  package static func encrypting(with key: StateSealer) -> StateProtection {
    StateProtection(openers: [key], sealer: key, acceptsClear: true)
  }

  /// Files sealed with one key become files sealed with another.
  package static func rekeying(from old: StateSealer, to new: StateSealer) -> StateProtection {
    StateProtection(openers: [new, old], sealer: new, acceptsClear: false)
  }

  /// Sealed files become files in clear.
  package static func decrypting(with key: StateSealer) -> StateProtection {
    StateProtection(openers: [key], sealer: nil, acceptsClear: true)
  }

  // MARK: - Files

  /// What the bytes of a file say, and how they are kept.
  package struct Opened: Sendable {
    /// The content.
    package var bytes: [UInt8]
    /// Whether it was sealed.
    package var isSealed: Bool
    /// Whether it is kept as this protection would write it: in clear, or sealed with its key.
    var isCurrent: Bool
  }

  /// Opens a file.
  ///
  /// One in clear is given as it is; whether it is accepted is the caller's to ask.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file at `path`.
  ///   - kind: what it must be.
  ///   - path: for messages.
  /// - Returns: what it says, and how it is kept.
  /// - Throws: `sealed` without a key, `wrongKey`, `otherKind`, `tampered` or `damaged`.
  package func open(
    _ bytes: [UInt8], as kind: SealKind, path: String
  ) throws(StateError) -> Opened {
    guard SealedDocument.isSealed(bytes) else {
      return Opened(bytes: bytes, isSealed: false, isCurrent: sealer == nil)
    }
    let document = try SealedDocument(bytes, path: path)
    let key = try key(of: document, as: kind, path: path)
    let isCurrent = try sealer.map { opener throws(StateError) in
      try opener.sealingKey(path: path).id == key.id
    }
    return Opened(
      bytes: try document.open(with: key, path: path), isSealed: true,
      isCurrent: isCurrent ?? false)
  }

  /// The bytes of a file as they are to be kept.
  package func seal(
    _ bytes: [UInt8], _ header: SealHeader, path: String
  ) throws(StateError) -> [UInt8] {
    guard let sealer else { return bytes }
    return try SealedDocument.bytes(
      sealing: bytes, header, with: try sealer.sealingKey(path: path), path: path)
  }

  /// The key of a sealed file of the given kind.
  func key(
    of document: SealedDocument, as kind: SealKind, path: String
  ) throws(StateError) -> SealingKey {
    guard document.header.kind == kind else {
      throw StateError(path, .otherKind(found: document.header.kind, expected: kind))
    }
    guard let first = openers.first else { throw StateError(path, .sealed) }
    for opener in openers.dropFirst() {
      if let key = try? opener.key(of: document, path: path) { return key }
    }
    return try first.key(of: document, path: path)
  }

  /// The key that is sealed with; nil where files are in clear.
  func sealingKey(path: String) throws(StateError) -> SealingKey? {
    guard let sealer else { return nil }
    return try sealer.sealingKey(path: path)
  }
}
