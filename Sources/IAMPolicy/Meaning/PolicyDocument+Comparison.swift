import Diagnostics
import JSONSyntax
package import Values

extension PolicyDocument {
  /// Whether two policies of one kind, each a map or a JSON text, mean the same.
  ///
  /// Policies that cannot be read as such, or are not wholly known, are compared as the values
  /// they are: a service may hold what this grammar does not know.
  package static func areEquivalent(_ left: Value, _ right: Value, as kind: PolicyKind) -> Bool {
    if left == right { return left.isWhollyKnown }
    guard left.isWhollyKnown, right.isWhollyKnown else { return false }
    if let mine = read(left, as: kind).document, let theirs = read(right, as: kind).document {
      return mine.isEquivalent(to: theirs)
    }
    return plain(left) == plain(right)
  }

  /// The value that a JSON text stands for, or the value itself.
  private static func plain(_ value: Value) -> Value {
    guard let text = value.stringValue else { return value.unmarked }
    return JSONReader.read(SourceFile(name: "policy", text: text)).value ?? .string(text)
  }
}
