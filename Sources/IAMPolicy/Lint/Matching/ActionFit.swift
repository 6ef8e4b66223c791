/// Whether actions can be limited to the resources they stand with.
enum ActionFit {
  /// Whether some resource of a statement is of a type that `action` works on.
  ///
  /// An action without types works on `*` alone. A type of unknown form fits everything.
  static func fits(_ action: ServiceAction, _ resources: [PolicyString]) -> Bool {
    if action.resourceTypes.isEmpty {
      return resources.contains { WildcardPattern($0.text).matches("*") }
    }
    return resources.contains { resource in
      resource.text == "*"
        || action.resourceTypes.contains { fits($0, of: action.service, resource.text) }
    }
  }

  private static func fits(_ type: String, of service: String, _ resource: String) -> Bool {
    guard let pattern = ResourceTypes.pattern(of: type, in: service) else { return true }
    let opened = PatternRelation.opened(resource)
    if type == "bucket", opened.contains("/") { return false }
    return PatternRelation.overlap(opened, pattern)
  }

  /// The listed actions of a statement none of whose known actions works on its resources.
  static func misfits(
    in statement: LintStatement, services: Set<String>
  ) -> [(pattern: ActionPattern, actions: [ServiceAction])] {
    guard !statement.statement.resource.isNegated else { return [] }
    let resources = statement.resources
    var cache: [ActionFitKey: Bool] = [:]
    return statement.listedActions.compactMap { pattern in
      guard services.contains(pattern.service) else { return nil }
      let actions = pattern.known
      let isMisfit =
        !actions.isEmpty
        && actions.allSatisfy { action in
          let key = ActionFitKey(service: action.service, types: action.resourceTypes)
          if let known = cache[key] { return !known }
          let isFit = fits(action, resources)
          cache[key] = isFit
          return !isFit
        }
      return isMisfit ? (pattern, actions) : nil
    }
  }
}

/// Actions on the same types of resource fit alike.
private struct ActionFitKey: Hashable {
  var service: String
  var types: [String]
}
