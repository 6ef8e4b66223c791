/// The actions of IAM.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for AWS
/// Identity and Access Management", as parliament 1.6.4 carries it, with the actions that
/// policies managed by AWS have used since.
enum IAMActions {
  /// The actions, by type of resource and level.
  static let all: [ServiceAction] = rows.flatMap { row in
    row.names.split(separator: " ").map {
      ServiceAction("iam", String($0), row.level, on: row.types)
    }
  }

  private static let rows: [(types: [String], level: ServiceAction.AccessLevel, names: String)] = [
    (
      [], .list,
      """
      GetAccountSummary ListAccountAliases ListCloudFrontPublicKeys ListGroups \
      ListOpenIDConnectProviders ListPolicies ListRoles ListSAMLProviders \
      ListSTSRegionalEndpointsStatus ListServerCertificates ListUsers ListVirtualMFADevices
      """
    ),
    (
      [], .read,
      """
      GenerateCredentialReport GetAccountAuthorizationDetails GetAccountEmailAddress \
      GetAccountName GetAccountPasswordPolicy GetCloudFrontPublicKey \
      GetContextKeysForCustomPolicy GetCredentialReport GetMFADevice \
      GetOrganizationsAccessReport GetOutboundWebIdentityFederationInfo \
      GetServiceLastAccessedDetails GetServiceLastAccessedDetailsWithEntities \
      SimulateCustomPolicy
      """
    ),
    (
      [], .write,
      """
      CreateAccountAlias DeleteAccountAlias DeleteCloudFrontPublicKey \
      EnableOutboundWebIdentityFederation SetSTSRegionalEndpointStatus \
      SetSecurityTokenServicePreferences UpdateAccountEmailAddress UpdateAccountName \
      UpdateAccountPasswordPolicy UpdateCloudFrontPublicKey UploadCloudFrontPublicKey
      """
    ),
    (
      [], .permissionsManagement,
      """
      DeleteAccountPasswordPolicy
      """
    ),
    (
      ["access-report"], .read,
      """
      GenerateOrganizationsAccessReport
      """
    ),
    (
      ["group"], .list,
      """
      ListAttachedGroupPolicies ListGroupPolicies
      """
    ),
    (
      ["group"], .read,
      """
      GetGroup GetGroupPolicy
      """
    ),
    (
      ["group"], .write,
      """
      AddUserToGroup CreateGroup DeleteGroup RemoveUserFromGroup UpdateGroup
      """
    ),
    (
      ["group"], .permissionsManagement,
      """
      AttachGroupPolicy DeleteGroupPolicy DetachGroupPolicy PutGroupPolicy
      """
    ),
    (
      ["group", "policy", "role", "user"], .read,
      """
      GenerateServiceLastAccessedDetails
      """
    ),
    (
      ["group", "role", "user"], .list,
      """
      ListPoliciesGrantingServiceAccess
      """
    ),
    (
      ["group", "role", "user"], .read,
      """
      GetContextKeysForPrincipalPolicy SimulatePrincipalPolicy
      """
    ),
    (
      ["instance-profile"], .list,
      """
      ListInstanceProfileTags ListInstanceProfiles
      """
    ),
    (
      ["instance-profile"], .read,
      """
      GetInstanceProfile
      """
    ),
    (
      ["instance-profile"], .write,
      """
      AddRoleToInstanceProfile CreateInstanceProfile DeleteInstanceProfile \
      RemoveRoleFromInstanceProfile
      """
    ),
    (
      ["instance-profile"], .tagging,
      """
      TagInstanceProfile UntagInstanceProfile
      """
    ),
    (
      ["mfa"], .list,
      """
      ListMFADeviceTags
      """
    ),
    (
      ["mfa"], .write,
      """
      CreateVirtualMFADevice
      """
    ),
    (
      ["mfa"], .tagging,
      """
      TagMFADevice UntagMFADevice
      """
    ),
    (
      ["mfa", "sms-mfa"], .write,
      """
      DeleteVirtualMFADevice
      """
    ),
    (
      ["oidc-provider"], .list,
      """
      ListOpenIDConnectProviderTags
      """
    ),
    (
      ["oidc-provider"], .read,
      """
      GetOpenIDConnectProvider
      """
    ),
    (
      ["oidc-provider"], .write,
      """
      AddClientIDToOpenIDConnectProvider CreateOpenIDConnectProvider \
      DeleteOpenIDConnectProvider RemoveClientIDFromOpenIDConnectProvider \
      UpdateOpenIDConnectProviderThumbprint
      """
    ),
    (
      ["oidc-provider"], .tagging,
      """
      TagOpenIDConnectProvider UntagOpenIDConnectProvider
      """
    ),
    (
      ["policy"], .list,
      """
      ListEntitiesForPolicy ListPolicyTags ListPolicyVersions
      """
    ),
    (
      ["policy"], .read,
      """
      GetPolicy GetPolicyVersion
      """
    ),
    (
      ["policy"], .permissionsManagement,
      """
      CreatePolicy CreatePolicyVersion DeletePolicy DeletePolicyVersion \
      SetDefaultPolicyVersion
      """
    ),
    (
      ["policy"], .tagging,
      """
      TagPolicy UntagPolicy
      """
    ),
    (
      ["role"], .list,
      """
      ListAttachedRolePolicies ListInstanceProfilesForRole ListRolePolicies ListRoleTags
      """
    ),
    (
      ["role"], .read,
      """
      GetRole GetRolePolicy GetServiceLinkedRoleDeletionStatus
      """
    ),
    (
      ["role"], .write,
      """
      CreateRole CreateServiceLinkedRole DeleteRole DeleteServiceLinkedRole PassRole \
      UpdateRole UpdateRoleDescription
      """
    ),
    (
      ["role"], .permissionsManagement,
      """
      AttachRolePolicy DeleteRolePermissionsBoundary DeleteRolePolicy DetachRolePolicy \
      PutRolePermissionsBoundary PutRolePolicy UpdateAssumeRolePolicy
      """
    ),
    (
      ["role"], .tagging,
      """
      TagRole UntagRole
      """
    ),
    (
      ["saml-provider"], .list,
      """
      ListSAMLProviderTags
      """
    ),
    (
      ["saml-provider"], .read,
      """
      GetSAMLProvider
      """
    ),
    (
      ["saml-provider"], .write,
      """
      CreateSAMLProvider DeleteSAMLProvider UpdateSAMLProvider
      """
    ),
    (
      ["saml-provider"], .tagging,
      """
      TagSAMLProvider UntagSAMLProvider
      """
    ),
    (
      ["server-certificate"], .list,
      """
      ListServerCertificateTags
      """
    ),
    (
      ["server-certificate"], .read,
      """
      GetServerCertificate
      """
    ),
    (
      ["server-certificate"], .write,
      """
      DeleteServerCertificate UpdateServerCertificate UploadServerCertificate
      """
    ),
    (
      ["server-certificate"], .tagging,
      """
      TagServerCertificate UntagServerCertificate
      """
    ),
    (
      ["user"], .list,
      """
      GetLoginProfile ListAccessKeys ListAttachedUserPolicies ListGroupsForUser ListMFADevices \
      ListSSHPublicKeys ListServiceSpecificCredentials ListSigningCertificates \
      ListUserPolicies ListUserTags
      """
    ),
    (
      ["user"], .read,
      """
      GetAccessKeyLastUsed GetSSHPublicKey GetUser GetUserPolicy
      """
    ),
    (
      ["user"], .write,
      """
      ChangePassword CreateAccessKey CreateLoginProfile CreateServiceSpecificCredential \
      CreateUser DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteSSHPublicKey \
      DeleteServiceSpecificCredential DeleteSigningCertificate DeleteUser EnableMFADevice \
      ResetServiceSpecificCredential ResyncMFADevice UpdateAccessKey UpdateLoginProfile \
      UpdateSSHPublicKey UpdateServiceSpecificCredential UpdateSigningCertificate UpdateUser \
      UploadSSHPublicKey UploadSigningCertificate
      """
    ),
    (
      ["user"], .permissionsManagement,
      """
      AttachUserPolicy DeleteUserPermissionsBoundary DeleteUserPolicy DetachUserPolicy \
      PutUserPermissionsBoundary PutUserPolicy
      """
    ),
    (
      ["user"], .tagging,
      """
      TagUser UntagUser
      """
    ),
  ]
}
