import JSONSyntax
package import Values

/// JSON as cainfra prints it: words in place of what must not be shown and of what is not known.
package enum PrintedJSON {
  private static let hidden = JSONWriter.HiddenValues(
    unknown: { _ in ValueText.unknown }, sensitive: { _ in ValueText.sensitive })

  /// The value on one line, without a line break.
  package static func line(_ value: Value) -> String {
    String(decoding: JSONWriter(.compact, hidden: hidden).bytes(of: value), as: UTF8.self)
  }

  /// The value over several lines, with a line break at the end.
  package static func text(_ value: Value) -> String {
    String(decoding: JSONWriter(.pretty, hidden: hidden).bytes(of: value), as: UTF8.self) + "\n"
  }
}
