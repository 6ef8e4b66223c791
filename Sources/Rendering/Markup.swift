/// Texts inside HTML and SVG.
enum Markup {
  /// The text with the characters that markup takes for its own replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in ValueText.harmless(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
