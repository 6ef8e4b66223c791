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
    /// Its nodes; for a mapping, keys and values in turn.
    var nodes: [YAMLNode] = []
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
      while let event = try events.next().unlessLast {
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
      var entries = MappingEntries(of: frame.nodes)
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
    case .scalar(let text, let style):
      let node = scalar(text, style, tag: event.tag, range: range)
      if let anchor = event.anchor { anchors[anchor] = Anchor(node: node, start: range.start) }
      add(node, end: range.end)
      return nil
    case .alias(let name):
      return takeAlias(name, at: range)
    case .sequenceStart(let isFlow):
      return open(isMapping: false, isFlow: isFlow, event: event, range: range)
    case .mappingStart(let isFlow):
      return open(isMapping: true, isFlow: isFlow, event: event, range: range)
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

  private mutating func scalar(
    _ text: String, _ style: YAMLScalar.Style, tag uri: String?, range: SourceRange
  ) -> YAMLNode {
    var tag: YAMLTag?
    var isErroneous = false
    if let uri {
      tag = YAMLTag(uri: uri)
      if let error = Diagnostic.tagError(tag, uri: uri, text: text, at: range) {
        diagnostics.append(error)
        isErroneous = true
        tag = nil
      }
    }
    let scalar = YAMLScalar(text: text, style: style, tag: tag)
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
    isMapping: Bool, isFlow: Bool, event: YAMLEvent, range: SourceRange
  ) -> Diagnostic? {
    guard frames.count < YAMLLimits.depth else { return .tooDeep(at: range) }
    var frame = Frame(
      isMapping: isMapping, isFlow: isFlow, start: range.start, end: range.end,
      anchor: event.anchor, isErroneous: false)
    if let uri = event.tag, YAMLTag(uri: uri) != (isMapping ? .map : .seq) {
      diagnostics.append(.collectionTag(uri, isMapping: isMapping, at: range))
      frame.isErroneous = true
    }
    if let anchor = event.anchor { anchors[anchor] = Anchor(node: nil, start: range.start) }
    frames.append(frame)
    return nil
  }

  private mutating func close(end: Int) {
    guard let frame = frames.popLast() else { return }
    let end = frame.isFlow ? end : frame.end
    let content: YAMLNode.Content
    if frame.isMapping {
      var entries = MappingEntries(of: frame.nodes)
      diagnostics += entries.takeDiagnostics()
      content = .mapping(entries.merged)
    } else {
      content = .sequence(frame.nodes)
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
      frames[frames.count - 1].nodes.append(node)
      frames[frames.count - 1].end = end
    }
  }
}

extension YAMLEvent {
  /// The event, or nil where it ends the stream.
  fileprivate var unlessLast: YAMLEvent? {
    if case .streamEnd = kind { nil } else { self }
  }
}
