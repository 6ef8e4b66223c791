import ResourceModel

extension PlanOptions {
  /// The stack's path, also where it stands behind the addresses of an option.
  ///
  /// `plan --target vpc.main stack.yaml` reads as if the file were an address; a last value that
  /// names something on disk and is no address is the stack.
  ///
  /// - Parameters:
  ///   - stack: the path where it was given before the options.
  ///   - context: where the files are.
  /// - Returns: the path.
  /// - Throws: ``CommandFailure`` with exit code 64 where there is none.
  mutating func takeStack(
    _ stack: String?, _ context: CommandContext
  ) throws(CommandFailure) -> String {
    if let stack { return stack }
    for list in [\PlanOptions.target, \.exclude, \.replace] {
      if let last = self[keyPath: list].last, context.files.exists(last) {
        self[keyPath: list].removeLast()
        return last
      }
    }
    throw CommandFailure(
      "Missing the stack", help: "Give a YAML file or a directory, such as stack.yaml.",
      status: .usage)
  }
}
