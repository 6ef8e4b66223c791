import Foundation
import Testing

/// Every numbered rule of the policy catalogue is named by a test of some target.
@Suite("The catalogue's rules have tests")
struct EvaluationRuleCoverageTests {
  /// The rules about CodeArtifact and about endpoints to S3.
  private static let rules =
    (1...27).map { id("CA", $0) } + (1...19).map { id("S3", $0) }

  private static func id(_ group: String, _ number: Int) -> String {
    "\(group)-\(number < 10 ? "0" : "")\(number)"
  }

  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rules that stand at the beginning of a test's name.
  private static let named: Set<String> = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: tests.path())) ?? []
    var named: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let file = tests.appending(path: path)
      guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for match in source.matches(of: #/"((?:(?:CA|S3)-[0-9]{2}(?:, )?)+) /#) {
        named.formUnion(match.1.components(separatedBy: ", "))
      }
    }
    return named
  }()

  @Test(arguments: rules)
  func `each numbered rule is named by a test`(_ rule: String) {
    #expect(Self.named.contains(rule), "no test's name begins with \(rule)")
  }

  @Test func `the rules are those of the reference`() throws {
    guard let page = Reference.page("policies.md") else {
      return print("SKIPPED: the reference page policies.md is not here")
    }
    let rules = page.matches(of: #/\| ((?:CA|S3)-[0-9]{2}) \|/#).map { String($0.1) }
    #expect(Set(rules) == Set(Self.rules))
  }
}
