/// A statement taken apart for comparison with others.
struct DifferenceStatement: Sendable {
  let effect: PolicyEffect
  let principals: DifferencePrincipals
  let actions: AccessPatternSet<DifferenceAction>
  let resources: AccessPatternSet<DifferenceResource>
  let condition: DifferenceCondition

  init(_ statement: PolicyStatement, version: PolicyVersion) {
    effect = statement.effect
    principals = DifferencePrincipals(statement.principal)
    actions = AccessPatternSet(
      statement.action.patterns.texts.map { DifferenceAction($0) },
      isNegated: statement.action.isNegated)
    // What matches nothing is left out of a list: it names nothing, or excepts nothing.
    resources = AccessPatternSet(
      statement.resource.patterns.texts.map { DifferenceResource($0, version: version) }
        .filter { !$0.isNothing },
      isNegated: statement.resource.isNegated)
    condition = DifferenceCondition(statement.condition, version: version)
  }

  /// The statements of documents that have an effect.
  static func statements(
    of documents: [PolicyDocument], _ effect: PolicyEffect
  ) -> [DifferenceStatement] {
    documents.flatMap { document in
      document.statements.filter { $0.effect == effect }.map {
        DifferenceStatement($0, version: document.effectiveVersion)
      }
    }
  }
}

/// What some statements are about and others are not: of one principal and condition.
struct AccessRemainder: Sendable {
  var principal: PrincipalRegion
  var actions: [AccessRegion<DifferenceAction>]
  var resources: [AccessRegion<DifferenceResource>]
  var condition: DifferenceCondition
}

/// Takes away from statements what others cover.
enum AccessSubtraction {
  /// The most comparisons of parts for one statement; above it, it is compared as a whole.
  private static let most = 200_000

  /// What `statements` are about and `others` do not surely cover.
  ///
  /// Of a pair of a principal and a resource, those actions remain that none of the others covers
  /// for it. An action that only several resources or conditions of others cover together remains:
  /// nothing that is missing is ever left out.
  static func rest(
    of statements: [DifferenceStatement], without others: [DifferenceStatement]
  ) -> [AccessRemainder] {
    statements.flatMap { rest(of: $0, without: others) }
  }

  private static func rest(
    of statement: DifferenceStatement, without others: [DifferenceStatement]
  ) -> [AccessRemainder] {
    let others = others.filter { statement.condition.implies($0.condition) }
    let principals = statement.principals.regions
    let resources = statement.resources.regions
    let actions = statement.actions.regions
    guard principals.count * resources.count * max(others.count, 1) <= most else {
      let isCovered = others.contains { other in
        principals.allSatisfy { other.principals.covers($0, effect: other.effect) }
          && resources.allSatisfy(other.resources.covers)
          && actions.allSatisfy(other.actions.covers)
      }
      return isCovered
        ? []
        : principals.map {
          AccessRemainder(
            principal: $0, actions: actions, resources: resources,
            condition: statement.condition)
        }
    }
    let covered = others.map { other in resources.map { other.resources.covers($0) } }
    var actionsLeft: [[Int]: [AccessRegion<DifferenceAction>]] = [:]
    return principals.flatMap { principal in
      let forPrincipal = others.indices.filter {
        others[$0].principals.covers(principal, effect: others[$0].effect)
      }
      var byActions: [[AccessRegion<DifferenceAction>]: Int] = [:]
      var remainders: [AccessRemainder] = []
      for (place, resource) in resources.enumerated() {
        let coverers = forPrincipal.filter { covered[$0][place] }
        let left =
          actionsLeft[coverers] ?? rest(of: actions, without: coverers.map { others[$0].actions })
        actionsLeft[coverers] = left
        guard !left.isEmpty else { continue }
        if let known = byActions[left] {
          remainders[known].resources.append(resource)
        } else {
          byActions[left] = remainders.count
          remainders.append(
            AccessRemainder(
              principal: principal, actions: left, resources: [resource],
              condition: statement.condition))
        }
      }
      return remainders
    }
  }

  // MARK: - Actions

  private static func rest(
    of actions: [AccessRegion<DifferenceAction>],
    without covers: [AccessPatternSet<DifferenceAction>]
  ) -> [AccessRegion<DifferenceAction>] {
    actions.flatMap { action in
      var left = [action]
      for cover in covers where !left.isEmpty { left = left.flatMap(cover.rest) }
      return left.flatMap(named)
    }
  }

  /// The region, or where its service's actions are all known, those of them that it has, if they
  /// are not many more than those it excepts.
  private static func named(
    _ region: AccessRegion<DifferenceAction>
  ) -> [AccessRegion<DifferenceAction>] {
    guard let service = region.pattern.closedService, !region.pattern.isSingle,
      !region.exceptions.isEmpty
    else { return [region] }
    let all = DifferenceAction.closed[service] ?? []
    let names = all.filter { region.pattern.contains($0) && !region.excepts($0) }
    guard names.count <= region.exceptions.count + 4 else { return [region] }
    return names.map { AccessRegion(pattern: $0) }
  }
}
