import Testing

/// Holds what is told about wrong stacks that are made by code to its table.
struct MadeStackTests {
  @Test(
    "exactly what is wrong is told, where it is, within a second",
    arguments: MadeStack.ofBytes + MadeStack.ofFiles + MadeStack.ofVariables)
  func told(_ stack: MadeStack) {
    let files = stack.files()
    let clock = ContinuousClock()
    let start = clock.now
    let diagnostics = StackCheck.diagnostics(of: files, at: stack.path, inputs: stack.inputs)
    let time = clock.now - start
    #expect(ToldText.lines(of: diagnostics) == stack.expected)
    #expect(time < .seconds(1))
  }
}
