import Diagnostics
import TestRandom
import Testing

@testable import YAMLSyntax

@Suite("Any bytes are read or refused, never a crash")
struct MutationTests {
  private static let sample = """
    # größe
    defaults: &d {tags: {env: prod, "é": 'x'}, <<: {a: 1}}
    resources: !!map
      vpc:
        main:
          <<: [*d, {b: ~}]
          cidr_block: 10.0.0.0/16
          text: |+
            first
              second

          folded: >-
            one
            two
          list: [1, 0x1F, -1.5e3, [], {k: "\\u00e9\\n"}]
        ? other
        : - &x [*d]
          - *x
    """

  @Test("A document with bytes changed, taken out or doubled", arguments: [1, 7, 2026] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let original = Array(Self.sample.utf8)
    let telling = Array("[]{}:,-?&*!|>'\"%@`#\t\n\r ~<0aé".utf8)
    for round in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        default: bytes[place] = telling[Int.random(in: telling.indices, using: &random)]
        }
      }
      let file = SourceFile(name: "f", bytes: bytes)
      let (node, diagnostics) = YAMLReader().read(file)
      #expect(node != nil || diagnostics.hasErrors, "seed \(seed), round \(round)")
      for diagnostic in diagnostics {
        let range = try #require(diagnostic.range, "seed \(seed), round \(round)")
        #expect(range.end <= bytes.count, "seed \(seed), round \(round)")
        #expect(!diagnostic.message.contains("This is not YAML"), "seed \(seed), round \(round)")
        #expect(!DiagnosticText().text(of: diagnostic).isEmpty)
      }
      if let node { check(node, in: file) }
    }
  }

  /// Holds that each part lies in its file, and in its whole unless an alias brought it there.
  private func check(_ node: YAMLNode, in file: SourceFile) {
    #expect(node.range.end <= file.bytes.count)
    let parts = (node.items ?? []) + (node.entries ?? []).flatMap { [$0.key, $0.value] }
    for part in parts {
      let place = part.useRange
      #expect(place.start >= node.range.start && place.end <= node.range.end)
      if part.aliasRange == nil { check(part, in: file) }
    }
  }
}
