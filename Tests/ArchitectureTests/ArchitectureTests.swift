import Diagnostics
import Foundation
import JSONSyntax
import Subprocess
import Testing
import Values

@Suite("The house stands as docs/architecture.md says")
struct ArchitectureTests {
  @Test("a target imports only the floors under it")
  func imports() throws {
    #expect(SourceTree.sources.count > 100)
    let floors = Dictionary(uniqueKeysWithValues: Floors.table.map { ($0.target, $0.mayImport) })
    for file in SourceTree.sources {
      let allowed = try #require(floors[file.target], "\(file.target) is not in the table")
      for module in Self.imports(of: file) where !allowed.contains(module) {
        let users = Floors.outside[module]
        let isAllowed = Floors.system.contains(module) || users?.contains(file.target) == true
        #expect(isAllowed, "\(file.name) imports \(module)")
      }
    }
  }

  @Test("the package description names the same dependencies")
  func manifest() async throws {
    let scratch = NSTemporaryDirectory() + "cainfra-manifest-" + UUID().uuidString
    let result = try await Subprocess.run(
      .name("swift"),
      arguments: [
        "package", "--package-path", SourceTree.root.path(), "--scratch-path", scratch,
        "dump-package",
      ], output: .string(limit: 8 << 20), error: .discarded)
    try? FileManager.default.removeItem(atPath: scratch)
    let file = SourceFile(name: "dump-package", text: result.standardOutput)
    let description = JSONReader.read(file).value
    let targets = try #require(description?["targets"]?.elements)
    let floors = Dictionary(uniqueKeysWithValues: Floors.table.map { ($0.target, $0.mayImport) })
    var seen: Set<String> = []
    for target in targets {
      let name = target["name"]?.stringValue ?? ""
      guard let allowed = floors[name] else { continue }
      seen.insert(name)
      for dependency in target["dependencies"]?.elements ?? [] {
        if let floor = dependency["byName"]?.elements?.first?.stringValue {
          #expect(allowed.contains(floor), "\(name) depends on \(floor)")
        } else if let product = dependency["product"]?.elements?.first?.stringValue {
          #expect(
            Floors.outside[product]?.contains(name) == true, "\(name) depends on \(product)")
        }
      }
    }
    #expect(seen == Set(floors.keys), "targets missing from the manifest")
  }

  @Test("the table of docs/architecture.md names every target, in order")
  func documentation() throws {
    let page = try String(
      contentsOf: SourceTree.root.appending(path: "docs/architecture.md"), encoding: .utf8)
    var rest = page[...]
    for (target, _) in Floors.table {
      let row = try #require(rest.range(of: "\n| `\(target)` |"), "\(target) has no row in order")
      rest = rest[row.upperBound...]
    }
  }

  @Test("the core links no Foundation but its essentials")
  func coreWithoutFoundation() {
    for file in SourceTree.sources where Floors.core.contains(file.target) {
      #expect(!Self.imports(of: file).contains("Foundation"), "\(file.name)")
    }
  }

  @Test(
    "nothing traps, prints past the output streams, or is left for later",
    arguments: [
      #"\bfatalError\("#, #"\btry!"#, #"\bas! "#, #"(^|[^.\w])print\("#, #"\bTODO\b"#,
      #"\bFIXME\b"#,
    ])
  func forbidden(pattern: String) throws {
    let regex = try Regex(pattern)
    for file in SourceTree.sources {
      for (number, line) in file.lines.enumerated() where line.contains(regex) {
        Issue.record("\(file.name):\(number + 1): \(line)")
      }
    }
  }

  @Test("only the YAML parser's wrapper may be unchecked")
  func unchecked() {
    for file in SourceTree.sources where file.target != "YAMLSyntax" {
      #expect(
        !file.lines.contains { $0.contains("@unchecked Sendable") }, "\(file.name)")
    }
  }

  @Test("only IAMPolicy has public symbols")
  func publicSymbols() {
    for file in SourceTree.sources where file.target != "IAMPolicy" {
      for (number, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        #expect(words.first != "public", "\(file.name):\(number + 1)")
      }
    }
  }

  private static func imports(of file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      words.removeAll {
        ["package", "public", "private", "@testable", "@preconcurrency"].contains($0)
      }
      guard words.count >= 2, words[0] == "import" else { return nil }
      return words[1].split(separator: ".").first.map(String.init)
    }
  }
}
