package import Diagnostics
import ResourceModel
package import StackLanguage
package import StateStore

/// Checks that stack, state and provider belong together, before anything is read.
package enum Preflight {
  /// What keeps the three from working together; asks the provider for its account.
  static func check(
    _ stack: DesiredStack, _ state: State, _ provider: any Provider
  ) async -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    do {
      let account = try await provider.account()
      diagnostics += check(account: account, stack, state)
    } catch {
      diagnostics.append(
        .error("The provider \(provider.name) does not say in which account it works: \(error)"))
    }
    guard !state.resources.isEmpty else { return diagnostics }
    if let region = state.region, region != stack.context.region {
      diagnostics.append(
        .error(
          """
          The stack is now in \(stack.context.region), but its \(state.resources.count) objects \
          live in \(region)
          """,
          help: """
            Objects do not move between Regions: destroy the stack in \(region) first, or give \
            the new one another name.
            """))
    }
    if let other = state.resources.first(where: { $0.provider != provider.name }) {
      diagnostics.append(
        .error(
          """
          The objects of this stack were made by the provider \(other.provider), not by \
          \(provider.name)
          """,
          help: "Use --provider \(other.provider), or another state for \(provider.name).",
          address: other.address.description))
    }
    return diagnostics
  }

  /// What speaks against work on a stack and its state in an account.
  package static func check(
    account: String, _ stack: DesiredStack, _ state: State
  ) -> [Diagnostic] {
    if let wanted = stack.context.account, wanted != account {
      return [
        .error(
          "The stack belongs into account \(wanted), but the provider works in \(account)",
          help: "Use the credentials of \(wanted), or correct `account` in the stack.")
      ]
    }
    if let known = state.account, known != account, !state.resources.isEmpty {
      return [
        .error(
          """
          The \(state.resources.count) objects of this stack live in account \(known), but the \
          provider works in \(account)
          """,
          help: """
            Use the credentials of \(known); to build the stack in \(account), give it a state of \
            its own.
            """)
      ]
    }
    return []
  }
}
