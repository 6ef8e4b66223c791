import StackLanguage
import Testing

/// A wrong stack that no text file can hold well: several files, unusual bytes, great sizes, or
/// values of variables.
struct MadeStack: Sendable, CustomTestStringConvertible {
  /// What is wrong with it.
  var name: String
  /// Its files.
  var files: @Sendable () -> GivenFiles
  /// What is asked for: the file, or its directory.
  var path = StackCheck.path
  /// The values of variables that are given.
  var inputs = VariableInputs()
  /// What must be told, in the form of ``ToldText``.
  var expected: [String]

  var testDescription: String { name }

  /// A stack of one file with the given bytes.
  static func bytes(
    _ name: String, _ bytes: @escaping @Sendable () -> [UInt8], _ expected: [String]
  ) -> MadeStack {
    MadeStack(name: name, files: { GivenFiles([StackCheck.path: bytes()]) }, expected: expected)
  }

  /// A stack of one file with the given text behind the usual header.
  static func text(
    _ name: String, _ text: @escaping @Sendable () -> String, _ expected: [String]
  ) -> MadeStack {
    bytes(name, { Array((header + text()).utf8) }, expected)
  }

  /// A stack of several files of the directory `stack`.
  static func directory(
    _ name: String, _ texts: [String: String], _ expected: [String]
  ) -> MadeStack {
    let files = Dictionary(uniqueKeysWithValues: texts.map { ("stack/\($0)", $1) })
    return MadeStack(
      name: name, files: { GivenFiles(texts: files) }, path: "stack", expected: expected)
  }

  /// A stack whose variables get values.
  static func variables(
    _ name: String, _ declarations: String, _ inputs: VariableInputs, files: [String: String] = [:],
    _ expected: [String]
  ) -> MadeStack {
    let texts = files.merging([StackCheck.path: header + declarations]) { first, _ in first }
    return MadeStack(
      name: name, files: { GivenFiles(texts: texts) }, inputs: inputs, expected: expected)
  }

  /// The first two lines of a stack.
  static let header = "stack: packages\nregion: eu-west-1\n"
}
