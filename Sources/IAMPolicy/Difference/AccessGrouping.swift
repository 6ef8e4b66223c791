/// Puts what remains of statements together into a few differences for people to read.
enum AccessGrouping {
  /// What is grouped: actions on resources, with what both leave out.
  private struct Group {
    var principal: PrincipalRegion
    var verb: AccessDifference.Verb
    var condition: DifferenceCondition
    var actions: Set<DifferenceAction>
    var exceptActions: Set<DifferenceAction>
    var resources: Set<DifferenceResource>
    var exceptResources: Set<DifferenceResource>

    /// What groups have in common that differ only in their resources.
    var withoutResources: Key {
      Key(
        principal: principal, verb: verb, condition: condition, actions: actions, resources: [],
        exceptActions: exceptActions, exceptResources: exceptResources)
    }

    /// What groups have in common that differ only in their actions.
    var withoutActions: Key {
      Key(
        principal: principal, verb: verb, condition: condition, actions: [],
        resources: resources, exceptActions: exceptActions, exceptResources: exceptResources)
    }
  }

  private struct Key: Hashable {
    var principal: PrincipalRegion
    var verb: AccessDifference.Verb
    var condition: DifferenceCondition
    var actions: Set<DifferenceAction>
    var resources: Set<DifferenceResource>
    var exceptActions: Set<DifferenceAction>
    var exceptResources: Set<DifferenceResource>
  }

  /// The differences, sorted by principal, verb and text.
  static func changes(
    _ parts: [(verb: AccessDifference.Verb, remainders: [AccessRemainder])]
  ) -> [AccessDifference] {
    var groups = parts.flatMap { part in part.remainders.flatMap { Self.groups($0, part.verb) } }
    groups = merged(groups, by: \.withoutActions) { $0.actions.formUnion($1.actions) }
    groups = merged(groups, by: \.withoutResources) { $0.resources.formUnion($1.resources) }
    return groups.map(difference).sorted { left, right in
      left.order.lexicographicallyPrecedes(right.order) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
  }

  /// The groups of a remainder: one for each set of exceptions.
  private static func groups(
    _ remainder: AccessRemainder, _ verb: AccessDifference.Verb
  ) -> [Group] {
    let actions = Dictionary(grouping: remainder.actions) { Set($0.exceptions) }
    let resources = Dictionary(grouping: remainder.resources) { Set($0.exceptions) }
    return actions.flatMap { exceptActions, actions in
      resources.map { exceptResources, resources in
        Group(
          principal: remainder.principal, verb: verb, condition: remainder.condition,
          actions: Set(actions.map(\.pattern)), exceptActions: exceptActions,
          resources: Set(resources.map(\.pattern)), exceptResources: exceptResources)
      }
    }
  }

  private static func merged(
    _ groups: [Group], by key: (Group) -> Key, _ merge: (inout Group, Group) -> Void
  ) -> [Group] {
    var places: [Key: Int] = [:]
    var result: [Group] = []
    for group in groups {
      if let place = places[key(group)] {
        merge(&result[place], group)
      } else {
        places[key(group)] = result.count
        result.append(group)
      }
    }
    return result
  }

  private static func difference(_ group: Group) -> AccessDifference {
    let (actions, missing) = whole(group.actions, hasExceptions: !group.exceptActions.isEmpty)
    return AccessDifference(
      principal: AccessDifference.Principal(group.principal), verb: group.verb,
      actions: texts(actions), exceptActions: texts(group.exceptActions.union(missing)),
      resources: texts(group.resources), exceptResources: texts(group.exceptResources),
      condition: group.condition.blocks)
  }

  /// The most actions that a service's wildcard is said to lack.
  private static let mostMissing = 5

  /// The actions, with `service:*` in place of the actions of a service that is wholly known, if
  /// they are all of them, or all but a few.
  private static func whole(
    _ actions: Set<DifferenceAction>, hasExceptions: Bool
  ) -> (actions: Set<DifferenceAction>, missing: Set<DifferenceAction>) {
    var (result, missing) = (actions, Set<DifferenceAction>())
    let patterns = actions.filter { !$0.isSingle }
    for (service, all) in DifferenceAction.closed {
      let lacking = all.filter { action in
        !actions.contains(action) && !patterns.contains { $0.contains(action) }
      }
      guard lacking.count <= (hasExceptions ? 0 : mostMissing) else { continue }
      result.subtract(all)
      result.insert(DifferenceAction("\(service):*"))
      missing.formUnion(lacking)
    }
    return (result, missing)
  }

  /// The texts of patterns, sorted, without those that another contains.
  private static func texts<Pattern: AccessPattern>(_ patterns: Set<Pattern>) -> [String] {
    let wide = patterns.filter { !$0.isSingle }
    return patterns.filter { pattern in
      !wide.contains { $0 != pattern && $0.contains(pattern) }
    }.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension AccessDifference.Principal {
  init(_ region: PrincipalRegion) {
    switch region {
    case .holder: self = .holder
    case .allBut(let names): self = .allBut(names.map(\.text).sorted())
    case .one(.everyone): self = .everyone
    case .one(.everyAWSPrincipal): self = .everyAWSPrincipal
    case .one(let name): self = .named(name.text)
    }
  }
}

extension DifferencePrincipal {
  /// The name as policies write it.
  fileprivate var text: String {
    switch self {
    case .everyone, .everyAWSPrincipal: "*"
    case .account(let account): account
    case .named(let text), .other(_, let text): text
    }
  }
}

extension AccessDifference {
  /// What differences are sorted by.
  fileprivate var order: [String] {
    let place = "\(verb.isWidening ? 0 : 1) \(verb)"
    let principal: [String] =
      switch principal {
      case .holder: ["0"]
      case .everyone: ["1"]
      case .everyAWSPrincipal: ["2"]
      case .allBut(let names): ["3"] + names
      case .named(let name): ["4", name]
      }
    return principal + [place] + resources + actions + exceptActions + [conditionText ?? ""]
  }
}
