/// Writes the reference page of the functions from their declarations.
package enum FunctionReference {
  /// The page, in Markdown.
  package static func markdown() -> String {
    var lines = [
      "# Functions", "",
      "The functions of expressions, with Terraform's names and meaning. This page is generated "
        + "from their declarations.", "",
    ]
    var family: String?
    for function in FunctionCatalog.all {
      if function.family != family {
        family = function.family
        lines += ["## \(function.family)", ""]
      }
      lines += ["### `\(function.signature)`", "", function.summary, "", "```"]
      lines.append(function.example)
      if let result = function.exampleResult { lines.append("# \(result)") }
      lines += ["```", ""]
    }
    return lines.joined(separator: "\n")
  }
}
