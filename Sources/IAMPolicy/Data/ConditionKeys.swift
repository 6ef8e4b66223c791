/// The condition keys that this library knows, with the types of their values.
///
/// Global keys from the IAM user guide, "AWS global condition context keys"; those of S3 and STS
/// from the Service Authorization Reference. AWS adds global keys, so an unknown one is only
/// suspicious; CodeArtifact has no keys of its own.
public enum ConditionKeys {
  /// The type of a key's values.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    /// Any text.
    case string = "String"
    /// An ARN.
    case arn = "ARN"
    /// `true` or `false`.
    case bool = "Bool"
    /// A time.
    case date = "Date"
    /// An address or a range of addresses.
    case address = "IPAddress"
    /// A number.
    case number = "Numeric"
  }

  /// The type of a key, whatever its case; nil where the key is not known.
  public static func type(of key: String) -> ValueType? {
    let folded = key.lowercased()
    if let type = types[folded] { return type }
    let slash = folded.firstIndex(of: "/") ?? folded.endIndex
    return slash < folded.endIndex && tagKeys.contains(String(folded[..<slash])) ? .string : nil
  }

  /// Whether a request can carry several values of a key.
  public static func isMultivalued(_ key: String) -> Bool {
    multivalued.contains(key.lowercased())
  }

  /// What to use in place of a key that AWS advises against; nil for all others.
  ///
  /// From the IAM user guide, "Access Analyzer policy check reference": Deprecated global
  /// condition key.
  public static func replacement(for key: String) -> String? {
    key.lowercased() == "aws:arn" ? "aws:PrincipalArn or aws:SourceArn" : nil
  }

  /// The global keys without a tag's name, in their usual case.
  public static let global: [String] = byType.flatMap { $0.keys }.filter { $0.hasPrefix("aws:") }

  private static let tagKeys: Set<String> = [
    "aws:principaltag", "aws:requesttag", "aws:resourcetag", "iam:resourcetag", "ec2:resourcetag",
    "s3:existingobjecttag", "s3:requestobjecttag", "sts:requestcontext",
  ]

  private static let multivalued: Set<String> = [
    "aws:tagkeys", "aws:calledvia", "aws:principalorgpaths", "aws:resourceorgpaths",
    "aws:sourceorgpaths", "aws:vpceorgpaths", "aws:principalservicenameslist",
    "s3:requestobjecttagkeys", "sts:transitivetagkeys", "sts:requestcontextproviders",
  ]

  private static let types: [String: ValueType] = Dictionary(
    byType.flatMap { entry in entry.keys.map { ($0.lowercased(), entry.type) } },
    uniquingKeysWith: { first, _ in first })

  private static let byType: [(type: ValueType, keys: [String])] = [
    (
      .string,
      [
        "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast",
        "aws:FederatedProvider", "aws:PrincipalAccount", "aws:PrincipalOrgID",
        "aws:PrincipalOrgMasterAccountId",
        "aws:PrincipalOrgPaths", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList",
        "aws:PrincipalType", "aws:Referer", "aws:RequestedRegion", "aws:ResourceAccount",
        "aws:ResourceOrgID", "aws:ResourceOrgPaths", "aws:SourceAccount", "aws:SourceIdentity",
        "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc",
        "aws:SourceVpce", "aws:TagKeys", "aws:UserAgent", "aws:userid", "aws:username",
        "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:SignInSessionArn",
        "s3:prefix", "s3:delimiter", "s3:ResourceAccount", "s3:x-amz-acl", "s3:LocationConstraint",
        "s3:authType", "s3:signatureversion", "s3:versionid", "s3:x-amz-storage-class",
        "s3:x-amz-server-side-encryption", "s3:DataAccessPointAccount",
        "s3:AccessPointNetworkOrigin", "s3:RequestObjectTagKeys", "sts:AWSServiceName",
        "sts:ExternalId", "sts:RoleSessionName", "sts:SourceIdentity", "sts:TransitiveTagKeys",
        "iam:PassedToService", "iam:AWSServiceName",
      ]
    ),
    (
      .arn,
      [
        "aws:PrincipalArn", "aws:SourceArn", "aws:ARN", "aws:SourceVpcArn",
        "aws:ChatbotSourceArn",
        "s3:DataAccessPointArn", "iam:PolicyARN",
        "iam:PermissionsBoundary", "iam:AssociatedResourceArn",
      ]
    ),
    (
      .bool,
      [
        "aws:MultiFactorAuthPresent", "aws:PrincipalIsAWSService", "aws:SecureTransport",
        "aws:ViaAWSService", "aws:AssumedRoot", "aws:IsMcpServiceAction", "aws:ViaAWSMCPService",
      ]
    ),
    (.date, ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"]),
    (
      .address,
      ["aws:SourceIp", "aws:VpcSourceIp", "aws:Ec2InstanceSourcePrivateIPv4"]
    ),
    (
      .number,
      [
        "aws:MultiFactorAuthAge", "s3:max-keys", "s3:signatureAge", "s3:TlsVersion",
        "s3:object-lock-remaining-retention-days", "sts:DurationSeconds",
      ]
    ),
    (.string, ["aws:Ec2InstanceSourceVpc"]),
  ]
}
