import Foundation
import Testing

/// The table of faults in `docs/reliability.md` is whole, and names tests that exist.
@Suite("The catalogue of faults")
struct FaultCatalogueTests {
  /// The rows: their first cell, and the tests named in their last.
  private static func rows() throws -> [(numbers: ClosedRange<Int>, tests: [String])] {
    let text = try Texts.text("docs/reliability.md")
    let table = text.components(separatedBy: "| # |").dropFirst().joined()
    return table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let numbers = cells.first?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
      guard let first = numbers.first, let last = numbers.last, let tests = cells.last else {
        return nil
      }
      let names = tests.split(separator: "`", omittingEmptySubsequences: false)
      return (first...last, names.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.1) })
    }
  }

  @Test("every fault from 1 to 65 has one line")
  func whole() throws {
    #expect(try Self.rows().flatMap { Array($0.numbers) } == Array(1...65))
  }

  @Test("a line names a test, or what comes with a later part of cainfra")
  func named() throws {
    for row in try Self.rows() where row.tests.isEmpty {
      #expect([30, 33, 35].contains(row.numbers.lowerBound), "\(row.numbers)")
    }
  }

  @Test("every test named is there")
  func exist() throws {
    let known = try Texts.tests()
    for name in try Self.rows().flatMap(\.tests) {
      let isKnown = known.contains(name)
      #expect(isKnown, "\(name)")
    }
  }

  /// The project's texts.
  private enum Texts {
    static func text(_ path: String) throws -> String {
      try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    }

    /// The suites, their functions such as `CrashTests.twice`, and the scenarios.
    static func tests() throws -> Set<String> {
      let folder = SourceTree.root.appending(path: "Tests").path()
      var names: Set<String> = []
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        if file.hasSuffix(".scenario") { names.insert(file) }
        guard file.hasSuffix("Tests.swift") else { continue }
        let suite = String(file.dropLast(".swift".count))
        names.insert(suite)
        for line in try text("Tests/\(path)").split(separator: "\n") {
          guard let start = line.firstRange(of: "func ")?.upperBound else { continue }
          names.insert("\(suite).\(line[start...].prefix { $0 != "(" })")
        }
      }
      return names
    }
  }
}
