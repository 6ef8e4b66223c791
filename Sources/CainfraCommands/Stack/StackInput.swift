import Diagnostics
import IAMPolicy
import Planning
import StackLanguage
import StateStore
import Values

/// Reads the stacks and states that commands are given.
enum StackInput {
  /// Reads a stack.
  ///
  /// - Parameters:
  ///   - path: the stack's file or directory.
  ///   - options: what the user said about it.
  ///   - context: where files and the environment are.
  ///   - recorded: values of variables that a saved plan recorded; what the user gives wins.
  ///   - tell: is told the warnings.
  /// - Returns: the stack.
  /// - Throws: ``CommandFailure`` with everything that is wrong with it.
  static func read(
    _ path: String, _ options: StackOptions, in context: CommandContext, recorded: Fields = [:],
    tell: ([Diagnostic]) -> Void
  ) async throws(CommandFailure) -> DesiredStack {
    let loader = loader(options, in: context, recorded: recorded)
    let (stack, diagnostics) = loader.load(path)
    guard let stack else { throw CommandFailure(diagnostics) }
    context.secrets.add(stack.variables.sensitiveTexts)
    guard !diagnostics.hasErrors else {
      throw CommandFailure(
        StackValidation.diagnostics(of: stack, loading: diagnostics, catalog: loader.catalog))
    }
    tell(diagnostics)
    return stack
  }

  /// A loader with this product's resource types, its table of buckets, and the user's variables.
  static func loader(
    _ options: StackOptions, in context: CommandContext, recorded: Fields = [:]
  ) -> StackLoader {
    StackLoader(
      catalog: Catalog.all, files: DiskFiles(),
      inputs: VariableInputs(
        environment: context.environment, files: options.variableFiles,
        arguments: options.variables, recorded: recorded),
      regions: CodeArtifactAssets.table.map(\.region),
      assetsBucket: { CodeArtifactAssets.inRegion($0)?.bucket },
      sha256: { Digest(of: $0).description })
  }

  /// Reads the state of a stack, without a lock.
  ///
  /// - Throws: ``CommandFailure`` where the stack or the state cannot be read.
  static func state(
    _ path: String, _ options: StateOptions, _ context: CommandContext
  ) async throws(CommandFailure) -> State {
    let loader = loader(options.stack, in: context)
    let (stack, diagnostics) = loader.load(path)
    guard let stack else { throw CommandFailure(diagnostics) }
    context.secrets.add(stack.variables.sensitiveTexts)
    let store = try StackSession.store(of: stack, at: path, options, context)
    do throws(StateError) {
      let state = try await store.load().state
      context.secrets.add(state.secrets)
      return state
    } catch {
      throw CommandFailure([error.diagnostic])
    }
  }
}

extension State {
  /// The texts in it that must not be shown.
  var secrets: [String] {
    let attributes = resources.filter { !$0.sensitive.isEmpty }.flatMap {
      $0.markedAttributes.sensitiveTexts
    }
    return attributes + outputs.filter(\.isSensitive).flatMap(\.value.allTexts)
  }
}
