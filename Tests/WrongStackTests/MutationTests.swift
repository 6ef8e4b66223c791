import Diagnostics
import Testing

/// Whatever is changed in an example, it is a valid stack, or it is told where it is wrong.
struct MutationTests {
  private static let seed: UInt64 = 0x5EED_0002
  private static let examples = ExampleStack.names.map(ExampleStack.text)

  @Test("a changed example is valid, or told where it is wrong", arguments: 0..<300)
  func changed(_ round: Int) {
    var mutation = Mutation(seed: Self.seed &+ UInt64(round))
    guard let example = Self.examples.randomElement(using: &mutation) else {
      Issue.record("there are no examples")
      return
    }
    let text = mutation.changed(example)
    let diagnostics = StackCheck.diagnostics(of: text)
    let what = Comment("seed \(Self.seed), round \(round):\n\(text)")
    for diagnostic in diagnostics {
      #expect(diagnostic.range.map { $0.end <= $0.file.bytes.count } ?? false, what)
      #expect(!diagnostic.message.isEmpty, what)
    }
    #expect(
      ToldText.lines(of: StackCheck.diagnostics(of: text)) == ToldText.lines(of: diagnostics),
      what)
    if !diagnostics.hasErrors { #expect(StackSchemaCheck.accepts(text) == true, what) }
  }
}
