import AWSProvider
import Diagnostics
import IAMPolicy
import StackLanguage
import Values

/// Validates stacks in process, as `cainfra validate` does.
enum StackCheck {
  /// The name under which the file of a stack is known.
  static let path = "stack.yaml"

  /// Everything that is told about a stack of one file.
  static func diagnostics(
    of text: String, inputs: VariableInputs = VariableInputs()
  ) -> [Diagnostic] {
    diagnostics(of: GivenFiles([path: Array(text.utf8)]), inputs: inputs)
  }

  /// Everything that is told about the stack at `path` of some files.
  static func diagnostics(
    of files: GivenFiles, at path: String = path, inputs: VariableInputs = VariableInputs()
  ) -> [Diagnostic] {
    let loader = StackLoader(
      catalog: AWSProvider.catalog, files: files, inputs: inputs,
      regions: CodeArtifactAssets.table.map(\.region),
      assetsBucket: { CodeArtifactAssets.inRegion($0)?.bucket },
      sha256: { Digest(of: $0).description })
    let (stack, loading) = loader.load(path)
    guard let stack else { return loading }
    return StackValidation.diagnostics(of: stack, loading: loading, catalog: loader.catalog)
  }
}

/// Files of any bytes, in memory.
struct GivenFiles: StackFileSystem {
  private let contents: [String: [UInt8]]

  /// The given bytes by path; a directory exists where a path goes through it.
  init(_ contents: [String: [UInt8]]) {
    self.contents = contents
  }

  /// The given texts by path.
  init(texts: [String: String]) {
    self.init(texts.mapValues { Array($0.utf8) })
  }

  func kind(at path: String) -> StackFileKind? {
    if contents[path] != nil { return .file }
    return contents.keys.contains { $0.hasPrefix(path + "/") } ? .directory : nil
  }

  func read(_ path: String) throws(StackFileError) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw StackFileError(path: path, reason: "No such file or directory")
    }
    return bytes
  }

  func names(in path: String) -> [String] {
    contents.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
  }

  func resolved(_ path: String) -> String { path == "." ? "/" : "/" + path }
}
