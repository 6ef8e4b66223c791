import Diagnostics
import ResourceModel
import YAMLSyntax

/// What stands at the top of a stack: its name, Region, account and description.
struct StackHeader {
  /// What could be read; empty texts for what could not.
  private(set) var context = StackContext(stack: "", region: "", account: nil)
  /// What the author says of the stack.
  private(set) var description: String?
  /// Whether the account was written, though wrongly.
  private(set) var hasWrongAccount = false
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the header of a document; what is missing is told unless it `mayBeElsewhere`.
  init(_ document: StackDocument, regions: [String], mayBeElsewhere: Bool) {
    if let name = text(.stack, document) {
      context.stack = name.text
      if !StackNames.isStackName(name.text) {
        diagnostics.append(
          .error(
            "\"\(name.text)\" cannot be the name of a stack", at: name.range,
            help: "A name is a lower-case letter, then up to 62 lower-case letters, digits or "
              + "hyphens."))
      }
    } else if !mayBeElsewhere {
      tellMissing(.stack, document, "Begin with \"stack: NAME\".")
    }
    if let region = text(.region, document) {
      context.region = region.text
      if !StackNames.isRegionName(region.text) {
        diagnostics.append(
          .error(
            "\"\(region.text)\" is not the name of a Region", at: region.range,
            help: Suggestion.didYouMean(region.text, among: regions)
              ?? "Write such as eu-west-1."))
      }
    } else if !mayBeElsewhere {
      tellMissing(.region, document, "Add \"region: eu-west-1\", or the Region you mean.")
    }
    if let account = text(.account, document) {
      context.account = account.text
      if !StackNames.isAccount(account.text) {
        hasWrongAccount = true
        diagnostics.append(
          .error(
            "\"\(account.text)\" is not an account: that is 12 digits", at: account.range,
            help: "Write all its digits and nothing between them, such as \"012345678901\"."))
      }
    } else if document.settings[.account]?.value.isNull == false {
      hasWrongAccount = true
    }
    description = text(.description, document)?.text
  }

  /// The text of a key; nil where there is none, told where it is of another kind.
  private mutating func text(
    _ key: TopLevelKey, _ document: StackDocument
  ) -> (text: String, range: SourceRange)? {
    guard let entry = document.settings[key], !entry.value.isErroneous, !entry.value.isNull else {
      return nil
    }
    guard let scalar = entry.value.scalar else {
      diagnostics.append(
        .error(
          "\"\(key.rawValue)\" must be a text, but is \(entry.value.kindName.withArticle)",
          at: entry.value.useRange))
      return nil
    }
    if key != .description, scalar.text.contains("${") {
      diagnostics.append(
        .error(
          "\"\(key.rawValue)\" is a plain text, without ${…}", at: entry.value.useRange,
          help: "Write the value itself; it is known before variables are."))
      return nil
    }
    return (scalar.text, entry.value.useRange)
  }

  private mutating func tellMissing(_ key: TopLevelKey, _ document: StackDocument, _ help: String) {
    let entry = document.settings[key]
    guard !document.refusedKeys.contains(key), entry == nil || entry?.value.isNull == true else {
      return
    }
    diagnostics.append(
      .error(
        "The stack has no \"\(key.rawValue)\"", at: entry?.key.useRange ?? document.start,
        help: help))
  }
}
