/// What functions may know of the stack and of the machine.
package struct FunctionContext: Sendable {
  /// Reads a file under the stack's directory, for `file` and `templatefile`.
  package typealias FileReader =
    @Sendable (_ path: String) throws(FileReadFailure) -> [UInt8]

  /// The Region of the stack.
  package var region: String
  /// The Regions that exist, for suggestions.
  package var regions: [String]
  /// The bucket that CodeArtifact keeps a Region's assets in; nil for an unknown Region.
  package var assetsBucket: @Sendable (_ region: String) -> String?
  /// Reads a file under the stack's directory.
  package var readFile: FileReader
  /// The SHA-256 digest of some bytes, in lower-case hexadecimal digits; nil where none is at hand.
  package var sha256: (@Sendable (_ bytes: [UInt8]) -> String)?
  /// Whether the text being evaluated is itself a file that `templatefile` read.
  var isInsideTemplateFile = false

  /// A context of the given parts; without a reader no file can be read, and without
  /// a digest `sha256` is an error.
  package init(
    region: String, regions: [String] = [],
    assetsBucket: @escaping @Sendable (_ region: String) -> String? = { _ in nil },
    readFile: @escaping FileReader = { path throws(FileReadFailure) in
      throw FileReadFailure("\"\(path)\" cannot be read: there is no stack directory here")
    },
    sha256: (@Sendable (_ bytes: [UInt8]) -> String)? = nil
  ) {
    self.region = region
    self.regions = regions
    self.assetsBucket = assetsBucket
    self.readFile = readFile
    self.sha256 = sha256
  }
}

/// Why a file cannot be read, as a sentence.
package struct FileReadFailure: Error, Hashable {
  /// What is wrong.
  package var message: String
  /// What to do; nil where the message says it.
  package var help: String?

  /// A failure that says `message`.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
