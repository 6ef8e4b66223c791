import AWSModel
import Foundation
import SimulatedAWS
import Testing

/// Authorization tokens: what they open, for how long, and that nobody can make one.
@Suite struct AuthorizationTokenTests {
  private func token(_ bench: Bench, seconds: Int? = nil) async throws -> String {
    try await bench.codeArtifact.getAuthorizationToken(
      GetAuthorizationTokenRequest(domain: "corp", durationSeconds: seconds)
    ).authorizationToken
  }

  @Test func aTokenStandsForItsCallerAndDomain() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.user()
    let key = try await bench.iam.createAccessKey(.init(userName: "ci")).accessKey.accessKeyId
    let user = bench.aws.services(region: Bench.region, accessKeyId: key)
    let text = try await user.codeArtifact.getAuthorizationToken(
      GetAuthorizationTokenRequest(domain: "corp")
    ).authorizationToken
    let token = try #require(bench.aws.token(of: text))
    #expect(token.accessKeyId == key)
    #expect(token.domain == "corp")
    #expect(token.region == Bench.region)
    #expect(bench.aws.token(of: try await self.token(bench))?.accessKeyId == nil)
  }

  @Test func everyTokenIsAnother() async throws {
    let bench = Bench()
    try await bench.domain()
    var seen: Set<String> = []
    for _ in 0..<20 { seen.insert(try await token(bench)) }
    #expect(seen.count == 20)
  }

  @Test func aTokenExpiresByTheClockOfTheAccount() async throws {
    let clock = TestClock()
    let bench = Bench(
      aws: .inMemory(account: Bench.account, seed: 1, clock: { clock.now }))
    try await bench.domain()
    let text = try await token(bench, seconds: 900)
    clock.advance(by: 899)
    #expect(bench.aws.token(of: text) != nil)
    clock.advance(by: 1)
    #expect(bench.aws.token(of: text) == nil)
  }

  @Test(arguments: [(0, 900.0), (900, 900), (43_200, 900)])
  func aTokenOfASessionEndsWithIt(seconds: Int, lasts: Double) async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.role()
    let key = try await bench.sts.assumeRole(
      .init(
        roleArn: "arn:aws:iam::111122223333:role/deploy", roleSessionName: "run",
        durationSeconds: 900)
    ).credentials?.accessKeyId
    let session = bench.aws.services(region: Bench.region, accessKeyId: key)
    let answer = try await session.codeArtifact.getAuthorizationToken(
      GetAuthorizationTokenRequest(domain: "corp", durationSeconds: seconds))
    #expect(answer.expiration.secondsSinceEpoch == Bench.start + lasts)
    #expect(bench.aws.token(of: answer.authorizationToken)?.accessKeyId == key)
  }

  @Test func aTokenOfADeletedDomainDoesNotOpenALaterOne() async throws {
    let clock = TestClock()
    let bench = Bench(
      aws: .inMemory(account: Bench.account, seed: 1, clock: { clock.now }))
    try await bench.domain()
    let text = try await token(bench)
    _ = try await bench.codeArtifact.deleteDomain(DeleteDomainRequest(domain: "corp"))
    #expect(bench.aws.token(of: text) == nil)
    clock.advance(by: 1)
    try await bench.domain()
    #expect(bench.aws.token(of: text) == nil)
  }

  @Test func nobodyElseMakesATokenThatOpens() async throws {
    let bench = Bench()
    try await bench.domain()
    let text = try await token(bench)
    let parts = text.split(separator: ".").map(String.init)
    let other = Bench(aws: .inMemory(account: Bench.account, seed: 8))
    try await other.domain()
    #expect(other.aws.token(of: text) == nil)
    for forged in [
      "", ".", "simulated.", "simulated..", "simulated.corp.x", text + "A", "x" + text,
      String(text.dropLast()), parts.dropLast().joined(separator: "."),
      "simulated.\(parts[2]).\(parts[1])", "simulated.\(parts[1]).\(parts[1])",
      "simulated.bnVsbA.\(parts[2])", "simulated.%00.\(parts[2])",
      String(repeating: "a", count: 10_000),
    ] {
      #expect(bench.aws.token(of: forged) == nil, "\(forged)")
    }
    var symbols = Array(text)
    for place in stride(from: 10, to: symbols.count, by: 7) {
      let kept = symbols[place]
      symbols[place] = kept == "A" ? "B" : "A"
      #expect(bench.aws.token(of: String(symbols)) == nil, "at \(place)")
      symbols[place] = kept
    }
  }

  @Test func anAccountInADirectoryKnowsItsTokensAgain() async throws {
    let directory = NSTemporaryDirectory() + "cainfra-tokens-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: directory) }
    func open() throws -> Bench {
      Bench(aws: try .open(directory: directory, account: Bench.account))
    }
    let one = try open()
    let two = try open()
    try await one.domain()
    let text = try await token(one)
    #expect(two.aws.token(of: text) != nil)
    #expect(try open().aws.token(of: text) != nil)
    let path = "\(directory)/\(Bench.account).token-secret"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    for file in try FileManager.default.contentsOfDirectory(atPath: directory) {
      let bytes = try Data(contentsOf: URL(filePath: "\(directory)/\(file)"))
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(file) holds the token")
    }
  }
}
