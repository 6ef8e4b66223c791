package import Diagnostics
package import ResourceModel
import Values

/// Finds what is wrong with a stack before any provider is asked.
package enum StackValidation {
  /// Everything that is wrong with a stack, each mistake once, in reading order.
  ///
  /// Every resource is evaluated after those it refers to, what providers give taken as unknown;
  /// then come the rules across resources, the conditions and the outputs, and what the catalog's
  /// linter finds, suggestions included. The cost is linear.
  ///
  /// - Parameters:
  ///   - stack: the stack as it was loaded, with or without errors.
  ///   - loading: what was wrong with it when it was loaded.
  ///   - catalog: the resource types, with their rules.
  /// - Returns: what was wrong when it was loaded, and what else is.
  package static func diagnostics(
    of stack: DesiredStack, loading: [Diagnostic] = [], catalog: ResourceTypeCatalog
  ) -> [Diagnostic] {
    var diagnostics = loading
    var scope = PlannedScope()
    var planned: [PlannedResource?] = Array(repeating: nil, count: stack.resources.count)
    var subjects: [StackLint.Subject] = []
    let order = order(of: stack.resources)
    let knotted = Set(order.cycles.joined())
    for place in order.order {
      let resource = stack.resources[place]
      let (attributes, problems) = resource.body.attributes(in: scope)
      diagnostics += problems
      let object = resource.type.plannedObject(
        desired: attributes, prior: nil, address: resource.address)
      scope[resource.address] = object
      if !knotted.contains(place) {
        planned[place] = PlannedResource(address: resource.address, attributes: object)
      }
      diagnostics += resource.body.failedConditions(.precondition, in: scope)
      subjects.append(
        StackLint.Subject(resource, attributes: object, isSound: !problems.hasErrors))
    }
    diagnostics += ruleProblems(stack, planned.compactMap(\.self), catalog)
    for check in stack.checks { diagnostics += check.body.attributes(in: scope).diagnostics }
    for output in stack.outputs { diagnostics += output.value(scope).diagnostics }
    if let linter = catalog.linter {
      let lint = StackLint(
        subjects.sorted { $0.resource.address < $1.resource.address }, context: stack.context,
        linter: linter, knowsObjects: false, isWhole: !loading.hasErrors)
      diagnostics += lint.diagnostics()
    }
    return diagnostics.withoutRepetitions.inReadingOrder
  }

  /// The places of the resources, each after those it refers to.
  private static func order(of resources: [DesiredResource]) -> DependencyOrder {
    var places: [ResourceAddress: Int] = [:]
    for (place, resource) in resources.enumerated() { places[resource.address] = place }
    return DependencyOrder(count: resources.count) { place in
      resources[place].references.compactMap { places[$0.address] }
    }
  }

  private static func ruleProblems(
    _ stack: DesiredStack, _ planned: [PlannedResource], _ catalog: ResourceTypeCatalog
  ) -> [Diagnostic] {
    guard !catalog.rules.isEmpty else { return [] }
    var bodies: [ResourceAddress: any ResourceBody] = [:]
    for resource in stack.resources { bodies[resource.address] = resource.body }
    return catalog.rules.flatMap { $0(planned, stack.context) }.compactMap { found in
      guard let body = bodies[found.address] else { return nil }
      var diagnostic = found.problem.diagnostic(
        at: body.range(of: found.problem.path), address: found.address)
      diagnostic.notes = found.others.map { other in
        Diagnostic.Note(other.message, at: bodies[other.address]?.range(of: other.path))
      }
      return diagnostic
    }
  }
}
