import ArgumentParser
import Diagnostics
import IAMPolicy
import Rendering
import Values

/// `cainfra policy diff A B`.
struct PolicyDiff: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what one policy allows that another does not.",
    discussion: """
      A and B are policy documents in JSON or YAML. The exit code is 0 where they mean the same: \
      statements may be named, split, merged and ordered otherwise. It is 2 where they differ, or \
      where it cannot be proven that they do not.

      EXAMPLE:
        cainfra policy diff before.json after.json
        cainfra policy generate --region eu-west-1 --for codeartifact | cainfra policy diff \
      endpoint.json -
      """)

  @Argument(help: ArgumentHelp("The one policy; - for standard input.", valueName: "a"))
  var old: String

  @Argument(help: ArgumentHelp("The other policy; - for standard input.", valueName: "b"))
  var new: String

  @Option(
    help: ArgumentHelp(
      """
      What the policies are attached to; by default identity, or bucket where a statement has a \
      principal.
      """, valueName: "kind"))
  var kind: PolicyKindName?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard old != WrittenDocument.standardInput || new != WrittenDocument.standardInput else {
      throw ValidationError("Only one of the two policies can come from standard input")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let written = [
      try WrittenDocument(old, in: context), try WrittenDocument(new, in: context),
    ]
    let kind = kind?.kind ?? (written.contains(where: \.namesPrincipals) ? .bucket : .identity)
    let readings = written.map { $0.policy(as: kind) }
    guard let old = readings[0].document, let new = readings[1].document else {
      throw CommandFailure(readings.flatMap(\.diagnostics))
    }
    let difference = PolicyDifference(from: old, to: new)
    let isSameVersion = old.effectiveVersion == new.effectiveVersion
    let isEquivalent =
      old.isEquivalent(to: new, ignoringSids: true) || difference.isEmpty && isSameVersion
    if global.json {
      let versions = [old, new].map(\.effectiveVersion.rawValue)
      context.standardOutput.write(
        PrintedJSON.text([
          "equivalent": .bool(isEquivalent), "versions": .strings(versions),
          "differences": .array(difference.changes.map(\.value)),
        ]))
    } else {
      let names = written.map(\.file.name)
      let palette = context.palette(global.color, for: context.standardOutput)
      let text =
        isEquivalent
        ? "\(names[0]) and \(names[1]) mean the same."
        : DifferenceText(old: names[0], new: names[1], palette: palette).text(
          of: difference, versions: (old.effectiveVersion, new.effectiveVersion))
      context.standardOutput.line(text)
    }
    return isEquivalent ? .success : .changesPresent
  }
}

extension WrittenDocument {
  /// Whether some statement says for whom it is.
  fileprivate var namesPrincipals: Bool {
    let statements = value?["Statement"].map { $0.elements ?? [$0] } ?? []
    return statements.contains { $0["Principal"] != nil || $0["NotPrincipal"] != nil }
  }

  /// The policy that the text holds, or why there is none.
  fileprivate func policy(
    as kind: PolicyKind
  ) -> (document: PolicyDocument?, diagnostics: [Diagnostic]) {
    guard let value else { return (nil, diagnostics) }
    let reading = PolicyDocument.read(value, writtenAt: places, as: kind)
    let problems = reading.problems.map { problem in
      Diagnostic.error(
        problem.message,
        at: places.range(of: problem.place.valuePath, line: problem.line, column: problem.column),
        help: problem.help)
    }
    return (reading.document, diagnostics + problems)
  }
}

/// The difference of two policies as text: what the one allows and the other does not, twice.
private struct DifferenceText {
  let old: String
  let new: String
  let palette: Palette

  func text(
    of difference: PolicyDifference, versions: (old: PolicyVersion, new: PolicyVersion)
  ) -> String {
    guard !difference.isEmpty else {
      return """
        Both allow and deny the same, but \(old) is of version \(versions.old.rawValue), \(new) of \
        version \(versions.new.rawValue).
        """
    }
    let (wider, narrower) = (
      difference.changes.filter(\.verb.isWidening),
      difference.changes.filter { !$0.verb.isWidening }
    )
    return [
      block("\(new) allows what \(old) does not:", wider, palette.paint("+", .added)),
      block("\(old) allows what \(new) does not:", narrower, palette.paint("-", .removed)),
    ].compactMap(\.self).joined(separator: "\n\n")
  }

  private func block(_ title: String, _ changes: [AccessDifference], _ mark: String) -> String? {
    guard !changes.isEmpty else { return nil }
    return ([palette.paint(title, .bold)] + changes.map { "  \(mark) \(line($0))" })
      .joined(separator: "\n")
  }

  private func line(_ change: AccessDifference) -> String {
    let principal = change.principal == .holder ? "" : "\(change.principalText()): "
    let isDenial = change.verb == .denied || change.verb == .undenied
    let denier = change.verb == .denied ? new : old
    let text = principal + change.summary() + (isDenial ? " (\(denier) denies it)" : "")
    return ValueText.oneLine(text)
  }
}
