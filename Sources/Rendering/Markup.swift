/// Texts inside HTML and SVG.
enum Markup {
  /// The text with the characters that markup takes for its own replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in ValueText.harmless(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
