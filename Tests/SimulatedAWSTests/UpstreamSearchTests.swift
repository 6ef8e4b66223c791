import AWSModel
import SimulatedAWS
import Testing

/// Where versions of packages are looked for, and where they stay.
@Suite struct UpstreamSearchTests {
  private func bench(_ repositories: [(name: String, upstreams: [String])]) async throws -> Bench {
    let bench = Bench(quotas: .unlimited)
    try await bench.domain()
    for (name, upstreams) in repositories { try await bench.repository(name, upstreams: upstreams) }
    return bench
  }

  @Test func theFirstRepositoryThatHasAVersionGivesIt() async throws {
    let bench = try await bench([
      ("deep", []), ("left", ["deep"]), ("right", []), ("app", ["left", "right"]),
    ])
    // Depth first: what stands behind the first upstream comes before the second.
    try await bench.upload("tool", "1.0", to: "deep", "of deep")
    try await bench.upload("tool", "1.0", to: "right", "of right")
    try await bench.upload("tool", "2.0", to: "right", "of right")
    #expect(try await bench.readable("tool", from: "app") == ["1.0", "2.0"])
    #expect(try await bench.download("tool", "1.0", from: "app") == "of deep")
    #expect(try await bench.download("tool", "2.0", from: "app") == "of right")
  }

  @Test func whatIsReadIsRetainedInTheRepositoryAskedAndNotBetween() async throws {
    let bench = try await bench([("store", []), ("middle", ["store"]), ("app", ["middle"])])
    try await bench.upload("tool", "1.0", to: "store")
    try await bench.upload("tool", "2.0", to: "store")
    _ = try await bench.download("tool", "1.0", from: "app")
    let retained = try await bench.versions("tool", in: "app")
    #expect(retained.map(\.version) == ["1.0"])
    #expect(retained.first?.origin?.domainEntryPoint?.repositoryName == "store")
    await #expect(throws: AWSError.self) { try await bench.versions("tool", in: "middle") }
    #expect(try await bench.assetSize() == 5)

    // What is retained stays when the upstream no longer has it.
    _ = try await bench.codeArtifact.deletePackage(
      DeletePackageRequest(domain: "corp", repository: "store", format: "pypi", package: "tool"))
    #expect(try await bench.readable("tool", from: "app") == ["1.0"])
    #expect(try await bench.download("tool", "1.0", from: "app") == "wheel")
  }

  @Test func noMoreThan25RepositoriesAreSearched() async throws {
    let chain = (0..<30).map { number in
      (name: "r\(number)", upstreams: number == 0 ? [] : ["r\(number - 1)"])
    }
    let bench = try await bench(chain)
    try await bench.upload("near", "1", to: "r5")
    try await bench.upload("far", "1", to: "r4")
    #expect(try await bench.readable("near", from: "r29") == ["1"])
    await #expect(throws: AWSError.self) { try await bench.readable("far", from: "r29") }
  }

  @Test func aDeletedUpstreamIsTold() async throws {
    let bench = try await bench([("store", []), ("app", ["store"])])
    _ = try await bench.codeArtifact.deleteRepository(
      DeleteRepositoryRequest(domain: "corp", repository: "store"))
    let error = await #expect(throws: AWSError.self) {
      try await bench.readable("tool", from: "app")
    }
    #expect(error?.httpStatus == 404)
    #expect(error?.message.contains("'store'") == true)
  }

  @Test func anExternalConnectionIsTold() async throws {
    let bench = try await bench([("store", []), ("app", ["store"])])
    try await bench.connect("store", to: "public:pypi")
    let error = await #expect(throws: AWSError.self) {
      try await bench.readable("requests", from: "app")
    }
    #expect(error?.httpStatus == 404)
    #expect(error?.message.contains("public:pypi") == true)
  }

  @Test func publishingBlocksUpstreamsUnlessToldOtherwise() async throws {
    let bench = try await bench([("store", []), ("app", ["store"])])
    try await bench.upload("tool", "1.0", to: "app")
    try await bench.upload("tool", "9.9", to: "store", "of another")
    #expect(try await bench.readable("tool", from: "app") == ["1.0"])
    await #expect(throws: AWSError.self) {
      try await bench.download("tool", "9.9", from: "app")
    }
    try await bench.setOrigin("tool", in: "app", publish: "ALLOW", upstream: "ALLOW")
    #expect(try await bench.readable("tool", from: "app") == ["1.0", "9.9"])
  }

  @Test func whatAnUpstreamGivesIsNotPublishedAgain() async throws {
    let bench = try await bench([("store", []), ("app", ["store"])])
    try await bench.upload("tool", "1.0", to: "store")
    let error = await #expect(throws: AWSError.self) {
      try await bench.upload("tool", "1.0", to: "app", "another")
    }
    #expect(error?.code == "ConflictException")
    #expect(error?.message.contains("'store'") == true)
    try await bench.setOrigin("tool", in: "app", publish: "ALLOW", upstream: "BLOCK")
    try await bench.upload("tool", "1.0", to: "app", "another")
    #expect(try await bench.download("tool", "1.0", from: "app") == "another")
  }

  @Test func publishingCanBeBlocked() async throws {
    let bench = try await bench([("store", [])])
    try await bench.setOrigin("tool", in: "store", publish: "BLOCK", upstream: "ALLOW")
    let error = await #expect(throws: AWSError.self) {
      try await bench.upload("tool", "1.0", to: "store")
    }
    #expect(error?.code == "AccessDeniedException")
    #expect(error?.httpStatus == 403)
  }

  @Test(arguments: [("Unlisted", [], true), ("Archived", [], false), ("Published", ["1.0"], true)])
  func aStatusSaysWhatPackageManagersSee(
    status: String, listed: [String], isReadable: Bool
  ) async throws {
    let bench = try await bench([("store", []), ("app", ["store"])])
    try await bench.upload("tool", "1.0", to: "store")
    try await bench.upload("tool", "0.9", to: "store")
    _ = try await bench.codeArtifact.updatePackageVersionsStatus(
      UpdatePackageVersionsStatusRequest(
        domain: "corp", repository: "store", format: "pypi", package: "tool", versions: ["1.0"],
        targetStatus: status))
    #expect(try await bench.readable("tool", from: "app").filter { $0 == "1.0" } == listed)
    if isReadable {
      #expect(try await bench.download("tool", "1.0", from: "app") == "wheel")
    } else {
      await #expect(throws: AWSError.self) {
        try await bench.download("tool", "1.0", from: "app")
      }
    }
  }

  @Test(arguments: [
    ("Friendly-Bard", "friendly-bard"), ("FRIENDLY.BARD", "friendly-bard"),
    ("friendly__bard", "friendly-bard"), ("FrIeNdLy-._.-bArD", "friendly-bard"), ("a", "a"),
  ])
  func pythonNamesAreComparedInTheirNormalForm(written: String, normal: String) async throws {
    #expect(PackageName.normalized(written) == normal)
    let bench = try await bench([("store", [])])
    try await bench.upload(written, "1.0", to: "store", file: "x-1.0.whl")
    #expect(try await bench.readable(normal, from: "store") == ["1.0"])
    #expect(try await bench.versions(written, in: "store").count == 1)
  }
}
