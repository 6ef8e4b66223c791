package import Diagnostics
package import Values

/// A reference as it is written: a name and the steps taken from it, such as
/// `iam_user.ci["web"].arn`.
package struct Traversal: Hashable, Sendable {
  /// One step.
  package enum Step: Hashable, Sendable {
    /// `.name`, or `["name"]` with a text.
    case attribute(String)
    /// `[key]` with a key that is known: a text or a number.
    case index(Value)
    /// `[…]` with a key that only evaluation finds; only in ``Template/references``.
    case computedIndex
    /// `[*]` or `.*`; only in ``Template/references``.
    case splat
  }

  /// The name it begins with, such as `var` or `vpc`.
  package var root: String
  /// The steps in order.
  package var steps: [Step]
  /// Where the whole of it stands.
  package var range: SourceRange

  /// The reference that takes `steps` from `root`.
  package init(root: String, steps: [Step], range: SourceRange) {
    self.root = root
    self.steps = steps
    self.range = range
  }
}

extension Traversal: CustomStringConvertible {
  /// The reference as one would write it.
  package var description: String {
    steps.reduce(into: root) { text, step in
      switch step {
      case .attribute(let name): text += ".\(name)"
      case .index(let key): text += "[\(ConsoleNotation.text(of: key))]"
      case .computedIndex: text += "[…]"
      case .splat: text += "[*]"
      }
    }
  }
}
