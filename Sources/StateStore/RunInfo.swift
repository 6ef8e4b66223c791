package import Values

/// Who holds a lock or wrote a journal.
package struct RunInfo: Hashable, Sendable {
  /// The process id.
  package var pid: Int
  /// The machine's name.
  package var host: String
  /// The user's name.
  package var user: String
  /// When it began, such as `2026-11-21T11:20:00Z`.
  package var since: String
  /// What it does: `apply`, `destroy`, `plan`.
  package var operation: String
  /// The command as it was typed, without values of variables.
  package var command: String

  /// A run of the given parts.
  package init(
    pid: Int, host: String, user: String, since: String, operation: String, command: String
  ) {
    self.pid = pid
    self.host = host
    self.user = user
    self.since = since
    self.operation = operation
    self.command = command
  }

  /// The run in words: `cainfra apply (process 4711 of ann on build-1, since 2026-…)`.
  package var phrase: String {
    "`\(command)` (\(operation), process \(pid) of \(user) on \(host), since \(since))"
  }

  /// The run as a JSON object.
  package var fields: Fields {
    [
      "pid": .int(pid), "host": .string(host), "user": .string(user), "since": .string(since),
      "operation": .string(operation), "command": .string(command),
    ]
  }

  /// Reads a run.
  init(_ fields: StateFields) throws(StateFault) {
    self.init(
      pid: try fields.int("pid"), host: try fields.text("host"), user: try fields.text("user"),
      since: try fields.text("since"), operation: try fields.text("operation"),
      command: try fields.text("command"))
  }
}
