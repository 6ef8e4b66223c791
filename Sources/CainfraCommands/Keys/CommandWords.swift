/// The words of a command, split as a shell splits them, without anything else that a shell does.
enum CommandWords {
  /// The words of a text; nil where a quote is not closed or a backslash ends it.
  ///
  /// `'…'` keeps all as it is, `"…"` all but `\"` and `\\`, and `\` any character after it.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (quote, character) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case ("\"", "\\") where rest.first == "\"" || rest.first == "\\":
        if let escaped = rest.popFirst() { word = (word ?? "") + String(escaped) }
      case (.some, _): word = (word ?? "") + String(character)
      case (nil, "'"), (nil, "\""):
        quote = character
        word = word ?? ""
      case (nil, "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        word = (word ?? "") + String(escaped)
      case (nil, _) where character.isWhitespace:
        if let word { words.append(word) }
        word = nil
      case (nil, _): word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
