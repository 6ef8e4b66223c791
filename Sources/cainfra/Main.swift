import CainfraCommands
import Glibc

@main
struct Main {
  /// Runs on the main thread, so that the signals are blocked there before others watch for them.
  @MainActor static func main() async {
    let signals = SignalWatch()
    let context = CommandContext.ofProcess(signals: signals)
    let status = await Cainfra.run(Array(CommandLine.arguments.dropFirst()), in: context)
    exit(status)
  }
}
