import Foundation

/// A journey in a plain file: what it shows, the files it starts from, and commands with what
/// they print.
///
/// ```
/// One line or more that say what this shows.
///
/// == stack.yaml
/// the content of a file
///
/// $ cainfra plan stack.yaml
/// a line of standard output
/// ...
/// ! a line of standard error
/// [exit 2]
/// ```
///
/// `...` alone stands for any number of lines. Ids, times and the folder are replaced before lines
/// are compared; see ``Scenario/normalized(_:folder:)``. Without `[exit N]` a command must succeed.
struct Scenario {
  struct Step {
    var command: String
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  var path: String
  var title: [String] = []
  var files: [(name: String, text: String)] = []
  var steps: [Step] = []

  /// Reads the scenario at `path`.
  init(path: String) throws {
    self.init(path: path, text: try String(contentsOf: URL(filePath: path), encoding: .utf8))
  }

  /// Reads a scenario from its text.
  init(path: String, text: String) {
    self.path = path
    var inFile = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("== ") {
        files.append((String(line.dropFirst(3)), ""))
        inFile = true
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        inFile = false
      } else if inFile {
        files[files.count - 1].text += line + "\n"
      } else if steps.isEmpty {
        title.append(line)
      } else {
        Self.take(line, into: &steps[steps.count - 1])
      }
    }
    for place in steps.indices {
      while steps[place].output.last == "" { steps[place].output.removeLast() }
      while steps[place].errors.last == "" { steps[place].errors.removeLast() }
    }
  }

  private static func take(_ line: String, into step: inout Step) {
    if line.hasPrefix("[exit "), line.hasSuffix("]") {
      step.status = Int32(line.dropFirst(6).dropLast()) ?? -1
    } else if line == "!" || line.hasPrefix("! ") {
      step.errors.append(String(line.dropFirst(2)))
    } else {
      step.output.append(line)
    }
  }

  /// The lines of an output as scenarios write them, trailing empty ones dropped.
  static func normalized(_ text: String, folder: String) -> [String] {
    var text = text.replacingOccurrences(of: folder, with: "DIR")
    for (pattern, replacement) in [
      (
        #"\b(vpc|subnet|rtb|rtbassoc|igw|vpce|sg|sgr|eni|acl|vpc-cidr-assoc|dopt)-[0-9a-f]{17}"#,
        "$1-ID"
      ),
      (#"\b(AIDA|AGPA|ANPA|AKIA)[A-Z0-9]{16,17}\b"#, "$1ID"),
      (#"-ID-[a-z0-9]{8}(?=[-.])"#, "-ID-HASH"),
      (#"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"#, "TIME"),
      (#"\b(pid|process) \d+"#, "$1 PID"),
      (#"after \d+s"#, "after 0s"),
      (#""elapsed_seconds":\d+"#, #""elapsed_seconds":0"#),
    ] {
      text = text.replacingOccurrences(
        of: pattern, with: replacement, options: .regularExpression)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The first line that is not as expected, in words; nil where all are.
  static func difference(_ actual: [String], _ expected: [String]) -> String? {
    func matches(_ actualStart: Int, _ expectedStart: Int) -> Bool {
      var (place, line) = (actualStart, expectedStart)
      while line < expected.count {
        if expected[line] == "..." {
          if line == expected.count - 1 { return true }
          return (place...actual.count).contains { matches($0, line + 1) }
        }
        guard place < actual.count, actual[place] == expected[line] else { return false }
        place += 1
        line += 1
      }
      return place == actual.count
    }
    guard !matches(0, 0) else { return nil }
    let first = zip(actual, expected).enumerated().first { $0.element.0 != $0.element.1 }
    let place = first?.offset ?? min(actual.count, expected.count)
    let expectedLine = place < expected.count ? expected[place] : "(the end)"
    return """
      differs from line \(place + 1) on
      expected: \(expectedLine)
      the whole output was:
      \(actual.joined(separator: "\n"))
      """
  }

  /// The text of the scenario with the given outcomes in place of the expected ones.
  func recorded(_ outcomes: [(output: [String], errors: [String], status: Int32)]) -> String {
    var text = title.joined(separator: "\n") + "\n"
    for file in files { text += "== \(file.name)\n\(file.text)" }
    for (step, outcome) in zip(steps, outcomes) {
      let output =
        Self.difference(outcome.output, step.output) == nil ? step.output : outcome.output
      let errors =
        Self.difference(outcome.errors, step.errors) == nil ? step.errors : outcome.errors
      text += "$ \(step.command)\n"
      for line in output { text += line + "\n" }
      for line in errors { text += line.isEmpty ? "!\n" : "! \(line)\n" }
      if outcome.status != 0 { text += "[exit \(outcome.status)]\n" }
      text += "\n"
    }
    return text
  }
}
