import Diagnostics
import Foundation
import IAMPolicy
import JSONSyntax
import Testing
import Values

/// The table this repository's data was taken from, where it is at hand.
private let reference: Value? = {
  let folders = [
    URL(filePath: #filePath).resolvingSymlinksInPath(),
    URL(filePath: FileManager.default.currentDirectoryPath),
  ]
  for folder in folders {
    var parent = folder
    while parent.path != "/" {
      parent.deleteLastPathComponent()
      let file = parent.appending(path: "shared/reference/codeartifact-s3-buckets.json")
      guard let data = try? Data(contentsOf: file) else { continue }
      return JSONReader.read(SourceFile(name: "buckets", bytes: Array(data))).value
    }
  }
  return nil
}()

@Suite(
  "The bucket table is the reference's",
  .enabled(if: reference != nil, "The reference table is not beside this checkout."))
struct BucketTableTests {
  private let table: Value

  init() throws {
    self.table = try #require(reference)
  }

  @Test func `the buckets of CodeArtifact by Region`() throws {
    for (name, confidence) in [("seed", "seed"), ("further", "docs")] {
      let rows = try #require(table[name]?.fields)
      let ours = CodeArtifactAssets.table.filter { $0.confidence.rawValue == confidence }
      #expect(ours.map(\.region) == rows.keys)
      #expect(ours.map(\.arn) == rows.values.compactMap(\.stringValue))
    }
  }

  @Test func `the Regions of CodeArtifact`() throws {
    let regions = try #require(table["codeartifact_regions"]?.elements).compactMap(\.stringValue)
    #expect(Set(CodeArtifactAssets.table.map(\.region)) == Set(regions))
  }

  @Test func `the services, their buckets, actions and confidence`() throws {
    let services = try #require(table["services"]?.fields)
    #expect(ServiceBuckets.table.map(\.name) == services.keys)
    for (name, row) in services {
      let ours = try #require(ServiceBuckets.named(name))
      #expect(ours.service == row["service"]?.stringValue)
      #expect(ours.patterns == row["bucket_arn_patterns"]?.elements?.compactMap(\.stringValue))
      #expect(ours.actions == row["minimum_actions"]?.elements?.compactMap(\.stringValue))
      #expect(ours.confidence.rawValue == row["confidence"]?.stringValue)
      #expect(!ours.source.isEmpty)
      #expect((ours.note != nil) == (row["note"] != nil) || ours.name == "appstream")
    }
  }
}
