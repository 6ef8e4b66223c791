import CainfraCommands
import Glibc

@main
struct Main {
  static func main() async {
    let signals = SignalWatch()
    let context = CommandContext.ofProcess(signals: signals)
    let status = await Cainfra.run(Array(CommandLine.arguments.dropFirst()), in: context)
    exit(status)
  }
}
