import AWSModel
import Foundation
import SimulatedAWS
import Testing

/// Packages through the interface: what is published, what is told of it, what becomes of its files.
@Suite final class PackageTests {
  private let directory = NSTemporaryDirectory() + "cainfra-packages-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func open() throws -> Bench {
    Bench(aws: try .open(directory: directory, account: Bench.account, quotas: .unlimited))
  }

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: "\(directory)/\(Bench.account).assets"
      ).sorted()
    }
  }

  private func prepared(_ bench: Bench) async throws -> Bench {
    try await bench.domain()
    try await bench.repository("store")
    return bench
  }

  @Test func aGenericPackageIsPublishedAndReadBack() async throws {
    let bench = try await prepared(Bench())
    let published = try await bench.publish("1.0")
    #expect(published.status == "Published")
    #expect(published.asset?.size == 4)
    #expect(published.asset?.hashes["SHA-256"] == AssetDigests(of: Array("tool".utf8)).sha256)
    #expect(
      Set(published.asset?.hashes.keys ?? [:].keys) == ["MD5", "SHA-1", "SHA-256", "SHA-512"])
    let asset = try await bench.codeArtifact.getPackageVersionAsset(
      GetPackageVersionAssetRequest(
        domain: "corp", repository: "store", format: "generic", namespace: "build",
        package: "tool", packageVersion: "1.0", asset: "tool.bin"))
    #expect(asset.asset.map { String(decoding: $0, as: UTF8.self) } == "tool")
    #expect(asset.packageVersionRevision == published.versionRevision)
  }

  @Test func anUnfinishedVersionTakesFilesUntilItIsFinished() async throws {
    let bench = try await prepared(Bench())
    let first = try await bench.publish("1.0", file: "a", unfinished: true)
    #expect(first.status == "Unfinished")
    #expect(try await bench.publish("1.0", file: "b").status == "Published")
    let error = await #expect(throws: AWSError.self) {
      try await bench.publish("1.0", file: "c")
    }
    #expect(error?.code == "ConflictException")
    let assets = try await bench.codeArtifact.listPackageVersionAssets(
      ListPackageVersionAssetsRequest(
        domain: "corp", repository: "store", format: "generic", namespace: "build",
        package: "tool", packageVersion: "1.0"))
    #expect(assets.assets.map(\.name) == ["a", "b"])
  }

  @Test func contentIsKeptOnceInADomainAndCounted() async throws {
    let bench = try await prepared(Bench())
    try await bench.repository("other")
    _ = try await bench.publish("1.0")
    _ = try await bench.publish("2.0")
    _ = try await bench.publish("1.0", to: "other")
    #expect(try await bench.assetSize() == 4)
    _ = try await bench.publish("3.0", "four!")
    #expect(try await bench.assetSize() == 9)
    for repository in ["store", "other"] {
      _ = try await bench.codeArtifact.deleteRepository(
        DeleteRepositoryRequest(domain: "corp", repository: repository))
    }
    #expect(try await bench.assetSize() == 0)
  }

  @Test func filesAreThereAfterOpeningAgainAndGoWithTheirLastVersion() async throws {
    let bench = try await prepared(open())
    _ = try await bench.publish("1.0")
    try await bench.upload("tool", "1.0", to: "store", "the wheel")
    #expect(try files.count == 2)
    let again = try open()
    #expect(try await again.download("tool", "1.0", from: "store") == "the wheel")
    #expect(try again.aws.summary() == bench.aws.summary())
    _ = try await again.codeArtifact.disposePackageVersions(
      DisposePackageVersionsRequest(
        domain: "corp", repository: "store", format: "generic", namespace: "build",
        package: "tool", versions: ["1.0"]))
    #expect(try files == [AssetDigests(of: Array("the wheel".utf8)).sha256])
    _ = try await bench.codeArtifact.deleteRepository(
      DeleteRepositoryRequest(domain: "corp", repository: "store"))
    #expect(try files == [])
  }

  @Test func everyFileMakesANewRevisionOfItsVersion() async throws {
    let bench = try await prepared(open())
    var revisions: Set<String> = []
    for file in ["tool-1.0.whl", "tool-1.0.tar.gz"] {
      try await bench.upload("tool", "1.0", to: "store", file: file)
      let version = try await bench.codeArtifact.describePackageVersion(
        DescribePackageVersionRequest(
          domain: "corp", repository: "store", format: "pypi", package: "tool",
          packageVersion: "1.0")
      ).packageVersion
      revisions.insert(version.revision ?? "")
    }
    #expect(revisions.count == 2)
  }

  @Test func aVersionThatWasDisposedIsNotPublishedAgain() async throws {
    let bench = try await prepared(open())
    _ = try await bench.publish("1.0")
    _ = try await bench.codeArtifact.disposePackageVersions(
      DisposePackageVersionsRequest(
        domain: "corp", repository: "store", format: "generic", namespace: "build",
        package: "tool", versions: ["1.0"]))
    let outcome = try await bench.codeArtifact.updatePackageVersionsStatus(
      UpdatePackageVersionsStatusRequest(
        domain: "corp", repository: "store", format: "generic", namespace: "build",
        package: "tool", versions: ["1.0"], targetStatus: "Published"))
    #expect(outcome.failedVersions["1.0"]?.errorCode == "NOT_ALLOWED")
  }

  @Test func whatIsRefusedLeavesNoFile() async throws {
    let bench = try await prepared(open())
    _ = try await bench.publish("1.0")
    await #expect(throws: AWSError.self) { try await bench.publish("1.0", "other") }
    await #expect(throws: AWSError.self) { try await bench.publish("2.0", "more", sha256: "00") }
    #expect(try files == [AssetDigests(of: Array("tool".utf8)).sha256])
  }

  @Test func whatAKilledServerLeftBehindIsRemoved() async throws {
    let bench = try await prepared(open())
    _ = try await bench.publish("1.0")
    let assets = "\(directory)/\(Bench.account).assets"
    let adopted = AssetDigests(of: Array("never recorded".utf8)).sha256
    for name in ["arriving-1-1", adopted] {
      try Data("never recorded".utf8).write(to: URL(filePath: "\(assets)/\(name)"))
    }
    let again = try open()
    again.aws.removeLeftFiles()
    #expect(try files == [AssetDigests(of: Array("tool".utf8)).sha256])
    _ = try await again.publish("2.0", "never recorded")
    #expect(try files.contains(adopted))
  }

  @Test func aCopyForARehearsalDoesNotTouchTheFiles() async throws {
    let bench = try await prepared(open())
    try await bench.upload("tool", "1.0", to: "store")
    let copy = Bench(aws: try bench.aws.copy())
    #expect(try await copy.download("tool", "1.0", from: "store") == "wheel")
    _ = try await copy.codeArtifact.deleteRepository(
      DeleteRepositoryRequest(domain: "corp", repository: "store"))
    #expect(try files.count == 1)
    #expect(try await bench.download("tool", "1.0", from: "store") == "wheel")
  }

  @Test func listsArePagedAndFiltered() async throws {
    let bench = try await prepared(Bench())
    for name in ["alpha", "beta", "gamma"] { try await bench.upload(name, "1.0", to: "store") }
    _ = try await bench.publish("1.0")
    var request = ListPackagesRequest(
      domain: "corp", repository: "store", format: "pypi", maxResults: 2)
    let first = try await bench.codeArtifact.listPackages(request)
    request.nextToken = first.nextToken
    let second = try await bench.codeArtifact.listPackages(request)
    #expect((first.packages + second.packages).map(\.package) == ["alpha", "beta", "gamma"])
    #expect(second.nextToken == nil)
    #expect(first.packages[0].originConfiguration?.restrictions?.upstream == "BLOCK")
    let prefixed = try await bench.codeArtifact.listPackages(
      ListPackagesRequest(domain: "corp", repository: "store", packagePrefix: "to"))
    #expect(prefixed.packages.map(\.namespace) == ["build"])
  }

  @Test func versionsAreSortedByPublicationWhenAsked() async throws {
    let clock = TestClock()
    let bench = Bench(
      aws: .inMemory(account: Bench.account, seed: 1, clock: { clock.now }))
    try await bench.domain()
    try await bench.repository("store")
    for version in ["1.0", "0.5", "2.0"] {
      try await bench.upload("tool", version, to: "store")
      clock.advance(by: 60)
    }
    let request = ListPackageVersionsRequest(
      domain: "corp", repository: "store", format: "pypi", package: "tool",
      sortBy: "PUBLISHED_TIME")
    let listed = try await bench.codeArtifact.listPackageVersions(request)
    #expect(listed.versions.map(\.version) == ["2.0", "0.5", "1.0"])
    #expect(listed.defaultDisplayVersion == "2.0")
    #expect(try await bench.versions("tool", in: "store").map(\.version) == ["0.5", "1.0", "2.0"])
  }

  @Test func ofManyVersionsAllAreChangedOrNone() async throws {
    let bench = try await prepared(Bench())
    for version in ["1.0", "2.0"] { try await bench.upload("tool", version, to: "store") }
    func update(_ versions: [String]) async throws -> UpdatePackageVersionsStatusResponse {
      try await bench.codeArtifact.updatePackageVersionsStatus(
        UpdatePackageVersionsStatusRequest(
          domain: "corp", repository: "store", format: "pypi", package: "tool",
          versions: versions, targetStatus: "Archived"))
    }
    let failed = try await update(["1.0", "3.0"])
    #expect(failed.failedVersions.mapValues(\.errorCode) == ["1.0": "SKIPPED", "3.0": "NOT_FOUND"])
    #expect(failed.successfulVersions.isEmpty)
    #expect(
      try await bench.versions("tool", in: "store").map(\.status) == ["Published", "Published"])
    let done = try await update(["1.0", "2.0"])
    #expect(done.successfulVersions.mapValues(\.status) == ["1.0": "Archived", "2.0": "Archived"])
    let mismatched = try await bench.codeArtifact.deletePackageVersions(
      DeletePackageVersionsRequest(
        domain: "corp", repository: "store", format: "pypi", package: "tool", versions: ["1.0"],
        expectedStatus: "Published"))
    #expect(mismatched.failedVersions["1.0"]?.errorCode == "MISMATCHED_STATUS")
    let deleted = try await bench.codeArtifact.deletePackageVersions(
      DeletePackageVersionsRequest(
        domain: "corp", repository: "store", format: "pypi", package: "tool", versions: ["1.0"]))
    #expect(deleted.successfulVersions["1.0"]?.status == "Deleted")
    #expect(try await bench.versions("tool", in: "store").map(\.version) == ["2.0"])
  }

  @Test func versionsAreCopiedWithoutTheirFiles() async throws {
    let bench = try await prepared(Bench())
    try await bench.repository("other", upstreams: ["store"])
    try await bench.repository("third")
    try await bench.upload("tool", "1.0", to: "store")
    func copy(
      from source: String, upstream: Bool? = nil, overwrite: Bool? = nil
    ) async throws -> CopyPackageVersionsResponse {
      try await bench.codeArtifact.copyPackageVersions(
        CopyPackageVersionsRequest(
          domain: "corp", sourceRepository: source, destinationRepository: "third",
          format: "pypi", package: "tool", versions: ["1.0"], allowOverwrite: overwrite,
          includeFromUpstream: upstream))
    }
    await #expect(throws: AWSError.self) { try await copy(from: "other") }
    #expect(try await copy(from: "other", upstream: true).successfulVersions["1.0"] != nil)
    #expect(try await copy(from: "store").failedVersions["1.0"]?.errorCode == "ALREADY_EXISTS")
    #expect(try await copy(from: "store", overwrite: true).successfulVersions.count == 1)
    #expect(try await bench.assetSize() == 5)
    #expect(try await bench.download("tool", "1.0", from: "third") == "wheel")
  }

  static let refusals: [Refusal] = [
    Refusal("another SHA-256 than told", "ValidationException", naming: "SHA-256") {
      _ = try await PackageTests.store($0).publish("1.0", sha256: String(repeating: "0", count: 64))
    },
    Refusal("only generic packages are published so", "ValidationException", naming: "pypi") {
      _ = try await PackageTests.store($0).publish("1.0", format: "pypi", namespace: nil)
    },
    Refusal("a generic package needs a namespace", "ValidationException", naming: "namespace") {
      _ = try await PackageTests.store($0).publish("1.0", namespace: nil)
    },
    Refusal("a version without blanks", "ValidationException", naming: "packageVersion") {
      _ = try await PackageTests.store($0).publish("1 0")
    },
    Refusal("a name without slashes", "ValidationException", naming: "package") {
      _ = try await PackageTests.store($0).publish("1.0", package: "a/b")
    },
    Refusal("a file's name is no path", "ValidationException", naming: "assetName") {
      _ = try await PackageTests.store($0).publish("1.0", file: "../etc")
    },
    Refusal("a package that is not there", "ResourceNotFoundException", status: 404, naming: "tool")
    { _ = try await PackageTests.store($0).versions("tool", in: "store") },
    Refusal("a repository that is not there", "ResourceNotFoundException", status: 404) {
      _ = try await PackageTests.store($0).publish("1.0", to: "nowhere")
    },
    Refusal(
      "150 files a version", "ServiceQuotaExceededException", status: 402,
      quotas: ["assets_per_package_version": 1]
    ) {
      _ = try await PackageTests.store($0).upload("tool", "1", to: "store", file: "a")
      try await $0.upload("tool", "1", to: "store", file: "b")
    },
    Refusal("a file twice", "ConflictException", status: 409, naming: "tool-1.whl") {
      _ = try await PackageTests.store($0).upload("tool", "1", to: "store")
      try await $0.upload("tool", "1", to: "store")
    },
    Refusal("a mode that is none", "ValidationException", naming: "ALLOW") {
      try await PackageTests.store($0).setOrigin(
        "tool", in: "store", publish: "MAYBE", upstream: "ALLOW")
    },
    Refusal("a target status that is none", "ValidationException", naming: "Archived") {
      let bench = try await PackageTests.store($0)
      try await bench.upload("tool", "1", to: "store")
      _ = try await bench.codeArtifact.updatePackageVersionsStatus(
        UpdatePackageVersionsStatusRequest(
          domain: "corp", repository: "store", format: "pypi", package: "tool", versions: ["1"],
          targetStatus: "Disposed"))
    },
    Refusal("101 versions in a call", "ValidationException", naming: "100") {
      let bench = try await PackageTests.store($0)
      try await bench.upload("tool", "1", to: "store")
      _ = try await bench.codeArtifact.deletePackageVersions(
        DeletePackageVersionsRequest(
          domain: "corp", repository: "store", format: "pypi", package: "tool",
          versions: (0...100).map { "\($0)" }))
    },
    Refusal("a copy onto itself", "ValidationException", naming: "differ") {
      let bench = try await PackageTests.store($0)
      _ = try await bench.codeArtifact.copyPackageVersions(
        CopyPackageVersionsRequest(
          domain: "corp", sourceRepository: "store", destinationRepository: "store",
          format: "pypi", package: "tool", versions: ["1"]))
    },
  ]

  @Test(arguments: refusals) func refusal(_ refusal: Refusal) async throws {
    try await refusal.verify()
  }

  private static func store(_ bench: Bench) async throws -> Bench {
    try await bench.domain()
    try await bench.repository("store")
    return bench
  }
}
