import Testing
import Values

@testable import StackLanguage

/// The catalogue of functions: complete, documented, with examples that hold.
struct FunctionCatalogTests {
  /// The functions the design page names.
  static let promised = """
    cidrsubnet cidrsubnets cidrhost cidrnetmask join split format lower upper replace regex
    trimspace length keys values merge concat flatten distinct contains lookup element slice sort
    range zipmap toset tolist tostring tonumber coalesce try can jsonencode jsondecode yamldecode
    base64encode sha256 file min max ceil floor abs startswith endswith one sum setunion
    setintersection setsubtract templatefile codeartifact_assets_bucket cidrcontains
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: promised)
  func isThere(name: String) throws {
    let function = try #require(FunctionCatalog.function(named: name))
    #expect(function.summary.hasSuffix("."))
    #expect(function.example.contains(name + "("))
  }

  @Test(arguments: FunctionCatalog.all.filter { $0.exampleResult != nil && $0.name != "sha256" })
  func exampleHolds(function: StackFunction) {
    #expect(answer(function.example) == function.exampleResult)
  }

  @Test func namesAreUnique() {
    #expect(Set(FunctionCatalog.all.map(\.name)).count == FunctionCatalog.all.count)
  }

  @Test func referencePageNamesEveryFunction() {
    let page = FunctionReference.markdown()
    for function in FunctionCatalog.all {
      #expect(page.contains("### `\(function.signature)`"))
    }
    #expect(page.contains("## Networks"))
    #expect(page.components(withHeading: "## Texts") == 1)
  }

  @Test func signatures() {
    #expect(FunctionCatalog.function(named: "join")?.signature == "join(separator, lists...)")
    #expect(FunctionCatalog.function(named: "range")?.signature == "range(start, [limit], [step])")
  }
}

extension String {
  fileprivate func components(withHeading heading: String) -> Int {
    split(separator: "\n").count { $0 == heading }
  }
}

extension StackFunction: CustomTestStringConvertible {
  package var testDescription: String { name }
}
