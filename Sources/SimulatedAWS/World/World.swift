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
  var roles = Table<RoleEntity>()
  var sessions = Table<SessionEntity>()
  var accessKeys = Table<AccessKeyEntity>()
  var buckets = Table<BucketEntity>()
  var objects = Table<ObjectEntity>()
  var domains = Table<DomainEntity>()
  var repositories = Table<RepositoryEntity>()
  var packages = Table<PackageEntity>()
  var packageVersions = Table<PackageVersionEntity>()
  var packageGroups = Table<PackageGroupEntity>()
  var assets = Table<AssetEntity>()

  /// One access to each table, in the order of `EntityKind`.
  static let tables: [TableAccess] = [
    TableAccess(\.vpcs), TableAccess(\.subnets), TableAccess(\.routeTables),
    TableAccess(\.internetGateways), TableAccess(\.securityGroups), TableAccess(\.networkACLs),
    TableAccess(\.endpoints), TableAccess(\.networkInterfaces), TableAccess(\.clientTokens),
    TableAccess(\.users), TableAccess(\.groups), TableAccess(\.policies),
    TableAccess(\.roles), TableAccess(\.sessions), TableAccess(\.accessKeys),
    TableAccess(\.buckets), TableAccess(\.objects), TableAccess(\.domains),
    TableAccess(\.repositories), TableAccess(\.packages), TableAccess(\.packageVersions),
    TableAccess(\.packageGroups), TableAccess(\.assets),
  ]

  /// The access to the tables by their kinds.
  static let tablesByKind = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.kind.rawValue, $0) })

  /// The rows the current call changed, as the store keeps them.
  func changedRows() throws -> [StoredRow] {
    try Self.tables.flatMap { try $0.changedRows(self) }
  }

  /// Keeps the current call's changes; tells whether there are any.
  mutating func commit() -> Bool { endCall(Commit.self) > 0 }

  /// Undoes the current call's changes.
  mutating func rollback() { _ = endCall(Rollback.self) }

  /// Ends the current call in every table and counts those it changed, without a way by key paths:
  /// most calls touch few tables.
  private mutating func endCall<Ending: CallEnding>(_ ending: Ending.Type) -> Int {
    var changed = 0
    changed += ending.end(&vpcs)
    changed += ending.end(&subnets)
    changed += ending.end(&routeTables)
    changed += ending.end(&internetGateways)
    changed += ending.end(&securityGroups)
    changed += ending.end(&networkACLs)
    changed += ending.end(&endpoints)
    changed += ending.end(&networkInterfaces)
    changed += ending.end(&clientTokens)
    changed += ending.end(&users)
    changed += ending.end(&groups)
    changed += ending.end(&policies)
    changed += ending.end(&roles)
    changed += ending.end(&sessions)
    changed += ending.end(&accessKeys)
    changed += ending.end(&buckets)
    changed += ending.end(&objects)
    changed += ending.end(&domains)
    changed += ending.end(&repositories)
    changed += ending.end(&packages)
    changed += ending.end(&packageVersions)
    changed += ending.end(&packageGroups)
    changed += ending.end(&assets)
    return changed
  }

  /// Takes a row over from the store.
  mutating func load(_ row: StoredRow) throws {
    guard let table = Self.tablesByKind[row.kind] else {
      throw SimulatedAWSError.unreadableRow(kind: row.kind, id: row.id, why: "unknown kind")
    }
    try table.load(&self, row)
  }
}

/// What becomes of the changes of a call in a table.
private protocol CallEnding {
  /// Ends the call in a table; gives 1 if it had changed that, else 0.
  static func end<Row: Entity>(_ table: inout Table<Row>) -> Int
}

private enum Commit: CallEnding {
  static func end<Row: Entity>(_ table: inout Table<Row>) -> Int {
    guard table.isChanged else { return 0 }
    table.commit()
    return 1
  }
}

private enum Rollback: CallEnding {
  static func end<Row: Entity>(_ table: inout Table<Row>) -> Int {
    guard table.isChanged else { return 0 }
    table.rollback()
    return 1
  }
}
