import Diagnostics

/// A mistake that ends the reading of a JSON text.
struct JSONFault: Error {
  /// What to tell the user.
  var diagnostic: Diagnostic

  /// A fault that says `message` at the bytes of `place`.
  init(_ message: String, in file: SourceFile, at place: Range<Int>, help: String? = nil) {
    self.diagnostic = .error(message, at: SourceRange(file, place), help: help)
  }
}

extension Diagnostic {
  /// A name that its object has already.
  static func duplicateName(
    _ name: String, in file: SourceFile, at place: Range<Int>, first: Range<Int>
  ) -> Diagnostic {
    .error(
      "The name \"\(name)\" is already in this object", at: SourceRange(file, place),
      help: "Keep one of them.",
      notes: [Note("It is first written here", at: SourceRange(file, first))])
  }
}
