/// Policy variables: their form, and where they may stand.
extension LintRule {
  static let variable = LintRule(
    "GEN-VAR", .error, in: PolicyKind.allCases,
    "A policy variable is malformed, or stands where or under a version in which it is none."
  ) { subject in
    let isPlain = subject.document.effectiveVersion == .v2008
    return subject.statements.flatMap { statement -> [LintRemark] in
      let principals = statement.awsPrincipals.filter { $0.text.contains("${") }.map {
        LintRemark(
          "A principal cannot have a policy variable", at: $0.place, help: "Name the principal.")
      }
      let resources = statement.resources.compactMap { remark(on: $0, isPlain: isPlain) }
      let values = statement.allTests.flatMap { comparison, test in
        test.values.values.compactMap { value -> LintRemark? in
          guard value.text.contains("${") else { return nil }
          let name = comparison.comparison.rawValue
          guard name.hasPrefix("String") || name.hasPrefix("Arn") else {
            return LintRemark(
              "\(name) does not resolve policy variables", at: value.place,
              help: "Write the value itself.")
          }
          return remark(on: value, isPlain: isPlain)
        }
      }
      return principals + resources + values
    }
  }

  private static func remark(on value: PolicyString, isPlain: Bool) -> LintRemark? {
    var rest = Substring(value.text)
    while let start = rest.firstRange(of: "${") {
      if isPlain {
        return LintRemark(
          "In version 2008-10-17 \"\(value.text)\" is plain text, not a policy variable",
          at: value.place, help: "Write \"Version\": \"2012-10-17\" in the document.")
      }
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        return LintRemark(
          "\"\(value.text)\" has a policy variable without its closing brace", at: value.place,
          help: "Write it like ${aws:username}.")
      }
      let name = rest[start.upperBound..<end]
      if let fault = fault(in: name) {
        return LintRemark(
          "The policy variable \"${\(name)}\" \(fault)", at: value.place,
          help: "Write it like ${aws:username} or ${aws:PrincipalTag/team, 'none'}.")
      }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }

  private static func fault(in variable: Substring) -> String? {
    if ["*", "?", "$"].contains(variable) { return nil }
    let parts = variable.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first ?? ""
    if name.isEmpty { return "has no name" }
    if name.contains(" ") { return "has a space in its name" }
    guard parts.count == 2 else { return nil }
    let fallback = parts[1].drop { $0 == " " }
    let isQuoted = fallback.utf8.count >= 2 && fallback.hasPrefix("'") && fallback.hasSuffix("'")
    return isQuoted ? nil : "has a default without quotation marks"
  }
}
