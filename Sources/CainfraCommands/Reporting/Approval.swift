/// The question before anything is changed.
enum Approval {
  /// Asks; only `yes` approves.
  ///
  /// - Parameters:
  ///   - question: what is asked, such as `Do you want to perform these actions?`.
  ///   - details: what follows from a yes.
  ///   - context: where it is asked.
  /// - Returns: whether the answer was `yes`.
  static func ask(_ question: String, _ details: String, in context: CommandContext) -> Bool {
    context.standardOutput.write(
      """

      \(question)
        \(details)
        Only 'yes' will be accepted to approve.

        Enter a value:\u{20}
      """)
    let answer = context.readLine()
    context.standardOutput.line()
    return answer == "yes"
  }
}
