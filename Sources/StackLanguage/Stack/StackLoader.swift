package import Diagnostics
package import ResourceModel
import Values

/// Reads a stack: its files, its variables, its resources with all their instances.
package struct StackLoader: Sendable {
  /// The resource types.
  package var catalog: ResourceTypeCatalog
  /// Where files are read from.
  package var files: any StackFileSystem
  /// Where the values of variables come from.
  package var inputs: VariableInputs
  /// The Regions that are known, for suggestions.
  package var regions: [String]
  /// The bucket that CodeArtifact keeps a Region's assets in; nil for an unknown Region.
  package var assetsBucket: @Sendable (_ region: String) -> String?
  /// The SHA-256 digest of some bytes, in lower-case hexadecimal digits.
  package var sha256: @Sendable (_ bytes: [UInt8]) -> String

  /// A loader of stacks that use the types of `catalog`.
  package init(
    catalog: ResourceTypeCatalog, files: any StackFileSystem,
    inputs: VariableInputs = VariableInputs(), regions: [String] = [],
    assetsBucket: @escaping @Sendable (_ region: String) -> String? = { _ in nil },
    sha256: @escaping @Sendable (_ bytes: [UInt8]) -> String
  ) {
    self.catalog = catalog
    self.files = files
    self.inputs = inputs
    self.regions = regions
    self.assetsBucket = assetsBucket
    self.sha256 = sha256
  }

  /// The stack at `path`: a YAML file, or a directory whose `*.yaml` files together are one.
  ///
  /// - Returns: the stack as far as it could be understood, nil where nothing could be read; and
  ///   everything wrong with its form, its names and its references, in reading order. A stack
  ///   with errors is good only for ``StackValidation``, which finds what else is wrong.
  package func load(_ path: String) -> (stack: DesiredStack?, diagnostics: [Diagnostic]) {
    let sources = StackSources(path: path, files: files)
    guard !sources.documents.isEmpty else {
      guard sources.diagnostics.isEmpty else { return (nil, sources.diagnostics) }
      let start = sources.files.first.map { SourceRange(file: $0, start: 0, end: 0) }
      return (
        nil,
        [.error("\(path) holds no stack", at: start, help: "Begin with \"stack: NAME\".")]
      )
    }
    var reading = StackReading(self, sources)
    let stack = reading.read()
    return (stack, (sources.diagnostics + reading.diagnostics).withoutRepetitions.inReadingOrder)
  }
}

extension [Diagnostic] {
  /// The diagnostics, those with the same words at the same place told once.
  ///
  /// A mistake in a block shows in each of its instances, and some show when a stack is read and
  /// again when it is evaluated.
  package var withoutRepetitions: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { diagnostic in
      seen.insert(Diagnostic(diagnostic.severity, diagnostic.message, at: diagnostic.range))
        .inserted
    }
  }
}
