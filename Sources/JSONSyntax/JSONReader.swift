package import Diagnostics
package import Values

/// Reads JSON texts as RFC 8259 has them, and nothing more lenient.
///
/// Refused are: a byte order mark, what is not UTF-8, escapes of lone surrogates, a name twice in
/// one object (unless asked not to), nesting deeper than ``depthLimit``, numbers whose exponent is past nine digits.
/// Numbers are kept exactly. The first mistake ends the reading, but all doubled names before it
/// are told.
package enum JSONReader {
  /// How deep arrays and objects may lie in one another.
  package static let depthLimit = 128

  /// What becomes of a name that its object has already, which RFC 8259 (section 4) leaves open.
  package enum DuplicateNames: Hashable, Sendable {
    /// It is an error that shows both places.
    case refused
    /// The later value replaces the earlier one, as in most languages' readers.
    case lastWins
  }

  /// The value of `file`, or what is wrong with it: exactly one of the two.
  package static func read(
    _ file: SourceFile, duplicateNames: DuplicateNames = .refused
  ) -> (value: Value?, diagnostics: [Diagnostic]) {
    JSONParser<Value>.read(file, duplicateNames: duplicateNames)
  }

  /// The value of `file` without the elements of one array, or what is wrong with it.
  ///
  /// The array is the member `name` of the outermost object. Each element is given to `take` when it
  /// has been read, so that a great array need not be held as values; what follows it may yet turn
  /// out to be wrong.
  package static func read(
    _ file: SourceFile, givingElementsOf name: String, to take: (Value) -> Void
  ) -> (value: Value?, diagnostics: [Diagnostic]) {
    withoutActuallyEscaping(take) { take in
      JSONParser<Value>.read(file, duplicateNames: .refused, taker: (name, take))
    }
  }

  /// The value of `file` with the place of each part, or what is wrong with it: exactly one of
  /// the two.
  package static func readNode(
    _ file: SourceFile, duplicateNames: DuplicateNames = .refused
  ) -> (node: JSONNode?, diagnostics: [Diagnostic]) {
    JSONParser<JSONNode>.read(file, duplicateNames: duplicateNames)
  }
}
