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
    Task.detached {
      let context = CommandContext.ofProcess(signals: signals)
      exit(await Cainfra.run(Array(CommandLine.arguments.dropFirst()), in: context))
    }
    signals.wait()
  }
}
