extension LintCatalog {
  /// The catalogue as a page of documentation in Markdown.
  public static func markdown() -> String {
    let chapters: [(title: String, rules: [LintRule])] = [
      ("CodeArtifact", rules.filter { $0.id.hasPrefix("CA-") || $0.id.hasPrefix("IAM-") }),
      ("Endpoint policies", rules.filter { $0.id.hasPrefix("EP-") }),
      ("Where requests come from, and how", rules.filter { $0.id.hasPrefix("NET-") }),
      ("All policies", rules.filter { $0.id.hasPrefix("GEN-") }),
    ]
    let tables = chapters.map { chapter in
      (["## \(chapter.title)", "", "| Id | Severity | Policies | Finding |", "|---|---|---|---|"]
        + chapter.rules.map(row)).joined(separator: "\n")
    }
    return ([introduction] + tables + [limits]).joined(separator: "\n\n") + "\n"
  }

  private static func row(_ rule: LintRule) -> String {
    let kinds =
      rule.kinds.count == PolicyKind.allCases.count
      ? "all" : rule.kinds.map(\.rawValue).joined(separator: ", ")
    let severity = rule.grade.severity.rawValue + (rule.grade == .security ? " (security)" : "")
    return
      "| `\(rule.id)` | \(severity) | \(kinds.isEmpty ? "the network" : kinds) | \(rule.documentation) |"
  }

  private static let introduction = """
    # Findings of the policy linter

    An **error** is refused by AWS or can never do what it says. A **warning** opens more than needed \
    or is probably not what was meant. A **suggestion** is good to know. `cainfra policy lint` exits \
    with 4 only on an error. A finding can be silenced by its id, with a reason.

    Findings that need more than the document, such as the Region of the stack or the endpoints in its \
    state, are made only where that is known: in `validate` and `plan`, not in `policy lint`.
    """

  private static let limits = """
    ## What cannot be decided offline

    - `GEN-ACTION` is an error only for CodeArtifact, whose list of actions is complete here. For S3, \
    IAM and STS an action that our list lacks is a warning, since AWS adds actions; for EC2 only the \
    actions on VPCs are known; for other services nothing is said.
    - `GEN-COND-KEY` knows the global keys and those of S3 and STS. An unknown global key is a warning, \
    since AWS adds keys; keys of other services are taken as right.
    - `GEN-RESOURCE-MISMATCH` covers S3, IAM and STS; CodeArtifact has rules of its own.
    - `GEN-REF-PATH`, `CA-CROSS-NO-DOMAIN` and other findings about names elsewhere need the stack.
    - Whether an account, a role, a bucket or a key exists is not looked up.
    """
}
