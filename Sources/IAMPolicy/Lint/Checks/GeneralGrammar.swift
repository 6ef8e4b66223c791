/// Rules that reading a document applies, and what is left to say about the same elements.
extension LintRule {
  static let json = LintRule(
    "GEN-JSON", .error, in: PolicyKind.allCases,
    "The text is not JSON, or a key stands twice in one object."
  ) { subject in
    subject.statements.flatMap { statement in
      statement.statement.condition.flatMap { block -> [LintRemark] in
        var seen: Set<String> = []
        return block.tests.filter { !seen.insert($0.key.text.lowercased()).inserted }.map { test in
          LintRemark(
            "The condition key \"\(test.key.text)\" stands twice under \(block.comparison), in "
              + "different case", at: test.key.place, help: "Join the values under one key.")
        }
      }
    }
  }

  static let element = LintRule(
    "GEN-ELEMENT", .error, in: PolicyKind.allCases,
    "An element is unknown or missing, or two exclude each other.")

  static let type = LintRule(
    "GEN-TYPE", .error, in: PolicyKind.allCases, "An element has the wrong JSON type.")

  static let effect = LintRule(
    "GEN-EFFECT", .error, in: PolicyKind.allCases, "The effect is neither Allow nor Deny.")

  static let principal = LintRule(
    "GEN-PRINCIPAL", .error, in: PolicyKind.allCases,
    "A principal has no documented form, or stands where none may.")

  static let conditionOperator = LintRule(
    "GEN-COND-OP", .error, in: PolicyKind.allCases, "A condition operator does not exist.")

  static let version = LintRule(
    "GEN-VERSION", .warning, in: PolicyKind.allCases.filter { $0 != .endpoint },
    "The version is unknown, missing or the old one."
  ) { subject in
    guard subject.document.version != .v2012 else { return [] }
    let said = subject.document.version.map { "The version \($0.rawValue) is old" }
    return [
      LintRemark(
        "\(said ?? "The document states no version"), so that policy variables are plain text",
        at: subject.document.versionPlace ?? subject.place,
        help: "Write \"Version\": \"2012-10-17\".")
    ]
  }

  static let sid = LintRule(
    "GEN-SID", .warning, in: PolicyKind.allCases,
    "A Sid has a forbidden character, stands twice or is empty."
  ) { subject in
    var seen: Set<String> = []
    return subject.document.statements.compactMap(\.sid).compactMap { sid in
      if sid.text.isEmpty {
        return LintRemark(
          "The Sid is empty", at: sid.place, help: "Name the statement or omit it.")
      }
      guard !seen.insert(sid.text).inserted else { return nil }
      return LintRemark(
        "The Sid \"\(sid.text)\" stands twice", at: sid.place, help: "Rename one of the two.")
    }
  }
}
