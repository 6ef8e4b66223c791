import Diagnostics
import ResourceModel
import Testing
import Values

@testable import StackLanguage

/// Loads and validates stacks that stand in a test.
enum StackFixture {
  static let header = "stack: test\nregion: eu-west-1\n"

  /// The loader of a stack in memory.
  static func loader(
    _ files: [String: String], arguments: [String] = [], environment: [String: String] = [:],
    valueFiles: [String] = [], catalog: ResourceTypeCatalog = ToyCatalog.catalog
  ) -> StackLoader {
    StackLoader(
      catalog: catalog, files: MemoryFiles(files),
      inputs: VariableInputs(
        environment: environment, files: valueFiles, arguments: arguments),
      regions: ["eu-west-1", "us-east-1"]
    ) { bytes in
      "\(bytes.count)-\(bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })"
    }
  }

  /// The stack of a text, and all that is wrong with it.
  static func validate(
    _ text: String, arguments: [String] = []
  ) -> (stack: DesiredStack?, diagnostics: [Diagnostic]) {
    let (stack, loading) = loader(["s.yaml": text], arguments: arguments).load("s.yaml")
    guard let stack else { return (nil, loading) }
    return (
      stack,
      StackValidation.diagnostics(of: stack, loading: loading, catalog: ToyCatalog.catalog)
    )
  }

  /// A stack that must be right.
  static func stack(
    _ text: String, arguments: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> DesiredStack {
    let (stack, diagnostics) = validate(header + text, arguments: arguments)
    let told = diagnostics.map { DiagnosticText().text(of: $0) }.joined(separator: "\n")
    #expect(told.isEmpty, sourceLocation: sourceLocation)
    return try #require(stack, sourceLocation: sourceLocation)
  }
}

/// A wrong stack with a `¶` in front of each place that a diagnostic must point to.
struct MarkedStack: Sendable, CustomTestStringConvertible {
  /// The rule it holds.
  let rule: String
  /// The stack, marked; without the header that all share.
  let text: String
  /// A part of each message and help, in reading order.
  let expected: [String]

  init(_ rule: String, _ text: String, _ expected: String...) {
    self.init(rule, text, expected: expected)
  }

  init(_ rule: String, _ text: String, expected: [String]) {
    self.rule = rule
    self.text = text
    self.expected = expected
  }

  var testDescription: String { rule }

  /// Holds the stack to its marks: exactly these diagnostics, at exactly these places.
  func check(whole: Bool = false) {
    let marked = (whole ? "" : StackFixture.header) + text
    var places: [String] = []
    var line = 1
    var column = 1
    var plain = ""
    for scalar in marked.unicodeScalars {
      guard scalar != "¶" else {
        places.append("s.yaml:\(line):\(column)")
        continue
      }
      plain.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    let diagnostics = StackFixture.validate(plain).diagnostics
    let told = diagnostics.map { DiagnosticText().text(of: $0) }.joined(separator: "\n")
    #expect(diagnostics.map { $0.range?.location ?? "nowhere" } == places, "\(rule)\n\(told)")
    for (diagnostic, part) in zip(diagnostics, expected) {
      let text = "\(diagnostic.message) | \(diagnostic.help ?? "")"
      #expect(text.contains(part), "\(rule)\n\(told)")
    }
    #expect(diagnostics.count == expected.count, "\(rule)\n\(told)")
  }
}
