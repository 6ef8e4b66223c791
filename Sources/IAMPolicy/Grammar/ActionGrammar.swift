/// What a value of `Action` or `NotAction` must look like: `*`, or `service:Name` in which `*`
/// stands for any text and `?` for any character.
enum ActionGrammar {
  /// The mistake in an action; nil where it is well formed.
  static func problem(with action: PolicyString) -> PolicyProblem? {
    let text = action.text
    guard text != "*" else { return nil }
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count > 1 else {
      return PolicyProblem(
        .action, "The action \"\(text)\" lacks the prefix of its service", at: action.place,
        help: prefixHelp(for: text))
    }
    guard fields.count == 2 else {
      return PolicyProblem(
        .action, "The action \"\(text)\" has more than one colon", at: action.place,
        help: "Write SERVICE:NAME.")
    }
    for (part, field) in zip(["service", "name"], fields) {
      if field.isEmpty {
        return PolicyProblem(
          .action, "The action \"\(text)\" has an empty \(part)", at: action.place,
          help: "Write SERVICE:NAME.")
      }
      if let wrong = field.unicodeScalars.first(where: { !isAllowed($0) }) {
        return PolicyProblem(
          .action, "The action \"\(text)\" has the character \"\(wrong)\" in its \(part)",
          at: action.place, help: "Only letters, digits, hyphens, * and ? may stand there.")
      }
    }
    return nil
  }

  private static func prefixHelp(for name: String) -> String {
    let folded = name.lowercased()
    let known = CodeArtifactActions.all.first { $0.name.lowercased() == folded }
    guard let known else { return "Write SERVICE:NAME, such as \"s3:GetObject\"." }
    return "Did you mean \"\(known.text)\"?"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "-", "_", "*", "?": true
    default: false
    }
  }
}
