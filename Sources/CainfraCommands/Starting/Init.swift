import ArgumentParser

/// `cainfra init [DIR]`.
struct Init: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented starter stack.",
    discussion: """
      Makes the directory if it is missing and writes stack.yaml and .gitignore into it. Files that \
      are there already are not touched.

      EXAMPLE:
        cainfra init my-packages
        cainfra plan my-packages
      """)

  @Argument(help: "The directory of the new stack.")
  var directory = "."

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let name = Self.stackName(of: context.files.absolutePath(directory))
    let stack = Self.join(directory, "stack.yaml")
    guard !context.files.exists(stack) else {
      throw CommandFailure(
        "\(stack) is already there", help: "Give another directory, or edit the stack that is.")
    }
    try context.files.makeDirectory(directory)
    try context.files.writeNew(StarterStack.text(name: name), to: stack)
    let ignore = Self.join(directory, ".gitignore")
    if !context.files.exists(ignore) {
      try context.files.writeNew("# State and simulated AWS\n.cainfra/\n", to: ignore)
    }
    if !global.quiet {
      context.standardOutput.write(
        """
        Wrote \(stack), a stack named \(name).

        Next:
          cainfra plan \(directory)
          cainfra apply \(directory)

        """)
    }
    return .success
  }

  private static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  /// A name for the stack made from the directory's: `[a-z][a-z0-9-]*`, short enough for a domain.
  static func stackName(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var name = ""
    for character in last.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name.append("-")
      }
    }
    let trimmed = String(name.drop { !$0.isLetter }.prefix(40))
    let usable = trimmed.hasSuffix("-") ? String(trimmed.dropLast()) : trimmed
    return usable.count >= 2 ? usable : "my-packages"
  }
}
