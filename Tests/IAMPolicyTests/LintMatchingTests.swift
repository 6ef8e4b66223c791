import TestRandom
import Testing

@testable import IAMPolicy

@Suite("Lint: how patterns relate")
struct LintMatchingTests {
  /// All texts of `a` and `b` up to a length.
  private static func words(upTo length: Int) -> [String] {
    var all = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { [$0 + "a", $0 + "b"] }
      all += last
    }
    return all
  }

  @Test func `patterns overlap exactly where some text matches both`() {
    var random = SplitMix64(seed: 0xA11)
    let texts = Self.words(upTo: 8)
    let letters = Array("ab*?")
    for _ in 0..<300 {
      let patterns = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            letters[Int(random.next() % 4)]
          })
      }
      let (left, right) = (WildcardPattern(patterns[0]), WildcardPattern(patterns[1]))
      let isShared = texts.contains { left.matches($0) && right.matches($0) }
      #expect(
        PatternRelation.overlap(patterns[0], patterns[1]) == isShared, "seed 0xA11: \(patterns)")
      if PatternRelation.contains(patterns[0], patterns[1]) {
        #expect(texts.allSatisfy { !right.matches($0) || left.matches($0) }, "\(patterns)")
      }
    }
  }

  @Test func `a wildcard in an ARN does not reach into the next field`() {
    let repositories = "arn:*:codeartifact:*:*:repository/*"
    #expect(!PatternRelation.overlap(repositories, Sample.npm))
    #expect(PatternRelation.overlap(repositories, Sample.repository))
    #expect(PatternRelation.overlap("arn:aws:code*", Sample.npm))
    #expect(!PatternRelation.contains("arn:aws:s3:*:bucket/*:b", "arn:aws:s3:::bucket/a:b"))
    #expect(PatternRelation.contains("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/a:b*"))
  }

  @Test(arguments: [
    ("a${aws:username}b", "a*b"), ("${x}", "*"), ("a${open", "a*"), ("plain", "plain"),
  ])
  func `a variable stands for any text`(_ text: String, _ opened: String) {
    #expect(PatternRelation.opened(text) == opened)
  }

  @Test(arguments: [
    ("10.0.0.0/8", true), ("172.31.255.255", true), ("172.32.0.0/16", false),
    ("192.168.0.0/15", false), ("fd00::/8", true), ("2001:db8::/32", false),
  ])
  func `private ranges are known`(_ text: String, _ isPrivate: Bool) throws {
    #expect(try #require(AddressRange(text)).isPrivate == isPrivate)
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/", "::1::", "12345::", "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9", "::/129", ":::",
  ])
  func `what is no range is refused`(_ text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test func `the lists of actions have the length of their source`() {
    #expect(KnownActions.actions(of: "codeartifact").count == 51)
    #expect(KnownActions.actions(of: "s3").count == 164)
    #expect(KnownActions.actions(of: "sts").count == 15)
    for service in KnownActions.services {
      let actions = KnownActions.actions(of: service)
      #expect(Set(actions.map(\.name)).count == actions.count)
      #expect(actions.allSatisfy { $0.service == service })
    }
  }

  @Test func `S3's two tables agree on objects and buckets`() {
    let table = Dictionary(
      KnownActions.actions(of: "s3").map { ($0.name, $0.resourceTypes) },
      uniquingKeysWith: { first, _ in first })
    for name in S3Actions.object { #expect(table[name]?.contains("object") ?? true, "\(name)") }
    for name in S3Actions.bucket { #expect(table[name]?.contains("bucket") ?? true, "\(name)") }
  }
}
