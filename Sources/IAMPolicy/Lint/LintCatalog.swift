/// All rules that policies are looked through by.
///
/// A rule is added by a file, or a declaration in one, under `Checks`, and a line here.
public enum LintCatalog {
  /// The rules in the order in which the documentation lists them.
  public static let rules: [LintRule] = codeArtifact + endpoints + network + general

  /// The rule of an id; nil where there is none.
  public static func rule(_ id: String) -> LintRule? { rules.first { $0.id == id } }

  /// The rules about access to CodeArtifact.
  private static let codeArtifact: [LintRule] = [
    .bearerInResource,
    .bearerMissing,
    .bearerWithoutService,
    .readPackageARN,
    .publishRepositoryARN,
    .actionResource,
    .listStar,
    .nuGetRead,
    .mavenMetadata,
    .readOnlyBare,
    .readSetPartial,
    .crossWithoutDomain,
    .crossWithoutIdentity,
    .putPolicyIgnored,
    .accountLevelIgnored,
    .otherResource,
    .regionOrAccount,
    .npmScope,
    .emptyNamespace,
    .redundantInAccount,
    .rootDelegation,
    .publicAccess,
    .adminManaged,
    .writeForReader,
    .unreachable,
    .codeArtifactSize,
    .upstreamPermission,
    .boundaryToken,
  ]

  /// The rules about the policies of endpoints.
  private static let endpoints: [LintRule] = [
    .endpointDefault,
    .assetsMissing,
    .assetsRegion,
    .assetsNoObject,
    .assetsOverbroad,
    .endpointPrincipal,
    .serviceMissing,
    .endpointAmbiguousBucket,
    .resourceAccount,
    .orgCondition,
    .endpointSize,
    .endpointOtherServices,
  ]

  /// The rules about the way of requests.
  private static let network: [LintRule] = [
    .sourceIP,
    .sourceIPPrivate,
    .sourceVpceARN,
    .sourceVpceFormat,
    .sourceVpceUnknown,
    .consoleLockout,
    .sourceVpceOfSeveral,
    .region,
    .noRoute,
    .gatewayDNS,
    .gatewayEgress,
    .interfaceDNS,
    .interfaceUnused,
  ]

  /// The rules about policies of any kind.
  private static let general: [LintRule] = [
    .json,
    .element,
    .type,
    .effect,
    .version,
    .sid,
    .size,
    .action,
    .serviceWildcard,
    .arn,
    .resourceMismatch,
    .resourceStar,
    .principal,
    .notPrincipalAllow,
    .notActionAllow,
    .notResourceAllow,
    .conditionOperator,
    .conditionKey,
    .conditionType,
    .conditionWildcard,
    .conditionForAll,
    .conditionEmpty,
    .variable,
    .redundant,
    .addresses,
    .deprecatedKey,
    .mfa,
    .privilegeEscalation,
    .passRole,
    .permissionsManagement,
    .credentials,
    .sensitive,
    .starStar,
    .tagCondition,
    .confusedDeputy,
    .referencePath,
  ]
}
