import AWSModel
package import ResourceModel
package import Values

extension AWSProvider {
  package func answers(to checks: [Fields]) async -> [Result<CheckAnswer, ProviderError>] {
    let world = AccessWorld(cloud)
    var answers: [Result<CheckAnswer, ProviderError>] = []
    for check in checks { answers.append(await answer(to: check, in: world)) }
    return answers
  }

  private func answer(
    to check: Fields, in world: AccessWorld
  ) async -> Result<CheckAnswer, ProviderError> {
    do {
      let question = try AccessQuestion(check)
      let caller = try await AccessCaller(question.principal, in: world)
      var chain = AccessChain(question, by: caller, in: world)
      return .success(try await chain.answer())
    } catch let error as ProviderError {
      return .failure(error)
    } catch {
      return .failure(ProviderError(translating: error))
    }
  }
}
