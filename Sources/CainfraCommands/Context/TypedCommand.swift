/// A command line as it may be told to others: without the values of variables.
enum TypedCommand {
  private static let option = "--var"

  /// The command of some arguments, such as `cainfra apply --var token=… stack.yaml`.
  static func text(of arguments: [String]) -> String {
    var shown = ["cainfra"]
    for (place, argument) in arguments.enumerated() {
      let bytes = Array(argument.utf8)
      let previous = place > 0 ? arguments[place - 1] : ""
      guard let value = valueStart(in: bytes, after: Array(previous.utf8)) else {
        shown.append(argument)
        continue
      }
      shown.append(String(decoding: bytes[..<value], as: UTF8.self) + "…")
    }
    return shown.joined(separator: " ")
  }

  /// Where in an argument the value of a variable begins; nil where it gives none.
  static func valueStart(in argument: [UInt8], after previous: [UInt8]) -> Int? {
    let assignment = Array("\(option)=".utf8)
    let start =
      if previous.elementsEqual(option.utf8) { 0 } else if argument.starts(with: assignment) {
        assignment.count
      } else { argument.count }
    guard let sign = argument[start...].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return sign + 1
  }
}
