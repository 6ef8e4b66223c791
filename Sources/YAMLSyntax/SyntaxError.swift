import Diagnostics

/// libyaml's reason for not going on, in a user's words.
struct SyntaxError {
  /// What is wrong, and what was expected.
  var message: String
  /// What to do.
  var help: String?
  /// What began where libyaml's context lies, where that helps.
  var context: String?
  /// Whether the mistake lies where the context begins, and not where libyaml noticed it.
  var isAtContext = false

  /// The words for `fault`; `next` is the character at its place, `previous` the one before.
  init(_ fault: YAMLFault, previous: UInt8?, next: UInt8?) {
    if next == UInt8(ascii: "\t"), fault.problem.contains("tab") || fault.isAboutNextToken {
      self.init("A tab cannot indent a line", help: "Indent with spaces.")
    } else if let error = Self.misuseOfIndicator(fault, previous: previous, next: next) {
      self = error
    } else if let error = Self.inBlocks(fault) ?? Self.inFlow(fault) {
      self = error
    } else if let error = Self.inQuotes(fault) ?? Self.inProperties(fault) {
      self = error
    } else {
      self.init("This is not YAML: \(fault.problem)", help: "Check quotes and indentation.")
    }
  }

  private init(
    _ message: String, help: String? = nil, context: String? = nil, isAtContext: Bool = false
  ) {
    self.message = message
    self.help = help
    self.context = context
    self.isAtContext = isAtContext
  }

  /// Characters that mean something to YAML where a text was meant.
  private static func misuseOfIndicator(
    _ fault: YAMLFault, previous: UInt8?, next: UInt8?
  ) -> SyntaxError? {
    if fault.isAboutNextToken, let next {
      return SyntaxError(
        "A text cannot begin with \"\(Character(Unicode.Scalar(next)))\"",
        help: "Put the text in quotes.")
    }
    if next == UInt8(ascii: "]") || next == UInt8(ascii: "}"),
      fault.problem != "did not find expected node content", !fault.problem.contains("' or '")
    {
      return SyntaxError("This bracket closes nothing", help: "Remove it, or open it before.")
    }
    if previous == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
      return SyntaxError(
        "\"${\" cannot stand in a list or map of one line without quotes",
        help: "Put the text in quotes: \"${…}\".")
    }
    return nil
  }

  /// Mistakes of indentation, of keys and of list items.
  private static func inBlocks(_ fault: YAMLFault) -> SyntaxError? {
    switch fault.problem {
    case "could not find expected ':'":
      SyntaxError(
        "Expected \":\" after this key",
        help: "A key stands on one line with its \": \"; a text of several lines is written after"
          + " \"|\" or in quotes.", isAtContext: true)
    case "mapping values are not allowed in this context":
      SyntaxError(
        "A \":\" cannot stand here",
        help: "Put a text that holds \": \" in quotes, and check the indentation.")
    case "mapping keys are not allowed in this context":
      SyntaxError("A key cannot begin here", help: "Begin it on a line of its own.")
    case "block sequence entries are not allowed in this context":
      SyntaxError(
        "A list item cannot begin here",
        help: "Begin the list on a line of its own, indented under its key.")
    case "did not find expected key":
      SyntaxError(
        "Expected a key of the map, or less indentation",
        help: "All keys of a map begin in the same column.", context: "The map begins here")
    case "did not find expected '-' indicator":
      SyntaxError(
        "Expected \"-\" and an item of the list, or less indentation",
        help: "All items of a list begin in the same column.", context: "The list begins here")
    case "did not find expected <document start>":
      SyntaxError(
        "Expected the end of the file", help: "Check the indentation and the closing brackets.")
    case "found an indentation indicator equal to 0":
      SyntaxError("The indentation given after \"|\" or \">\" is a digit from 1 to 9")
    case "did not find expected comment or line break" where fault.context.contains("scalar"):
      SyntaxError(
        "The text after \"|\" or \">\" begins on the next line",
        help: "Only a digit, \"+\", \"-\" or a comment may follow the sign.")
    default: nil
    }
  }

  /// Mistakes inside brackets.
  private static func inFlow(_ fault: YAMLFault) -> SyntaxError? {
    switch fault.problem {
    case "did not find expected ',' or ']'":
      SyntaxError(
        "Expected \",\" or \"]\"",
        help: "Close the list, or put a text with special signs in quotes.",
        context: "The list begins here")
    case "did not find expected ',' or '}'":
      SyntaxError(
        "Expected \",\" or \"}\"",
        help: "Close the map, or put a text with special signs in quotes.",
        context: "The map begins here")
    case "found unexpected ':'":
      SyntaxError(
        "Expected a space after \":\"",
        help: "Write \"key: value\", or put a text that holds \":\" in quotes.")
    case "did not find expected node content":
      SyntaxError(
        "Expected a value", help: "A text that begins with a special sign stands in quotes.")
    default: nil
    }
  }

  /// Mistakes inside quotes.
  private static func inQuotes(_ fault: YAMLFault) -> SyntaxError? {
    switch fault.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      SyntaxError(
        "This quoted text is never closed", help: "Write the closing quote.", isAtContext: true)
    case "found unknown escape character":
      SyntaxError(
        "This is no escape that YAML knows",
        help: "Write \"\\\\\" for a backslash, or use single quotes, in which none is needed.")
    case "did not find expected hexdecimal number":
      SyntaxError("Expected hexadecimal digits: 2 after \"\\x\", 4 after \"\\u\", 8 after \"\\U\"")
    case "found invalid Unicode character escape code":
      SyntaxError("This escape stands for no Unicode character")
    default: nil
    }
  }

  /// Mistakes in anchors, aliases, tags and directives.
  private static func inProperties(_ fault: YAMLFault) -> SyntaxError? {
    switch fault.context {
    case "while scanning an alias":
      SyntaxError(
        "Expected the name of an alias after \"*\"",
        help: "Put a text that begins with \"*\" in quotes.", isAtContext: true)
    case "while scanning an anchor":
      SyntaxError(
        "Expected the name of an anchor after \"&\"",
        help: "Put a text that begins with \"&\" in quotes.", isAtContext: true)
    case "while scanning a tag", "while parsing a tag":
      SyntaxError(
        "This is not a tag",
        help: "Put a text that begins with \"!\" in quotes.", isAtContext: true)
    case let context where context.contains("directive"):
      directive
    default:
      switch fault.problem {
      case "found undefined tag handle":
        SyntaxError(
          "This tag is not known", help: "Put a text that begins with \"!\" in quotes.")
      case "found incompatible YAML document":
        SyntaxError("This version of YAML is not known", help: "Remove the \"%YAML\" line.")
      case let problem where problem.contains("directive"):
        directive
      default: nil
      }
    }
  }

  private static var directive: SyntaxError {
    SyntaxError(
      "A line that begins with \"%\" is a directive to YAML, and this is none that it knows",
      help: "Remove the line; a stack needs no directives.", isAtContext: true)
  }
}

extension YAMLFault {
  fileprivate var isAboutNextToken: Bool {
    problem == "found character that cannot start any token"
  }
}

extension Diagnostic {
  /// The error for what libyaml could not read.
  static func syntax(
    _ fault: YAMLFault, in file: SourceFile, _ offsets: CharacterOffsets
  ) -> Diagnostic {
    let offset = offsets.byteOffset(ofCharacter: fault.index)
    let next = file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
    let previous = file.bytes.indices.contains(offset - 1) ? file.bytes[offset - 1] : nil
    let error = SyntaxError(fault, previous: previous, next: next)
    let start = offsets.byteOffset(ofCharacter: fault.contextIndex)
    let place = error.isAtContext ? start : offset
    let notes = error.context.map {
      [Note($0, at: SourceRange(file: file, start: start, end: start + 1))]
    }
    return .error(
      error.message,
      at: SourceRange(file: file, start: place, end: min(place + 1, file.bytes.count)),
      help: error.help, notes: notes ?? [])
  }
}
