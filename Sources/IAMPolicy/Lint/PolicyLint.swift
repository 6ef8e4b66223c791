package import Values

/// Looks through policies for what is wrong, dangerous or better done otherwise.
///
/// The rules are those of ``LintCatalog``.
public enum PolicyLint {
  /// The findings in a document, in the order of their places.
  ///
  /// Findings that depend on more than the document are made only where `context` tells it.
  public static func findings(
    in document: PolicyDocument, kind: PolicyKind, context: LintContext = LintContext()
  ) -> [PolicyFinding] {
    findings(LintSubject(document, kind: kind, context: context))
  }

  /// The findings in a policy's JSON text.
  ///
  /// A text that is not a policy has its mistakes as findings. Its length counts as written.
  public static func findings(
    in text: String, kind: PolicyKind, context: LintContext = LintContext()
  ) -> [PolicyFinding] {
    findings(PolicyDocument.read(text, as: kind), kind, context, text: text)
  }

  /// The findings in a policy that was read as a value before, such as one in YAML.
  ///
  /// A value that is not a policy has its mistakes as findings.
  package static func findings(
    in value: Value, writtenAt places: WrittenPlaces, kind: PolicyKind,
    context: LintContext = LintContext()
  ) -> [PolicyFinding] {
    let part = PlacedPart(origin: ValuePath(), places: places)
    return findings(PolicyDocument.read(value, as: kind, of: part), kind, context)
  }

  /// The findings about a network and the endpoints in it, in the order of the catalogue.
  public static func findings(
    in network: NetworkFacts, silenced: [String: String] = [:]
  ) -> [PolicyFinding] {
    LintCatalog.rules.filter { silenced[$0.id] == nil }.flatMap { rule in
      (rule.network?(network) ?? []).map { remark in
        PolicyFinding(
          id: rule.id, severity: rule.grade.severity, message: remark.message, help: remark.help,
          resource: remark.resource, place: .none)
      }
    }
  }

  private static func findings(
    _ reading: PolicyReading, _ kind: PolicyKind, _ context: LintContext, text: String? = nil
  ) -> [PolicyFinding] {
    guard let document = reading.document else {
      let findings = reading.problems.map { PolicyFinding($0, in: kind) }
      return findings.filter { context.silenced[$0.id] == nil }
    }
    return findings(LintSubject(document, kind: kind, context: context, text: text))
  }

  private static func findings(_ subject: LintSubject) -> [PolicyFinding] {
    let rules = LintCatalog.rules.filter { rule in
      rule.kinds.contains(subject.kind) && subject.context.silenced[rule.id] == nil
    }
    let findings = rules.flatMap { rule in
      (rule.document?(subject) ?? []).map { remark in
        PolicyFinding(
          id: rule.id, severity: remark.severity ?? rule.grade.severity,
          message: remark.message, help: remark.help, place: remark.place)
      }
    }
    return inOrder(findings)
  }

  /// By statement as it stands in the document, then by line and column, then by the catalogue.
  private static func inOrder(_ findings: [PolicyFinding]) -> [PolicyFinding] {
    findings.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.line ?? 0, first.column ?? 0, left.offset)
        < (second.line ?? 0, second.column ?? 0, right.offset)
    }.map(\.element)
  }
}

extension PolicyFinding {
  /// A mistake of grammar as a finding of the rule with the same id.
  init(_ problem: PolicyProblem, in kind: PolicyKind) {
    let lacksPrincipal =
      problem.rule == .principal && kind == .endpoint && !problem.path.contains("rincipal")
    self.init(
      id: lacksPrincipal ? LintRule.endpointPrincipal.id : problem.rule.rawValue,
      severity: .error, message: problem.message, help: problem.help, place: problem.place)
  }
}
