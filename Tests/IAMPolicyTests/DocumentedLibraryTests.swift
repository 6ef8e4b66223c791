import Foundation
import IAMPolicy
import Testing

/// The code of the article "Policies on their own" compiles, runs and gives what the article says.
@Suite("The library's article")
struct DocumentedLibraryTests {
  private static let article = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/IAMPolicy/IAMPolicy.docc/PoliciesOnTheirOwn.md")

  @Test func `the code of the article stands in this test`() throws {
    let page = try String(contentsOf: Self.article, encoding: .utf8)
    let test = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let blocks = page.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "```").first ?? ""
    }
    #expect(blocks.count == 7)
    for block in blocks {
      #expect(Self.plain(test).contains(Self.plain(block)), "\(block)")
    }
  }

  /// The lines without what is in front of them.
  private static func plain(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "\n")
  }

  @Test func `the code of the article does what it says`() {
    #expect(problems() == [])
  }

  private func problems() -> [String] {
    let text = #"""
      {"Version": "2012-10-17", "Statement": [{"Sid": "Read", "Effect": "Allow",
        "Action": ["codeartifact:ReadFromRepository", "codeartifact:GetRepositoryEndpoint"],
        "Resource": "arn:aws:codeartifact:eu-west-1:111122223333:repository/acme/*"}]}
      """#
    let reading = PolicyDocument.read(text, as: .identity)
    guard let document = reading.document else {
      return reading.problems.map { "\($0.line ?? 0):\($0.column ?? 0): \($0.message)" }
    }

    let evaluator = PolicyEvaluator(
      PolicySet(identity: [AttachedPolicy(document, name: "readers")]))
    let decision = evaluator.decide(
      AccessRequest(
        principal: "arn:aws:iam::111122223333:user/ci",
        action: "codeartifact:ReadFromRepository",
        resource: "arn:aws:codeartifact:eu-west-1:111122223333:repository/acme/npm"))
    #expect(decision.outcome == .allowed)
    #expect(decision.reasons.map(\.policyName) == ["readers"])

    let npm = CodeArtifactResource(
      .repository("npm"), domain: "acme", region: "eu-west-1", account: "111122223333")
    let install = evaluator.decide(.install(from: npm), by: "arn:aws:iam::111122223333:user/ci")
    let canInstall = install.allSatisfy(\.isAllowed)
    #expect(canInstall)

    let cases = PolicyCases.read(
      """
      {"policies": {"identity": \(text)},
       "cases": [{"name": "ci deletes nothing", "expect": "implicitDeny",
         "principal": "arn:aws:iam::111122223333:user/ci",
         "action": "codeartifact:DeleteRepository",
         "resource": "arn:aws:codeartifact:eu-west-1:111122223333:repository/acme/npm"}]}
      """)
    let failed = cases.cases?.decide().filter { !$0.isAsExpected } ?? []
    #expect(cases.cases?.cases.count == 1)
    #expect(failed.isEmpty)

    var context = LintContext()
    context.region = "eu-west-1"
    context.isReader = true
    let findings = PolicyLint.findings(in: text, kind: .identity, context: context)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.isEmpty)

    let grant = Grant(read: ["npm"], publish: [.init(repository: "internal", format: .npm)])
    let arns = CodeArtifactARN(domain: "acme", region: "eu-west-1", account: "111122223333")
    let identity = grant.identityPolicy(in: arns).document
    let endpoint = EndpointPolicyGenerator.generate([.codeArtifact], region: "eu-west-1").document
    #expect(identity != nil && endpoint != nil)

    let other = PolicyDocument.read(document.compactText, as: .identity).document
    let isSame = other?.isEquivalent(to: document) ?? false
    #expect(isSame)
    return []
  }
}
