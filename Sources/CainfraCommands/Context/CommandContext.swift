package import Diagnostics
package import FoundationEssentials
import Glibc
package import Rendering

/// Everything a command may touch outside of its arguments, handed down from `main`.
package struct CommandContext: Sendable {
  /// Where plans, values and documents go.
  package var standardOutput: OutputStream
  /// Where diagnostics and questions go.
  package var standardError: OutputStream
  /// The environment variables.
  package var environment: [String: String]
  /// The files that commands read and write for the user.
  package var files: UserFiles
  /// The time now.
  package var now: @Sendable () -> Date
  /// Reads one line of standard input; nil at its end.
  package var readLine: @Sendable () -> String?
  /// Whether standard input is a terminal.
  package var inputIsTerminal: Bool
  /// The command line without values of variables, for those who meet the lock this process holds.
  package var commandLine: String
  /// The signals that ask the process to stop.
  package var signals: SignalWatch
  /// The keys of states that were read.
  package var keyring = StateKeyring()
  /// What is kept out of all that is printed.
  package var secrets: SecretFilter

  /// The context of this process.
  package static func ofProcess(signals: SignalWatch) -> CommandContext {
    let secrets = SecretFilter()
    return CommandContext(
      standardOutput: OutputStream(descriptor: STDOUT_FILENO, secrets: secrets),
      standardError: OutputStream(descriptor: STDERR_FILENO, secrets: secrets),
      environment: ProcessInfo.processInfo.environment,
      files: UserFiles(),
      now: { Date() },
      readLine: { Swift.readLine(strippingNewline: true) },
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      commandLine: TypedCommand.text(of: Array(CommandLine.arguments.dropFirst())),
      signals: signals, secrets: secrets)
  }

  /// The time now in RFC 3339 form.
  package var timestamp: String { now().ISO8601Format() }

  /// The colours of a stream under the given choice.
  ///
  /// `auto` colours only a terminal, and not where `NO_COLOR` is set (https://no-color.org) or the
  /// terminal is `dumb`.
  package func palette(_ choice: ColorChoice, for stream: OutputStream) -> Palette {
    switch choice {
    case .always: return Palette(isOn: true)
    case .never: return Palette(isOn: false)
    case .auto:
      let refuses = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
      return Palette(isOn: stream.isTerminal && !refuses)
    }
  }

  /// Tells diagnostics on standard error, in reading order, with an empty line between two.
  package func tell(_ diagnostics: [Diagnostic], color: ColorChoice = .auto) {
    let palette = palette(color, for: standardError)
    let text = DiagnosticText { palette.paint($0, $1) }
    for diagnostic in diagnostics.inReadingOrder {
      standardError.line(text.text(of: diagnostic))
      standardError.line()
    }
  }
}

/// When the output is coloured.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Where a terminal shows it.
  case auto
  /// Always.
  case always
  /// Never.
  case never
}
