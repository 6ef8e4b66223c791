import Testing
import Values

/// A world, a question, and what must come of it.
struct AccessCase: Sendable, CustomTestStringConvertible {
  /// What must come of a question.
  enum Verdict: Sendable {
    /// The way is open to its end.
    case open
    /// The way is closed at the named links, and only there.
    case closed([String])
    /// The question cannot be answered; the message has these words.
    case refused(String)
  }

  var name: String
  var check: Fields
  var verdict: Verdict
  var world: @Sendable (inout AccessBench) async throws -> Void

  init(
    _ name: String, _ check: Fields, _ verdict: Verdict,
    _ world: @escaping @Sendable (inout AccessBench) async throws -> Void = { _ in }
  ) {
    self.name = name
    self.check = check
    self.verdict = verdict
    self.world = world
  }

  var testDescription: String { name }
}

extension AccessCase.Verdict {
  static func closed(at links: String...) -> Self { .closed(links) }
}

extension Fields {
  /// Whether `ci`, or another, can install what the repository `npm` has.
  static func install(
    _ principal: String = AccessBench.ci, _ more: Fields = [:],
    from repository: String = AccessBench.npm
  ) -> Fields {
    question(principal, ["can": "install", "from": .string(repository)], more)
  }

  /// Whether `ci`, or another, can publish to the repository `npm`.
  static func publish(_ principal: String = AccessBench.ci, _ more: Fields = [:]) -> Fields {
    question(principal, ["can": "publish", "to": .string(AccessBench.npm)], more)
  }

  /// Whether `ci`, or another, is kept from publishing to the repository `npm`.
  static func noPublish(_ principal: String = AccessBench.ci, _ more: Fields = [:]) -> Fields {
    question(principal, ["cannot": "publish", "to": .string(AccessBench.npm)], more)
  }

  /// Whether `ci`, or another, can do something.
  static func act(
    _ action: String, on resource: String, by principal: String = AccessBench.ci,
    _ more: Fields = [:]
  ) -> Fields {
    question(principal, ["can": .string(action), "on": .string(resource)], more)
  }

  private static func question(_ principal: String, _ own: Fields, _ more: Fields) -> Fields {
    var fields: Fields = ["principal": .string(principal)]
    for (key, value) in own { fields[key] = value }
    for (key, value) in more { fields[key] = value }
    return fields
  }
}
