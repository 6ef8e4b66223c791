import Diagnostics

// MARK: - The file as a whole

extension Diagnostic {
  static func fileTooLarge(_ size: Int, _ file: SourceFile, limit: Int) -> Diagnostic {
    .error(
      "This file is \(size) bytes long; a YAML file may have at most"
        + " \(limit)",
      at: SourceRange(file: file, start: 0, end: 0),
      help: "Split the stack into several files of one directory.")
  }

  static func foreignEncoding(_ name: String, in file: SourceFile) -> Diagnostic {
    .error(
      "This file is in \(name); it must be in UTF-8",
      at: SourceRange(file: file, start: 0, end: 0), help: "Save the file in UTF-8.")
  }

  static func invalidUTF8(_ byte: UInt8, in file: SourceFile, at offset: Int) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return .error(
      "This file is not valid UTF-8: the byte 0x\(digits) at offset \(offset) cannot stand there",
      at: SourceRange(file: file, start: offset, end: offset + 1),
      help: "Save the file in UTF-8.")
  }

  static func controlCharacter(
    _ character: UTF8Sequence, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let digits = String(character.scalar, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return .error(
      "The control character U+\(code) cannot stand in a YAML file",
      at: SourceRange(file: file, start: offset, end: offset + character.length),
      help: "Remove it; where a text needs it, write it as an escape in double quotes.")
  }

  static func tooManyDirectives(in file: SourceFile, at offset: Int) -> Diagnostic {
    .error(
      "More than \(YAMLLimits.tagDirectives) \"%TAG\" lines in one file",
      at: SourceRange(file: file, start: offset, end: offset + 4),
      help: "Remove them: only YAML's own tags, such as \"!!str\", have a meaning here.")
  }

  static func outOfMemory(reading file: SourceFile) -> Diagnostic {
    .error("There is not enough memory to read \(file.name)")
  }

  static func secondDocument(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .error(
      "A second document begins here; a file holds one", at: range,
      help: "Remove the \"---\", or move what follows it into a file of its own.",
      notes: [Note("The first document begins here", at: first)])
  }
}

// MARK: - Limits

extension Diagnostic {
  static func tooDeep(at range: SourceRange) -> Diagnostic {
    .error(
      "Lists and maps lie in one another more than \(YAMLLimits.depth) deep here", at: range,
      help: "Nothing in a stack needs that; check for brackets that are never closed.")
  }

  static func tooManyAliasNodes(at range: SourceRange) -> Diagnostic {
    .error(
      "The aliases of this file expand to more than \(YAMLLimits.aliasNodes) nodes",
      at: range, help: "Use for_each or locals in place of aliases of aliases.")
  }
}

// MARK: - Anchors, keys, tags

extension Diagnostic {
  static func undefinedAlias(
    _ name: String, known: some Collection<String>, at range: SourceRange
  ) -> Diagnostic {
    // Among very many names a search for every alias would cost the square of their number.
    let suggestion = known.count > 100 ? nil : Suggestion.didYouMean(name, among: known)
    return .error(
      "The alias \"*\(name)\" has no anchor \"&\(name)\" before it", at: range,
      help: suggestion ?? "Put a text that begins with \"*\" in quotes.")
  }

  static func cyclicAlias(
    _ name: String, at range: SourceRange, anchor: SourceRange
  ) -> Diagnostic {
    .error(
      "The alias \"*\(name)\" stands inside the value it names, which would have no end",
      at: range, notes: [Note("The value begins here", at: anchor)])
  }

  static func collectionAsKey(at range: SourceRange) -> Diagnostic {
    .error(
      "A key must be a text, not a list or a map", at: range,
      help: "If \"${…}\" or \"{…}\" was meant as a value, put it in quotes.")
  }

  static func duplicateKey(
    _ name: String, isMerge: Bool, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    .error(
      "The key \"\(name)\" is already in this map", at: range,
      help: isMerge ? "Merge several maps with one key: \"<<: [*a, *b]\"." : "Keep one of them.",
      notes: [Note("It is first written here", at: first)])
  }

  static func mergeOfNoMapping(_ kind: String, at range: SourceRange) -> Diagnostic {
    .error(
      "\"<<\" merges a map or a list of maps; this is a \(kind)", at: range,
      help: "Write \"<<: *name\", or \"<<: [*one, *other]\".")
  }

  /// What is wrong with the tag of a scalar, if anything.
  static func tagError(
    _ tag: YAMLTag?, uri: String, text: String, at range: SourceRange
  ) -> Diagnostic? {
    guard let tag else { return unknownTag(uri, at: range) }
    guard tag != .map, tag != .seq else {
      return .error("\"\(tag.shorthand)\" cannot tag a single value", at: range)
    }
    guard CoreSchema.value(of: text, taggedAs: tag) == nil else { return nil }
    return .error("\"\(text)\" is not what its tag \"\(tag.shorthand)\" says", at: range)
  }

  /// The tag of a list or map that is another's or none of YAML's own.
  static func collectionTag(_ uri: String, isMapping: Bool, at range: SourceRange) -> Diagnostic {
    guard let tag = YAMLTag(uri: uri) else { return unknownTag(uri, at: range) }
    return .error("\"\(tag.shorthand)\" cannot tag a \(isMapping ? "map" : "list")", at: range)
  }

  private static func unknownTag(_ uri: String, at range: SourceRange) -> Diagnostic {
    .error(
      "The tag \"\(uri)\" has no meaning here", at: range,
      help: "Only \"!!str\", \"!!int\", \"!!float\", \"!!bool\", \"!!null\", \"!!map\" and"
        + " \"!!seq\" are known; references are written \"${TYPE.NAME.ATTRIBUTE}\".")
  }
}
