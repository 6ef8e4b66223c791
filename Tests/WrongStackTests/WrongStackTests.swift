import Diagnostics
import Testing

/// Holds what is told about every stack of the table to the file's own words.
///
/// With `CAINFRA_RECORD=1` in the environment the files are written instead.
struct WrongStackTests {
  @Test("exactly what is wrong is told, where it is, within a second", arguments: WrongStack.all)
  func told(_ stack: WrongStack) {
    let clock = ContinuousClock()
    let start = clock.now
    let diagnostics = StackCheck.diagnostics(of: stack.text)
    let time = clock.now - start
    #expect(time < .seconds(1))

    let lines = ToldText.lines(of: diagnostics)
    guard !ProjectFiles.isRecording else {
      #expect(
        ProjectFiles.write(
          stack.file(telling: lines, schemaAccepts: StackSchemaCheck.accepts(stack.text)),
          to: "\(WrongStack.table)/\(stack.name).yaml"))
      return
    }
    #expect(lines == stack.expected, "\(stack.name)")
  }

  @Test("every stack of the table is wrong, or warned of")
  func everyStackIsWrong() {
    #expect(WrongStack.all.count >= 130)
    let right = WrongStack.all.filter(\.expected.isEmpty)
    #expect(right.map(\.name) == [])
  }

  @Test("messages keep the house form", arguments: WrongStack.all)
  func form(_ stack: WrongStack) {
    for diagnostic in StackCheck.diagnostics(of: stack.text) {
      let message = diagnostic.message
      #expect(!message.hasSuffix("."), "a message has no final period")
      #expect(diagnostic.help.map { $0.hasSuffix(".") || $0.hasSuffix("?") } ?? true, "\(message)")
      #expect(diagnostic.range != nil, "\(message)")
    }
  }
}
