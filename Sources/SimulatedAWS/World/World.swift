/// Everything the simulated account holds, in all Regions.
///
/// A value: a copy is cheap and independent.
struct World: Sendable {
  var vpcs = Table<VPCEntity>()
  var subnets = Table<SubnetEntity>()
  var routeTables = Table<RouteTableEntity>()
  var internetGateways = Table<InternetGatewayEntity>()
  var securityGroups = Table<SecurityGroupEntity>()
  var networkACLs = Table<NetworkACLEntity>()
  var endpoints = Table<VPCEndpointEntity>()
  var networkInterfaces = Table<NetworkInterfaceEntity>()
  var clientTokens = Table<ClientTokenEntity>()
  var users = Table<UserEntity>()
  var groups = Table<GroupEntity>()
  var policies = Table<PolicyEntity>()
  var accessKeys = Table<AccessKeyEntity>()
  var buckets = Table<BucketEntity>()
  var objects = Table<ObjectEntity>()
  var domains = Table<DomainEntity>()
  var repositories = Table<RepositoryEntity>()

  /// One access to each table, in the order of `EntityKind`.
  static let tables: [TableAccess] = [
    TableAccess(\.vpcs), TableAccess(\.subnets), TableAccess(\.routeTables),
    TableAccess(\.internetGateways), TableAccess(\.securityGroups), TableAccess(\.networkACLs),
    TableAccess(\.endpoints), TableAccess(\.networkInterfaces), TableAccess(\.clientTokens),
    TableAccess(\.users), TableAccess(\.groups), TableAccess(\.policies),
    TableAccess(\.accessKeys), TableAccess(\.buckets), TableAccess(\.objects),
    TableAccess(\.domains), TableAccess(\.repositories),
  ]

  /// The access to the tables by their kinds.
  static let tablesByKind = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.kind.rawValue, $0) })

  /// Whether the current call changed anything.
  var isChanged: Bool { Self.tables.contains { $0.isChanged(self) } }

  /// The rows the current call changed, as the store keeps them.
  func changedRows() throws -> [StoredRow] {
    try Self.tables.flatMap { try $0.changedRows(self) }
  }

  /// Keeps the current call's changes.
  mutating func commit() {
    for table in Self.tables { table.commit(&self) }
  }

  /// Undoes the current call's changes.
  mutating func rollback() {
    for table in Self.tables { table.rollback(&self) }
  }

  /// Takes a row over from the store.
  mutating func load(_ row: StoredRow) throws {
    guard let table = Self.tablesByKind[row.kind] else {
      throw SimulatedAWSError.unreadableRow(kind: row.kind, id: row.id, why: "unknown kind")
    }
    try table.load(&self, row)
  }
}
