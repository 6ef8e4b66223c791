import Foundation
import Testing

/// Every numbered rule of the policy catalogue has a test that names it.
@Suite("The catalogue's rules have tests")
struct EvaluationRuleCoverageTests {
  /// Rules about networks and stored revisions, which policies do not decide, with the test that
  /// holds them elsewhere: its file and a text in it.
  private static let elsewhere: [String: (file: String, text: String)] = [
    "CA-24": ("SimulatedAWSTests/CodeArtifactRefusalTests.swift", "stale revision"),
    "S3-02": ("SimulatedAWSTests/EndpointTests.swift", "aGatewayEndpointKeepsItsRoutes"),
    "S3-15": ("SimulatedAWSTests/EndpointTests.swift", "PrivateDNSNeedsTheGateway"),
    "S3-16": ("SimulatedAWSTests/EndpointTests.swift", ".s3.us-west-2.vpce.amazonaws.com"),
    "S3-17": ("SimulatedAWSTests/EndpointTests.swift", "privateDnsOnlyForInbound"),
  ]

  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/reference/policies.md")

  private static var hasCatalogue: Bool {
    FileManager.default.fileExists(atPath: catalogue.path())
  }

  @Test(.enabled(if: hasCatalogue, "the catalogue of rules is not beside this checkout"))
  func `each numbered rule is named by a test`() throws {
    let text = try String(contentsOf: Self.catalogue, encoding: .utf8)
    let rules = Set(text.matches(of: #/\| ((?:CA|S3)-[0-9]{2}) \|/#).map { String($0.1) })
    #expect(rules.count == 46)
    var named: Set<String> = []
    for file in try Self.swiftFiles() {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: #/"((?:CA|S3)-[0-9]{2}) /#) { named.insert(String(match.1)) }
    }
    let missing = rules.subtracting(named).subtracting(Self.elsewhere.keys)
    #expect(missing.sorted() == [])
  }

  @Test(arguments: elsewhere.keys.sorted())
  func `rules held elsewhere still are`(_ rule: String) throws {
    let place = try #require(Self.elsewhere[rule])
    let source = try String(contentsOf: Self.tests.appending(path: place.file), encoding: .utf8)
    #expect(source.contains(place.text))
  }

  private static func swiftFiles() throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: tests.path())
    return paths.filter { $0.hasSuffix(".swift") }.map { tests.appending(path: $0) }
  }
}
