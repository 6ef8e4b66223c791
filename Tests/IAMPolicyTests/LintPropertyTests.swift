import IAMPolicy
import TestRandom
import Testing

@Suite("Lint: properties")
struct LintPropertyTests {
  @Test(arguments: LintRow.all)
  func `findings stay the same when a document is printed and read again`(_ row: LintRow) {
    guard let document = PolicyDocument.read(row.text, as: row.kind).document else { return }
    let sizes: Set<String> = ["GEN-SIZE", "EP-SIZE", "CA-POLICY-SIZE"]
    func findings(_ text: String) -> [String] {
      PolicyLint.findings(in: text, kind: row.kind, context: row.context)
        .filter { !sizes.contains($0.id) }
        .map { "\($0.id) \($0.severity) \($0.path) \($0.message)" }.sorted()
    }
    let expected = findings(row.text)
    #expect(findings(document.prettyText) == expected)
    #expect(findings(document.compactText) == expected)
  }

  @Test(arguments: (0..<8).map { UInt64(0xFEED_0000 + $0) })
  func `a spoilt document is looked through without a crash, and findings are in order`(
    _ seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let spice = Array("{}[]\":,*?$\\/.-a1@é".utf8)
    for row in LintRow.all where row.text.utf8.count < 2_000 {
      for _ in 0..<6 {
        var bytes = Array(row.text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch random.next() % 3 {
          case 0: bytes.remove(at: place)
          case 1: bytes[place] = spice[Int(random.next() % UInt64(spice.count))]
          default: bytes.insert(spice[Int(random.next() % UInt64(spice.count))], at: place)
          }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let findings = PolicyLint.findings(in: text, kind: row.kind, context: row.context)
        let places = findings.map { [$0.line ?? 0, $0.column ?? 0] }
        let isOrdered = zip(places, places.dropFirst()).allSatisfy {
          !$1.lexicographicallyPrecedes($0)
        }
        #expect(isOrdered, "seed \(seed): \(text)")
      }
    }
  }

  @Test func `looking through costs in proportion to the length`() {
    func text(_ count: Int) -> String {
      let statements = (0..<count).map {
        allow("s3:GetObject", on: ["arn:aws:s3:::bucket-\($0)/*"])
      }
      return #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
    }
    func duration(_ text: String) -> Duration {
      ContinuousClock().measure { _ = PolicyLint.findings(in: text, kind: .identity) }
    }
    let (short, long) = (text(100), text(800))
    let base = (0..<3).map { _ in duration(short) }.min() ?? .zero
    let eightfold = (0..<3).map { _ in duration(long) }.min() ?? .zero
    #expect(eightfold < base * 32, "\(base) became \(eightfold)")
  }
}
