import ArgumentParser
import Diagnostics
import IAMPolicy
import Rendering
import Values

/// `cainfra policy lint FILE`.
struct PolicyLintCommand: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find what is wrong, dangerous or better done otherwise in a policy.",
    discussion: """
      FILE is a policy document in JSON or YAML. Only what the document and its kind decide is told; \
      validate and plan know the stack besides. docs/policy-lint.md lists all findings. The exit \
      code is 4 where one is an error.

      EXAMPLE:
        cainfra policy lint identity.json
        cainfra policy lint --kind endpoint endpoint.yaml
        cainfra policy generate --region eu-west-1 --for codeartifact | cainfra policy lint --kind \
      endpoint -
      """)

  @Argument(help: "The policy document, in JSON or YAML; - for standard input.")
  var file: String

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What the policy is attached to; identity where it is not said.", valueName: "kind"))
  var kindName: PolicyKindName?

  @OptionGroup var global: GlobalOptions

  private var kind: PolicyKind { kindName?.kind ?? .identity }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let document = try WrittenDocument(file, in: context)
    let found = told(of: document)
    let findings = found.map(\.finding)
    let status: ExitStatus = findings.contains { $0.severity == .error } ? .refused : .success
    if global.json {
      let value: Value = ["findings": .array(findings.map(\.value))]
      context.standardOutput.write(PrintedJSON.text(value))
      return status
    }
    Reporter(context, global).tell(found.map(\.diagnostic) + remarks(on: findings))
    if status == .refused {
      context.standardError.line(Self.summary(of: findings))
    } else if !global.quiet {
      context.standardOutput.line(Self.summary(of: findings))
    }
    return status
  }

  /// The findings with their form for people.
  ///
  /// What keeps a text from being read is a finding too, placed where the reader says.
  private func told(of document: WrittenDocument) -> [(
    finding: PolicyFinding, diagnostic: Diagnostic
  )] {
    let ofText = document.diagnostics.map { diagnostic in
      let finding = PolicyFinding(ofText: diagnostic)
      var told = finding.diagnostic(at: diagnostic.range)
      told.notes = diagnostic.notes
      return (finding, told)
    }
    return ofText
      + findings(in: document).map { finding in
        let range = document.places.range(
          of: finding.place.valuePath, line: finding.line, column: finding.column)
        return (finding, finding.diagnostic(at: range))
      }
  }

  /// That the kind was only supposed, where the document looks like one of another.
  private func remarks(on findings: [PolicyFinding]) -> [Diagnostic] {
    let namesPrincipals = findings.contains { finding in
      finding.id == GrammarRule.principal.rawValue && finding.path.hasSuffix("rincipal")
    }
    guard kindName == nil, namesPrincipals else { return [] }
    return [
      Diagnostic(
        .note, "The policy is taken for an identity policy",
        help: "Say with --kind what it is attached to.")
    ]
  }

  private func findings(in document: WrittenDocument) -> [PolicyFinding] {
    guard let value = document.value else { return [] }
    guard document.isJSON else {
      return PolicyLint.findings(in: value, writtenAt: document.places, kind: kind)
    }
    let text = String(decoding: document.file.bytes, as: UTF8.self)
    return PolicyLint.findings(in: text, kind: kind)
  }

  private static func summary(of findings: [PolicyFinding]) -> String {
    guard !findings.isEmpty else { return "Success! The linter found nothing." }
    let counts = PolicyFinding.Severity.allCases.compactMap { severity in
      let number = findings.count { $0.severity == severity }
      return number == 0 ? nil : counted(number, severity.rawValue)
    }
    return counts.joined(separator: ", ") + "."
  }
}

extension PolicyFinding {
  /// The finding as `policy lint --json` prints it.
  fileprivate var value: Value {
    [
      "id": .string(id), "severity": .string(severity.rawValue), "message": .string(message),
      "path": .string(path), "line": line.map(Value.int) ?? .null,
      "column": column.map(Value.int) ?? .null,
    ]
  }
}
