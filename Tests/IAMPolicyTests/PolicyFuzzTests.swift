import Foundation
import IAMPolicy
import TestRandom
import Testing

/// Texts made from valid policies by spoiling them, through all that looks at a policy.
@Suite("Spoilt policies from many valid ones")
struct PolicyFuzzTests {
  /// Texts for each seed: 800 in all, or as many as `CAINFRA_FUZZ_ROUNDS` says for each.
  private static let rounds =
    ProcessInfo.processInfo.environment["CAINFRA_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 40

  @Test(arguments: (0..<20).map { UInt64(0xF03D_0000 + $0) })
  func `a spoilt policy is read, linted, printed and evaluated, or has problems`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Self.rounds {
      let text = SpoiltPolicy.text(&random)
      let kind = GeneratedWorld.pick(PolicyKind.allCases, &random)
      let reading = PolicyDocument.read(text, as: kind)
      #expect((reading.document == nil) == !reading.problems.isEmpty, "seed \(seed): \(text)")
      let findings = PolicyLint.findings(in: text, kind: kind)
      #expect(
        findings.allSatisfy { $0.line != nil && !$0.message.isEmpty }, "seed \(seed): \(text)")
      guard let document = reading.document else {
        #expect(findings.count == reading.problems.count, "seed \(seed): \(text)")
        continue
      }
      let again = PolicyDocument.read(document.compactText, as: kind).document
      #expect(again?.isEquivalent(to: document) == true, "seed \(seed): \(text)")
      var policies = PolicySet()
      policies[GeneratedWorld.pick(PolicySlot.allCases, &random)] = [AttachedPolicy(document)]
      let request = GeneratedWorld.request(&random)
      let decision = policies.decide(request)
      #expect(
        decision.outcome
          == again.map { again in
            var others = policies
            for slot in PolicySlot.allCases where !others[slot].isEmpty {
              others[slot] = [AttachedPolicy(again)]
            }
            return others.decide(request).outcome
          }, "seed \(seed): \(text)")
    }
  }
}

/// Policies that are valid but for a few mistakes.
private enum SpoiltPolicy {
  /// Valid policies of all kinds: those that the linter's rules are tested with, and generated ones.
  private static let corpus: [[UInt8]] = {
    var random = SplitMix64(seed: 0xC0FF_EE00)
    let generated = (0..<100).flatMap { _ in
      let policies = GeneratedWorld.policies(&random)
      return PolicySlot.allCases.flatMap { policies[$0].map(\.document.compactText) }
    }
    return (LintRow.all.flatMap { [$0.text, $0.nearText] } + generated).map { Array($0.utf8) }
  }()

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "null", "true", "-1e999", "0.10", "[]", "{}", #""""#, #""*""#,
    #""Allow""#, #""Deny""#, #""Principal":"#, #""NotAction":"#, #""Condition":"#, #""Sid":"x","#,
    #""${aws:username}""#, #""${""#, #""arn:aws:s3:::b/*""#, #""\u0000""#, #""\ud800""#, "\u{E9}",
    #""StringLikeIfExists":{"aws:SourceVpc":["a",true,1]}"#, "[[[[[[[[", "\n", "\"",
  ].map { Array($0.utf8) }

  /// One policy with up to four mistakes.
  static func text(_ random: inout SplitMix64) -> String {
    var bytes = GeneratedWorld.pick(corpus, &random)
    for _ in 0..<(random.next() % 5) { spoil(&bytes, &random) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func spoil(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let range = part(of: bytes, &random)
    switch random.next() % 5 {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
    case 2: bytes.insert(contentsOf: GeneratedWorld.pick(tokens, &random), at: range.lowerBound)
    case 3: bytes.replaceSubrange(range, with: GeneratedWorld.pick(tokens, &random))
    default:
      let other = GeneratedWorld.pick(corpus, &random)
      bytes.replaceSubrange(range, with: other[part(of: other, &random)])
    }
  }

  /// A stretch of a text, mostly from one sign of JSON to another.
  private static func part(of bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    let signs = Set("{}[],:\"".utf8)
    var start = Int(random.next() % UInt64(bytes.count + 1))
    var end = min(bytes.count, start + Int(random.next() % 40))
    if random.next() % 4 != 0 {
      while start < bytes.count, !signs.contains(bytes[start]) { start += 1 }
      end = max(start, end)
      while end < bytes.count, !signs.contains(bytes[end]) { end += 1 }
    }
    return start..<max(start, end)
  }
}
