import Diagnostics
import Glibc
import Testing
import Values

@testable import JSONSyntax

/// The texts of JSONTestSuite (nst/JSONTestSuite, MIT), read in place.
///
/// They lie beside the project, not in it: a clone without them skips the tests and says so.
@Suite("The public JSON suite is answered rightly")
struct JSONSuiteTests {
  /// The suite's folder: from this file three levels up to the project, then beside it.
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/../shared/suites/json/test_parsing"
  }()

  /// The names of the suite's files; none where the folder is absent.
  static let names: [String] = {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted()
  }()

  private static func file(_ name: String) -> SourceFile {
    guard let stream = unsafe fopen("\(folder)/\(name)", "rb") else {
      Issue.record("\(name) cannot be read")
      return SourceFile(name: name, bytes: [])
    }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, stream)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return SourceFile(name: name, bytes: bytes)
  }

  @Test(
    "All 318 texts are there, or the notice says that none is",
    .disabled(if: names.isEmpty, "the suite ../shared/suites/json is not on this machine"))
  func count() {
    #expect(Self.names.count == 318)
    #expect(Self.names.count { $0.hasPrefix("y_") } == 95)
    #expect(Self.names.count { $0.hasPrefix("n_") } == 188)
  }

  @Test(
    "y_ is read, n_ refused, i_ either; both forms agree",
    .disabled(if: names.isEmpty, "the suite ../shared/suites/json is not on this machine"),
    arguments: names)
  func verdict(name: String) {
    let file = Self.file(name)
    let (value, diagnostics) = JSONReader.read(file, duplicateNames: .lastWins)
    let (node, nodeDiagnostics) = JSONReader.readNode(file, duplicateNames: .lastWins)
    #expect((value == nil) == diagnostics.hasErrors)
    #expect(node?.value == value)
    #expect(nodeDiagnostics == diagnostics)
    switch name.prefix(2) {
    case "y_": #expect(value != nil, "\(diagnostics.map(\.message))")
    case "n_": #expect(value == nil)
    default: break
    }
    let strict = JSONReader.read(file)
    if Self.doubledNames.contains(name) {
      #expect(strict.diagnostics.map(\.message) == ["The name \"a\" is already in this object"])
    } else {
      #expect(strict.value == value)
    }
  }

  /// The suite's `y_` texts whose names are not unique.
  ///
  /// RFC 8259 (section 4) leaves them to the reader; ours refuses them unless asked not to.
  private static let doubledNames = [
    "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
  ]
}
