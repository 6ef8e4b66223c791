import IAMPolicy
import Testing

@Suite("ARNs and patterns of them")
struct ARNPatternTests {
  @Test(arguments: [
    "arn:aws:s3:::bucket/key", "arn:aws:iam::111122223333:user/path/bob",
    "arn:aws:codeartifact:us-east-1:111122223333:package/d/r/npm//react",
    "arn:aws:iam::${aws:PrincipalAccount}:role/${aws:PrincipalTag/team}", "arn:*:*:*:*:*",
    "arn:aws:sns:us-east-1:111122223333:topic:with:colons", "arn:aws:organizations::*:",
  ])
  func `an ARN taken apart and put together is the same`(_ text: String) throws {
    let arn = try #require(ARNPattern(text))
    #expect(arn.description == text)
  }

  @Test func `the fields are told apart at their colons`() throws {
    let arn = try #require(
      ARNPattern("arn:aws:codeartifact:us-east-1:111122223333:package/d/r/npm/parity/ui"))
    #expect(arn.partition == "aws")
    #expect(arn.service == "codeartifact")
    #expect(arn.region == "us-east-1")
    #expect(arn.account == "111122223333")
    #expect(arn.resource == "package/d/r/npm/parity/ui")
  }

  @Test func `a colon in a policy variable separates nothing`() throws {
    let arn = try #require(ARNPattern("arn:aws:iam::${aws:PrincipalAccount}:user/x"))
    #expect(arn.account == "${aws:PrincipalAccount}")
    #expect(arn.resource == "user/x")
  }

  @Test func `further colons belong to the resource`() throws {
    let arn = try #require(ARNPattern("arn:aws:sns:us-east-1:111122223333:a:b:c"))
    #expect(arn.resource == "a:b:c")
  }

  @Test func `an ARN made of its parts has the usual partition`() {
    #expect(ARNPattern(service: "s3", resource: "b/*").description == "arn:aws:s3:::b/*")
  }

  @Test(arguments: [
    "", "*", "arn", "arn:aws:s3::bucket", "ARN:aws:s3:::b", "aws:arn:s3:::b", "urn:a:b:c:d:e",
  ])
  func `what is no ARN gives none`(_ text: String) {
    #expect(ARNPattern(text) == nil)
  }
}
