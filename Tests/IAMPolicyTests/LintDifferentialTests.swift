import Foundation
import TestRandom
import Testing

@testable import IAMPolicy

/// Compares the findings on unknown actions and on resources that do not fit with those of the
/// linter parliament, over generated policies of one statement.
///
/// It needs parliament 1.6.4: set `PARLIAMENT_PYTHON` to a Python that has it, or install it for
/// `python3`. The two linters differ in these ways, all of which the comparison allows for:
///
/// | Difference | parliament | here | Why |
/// |---|---|---|---|
/// | wildcards in an action | tells each action they cover that fits no resource | tells the pattern if none of them fits | a wildcard is not wrong where part of it works |
/// | several required types | each must fit | one must | the action is checked against each resource by itself |
/// | optional types beside required ones | ignored | fit as well | IAM takes them |
/// | actions with optional types only (tagging) | never told | told | no other resource is tagged |
/// | an action that AWS added since | unknown | known if a managed policy uses it | newer list |
@Suite("Lint: differential test against parliament")
struct LintDifferentialTests {
  private struct Answer: Decodable {
    let unknown: Int
    let mismatches: [[String]]
  }

  @Test func `unknown actions and misfits are those of parliament`() throws {
    let python = ProcessInfo.processInfo.environment["PARLIAMENT_PYTHON"] ?? "python3"
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("differential/parliament_findings.py")
    let seed: UInt64 = 0xD1FF
    var random = SplitMix64(seed: seed)
    let policies = (0..<600).map { _ in MisfitSample(using: &random) }
    let input = policies.map(\.text).joined(separator: "\n") + "\n"
    guard Python.run([python, "-c", "import parliament"]) != nil else {
      return print("SKIPPED: parliament is not here; set PARLIAMENT_PYTHON to a Python that has it")
    }
    let output = try #require(Python.run([python, script.path], input: input))
    let lines = output.split(separator: "\n")
    try #require(lines.count == policies.count)
    var compared = (unknown: 0, misfits: 0)
    for (policy, line) in zip(policies, lines) {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
      let findings = PolicyLint.findings(in: policy.text, kind: .identity)
      let unknown = findings.count { $0.id == "GEN-ACTION" }
      #expect(unknown == answer.unknown, "seed \(seed): \(policy.text)")
      compared.unknown += unknown
      // parliament stops at the first unknown action.
      guard unknown == 0 else { continue }
      let misfits = findings.filter { finding in
        Self.misfitIDs.contains(finding.id) && finding.message.contains(" works on")
          || finding.id == "CA-LIST-STAR"
      }.map(\.path)
      let theirs = Set(answer.mismatches.map { $0[0] })
      let expected = policy.actions.enumerated().filter { _, action in
        policy.isMisfit(action, told: theirs)
      }.map { "Statement[0].Action[\($0.offset)]" }
      #expect(Set(misfits) == Set(expected), "seed \(seed): \(policy.text) \(theirs.sorted())")
      compared.misfits += misfits.count
    }
    #expect(compared.unknown > 50 && compared.misfits > 50, "\(compared)")
  }

  private static let misfitIDs: Set<String> = [
    "CA-READ-PACKAGE-ARN", "CA-PUBLISH-REPO-ARN", "CA-ACTION-RESOURCE", "GEN-RESOURCE-MISMATCH",
  ]
}

/// A policy of one statement with actions of CodeArtifact and S3, some of them spoilt.
private struct MisfitSample {
  let actions: [String]
  let resources: [String]

  var text: String {
    allow(actions, resources)
  }

  init(using random: inout SplitMix64) {
    let known = KnownActions.actions(of: "codeartifact") + Self.s3
    self.actions = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let action = known[Int(random.next() % UInt64(known.count))].text
      switch random.next() % 8 {
      case 0: return action + "s"
      case 1: return String(action.dropLast(Int.random(in: 1...4, using: &random))) + "*"
      default: return action
      }
    }
    let count = Int.random(in: 1...3, using: &random)
    self.resources = (0..<count).map { _ in
      Self.resources[Int(random.next() % UInt64(Self.resources.count))]
    }
  }

  /// Whether parliament's answer means that an action, or all that a pattern covers, is misplaced,
  /// by the table of differences.
  func isMisfit(_ action: String, told: Set<String>) -> Bool {
    let covered = ActionPattern(PolicyString(action)).known.filter { $0.name != Self.newer }
    let resources = resources.map { PolicyString($0) }
    return covered.allSatisfy { action in
      if Self.optionalTypes.contains(action.name) { return !ActionFit.fits(action, resources) }
      return told.contains(action.text.lowercased())
        && !(action.resourceTypes.count > 1 && ActionFit.fits(action, resources))
    }
  }

  /// The actions of both services none of whose types is required.
  private static let optionalTypes: Set<String> = [
    "ListTagsForResource", "TagResource", "UntagResource",
  ]

  /// The action that parliament's list lacks.
  private static let newer = "GetBucketAbac"

  private func allow(_ actions: [String], _ resources: [String]) -> String {
    func list(_ texts: [String]) -> String { "[\"" + texts.joined(separator: "\",\"") + "\"]" }
    return #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":\#(list(actions)),"#
      + #""Resource":\#(list(resources))}]}"#
  }

  /// The actions that parliament's list has too.
  private static let s3 = KnownActions.actions(of: "s3").filter { $0.name != newer }

  private static let resources = [
    "arn:aws:codeartifact:eu-west-1:111122223333:domain/d",
    "arn:aws:codeartifact:eu-west-1:111122223333:repository/d/r",
    "arn:aws:codeartifact:eu-west-1:111122223333:repository/d/*",
    "arn:aws:codeartifact:eu-west-1:111122223333:package/d/r/npm//react",
    "arn:aws:codeartifact:*:*:package/d/r/maven/org.example/*",
    "arn:aws:codeartifact:eu-west-1:111122223333:package-group/d/npm/*",
    "arn:aws:s3:::bucket", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket*",
    "arn:aws:s3:::bucket/key", "arn:aws:s3:eu-west-1:111122223333:accesspoint/a",
    "arn:aws:s3:eu-west-1:111122223333:job/j",
  ]
}
