package import AWSModel
import Synchronization

/// One simulated AWS account, in memory or kept in a directory.
///
/// The services are asked through `services(region:)`. Each call is answered at once and whole,
/// whoever else asks at the same time, in this process or another.
package final class SimulatedAWS: Sendable {
  private struct State {
    var simulation: Simulation
    var faults: FaultInjector
    var log: CallLog
    var revision = 0
  }

  /// The account's 12 digits.
  package let account: String

  /// The limits that hold in the account.
  package let quotas: SimulatedQuotas

  /// Where published files are.
  let assets: AssetStore

  /// Makes authorization tokens.
  let tokens: TokenMint

  private let state: Mutex<State>
  private let store: (any ChangeStore)?
  private let clock: @Sendable () -> Timestamp

  /// Creates the account from a world, kept by a store or nowhere.
  init(
    account: String, world: sending World, store: (any ChangeStore)?, seed: UInt64?,
    quotas: SimulatedQuotas, faults: FaultPlan, keepsCalls: Bool, assets: AssetStore,
    tokens: TokenMint, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.assets = assets
    self.tokens = tokens
    self.account = account
    self.quotas = quotas
    self.store = store
    self.clock = clock
    state = Mutex(
      State(
        simulation: Simulation(
          world: world, ids: IdentifierGenerator(seed: seed), account: account, quotas: quotas,
          plan: faults, assets: assets, tokens: tokens),
        faults: FaultInjector(faults), log: CallLog(keepsCalls: keepsCalls)))
  }

  /// An empty account in memory, gone with the process.
  ///
  /// - Parameters:
  ///   - account: the account's 12 digits.
  ///   - seed: makes the ids the same in every run; random without one.
  ///   - quotas: the limits that hold.
  ///   - faults: what goes wrong.
  ///   - keepsCalls: whether the log keeps the calls, not only their counts.
  ///   - clock: what time it is.
  /// - Returns: the account.
  package static func inMemory(
    account: String = "123456789012", seed: UInt64? = nil,
    quotas: SimulatedQuotas = .awsDefaults, faults: FaultPlan = .none, keepsCalls: Bool = false,
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) -> SimulatedAWS {
    SimulatedAWS(
      account: account, world: World(), store: nil, seed: seed, quotas: quotas, faults: faults,
      keepsCalls: keepsCalls, assets: AssetStore(), tokens: TokenMint(seed: seed), clock: clock)
  }

  /// The services as seen from a Region.
  ///
  /// - Parameters:
  ///   - region: the Region, such as `eu-west-1`.
  ///   - readAttempts: how often a call that only reads is made at most while its error may pass by
  ///     itself, as the AWS SDKs do; 1 tells every error as it comes.
  ///   - accessKeyId: the key of the user or session that asks; nil for the account's root user.
  /// - Returns: the services.
  package func services(
    region: String, readAttempts: Int = 1, accessKeyId: String? = nil
  ) -> SimulatedServices {
    SimulatedServices(
      cloud: self,
      caller: SimulatedCaller(
        region: region, readAttempts: readAttempts, accessKeyId: accessKeyId))
  }

  /// Lets other things go wrong from now on.
  package func setFaults(_ plan: FaultPlan) {
    state.withLock { state in
      state.faults = FaultInjector(plan)
      state.simulation.setDelays(of: plan)
      state.revision += 1
    }
  }

  /// A number that changes with whatever may change what a read is answered; nil while time alone
  /// changes that, or something is to go wrong.
  ///
  /// What other processes wrote is looked for first.
  package var revision: Int? {
    state.withLock { state in
      guard let changes = try? store?.changes() ?? StoreChanges.none,
        (try? takeOver(changes, &state)) != nil, state.faults.plan.isQuiet,
        state.simulation.isSettled(at: clock())
      else { return nil }
      return state.revision
    }
  }

  /// Looks into the account without asking a service, at its latest state where that can be read.
  func look<Result: Sendable>(_ body: (Simulation) -> Result) -> Result {
    state.withLock { state in
      if let changes = try? store?.changes() { try? takeOver(changes, &state) }
      return body(state.simulation)
    }
  }

  /// An independent copy in memory, in which nothing goes wrong, for a rehearsal.
  ///
  /// - Throws: `SimulatedAWSError` if the directory's latest state cannot be read.
  package func copy(seed: UInt64? = nil) throws -> SimulatedAWS {
    let world = try state.withLock { state in
      try takeOver(try store?.changes() ?? .none, &state)
      return state.simulation.world
    }
    return SimulatedAWS(
      account: account, world: world, store: nil, seed: seed, quotas: quotas, faults: .none,
      keepsCalls: false, assets: AssetStore(over: assets), tokens: tokens, clock: clock)
  }

  /// Has the next things bear the ids that they have elsewhere, to draw a copy of what is there.
  ///
  /// - Parameters:
  ///   - ids: the ids; each is given out once, to a thing of its kind. Those of an earlier call
  ///     that were not used are forgotten.
  ///   - revision: the revision of the next CodeArtifact policy.
  package func foresee(ids: [String], revision: String? = nil) {
    state.withLock { $0.simulation.ids.foresee(ids, revision: revision) }
  }

  /// The present moment of the account.
  var now: Timestamp { clock() }

  /// What the account was asked so far, by this process.
  package var log: CallLog { state.withLock { $0.log } }

  /// What the account holds.
  ///
  /// - Throws: `SimulatedAWSError` if the directory's latest state cannot be read.
  package func summary() throws -> SimulatedSummary {
    try state.withLock { state in
      try takeOver(try store?.changes() ?? .none, &state)
      let world = state.simulation.world
      return SimulatedSummary(
        account: account,
        things: World.tables.filter(\.kind.isListed).flatMap { $0.listing(world) })
    }
  }

  /// Whether the account holds nothing, apart from what AWS itself provides.
  ///
  /// - Throws: `SimulatedAWSError` if the directory's latest state cannot be read.
  package func isEmpty() throws -> Bool { try summary().things.isEmpty }

  /// Removes the files that a process left behind which died while they were being published.
  ///
  /// Only one process may publish at a time: another's files would go too.
  package func removeLeftFiles() {
    state.withLock { state in
      state.simulation.touchedAssets.formUnion(assets.names)
      if !state.simulation.touchedAssets.isEmpty { sweepAssets(&state) }
    }
  }

  /// Removes everything from the account.
  ///
  /// - Throws: `SimulatedAWSError` if the directory cannot be written.
  package func reset() throws {
    try state.withLock { state in
      try store?.removeAll()
      state.revision += 1
      assets.removeAll()
      state.simulation.replaceWorld(with: World())
    }
  }

  /// The repositories with upstreams that no longer exist, with the names of these.
  ///
  /// CodeArtifact refuses to resolve packages through such a repository.
  ///
  /// - Throws: `SimulatedAWSError` if the directory's latest state cannot be read.
  package func danglingUpstreams() throws -> [(repository: String, upstreams: [String])] {
    try state.withLock { state in
      try takeOver(try store?.changes() ?? .none, &state)
      let simulation = state.simulation
      return simulation.world.repositories.rows.values.compactMap { repository in
        let names = simulation.danglingUpstreams(of: repository)
        return names.isEmpty ? nil : (repository.key, names)
      }.sorted { $0.repository < $1.repository }
    }
  }
}

extension SimulatedAWS {
  /// Answers a call, asked again where the caller does so.
  func answer<Request: AWSRequest>(
    _ request: Request, for caller: SimulatedCaller,
    _ body: @Sendable (Simulation) -> (Request) throws(AWSError) -> Request.Response
  ) async throws(AWSError) -> Request.Response {
    var attempt = 1
    while true {
      do throws(AWSError) {
        return try await answerOnce(request, for: caller, body)
      } catch let error {
        guard caller.asksAgain(after: error, attempt: attempt) else { throw error }
        try? await Task.sleep(for: caller.pause(after: attempt))
        attempt += 1
      }
    }
  }

  /// Answers one call, faults included.
  private func answerOnce<Request: AWSRequest>(
    _ request: Request, for caller: SimulatedCaller,
    _ body: @Sendable (Simulation) -> (Request) throws(AWSError) -> Request.Response
  ) async throws(AWSError) -> Request.Response {
    let operation = Request.operation
    let fate = state.withLock { $0.faults.fate(of: operation) }
    if fate.latency > 0 { try? await Task.sleep(for: .seconds(fate.latency)) }
    let result: Result<Request.Response, AWSError> = state.withLock { state in
      let result: Result<Request.Response, AWSError>
      if let error = fate.before {
        result = .failure(error)
      } else {
        result = perform(request, for: caller, &state, body)
      }
      let reported = fate.after.map { .failure($0) } ?? result
      let final = reported.mapError { error in
        var error = error
        error.operation = operation
        error.requestId = state.simulation.ids.requestId()
        return error
      }
      var failure: AWSError?
      if case .failure(let error) = final { failure = error }
      state.log.add(
        request, region: caller.region, error: failure, reachedService: fate.before == nil)
      return final
    }
    return try result.get()
  }

  private func perform<Request: AWSRequest>(
    _ request: Request, for caller: SimulatedCaller, _ state: inout State,
    _ body: @Sendable (Simulation) -> (Request) throws(AWSError) -> Request.Response
  ) -> Result<Request.Response, AWSError> {
    let simulation = state.simulation
    let isRead = Request.operation.isRead || Request.self is any PackageReadRequest.Type
    do {
      try takeOver(
        isRead ? try store?.changes() ?? .none : try store?.begin() ?? .none, &state)
    } catch {
      store?.rollback()
      return .failure(.storeFailed(error))
    }
    simulation.begin(by: caller, now: clock(), isReading: isRead)
    do throws(AWSError) {
      let response = try body(simulation)(request)
      if let store, !isRead {
        do {
          try store.commit(try simulation.world.changedRows())
        } catch {
          store.rollback()
          simulation.world.rollback()
          return .failure(.storeFailed(error))
        }
      }
      if isRead {
        simulation.world.rollback()
      } else if simulation.world.commit() {
        state.revision += 1
      }
      if !simulation.touchedAssets.isEmpty { sweepAssets(&state) }
      return .success(response)
    } catch {
      if !isRead { store?.rollback() }
      simulation.world.rollback()
      if !simulation.touchedAssets.isEmpty { sweepAssets(&state) }
      return .failure(error)
    }
  }

  /// Removes the content that a call touched and that no domain holds.
  ///
  /// It does so inside a writing transaction, so that no other process is about to record it.
  private func sweepAssets(_ state: inout State) {
    let touched = state.simulation.touchedAssets
    state.simulation.touchedAssets = []
    do {
      try takeOver(try store?.begin() ?? .none, &state)
      for sha256 in touched where !state.simulation.world.assets.contains(.digest(sha256)) {
        assets.remove(sha256)
      }
    } catch {
      // What stays costs room and nothing else.
    }
    store?.rollback()
  }

  private func takeOver(_ changes: StoreChanges, _ state: inout State) throws {
    if changes.isWhole || !changes.rows.isEmpty { state.revision += 1 }
    if changes.isWhole { state.simulation.replaceWorld(with: World()) }
    do {
      for row in changes.rows { try state.simulation.world.load(row) }
    } catch {
      store?.forget()
      throw error
    }
  }
}

extension AWSError {
  /// The store failed and nothing was changed; asking again would not help.
  fileprivate static func storeFailed(_ error: any Error) -> AWSError {
    AWSError(
      code: "SimulatedAWSUnavailable",
      message: "the simulated AWS cannot keep its data: \(error)", httpStatus: 400)
  }
}
