package import ResourceModel

extension AWSProvider {
  /// The logic of each resource type, in the order of the reference page.
  ///
  /// To add a type, add its file and its line here.
  static let logics: [any ResourceLogic.Type] = [
    VPCResource.self,
    SubnetResource.self,
    RouteTableResource.self,
    RouteTableAssociationResource.self,
    SecurityGroupResource.self,
    S3GatewayEndpointResource.self,
    InterfaceEndpointResource.self,
    S3BucketResource.self,
    S3BucketPolicyResource.self,
    IAMUserResource.self,
    IAMGroupResource.self,
    IAMPolicyResource.self,
    IAMUserPolicyResource.self,
    IAMUserPolicyAttachmentResource.self,
    IAMAccessKeyResource.self,
    CodeArtifactDomainResource.self,
    CodeArtifactRepositoryResource.self,
    CodeArtifactDomainPolicyResource.self,
    CodeArtifactRepositoryPolicyResource.self,
  ]

  /// The logics by the names of their types.
  static let logicByName = Dictionary(
    uniqueKeysWithValues: logics.map { ($0.type.name, $0) })

  /// The resource types, and the rules that hold across resources; needs no services.
  package static let catalog = ResourceTypeCatalog(
    logics.map { $0.type }, rules: StackRules.all, impliedDependencies: ImpliedDependencies.find,
    successions: Successions.find, changeRules: StackRules.ofChanges,
    accessReports: AccessReports.find, check: CheckDeclaration.type, linter: linter)
}
