import Diagnostics
import Testing

/// The generated JSON Schema and the validator agree, as far as a schema can say what is wrong.
struct SchemaAgreementTests {
  @Test("schema and validator accept every example", arguments: ExampleStack.names)
  func examples(_ name: String) {
    let text = ExampleStack.text(name)
    #expect(StackSchemaCheck.accepts(text) == true)
    #expect(ToldText.lines(of: StackCheck.diagnostics(of: text)) == [])
  }

  @Test("the schema accepts and refuses what the table says", arguments: WrongStack.all)
  func table(_ stack: WrongStack) {
    guard !ProjectFiles.isRecording else { return }
    #expect(StackSchemaCheck.accepts(stack.text) == stack.isAcceptedBySchema)
  }

  @Test("the schema refuses nothing that the validator accepts", arguments: WrongStack.all)
  func accepted(_ stack: WrongStack) {
    guard !StackCheck.diagnostics(of: stack.text).hasErrors else { return }
    #expect(StackSchemaCheck.accepts(stack.text) == true)
  }

  @Test("the table holds many stacks of either kind")
  func kinds() {
    guard !ProjectFiles.isRecording else { return }
    let verdicts = WrongStack.all.map(\.isAcceptedBySchema)
    #expect(verdicts.count { $0 == true } >= 60)
    #expect(verdicts.count { $0 == false } >= 60)
  }
}
