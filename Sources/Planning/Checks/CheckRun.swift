import Diagnostics
package import ResourceModel
package import StackLanguage
import StateStore
import Values

/// Asks a provider whether the checks of a stack hold.
package enum CheckRun {
  /// The results where nothing can be told, since the world is not what the stack asks for.
  package static func undecided(_ checks: [DesiredCheck]) -> [CheckResult] {
    checks.map {
      CheckResult(address: $0.address, outcome: .undecided, range: $0.nameRange)
    }
  }

  /// The result of each check, in the order of the stack.
  ///
  /// - Parameters:
  ///   - checks: the checks.
  ///   - objects: the objects of the stack's resources.
  ///   - provider: who answers, from what is there: of a rehearsed world or of the real one.
  /// - Returns: the results; a check that depends on what is not known is undecided.
  package static func results(
    of checks: [DesiredCheck], in objects: LiveState, provider: any Provider
  ) async -> [CheckResult] {
    var results: [CheckResult] = []
    var asked: [(place: Int, attributes: Fields)] = []
    for check in checks {
      let (attributes, diagnostics) = check.body.attributes(in: objects)
      var result = CheckResult(
        address: check.address, outcome: .undecided, range: check.nameRange)
      if let error = diagnostics.first(where: { $0.severity == .error }) {
        result.failure = error.message
        result.range = error.range ?? check.nameRange
      } else if Value.object(attributes).isAnswerable {
        asked.append((results.count, attributes))
      }
      results.append(result)
    }
    let answers = await provider.answers(to: asked.map(\.attributes))
    let addresses = answers.isEmpty ? [:] : objects.addressesByName
    for ((place, _), answer) in zip(asked, answers) {
      switch answer {
      case .success(let answer):
        results[place].answer = answer.placed(by: addresses)
        results[place].outcome = answer.holds ? .passed : .failed
      case .failure(let error):
        results[place].failure = error.description
        if let path = error.path { results[place].range = checks[place].body.range(of: path) }
      }
    }
    return results
  }
}

extension CheckAnswer {
  /// The answer with the address of each object that decided, where the stack has it.
  package func placed(by addresses: [ObjectName: ResourceAddress]) -> CheckAnswer {
    var answer = self
    for link in links.indices {
      for place in links[link].deciding.indices {
        let object = links[link].deciding[place].object
        answer.links[link].deciding[place].address = object.flatMap { addresses[$0] }
      }
    }
    return answer
  }
}

extension LiveState {
  /// The addresses of the objects by their names.
  package var addressesByName: [ObjectName: ResourceAddress] {
    Dictionary(
      resources.map { (ObjectName($0.type, $0.id), $0.address) }, uniquingKeysWith: { $1 })
  }
}

extension Value {
  /// Whether a provider can be asked: all is known, but of a resource only what names it need be.
  fileprivate var isAnswerable: Bool {
    (fields ?? [:]).allSatisfy { _, value in value.isNamed }
  }

  private var isNamed: Bool {
    let value = unmarked
    if value.isUnknown { return false }
    if let elements = value.elements { return elements.allSatisfy(\.isNamed) }
    guard let fields = value.fields else { return true }
    let names = ["arn", "id"].compactMap { fields[$0]?.unmarked }
    return names.isEmpty ? value.isWhollyKnown : names.allSatisfy { !$0.isUnknown }
  }
}
