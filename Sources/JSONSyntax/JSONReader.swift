package import Diagnostics
package import Values

/// Reads JSON texts as RFC 8259 has them, and nothing more lenient.
///
/// Refused are: a byte order mark, what is not UTF-8, escapes of lone surrogates, a name twice in
/// one object, nesting deeper than ``depthLimit``, numbers whose exponent is past nine digits.
/// Numbers are kept exactly. The first mistake ends the reading, but all doubled names before it
/// are told.
package enum JSONReader {
  /// How deep arrays and objects may lie in one another.
  package static let depthLimit = 128

  /// The value of `file`, or what is wrong with it: exactly one of the two.
  package static func read(_ file: SourceFile) -> (value: Value?, diagnostics: [Diagnostic]) {
    var parser = JSONParser<Value>(file)
    return parser.document()
  }

  /// The value of `file` with the place of each part, or what is wrong with it: exactly one of
  /// the two.
  package static func readNode(_ file: SourceFile) -> (
    node: JSONNode?, diagnostics: [Diagnostic]
  ) {
    var parser = JSONParser<JSONNode>(file)
    return parser.document()
  }
}
