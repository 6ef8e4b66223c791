/// The frames of a sealed journal.
///
/// The first is a sealed document with the journal's header in it. Each of the others is sealed by
/// itself, together with the journal's first lines and the frame's number: none can be left out,
/// moved, or put into another journal without notice.
struct SealedJournal: Sendable {
  private let key: SealingKey
  private let context: [UInt8]
  private var count = 1

  /// The frames of a journal whose first lines are known.
  init(_ header: SealHeader, key: SealingKey) {
    self.key = key
    self.context = header.lines(key)
  }

  /// The next frame; nil where the library refuses.
  func frame(of payload: [UInt8]) -> [UInt8]? {
    try? key.seal(payload, in: context + number)
  }

  /// Counts the frame that was added.
  mutating func advance() { count += 1 }

  /// What is in the next frame that is read; nil where it is not what was sealed there.
  mutating func payload(of frame: [UInt8]) -> [UInt8]? {
    defer { advance() }
    return key.open(frame, in: context + number)
  }

  /// The frame's number as eight bytes.
  private var number: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } }
}

extension StateProtection {
  /// The payloads of a journal's frames, opened where they are sealed.
  ///
  /// - Parameters:
  ///   - frames: as they stand in the file at `path`.
  ///   - folded: the id of the journal that is in the checkpoint; that one is not opened.
  ///   - path: for messages.
  /// - Returns: the payloads, and whether they were sealed; nil for the journal that is folded in.
  /// - Throws: as ``open(_:as:path:)``.
  func openJournal(
    _ frames: [[UInt8]], folded: String?, path: String
  ) throws(StateError) -> (payloads: [[UInt8]], isSealed: Bool)? {
    guard let first = frames.first, SealedDocument.isSealed(first) else { return (frames, false) }
    let document = try SealedDocument(first, path: path)
    if let folded, document.header.journal == folded { return nil }
    let key = try key(of: document, as: .journal, path: path)
    var payloads = [try document.open(with: key, path: path)]
    var journal = SealedJournal(document.header, key: key)
    for frame in frames.dropFirst() {
      guard let payload = journal.payload(of: frame) else { throw StateError(path, .tampered) }
      payloads.append(payload)
    }
    return (payloads, true)
  }
}
