import CLibYAML

/// Pulls events from libyaml, one at a time; all memory that libyaml takes is given back.
///
/// Only this file touches C memory. The text must be UTF-8 without a byte order mark. After an
/// error or the end of the stream there is nothing more to pull.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Begins to read `bytes`; nil where memory runs out.
  init?(_ bytes: ArraySlice<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe text.deallocate()
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.copy(event)
  }

  private var fault: YAMLFault {
    let state = unsafe parser.pointee
    return unsafe YAMLFault(
      problem: Self.string(state.problem) ?? "out of memory",
      context: Self.string(state.context) ?? "",
      index: Int(clamping: state.problem_mark.index),
      contextIndex: Int(clamping: state.context_mark.index))
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    var copy = unsafe YAMLEvent(
      kind: .streamEnd, start: Int(clamping: event.start_mark.index),
      end: Int(clamping: event.end_mark.index))
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: copy.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: copy.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: copy.kind = .documentEnd
    case YAML_ALIAS_EVENT:
      copy.kind = .alias
      copy.text = unsafe string(event.data.alias.anchor) ?? ""
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      copy.kind = .scalar
      copy.text = unsafe String(decoding: text, as: UTF8.self)
      copy.style = unsafe style(scalar.style)
      copy.anchor = unsafe string(scalar.anchor)
      copy.tag = unsafe string(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      copy.kind = .sequenceStart
      copy.isFlow = unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE
      copy.anchor = unsafe string(sequence.anchor)
      copy.tag = unsafe string(sequence.tag)
    case YAML_SEQUENCE_END_EVENT: copy.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      copy.kind = .mappingStart
      copy.isFlow = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE
      copy.anchor = unsafe string(mapping.anchor)
      copy.tag = unsafe string(mapping.tag)
    case YAML_MAPPING_END_EVENT: copy.kind = .mappingEnd
    default: copy.kind = .streamEnd
    }
    return copy
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe bytes.map { unsafe String(cString: $0) }
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }
}
