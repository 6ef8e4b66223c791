import AWSModel
import AWSProvider
import Diagnostics
import Planning
import ResourceModel
import SimulatedAWS
import StackLanguage
import StateStore
import Values

/// A simulated account with what a state knows of a real one.
///
/// Each object of the state is made anew, in the order of its dependencies and with the ids that
/// it has. The account's quotas are not known, so there are none; nor is what others own.
struct KnownWorld {
  /// The account's provider.
  let provider: KnownProvider
  /// The resources of the state that could not be made.
  private(set) var missing: [ResourceAddress] = []

  /// The account of a state.
  ///
  /// - Parameters:
  ///   - state: what is known.
  ///   - plan: what was found when its objects were read again: what they are now, and which of
  ///     them are gone.
  ///   - context: what the stack is.
  /// - Returns: the account, and what of the state it lacks.
  static func of(_ state: State, _ plan: Plan, _ context: StackContext) async -> KnownWorld {
    var changes: [ResourceAddress: Change] = [:]
    for change in plan.changes where change.deposedKey == nil { changes[change.address] = change }
    let resources = state.resources.compactMap { known -> StateResource? in
      var resource = known
      let change = changes[known.address]
      // What is to be created although the state has it is gone.
      if known.status == .deposed || change?.action == .create { return nil }
      if let seen = change?.before { resource.attributes = seen }
      return resource
    }
    return await of(
      resources, account: state.account ?? context.account ?? SimulatedCloud.defaultAccount,
      context)
  }

  /// The account of some objects, as they are now.
  static func of(
    _ resources: [StateResource], account: String, _ context: StackContext
  ) async -> KnownWorld {
    let cloud = SimulatedAWS.inMemory(account: account, quotas: .unlimited)
    var world = KnownWorld(
      provider: KnownProvider(
        base: AWSProvider(
          name: "aws", services: cloud.services(region: context.region), patience: .none)))
    for (number, resource) in inOrder(resources).enumerated() {
      let attributes = resource.attributes.unmarked
      cloud.foresee(
        ids: [resource.id] + Value.object(attributes).allTexts,
        revision: attributes["policy_revision"]?.stringValue)
      let type = world.provider.catalog[resource.type]
      var given = Fields()
      for (name, value) in attributes
      where type?.attribute(name)?.isWritable == true && !value.isNull {
        given[name] = value
      }
      do {
        _ = try await world.provider.create(
          Creation(
            address: resource.address, attributes: given, token: token(number),
            context: context))
      } catch {
        world.missing.append(resource.address)
      }
    }
    cloud.foresee(ids: [])
    return world
  }

  /// Carries a plan out here; what is not found here is no reason to refuse.
  func rehearse(_ plan: Plan, _ stack: DesiredStack, _ state: State) async -> Rehearsal {
    await Rehearsal.run(plan, stack: stack, state: state, provider: provider) {
      AWSError(code: $0.code, message: "").isNotFound
    }
  }

  /// What a rehearsal here leaves open.
  func limits(of rehearsal: Rehearsal) -> [Diagnostic] {
    let open = Set(missing + rehearsal.unknown).map(\.description).sorted()
    guard !open.isEmpty else { return [] }
    let names = open.prefix(3).joined(separator: ", ")
    let more = open.count > 3 ? " and \(open.count - 3) more" : ""
    return [
      .warning("Not rehearsed, since they need what the state does not know: \(names)\(more)")
    ]
  }

  /// The resources with each behind those that it depends on.
  private static func inOrder(_ resources: [StateResource]) -> [StateResource] {
    var byAddress: [ResourceAddress: StateResource] = [:]
    for resource in resources { byAddress[resource.address] = resource }
    var order: [StateResource] = []
    var seen: Set<ResourceAddress> = []
    // Each entry is looked at twice: before its dependencies, and after them.
    var stack = resources.reversed().map { (resource: $0, isReady: false) }
    while let (resource, isReady) = stack.popLast() {
      if isReady {
        order.append(resource)
      } else if seen.insert(resource.address).inserted {
        stack.append((resource, true))
        for dependency in resource.dependencies {
          if let next = byAddress[dependency] { stack.append((next, false)) }
        }
      }
    }
    return order
  }

  /// A token of 32 hexadecimal digits that no step of a rehearsal has: those begin with zeros.
  private static func token(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "5eed" + String(repeating: "0", count: 28 - digits.count) + digits
  }
}
