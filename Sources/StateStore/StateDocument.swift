import JSONSyntax
import ResourceModel
import Values

/// The text of `state.json`: a state, the operations open in it, and a checksum.
///
/// It is JSON, with one object of the stack a line, so that a comparison of two states reads well.
/// The last field is the SHA-256 digest of all bytes before its line.
package struct StateDocument: Hashable, Sendable {
  /// The state.
  package var state: State
  /// The operations whose outcome is not known.
  package var open: [OpenOperation]
  /// The id of the last journal that is folded in; such a journal is passed over.
  package var journal: String?
  /// The epoch of the run that wrote it; 0 where it does not say.
  package var epoch: Int

  /// A document of the given parts.
  package init(
    state: State, open: [OpenOperation] = [], journal: String? = nil, epoch: Int = 0
  ) {
    self.state = state
    self.open = open
    self.journal = journal
    self.epoch = epoch
  }

  /// The names of the fields this version knows, in the order they are written.
  static let knownFields = [
    "format", "lineage", "serial", "epoch", "stack", "account", "region", "journal", "outputs",
    "operations", "resources", "checksum",
  ]

  private static let checksumStart = Array("  \"checksum\": \"".utf8)
  private static let checksumEnd = Array("\"\n}\n".utf8)
  private static let digestLength = 64

  // MARK: - Writing

  /// The document's bytes and its checksum.
  package func encoded() -> (bytes: [UInt8], checksum: String) {
    var bytes = Array("{\n".utf8)
    Self.append("format", .int(State.currentFormat), to: &bytes)
    Self.append("lineage", .string(state.lineage), to: &bytes)
    Self.append("serial", .int(state.serial), to: &bytes)
    if epoch > 0 { Self.append("epoch", .int(epoch), to: &bytes) }
    Self.append("stack", .string(state.stack), to: &bytes)
    if let account = state.account { Self.append("account", .string(account), to: &bytes) }
    if let region = state.region { Self.append("region", .string(region), to: &bytes) }
    if let journal { Self.append("journal", .string(journal), to: &bytes) }
    for (key, value) in state.otherFields { Self.append(key, value, to: &bytes) }
    Self.append("outputs", StateOutput.json(state.outputs), to: &bytes)
    if !open.isEmpty { Self.append("operations", lines: open.lazy.map(\.fields), to: &bytes) }
    Self.append("resources", lines: state.resources.lazy.map(\.fields), to: &bytes)
    let checksum = Digest(of: bytes).description
    bytes += Self.checksumStart
    bytes += checksum.utf8
    bytes += Self.checksumEnd
    return (bytes, checksum)
  }

  private static func append(_ key: String, _ value: Value, to bytes: inout [UInt8]) {
    bytes += "  \(JSONText.quoted(key)): ".utf8
    StateJSON.writer.append(value, to: &bytes)
    bytes += ",\n".utf8
  }

  private static func append(
    _ key: String, lines: some Sequence<Fields>, to bytes: inout [UInt8]
  ) {
    bytes += "  \"\(key)\": [".utf8
    var isFirst = true
    for line in lines {
      bytes += (isFirst ? "\n    " : ",\n    ").utf8
      StateJSON.writer.append(.object(line), to: &bytes)
      isFirst = false
    }
    bytes += (isFirst ? "],\n" : "\n  ],\n").utf8
  }

  // MARK: - Reading

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file at `path`.
  ///   - path: for messages.
  /// - Returns: the document and its checksum.
  /// - Throws: `empty`, `damaged`, `checksum` or `newerFormat`.
  package static func decode(
    _ bytes: [UInt8], path: String
  ) throws(StateError) -> (document: StateDocument, checksum: String) {
    guard !bytes.isEmpty else { throw StateError(path, .empty) }
    var resources = ResourceLines()
    let (fields, format) = try StateFault.damage(to: path) { () throws(StateFault) in
      let value = try StateJSON.parse(bytes, name: path, givingElementsOf: "resources") {
        resources.take($0)
      }
      let fields = try StateFields(value, at: "")
      return (fields, try fields.int("format"))
    }
    guard format <= State.currentFormat else { throw StateError(path, .newerFormat(format)) }
    let (expected, body) = try StateFault.damage(to: path) { () throws(StateFault) in
      guard format >= 1 else { throw fields.unexpected("format", "1") }
      let checksum = try fields.text("checksum")
      let tail = checksumStart + Array(checksum.utf8) + checksumEnd
      guard checksum.utf8.count == digestLength, bytes.suffix(tail.count).elementsEqual(tail)
      else { throw StateFault(message: "its last two lines are not as cainfra writes them") }
      return (checksum, bytes.dropLast(tail.count))
    }
    let actual = Digest(of: body).description
    guard actual == expected else {
      throw StateError(path, .checksum(expected: expected, actual: actual))
    }
    let document = try StateFault.damage(to: path) { () throws(StateFault) in
      try StateDocument(fields, resources)
    }
    return (document, expected)
  }

  private init(
    _ fields: StateFields, _ resources: consuming ResourceLines
  ) throws(StateFault) {
    var state = State(
      lineage: try fields.text("lineage"), serial: try fields.int("serial"),
      stack: try fields.text("stack"), account: try fields.optionalText("account"),
      region: try fields.optionalText("region"),
      outputs: try StateOutput.read(try fields.object("outputs"), at: "outputs"))
    // Its elements are in `resources`, but it must be an array.
    _ = try fields.elements("resources")
    state.resources = try resources.inOrder()
    state.otherFields = fields.others(than: Self.knownFields)
    var open: [OpenOperation] = []
    for (place, element) in try fields.elements("operations").enumerated() {
      open.append(try OpenOperation(StateFields(element, at: "operations", place)))
    }
    self.init(
      state: state, open: open, journal: try fields.optionalText("journal"),
      epoch: try fields.count("epoch"))
  }
}
