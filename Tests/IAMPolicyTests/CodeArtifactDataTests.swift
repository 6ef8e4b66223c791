import IAMPolicy
import Testing

@Suite("Data about CodeArtifact")
struct CodeArtifactDataTests {
  @Test func `there are 51 actions, each once`() {
    #expect(CodeArtifactActions.all.count == 51)
    #expect(Set(CodeArtifactActions.all.map { $0.name.lowercased() }).count == 51)
    #expect(CodeArtifactActions.all.allSatisfy { $0.service == "codeartifact" })
  }

  @Test(arguments: [
    (ServiceAction.AccessLevel.list, 12), (.read, 13), (.write, 22), (.permissionsManagement, 2),
    (.tagging, 2),
  ])
  func `the actions by level`(_ level: ServiceAction.AccessLevel, _ count: Int) {
    #expect(CodeArtifactActions.all.count { $0.level == level } == count)
  }

  @Test(arguments: [
    ("ReadFromRepository", ["repository"]), ("PublishPackageVersion", ["package"]),
    ("GetAuthorizationToken", ["domain"]), ("ListDomains", []), ("ListPackages", ["repository"]),
    ("ListPackageVersions", ["package"]), ("CopyPackageVersions", ["package", "repository"]),
    ("TagResource", ["domain", "repository", "package-group"]),
  ])
  func `each action has its types of resource`(_ name: String, _ types: [String]) {
    #expect(CodeArtifactActions.all.first { $0.name == name }?.resourceTypes == types)
  }

  @Test func `CA-07: the read set has nine actions, all known`() {
    let known = Set(CodeArtifactActions.all.map(\.name))
    #expect(CodeArtifactActions.readSet.count == 9)
    #expect(CodeArtifactActions.readSet.allSatisfy { known.contains($0) })
  }

  @Test func `CA-27: the administrator policy allows everything and the bearer token`() throws {
    let policy = try #require(AWSManagedPolicy.codeArtifact.first)
    #expect(policy.arn() == "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess")
    #expect(
      policy.text
        == #"{"Version":"2012-10-17","Statement":[{"Action":["codeartifact:*"],"#
        + #""Effect":"Allow","Resource":"*"},{"Effect":"Allow","#
        + #""Action":"sts:GetServiceBearerToken","Resource":"*","Condition":{"StringEquals":"#
        + #"{"sts:AWSServiceName":"codeartifact.amazonaws.com"}}}]}"#)
  }

  @Test(arguments: AWSManagedPolicy.codeArtifact)
  func `the managed policies are policies`(_ policy: AWSManagedPolicy) throws {
    let reading = PolicyDocument.read(policy.text, as: .identity)
    #expect(reading.problems == [])
    #expect(reading.document?.statements.count == 2)
    #expect(PolicySize.check(policy.text, .managedPolicy) == nil)
  }

  @Test func `CA-11: the ARNs of a domain's parts`() {
    let arns = CodeArtifactARN(domain: "d", region: "us-east-1", account: "111122223333")
    let prefix = "arn:aws:codeartifact:us-east-1:111122223333:"
    #expect(arns.domain == prefix + "domain/d")
    #expect(arns.repository("r") == prefix + "repository/d/r")
    #expect(arns.packages(in: "r") == prefix + "package/d/r/*")
    #expect(arns.packages(in: "r", format: .npm) == prefix + "package/d/r/npm/*")
  }
}
