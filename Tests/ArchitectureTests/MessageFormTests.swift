import Testing

@Suite("What the user is told has one form")
struct MessageFormTests {
  /// What raises a message whose words are ours, before the literal.
  ///
  /// Not the simulated services: they say what AWS says.
  private static func raises(_ lead: String) -> Bool {
    var call = lead[...]
    if call.hasSuffix(","), let rule = call.lastIndex(of: "."), call[..<rule].hasSuffix("(") {
      call = call[..<rule]
    }
    return calls.contains { call.hasSuffix($0 + "(") } && !call.hasSuffix("preconditionFailure(")
  }

  private static let calls = [
    "error", "warning", "Note", "fail", "fault", "tell", "problem", "report", "undecided",
    "Problem", "Remark", "Failure", "JSONFault", "SyntaxError", "ValidationError",
  ]

  private static let literals: [(name: String, literal: StringLiteral)] = SourceTree.sources
    .filter { !["SimulatedAWS", "AWSModel"].contains($0.target) }
    .flatMap { file in
      StringLiteralScanner.literals(of: file.lines).map { (file.name, $0) }
    }

  private static let messages = literals.filter { raises($0.literal.lead) }
  private static let helps = literals.filter { $0.literal.lead.hasSuffix("help:") }

  @Test("the raise sites are found")
  func found() {
    #expect(Self.messages.count > 300)
    #expect(Self.helps.count > 200)
  }

  @Test("a message begins with a capital letter, a name in quotes or an address")
  func beginning() {
    for (name, literal) in Self.messages {
      let isLower = literal.text.unicodeScalars.first.map { ("a"..."z").contains($0) } ?? true
      #expect(!isLower, "\(name):\(literal.line): \(literal.text)")
    }
  }

  @Test("a message has no full stop at its end")
  func ending() {
    for (name, literal) in Self.messages {
      #expect(!literal.text.hasSuffix("."), "\(name):\(literal.line): \(literal.text)")
    }
  }

  @Test("help is a whole sentence")
  func help() {
    for (name, literal) in Self.helps {
      let last = literal.text.last
      #expect(
        last == "." || last == "?" || last == ")", "\(name):\(literal.line): \(literal.text)")
    }
  }

  @Test("the scanner joins literals and reads interpolations whole")
  func scanner() {
    let literals = StringLiteralScanner.literals(of: [
      "// \"no literal\"", "x = .error(", #"  "a \(b("c)")) d\"" + "#, #"  "e", other: "g")"#,
    ])
    #expect(literals.map(\.text) == [#"a \(b("c)")) d\"e"#, "g"])
    #expect(literals.map(\.line) == [3, 4])
    #expect(literals.first?.lead == "x=.error(")
  }
}
