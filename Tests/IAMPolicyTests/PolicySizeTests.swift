import IAMPolicy
import Testing

@Suite("Policy sizes: the table of section 1")
struct PolicySizeTests {
  @Test(arguments: PolicySizeLimit.allCases)
  func `a text at the limit passes, one character more does not`(_ limit: PolicySizeLimit) throws {
    let text = String(repeating: "x", count: limit.limit)
    #expect(PolicySize.check(text, limit) == nil)
    let problem = try #require(PolicySize.check(text + "x", limit))
    #expect(problem.message.contains("\(limit.limit + 1)"))
    #expect(problem.message.contains("\(limit.limit)"))
  }

  @Test(arguments: [
    (PolicySizeLimit.managedPolicy, 6144), (.inlineOfUser, 2048), (.inlineOfGroup, 5120),
    (.inlineOfRole, 10240), (.endpoint, 20480), (.bucket, 20480), (.codeArtifact, 7168),
  ])
  func `the limits are AWS's`(_ limit: PolicySizeLimit, _ characters: Int) {
    #expect(limit.limit == characters)
  }

  @Test(arguments: PolicySizeLimit.allCases)
  func `IAM counts without white space, the others with it`(_ limit: PolicySizeLimit) {
    let isIAM = [.managedPolicy, .inlineOfUser, .inlineOfGroup, .inlineOfRole].contains(limit)
    #expect(PolicySize.count("{ \"a\":\r\n\t1 }", for: limit) == (isIAM ? 7 : 12))
  }

  @Test func `characters are counted, in a bucket policy bytes`() {
    #expect(PolicySize.count("é", for: .endpoint) == 1)
    #expect(PolicySize.count("é", for: .bucket) == 2)
  }

  @Test func `inline policies of one user are added up`() {
    let text = String(repeating: "x", count: 1000)
    #expect(PolicySize.check(text, .inlineOfUser, others: 1048) == nil)
    #expect(PolicySize.check(text, .inlineOfUser, others: 1049) != nil)
  }

  @Test(arguments: [
    (PolicyKind.identity, PolicySizeLimit.managedPolicy), (.boundary, .managedPolicy),
    (.endpoint, .endpoint), (.bucket, .bucket), (.domain, .codeArtifact),
    (.repository, .codeArtifact),
  ])
  func `each kind has its limit`(_ kind: PolicyKind, _ limit: PolicySizeLimit) {
    #expect(PolicySizeLimit(kind) == limit)
  }

  @Test func `the finding has the id of its kind`() {
    let text = String(repeating: "x", count: 200_000)
    let ids = [PolicySizeLimit.managedPolicy, .endpoint, .codeArtifact].map {
      PolicySize.check(text, $0)?.rule.rawValue
    }
    #expect(ids == ["GEN-SIZE", "EP-SIZE", "CA-POLICY-SIZE"])
  }
}
