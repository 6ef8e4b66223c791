import AWSModel

/// The services' rules at work on one account, one call at a time.
///
/// The operations are extensions, one file a family. An operation either answers or throws; what
/// it changed before it threw is undone by its caller.
final class Simulation {
  /// What the account holds.
  var world: World

  /// Makes the ids of new things.
  var ids: IdentifierGenerator

  /// The account's 12 digits.
  let account: String

  /// Where published files are.
  let assets: AssetStore

  /// Makes authorization tokens.
  let tokens: TokenMint

  /// The content, by SHA-256, that the current call took up or let go of.
  var touchedAssets: Set<String> = []

  /// The limits that hold.
  let quotas: SimulatedQuotas

  /// For how long new things stay invisible to reads, in seconds.
  private(set) var readDelay: Double

  /// For how long endpoints stay on their way, in seconds.
  private(set) var settling: Double

  /// The key of the user or session that makes the current call; nil for the account's root user.
  private(set) var accessKeyId: String?

  /// The Region of the current call.
  private(set) var region = ""

  /// The moment of the current call.
  private(set) var now = Timestamp(secondsSinceEpoch: 0)

  private var isReading = false
  private var sortedKeys: [SortedKeysOf: SortedKeys] = [:]
  /// What the account's authorization details list, with the changes and the kinds it is of.
  var authorizationList: (changes: Int, kinds: Set<String>, keys: [String])?
  /// The hour before whose beginning no session ended that is still kept; nil before the first look.
  var sessionsSweptTo: Int?
  /// The package groups of domains by their keys, with the changes they had seen.
  var groupTrees: [String: (changes: Int, tree: PackageGroupTree)] = [:]

  private struct SortedKeysOf: Hashable {
    var kind: EntityKind
    var indexKey: IndexKey
  }

  private struct SortedKeys {
    var changes: Int
    var keys: [String]
  }

  /// Creates the simulation of an account.
  init(
    world: World, ids: IdentifierGenerator, account: String, quotas: SimulatedQuotas,
    plan: FaultPlan, assets: AssetStore, tokens: TokenMint
  ) {
    self.assets = assets
    self.tokens = tokens
    self.world = world
    self.ids = ids
    self.account = account
    self.quotas = quotas
    readDelay = plan.readDelay
    settling = plan.settling
  }

  /// Starts a call.
  func begin(by caller: SimulatedCaller, now: Timestamp, isReading: Bool) {
    region = caller.region
    accessKeyId = caller.accessKeyId
    self.now = now
    self.isReading = isReading
    if world.endpoints.contains(.leaving) { removeEndpointsThatLeft() }
  }

  /// Takes over how long things take from another plan.
  func setDelays(of plan: FaultPlan) {
    readDelay = plan.readDelay
    settling = plan.settling
  }

  /// Whether nothing is on its way at a moment, so that reads answer alike until something changes.
  func isSettled(at now: Timestamp) -> Bool {
    readDelay == 0 && !world.endpoints.contains(.leaving)
      && world.endpoints.all(.settling).allSatisfy { $0.settledAt <= now }
  }

  /// The session that makes the current call; nil if a user or the root user does.
  var callingSession: SessionEntity? { accessKeyId.flatMap { world.sessions[$0] } }

  /// The user who makes the current call; nil for a session and the account's root user.
  var callingUser: UserEntity? {
    accessKeyId.flatMap { world.accessKeys[$0] }.flatMap { world.users[$0.userId] }
  }

  /// Whether the current call can see a thing: it is in its Region and old enough.
  func isVisible(_ row: some Entity) -> Bool {
    (row.region == region || row.region == globalRegion) && isOldEnough(row)
  }

  /// Whether the current call, if it only reads, sees a thing already.
  func isOldEnough(_ row: some Entity) -> Bool {
    guard isReading, readDelay > 0 else { return true }
    return row.createdAt.secondsSinceEpoch <= now.secondsSinceEpoch - readDelay
  }

  /// The thing of a key, if the current call can see it.
  func find<Row: Entity>(_ table: Table<Row>, _ key: String) -> Row? {
    guard let row = table[key], isVisible(row) else { return nil }
    return row
  }

  /// The things under an index key that the current call can see.
  func all<Row: Entity>(_ table: Table<Row>, _ indexKey: IndexKey) -> [Row] {
    keys(table, indexKey).compactMap { find(table, $0) }
  }

  /// Forgets the account's content for another.
  func replaceWorld(with other: World) {
    world = other
    sortedKeys = [:]
    groupTrees = [:]
    sessionsSweptTo = nil
    authorizationList = nil
  }

  /// The sorted keys under an index key, kept for the next page of a long list.
  private func keys<Row: Entity>(_ table: Table<Row>, _ indexKey: IndexKey) -> [String] {
    guard table.count(indexKey) > 100 else { return table.keys(indexKey) }
    let place = SortedKeysOf(kind: Row.kind, indexKey: indexKey)
    if let kept = sortedKeys[place], kept.changes == table.changes { return kept.keys }
    let keys = table.keys(indexKey)
    sortedKeys[place] = SortedKeys(changes: table.changes, keys: keys)
    return keys
  }

  /// Refuses to go past a quota.
  func check(
    _ quota: Quota, _ count: Int, _ refusal: (Int) -> AWSError
  ) throws(AWSError) {
    guard let limit = quotas[quota], count > limit else { return }
    throw refusal(limit)
  }

  /// An ARN of this account and the current call's Region.
  func arn(_ service: String, _ resource: String) -> String {
    "arn:aws:\(service):\(region):\(account):\(resource)"
  }
}
