import Diagnostics
import Testing

@testable import StackLanguage

/// The recorded table is what Terraform says, where it can be asked.
@Suite(.serialized)
struct TerraformConsoleTests {
  private static let isInstalled = TerraformConsole.isInstalled

  @Test(.enabled(if: isInstalled, "terraform is not installed, so the table is not asked again"))
  func agreesWithTerraform() throws {
    let console = try #require(TerraformConsole())
    defer { console.close() }
    let rows = TerraformTable.rows
    // One list of many expressions is asked at once; the list is printed like each alone.
    for start in stride(from: 0, to: rows.count, by: 60) {
      let part = rows[start..<min(start + 60, rows.count)]
      let list = "[" + part.map(\.expression).joined(separator: ", ") + "]"
      let expected = "[" + part.map(\.value).joined(separator: ", ") + "]"
      let printed = try #require(console.answer(list))
      #expect(TerraformConsole.normalized(printed) == TerraformConsole.normalized(expected))
    }
  }

  @Test(.enabled(if: isInstalled, "terraform is not installed, so the table is not asked again"))
  func refusesWhatTerraformRefuses() throws {
    let console = try #require(TerraformConsole())
    defer { console.close() }
    let isReadable = { (expression: String) in
      let origin = TextOrigin(SourceFile(name: "console", text: expression))
      return ExpressionParser.parse(expression, origin: origin).template != nil
    }
    // What can be read is asked for at once; what cannot would spoil the others.
    let readable = TerraformTable.refused.filter(isReadable)
    let list = "[" + readable.map { "can(\($0))" }.joined(separator: ", ") + "]"
    let printed = try #require(console.answer(list))
    #expect(!printed.contains("true"))
    for expression in TerraformTable.refused where !isReadable(expression) {
      #expect(console.answer(expression) == nil, "\(expression)")
    }
  }
}
