import Diagnostics
import Testing
import Values

@testable import StackLanguage

/// Expressions mean what they mean in Terraform.
struct TerraformTableTests {
  @Test(arguments: TerraformTable.rows)
  func hasTerraformsValue(row: TerraformTable.Row) {
    #expect(answer(row.expression) == row.value)
  }

  @Test(arguments: TerraformTable.refused)
  func isRefusedAsInTerraform(expression: String) {
    let (_, diagnostics) = evaluate(expression)
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.allSatisfy { $0.range != nil })
  }

  /// What the console prints can be read as an expression of the same value.
  @Test(arguments: TerraformTable.rows)
  func readsWhatItPrints(row: TerraformTable.Row) {
    let (value, _) = evaluate(row.expression)
    guard value.isWhollyKnown, !value.containsSensitive, !row.value.contains("${"),
      !row.value.contains("%{")
    else { return }
    #expect(answer(ConsoleNotation.text(of: value)) == row.value)
  }
}
