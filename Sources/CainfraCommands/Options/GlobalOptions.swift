import ArgumentParser

extension ColorChoice: ExpressibleByArgument {}

/// The options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Colour the output: auto (only on a terminal), always or never.")
  var color: ColorChoice = .auto

  @Flag(name: .long, help: "Print one JSON object a line, or one JSON document, for programs.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print only what was asked for, and errors.")
  var quiet = false
}
