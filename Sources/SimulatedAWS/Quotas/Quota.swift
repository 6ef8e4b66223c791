/// A limit AWS sets on an account.
///
/// The raw values are the names under `provider: {name: simulated, quotas: {…}}`; the defaults are
/// those of AWS's service quotas pages.
package enum Quota: String, Hashable, Sendable, CaseIterable {
  case vpcsPerRegion = "vpcs_per_region"
  case cidrBlocksPerVPC = "cidr_blocks_per_vpc"
  case subnetsPerVPC = "subnets_per_vpc"
  case routeTablesPerVPC = "route_tables_per_vpc"
  case routesPerRouteTable = "routes_per_route_table"
  case internetGatewaysPerRegion = "internet_gateways_per_region"
  case securityGroupsPerRegion = "security_groups_per_region"
  case rulesPerSecurityGroup = "rules_per_security_group"
  case securityGroupsPerNetworkInterface = "security_groups_per_network_interface"
  case gatewayEndpointsPerRegion = "gateway_endpoints_per_region"
  case gatewayEndpointsPerVPC = "gateway_endpoints_per_vpc"
  case interfaceEndpointsPerVPC = "interface_endpoints_per_vpc"
  case tagsPerResource = "tags_per_resource"
  case usersPerAccount = "users_per_account"
  case groupsPerAccount = "groups_per_account"
  case groupsPerUser = "groups_per_user"
  case policiesPerAccount = "policies_per_account"
  case rolesPerAccount = "roles_per_account"
  case versionsPerPolicy = "versions_per_policy"
  case attachedPoliciesPerUser = "attached_policies_per_user"
  case attachedPoliciesPerGroup = "attached_policies_per_group"
  case attachedPoliciesPerRole = "attached_policies_per_role"
  case accessKeysPerUser = "access_keys_per_user"
  case bucketsPerAccount = "buckets_per_account"
  case domainsPerRegion = "domains_per_region"
  case repositoriesPerDomain = "repositories_per_domain"
  case upstreamsPerRepository = "upstreams_per_repository"
  case assetsPerVersion = "assets_per_package_version"
  case packageGroupsPerDomain = "package_groups_per_domain"

  /// What AWS allows an account that never asked for more.
  package var awsDefault: Int {
    switch self {
    case .vpcsPerRegion, .cidrBlocksPerVPC, .internetGatewaysPerRegion, .versionsPerPolicy,
      .securityGroupsPerNetworkInterface:
      5
    case .subnetsPerVPC, .routeTablesPerVPC: 200
    case .routesPerRouteTable, .interfaceEndpointsPerVPC, .tagsPerResource: 50
    case .securityGroupsPerRegion: 2500
    case .rulesPerSecurityGroup: 60
    case .gatewayEndpointsPerRegion: 20
    case .gatewayEndpointsPerVPC: 255
    case .usersPerAccount: 5000
    case .groupsPerAccount: 300
    case .policiesPerAccount: 1500
    case .groupsPerUser, .attachedPoliciesPerUser, .attachedPoliciesPerGroup,
      .attachedPoliciesPerRole, .domainsPerRegion, .upstreamsPerRepository:
      10
    case .accessKeysPerUser: 2
    case .assetsPerVersion: 150
    case .bucketsPerAccount: 10_000
    case .rolesPerAccount, .repositoriesPerDomain, .packageGroupsPerDomain: 1000
    }
  }
}
