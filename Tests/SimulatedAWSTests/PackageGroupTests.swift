import AWSModel
import SimulatedAWS
import Testing

/// Package groups: what they hold, and what they let in.
@Suite struct PackageGroupTests {
  private func bench() async throws -> Bench {
    let bench = Bench(quotas: .unlimited)
    try await bench.domain()
    try await bench.repository("store")
    try await bench.repository("app", upstreams: ["store"])
    return bench
  }

  private func group(_ bench: Bench, _ pattern: String) async throws {
    _ = try await bench.codeArtifact.createPackageGroup(
      CreatePackageGroupRequest(domain: "corp", packageGroup: pattern))
  }

  private func restrict(
    _ bench: Bench, _ pattern: String, _ restrictions: [String: String],
    adding repositories: [PackageGroupAllowedRepository] = []
  ) async throws -> UpdatePackageGroupOriginConfigurationResponse {
    try await bench.codeArtifact.updatePackageGroupOriginConfiguration(
      UpdatePackageGroupOriginConfigurationRequest(
        domain: "corp", packageGroup: pattern, restrictions: restrictions,
        addAllowedRepositories: repositories))
  }

  private func associated(
    _ bench: Bench, _ format: String, _ namespace: String?, _ name: String
  ) async throws -> String? {
    try await bench.codeArtifact.getAssociatedPackageGroup(
      GetAssociatedPackageGroupRequest(
        domain: "corp", format: format, namespace: namespace, package: name)
    ).packageGroup?.pattern
  }

  @Test func thereIsAlwaysARootGroup() async throws {
    let bench = try await bench()
    let groups = try await bench.codeArtifact.listPackageGroups(
      ListPackageGroupsRequest(domain: "corp")
    ).packageGroups
    #expect(groups.map(\.pattern) == ["/*"])
    #expect(groups[0].originConfiguration?.restrictions["PUBLISH"]?.effectiveMode == "ALLOW")
    #expect(groups[0].parent == nil)
    #expect(
      groups[0].arn == "arn:aws:codeartifact:us-west-2:111122223333:package-group/corp/*")
    await #expect(throws: AWSError.self) {
      try await bench.codeArtifact.deletePackageGroup(
        DeletePackageGroupRequest(domain: "corp", packageGroup: "/*"))
    }
  }

  @Test(arguments: [
    ("pypi", nil, "requests", "/*"), ("npm", nil, "left-pad", "/npm/*"),
    ("npm", "corp", "ui", "/npm/corp/*"), ("npm", "corp", "ui-forms", "/npm/corp/ui-forms$"),
    ("npm", "corp", "web", "/npm/corp/web~"), ("npm", "corp", "web-forms", "/npm/corp/web~"),
    ("npm", "corp", "webforms", "/npm/corp/*"), ("npm", "corporate", "ui", "/npm/*"),
    ("npm", "corp-tools", "ui", "/npm/corp~/*"),
  ])
  func theNarrowestGroupHoldsAPackage(
    format: String, namespace: String?, name: String, pattern: String
  ) async throws {
    let bench = try await bench()
    for pattern in [
      "/npm/*", "/npm/corp/*", "/npm/corp~/*", "/npm/corp/ui-forms$", "/npm/corp/web~",
    ] { try await group(bench, pattern) }
    #expect(try await associated(bench, format, namespace, name) == pattern)
  }

  @Test(arguments: [
    "", "*", "/", "//", "/npm", "/npm/", "/npm/**", "/deb/*", "/npm/corp/ui", "/npm/c*/ui$",
    "/npm/corp~/ui$", "/npm/corp/$", "/npm/corp/a b$", "npm/*", "/npm/corp/ui$/x", "/*/x",
  ])
  func aPatternThatIsNoneIsRefused(_ pattern: String) async throws {
    let bench = try await bench()
    let error = await #expect(throws: AWSError.self) { try await group(bench, pattern) }
    #expect(error?.code == "ValidationException")
  }

  @Test func aGroupInheritsFromTheOneAroundIt() async throws {
    let bench = try await bench()
    try await group(bench, "/pypi/*")
    try await group(bench, "/pypi//tool$")
    _ = try await restrict(bench, "/pypi/*", ["PUBLISH": "BLOCK"])
    let inner = try await bench.codeArtifact.describePackageGroup(
      DescribePackageGroupRequest(domain: "corp", packageGroup: "/pypi//tool$")
    ).packageGroup
    let publish = inner?.originConfiguration?.restrictions["PUBLISH"]
    #expect(publish?.mode == "INHERIT")
    #expect(publish?.effectiveMode == "BLOCK")
    #expect(publish?.inheritedFrom?.pattern == "/pypi/*")
    #expect(inner?.parent?.pattern == "/pypi/*")
    let error = await #expect(throws: AWSError.self) {
      try await bench.upload("tool", "1.0", to: "store")
    }
    #expect(error?.httpStatus == 403)
    _ = try await restrict(bench, "/pypi//tool$", ["PUBLISH": "ALLOW"])
    try await bench.upload("tool", "1.0", to: "store")
  }

  @Test func aGroupMayLetInOnlySomeRepositories() async throws {
    let bench = try await bench()
    try await group(bench, "/pypi/*")
    let updated = try await restrict(
      bench, "/pypi/*", ["PUBLISH": "ALLOW_SPECIFIC_REPOSITORIES"],
      adding: [.init(repositoryName: "store", originRestrictionType: "PUBLISH")])
    #expect(updated.allowedRepositoryUpdates == ["PUBLISH": ["ADDED": ["store"]]])
    try await bench.upload("tool", "1.0", to: "store")
    await #expect(throws: AWSError.self) { try await bench.upload("tool", "1.0", to: "app") }
    let allowed = try await bench.codeArtifact.listAllowedRepositoriesForGroup(
      ListAllowedRepositoriesForGroupRequest(
        domain: "corp", packageGroup: "/pypi/*", originRestrictionType: "PUBLISH"))
    #expect(allowed.allowedRepositories == ["store"])
  }

  @Test func aGroupMayKeepUpstreamsOut() async throws {
    let bench = try await bench()
    try await bench.upload("tool", "1.0", to: "store")
    #expect(try await bench.readable("tool", from: "app") == ["1.0"])
    _ = try await restrict(bench, "/*", ["INTERNAL_UPSTREAM": "BLOCK"])
    await #expect(throws: AWSError.self) { try await bench.readable("tool", from: "app") }
    #expect(try await bench.readable("tool", from: "store") == ["1.0"])
  }

  @Test func packagesAndGroupsAreListed() async throws {
    let bench = try await bench()
    try await group(bench, "/pypi/*")
    try await group(bench, "/pypi//web~")
    for name in ["tool", "web", "web-forms"] { try await bench.upload(name, "1", to: "store") }
    func packages(_ pattern: String, preview: Bool? = nil) async throws -> [String?] {
      try await bench.codeArtifact.listAssociatedPackages(
        ListAssociatedPackagesRequest(domain: "corp", packageGroup: pattern, preview: preview)
      ).packages.map(\.package)
    }
    #expect(try await packages("/pypi/*") == ["tool"])
    #expect(try await packages("/pypi//web~") == ["web", "web-forms"])
    #expect(try await packages("/pypi//tool$", preview: true) == ["tool"])
    let below = try await bench.codeArtifact.listSubPackageGroups(
      ListSubPackageGroupsRequest(domain: "corp", packageGroup: "/pypi/*"))
    #expect(below.packageGroups.map(\.pattern) == ["/pypi//web~"])
    let arn = "arn:aws:codeartifact:us-west-2:111122223333:package-group/corp/pypi//web~"
    try await bench.codeArtifact.tagResource(
      TagResourceRequest(resourceArn: arn, tags: [Tag(key: "team", value: "web")]))
    let tags = try await bench.codeArtifact.listTagsForResource(
      ListTagsForResourceRequest(resourceArn: arn)
    ).tags
    #expect(tags == [Tag(key: "team", value: "web")])
  }
}
