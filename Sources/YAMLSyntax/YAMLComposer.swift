import Diagnostics

/// Makes nodes of events: follows aliases, holds the limits, goes on after an error where the
/// shape of the document stays clear.
struct YAMLComposer {
  /// A collection whose end has not been met.
  private struct Frame {
    var isMapping: Bool
    var isFlow: Bool
    var start: Int
    /// Where its last part ends.
    var end: Int
    var anchor: String?
    var isErroneous: Bool
    /// The nodes of a sequence.
    var items: [YAMLNode] = []
    /// The keys and values of a mapping.
    var entries: [YAMLEntry] = []
    /// The key of a mapping whose value comes next.
    var key: YAMLNode?

    /// Adds a node that ends at `end`.
    mutating func add(_ node: YAMLNode, end: Int) {
      self.end = end
      if !isMapping {
        items.append(node)
      } else if let key = key.take() {
        entries.append(YAMLEntry(key: key, value: node))
      } else {
        key = node
      }
    }
  }

  /// What a name stands for.
  private struct Anchor {
    /// Nil while the node's end has not been met.
    var node: YAMLNode?
    /// Where the node begins.
    var start: Int
  }

  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The document's node; nil where there is none or it could not be read to its end.
  private(set) var document: YAMLNode?

  private let file: SourceFile
  private let offsets: CharacterOffsets
  private var frames: [Frame] = []
  /// How many parts the last collection at each depth had, as the next is likely to have.
  private var sizes: [Int] = Array(repeating: 0, count: YAMLLimits.depth)
  private var anchors: [String: Anchor] = [:]
  private var aliasNodes = 0
  private var firstDocument: SourceRange?

  /// A composer of the nodes of `file`.
  init(file: SourceFile, offsets: CharacterOffsets) {
    self.file = file
    self.offsets = offsets
  }

  /// Composes the one document of the stream, until its end or an error there is no way past.
  mutating func compose(_ events: inout EventParser) {
    do throws(YAMLFault) {
      while true {
        let event = try events.next()
        guard event.kind != .streamEnd else { return }
        guard let fatal = take(event) else { continue }
        abandon(for: fatal)
        return
      }
    } catch {
      abandon(for: .syntax(error, in: file, offsets))
    }
  }

  /// Gives up, but for telling what is wrong in the collections begun.
  private mutating func abandon(for diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    document = nil
    for frame in frames where frame.isMapping {
      // A last key without its value counts as a key.
      let last = frame.key.map { [YAMLEntry(key: $0, value: .placeholder(at: $0.range))] }
      var entries = MappingEntries(of: frame.entries + (last ?? []))
      diagnostics += entries.takeDiagnostics()
    }
  }

  /// Takes one event; answers with the error that ends the reading, if it is one.
  private mutating func take(_ event: YAMLEvent) -> Diagnostic? {
    let range = range(of: event)
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd:
      return nil
    case .documentStart:
      if let firstDocument { return .secondDocument(at: range, first: firstDocument) }
      firstDocument = range
      return nil
    case .scalar:
      let node = scalar(event, range: range)
      if let anchor = event.anchor { anchors[anchor] = Anchor(node: node, start: range.start) }
      add(node, end: range.end)
      return nil
    case .alias: return takeAlias(event.text, at: range)
    case .sequenceStart: return open(isMapping: false, event, range: range)
    case .mappingStart: return open(isMapping: true, event, range: range)
    case .sequenceEnd, .mappingEnd:
      close(end: range.end)
      return nil
    }
  }

  /// The event's range in bytes, without the blank lines behind a block scalar.
  private func range(of event: YAMLEvent) -> SourceRange {
    let start = offsets.byteOffset(ofCharacter: event.start)
    var end = offsets.byteOffset(ofCharacter: event.end)
    while end > start, Self.isBlank(file.bytes[end - 1]) { end -= 1 }
    return SourceRange(file: file, start: start, end: end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: - Scalars and aliases

  private mutating func scalar(_ event: YAMLEvent, range: SourceRange) -> YAMLNode {
    var tag: YAMLTag?
    var isErroneous = false
    if let uri = event.tag {
      tag = YAMLTag(uri: uri)
      if let error = Diagnostic.tagError(tag, uri: uri, text: event.text, at: range) {
        diagnostics.append(error)
        isErroneous = true
        tag = nil
      }
    }
    let scalar = YAMLScalar(text: event.text, style: event.style, tag: tag)
    return YAMLNode(.scalar(scalar), range: range, isErroneous: isErroneous)
  }

  private mutating func takeAlias(_ name: String, at range: SourceRange) -> Diagnostic? {
    guard let anchor = anchors[name] else {
      diagnostics.append(.undefinedAlias(name, known: anchors.keys, at: range))
      add(.placeholder(at: range), end: range.end)
      return nil
    }
    guard var node = anchor.node else {
      let begin = SourceRange(
        file: file, start: anchor.start, end: anchor.start + name.utf8.count + 1)
      diagnostics.append(.cyclicAlias(name, at: range, anchor: begin))
      add(.placeholder(at: range), end: range.end)
      return nil
    }
    aliasNodes += Int(node.expandedCount)
    guard aliasNodes <= YAMLLimits.aliasNodes else { return .tooManyAliasNodes(at: range) }
    guard frames.count + Int(node.height) <= YAMLLimits.depth else { return .tooDeep(at: range) }
    node.aliasRange = range
    add(node, end: range.end)
    return nil
  }

  // MARK: - Collections

  private mutating func open(
    isMapping: Bool, _ event: YAMLEvent, range: SourceRange
  ) -> Diagnostic? {
    guard frames.count < YAMLLimits.depth else { return .tooDeep(at: range) }
    var frame = Frame(
      isMapping: isMapping, isFlow: event.isFlow, start: range.start, end: range.end,
      anchor: event.anchor, isErroneous: false)
    let size = min(sizes[frames.count], Self.roomLimit)
    if isMapping { frame.entries.reserveCapacity(size) } else { frame.items.reserveCapacity(size) }
    if let uri = event.tag, YAMLTag(uri: uri) != (isMapping ? .map : .seq) {
      diagnostics.append(.collectionTag(uri, isMapping: isMapping, at: range))
      frame.isErroneous = true
    }
    if let anchor = event.anchor { anchors[anchor] = Anchor(node: nil, start: range.start) }
    frames.append(frame)
    return nil
  }

  /// The most parts that a collection is given room for before they are met.
  private static let roomLimit = 16

  private mutating func close(end: Int) {
    guard let frame = frames.popLast() else { return }
    sizes[frames.count] = frame.items.count + frame.entries.count
    let end = frame.isFlow ? end : frame.end
    let content: YAMLNode.Content
    if frame.isMapping {
      var entries = MappingEntries(of: frame.entries)
      diagnostics += entries.takeDiagnostics()
      content = .mapping(entries.merged)
    } else {
      content = .sequence(frame.items)
    }
    let range = SourceRange(file: file, start: frame.start, end: end)
    let node = YAMLNode(content, range: range, isErroneous: frame.isErroneous)
    // An anchor of the same name further in has taken the name over.
    if let anchor = frame.anchor, anchors[anchor]?.start == frame.start {
      anchors[anchor]?.node = node
    }
    add(node, end: end)
  }

  private mutating func add(_ node: YAMLNode, end: Int) {
    if frames.isEmpty {
      document = node
    } else {
      frames[frames.count - 1].add(node, end: end)
    }
  }
}
