/// One step of a YAML text as libyaml reports it, with its place in characters from the start.
struct YAMLEvent {
  /// What was met.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  /// What was met.
  var kind: Kind
  /// How a scalar is written.
  var style = YAMLScalar.Style.plain
  /// Whether a collection is written in brackets.
  var isFlow = false
  /// The text of a scalar, the name of an alias.
  var text = ""
  /// The name the node is given by `&name`.
  var anchor: String?
  /// The node's tag in full form.
  var tag: String?
  /// The characters before its first one.
  var start: Int
  /// The characters before its end.
  var end: Int
}

/// Why libyaml cannot go on.
struct YAMLFault: Error {
  /// What is wrong, in libyaml's words.
  var problem: String
  /// What libyaml was about; empty where it does not say.
  var context: String
  /// The characters before the problem.
  var index: Int
  /// The characters before the beginning of what libyaml was about.
  var contextIndex: Int
}
