import CainfraCommands
import Glibc

@main
struct Main {
  /// Runs the command on other threads; the main thread waits for signals.
  static func main() {
    let signals = SignalWatch()
    if let problem = DescriptorLimit.raise() {
      OutputStream(descriptor: STDERR_FILENO).write(problem)
      exit(1)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    let context = CommandContext.ofProcess(signals: signals)
    ProcessSecrets.hide()
    Task.detached {
      exit(await Cainfra.run(arguments, in: context))
    }
    signals.wait()
  }
}
