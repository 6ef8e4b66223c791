import IAMPolicy
import TestRandom
import Testing

@Suite("Canonical form: properties over generated policies")
struct CanonicalFormPropertyTests {
  /// Fifty seeds; the seed of a failing case is its argument, which the report prints.
  static let seeds = (0..<50).map { UInt64(0x1A3_0000 + $0) }

  @Test(arguments: seeds)
  func `shuffling and rewriting never changes the meaning`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let document = GeneratedPolicy.document(&random)
    let rewritten = GeneratedPolicy.rewritten(document, &random)
    #expect(document.isEquivalent(to: rewritten), "seed \(seed)")
    #expect(rewritten.isEquivalent(to: document), "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `the canonical form is idempotent, also through its text`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let document = GeneratedPolicy.document(&random)
    let canonical = document.canonical()
    #expect(canonical.canonical().compactText == canonical.compactText, "seed \(seed)")
    let reading = PolicyDocument.read(canonical.compactText, as: .bucket)
    let read = try #require(reading.document, "seed \(seed): \(reading.problems)")
    #expect(read.canonical().compactText == canonical.compactText, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `a document printed and read again means the same`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let document = GeneratedPolicy.rewritten(GeneratedPolicy.document(&random), &random)
    for text in [document.compactText, document.prettyText] {
      let read = try #require(PolicyDocument.read(text, as: .bucket).document, "seed \(seed)")
      #expect(read.isEquivalent(to: document), "seed \(seed)")
      #expect(read.prettyText == document.prettyText || text == document.compactText)
    }
  }

  @Test(arguments: seeds)
  func `one resource more is a difference`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let document = GeneratedPolicy.document(&random)
    var wider = document
    wider.statements[0].resource.patterns.values.append("arn:aws:s3:::one-more")
    wider.statements[0].resource.patterns.isArray = true
    #expect(!document.isEquivalent(to: wider), "seed \(seed)")
  }
}

/// Makes policies, and other ways to write them.
enum GeneratedPolicy {
  private static let actions = ["s3:GetObject", "s3:Put*", "codeartifact:ReadFromRepository", "*"]
  private static let resources = [
    "*", "arn:aws:s3:::bucket/*", "arn:aws:s3:::Bucket/*", "arn:aws:s3:::b/${aws:username}",
  ]
  private static let principals = [
    "111122223333", "arn:aws:iam::444455556666:user/bob", "arn:aws:iam::444455556666:role/ci",
  ]
  private static let values = ["true", "1", "vpc-1a2b3c4d", "vpce-1a2b3c4d"]

  static func document(_ random: inout SplitMix64) -> PolicyDocument {
    let count = Int.random(in: 1...4, using: &random)
    return PolicyDocument(
      version: Bool.random(using: &random) ? .v2012 : .v2008,
      statements: (0..<count).map { _ in statement(&random) })
  }

  private static func statement(_ random: inout SplitMix64) -> PolicyStatement {
    PolicyStatement(
      sid: Bool.random(using: &random) ? PolicyString("S\(random.next() % 9)") : nil,
      effect: Bool.random(using: &random) ? .allow : .deny,
      principal: Bool.random(using: &random) ? .everyone : .aws(some(of: principals, &random)),
      action: PatternElement(some(of: actions, &random), isNegated: random.next() % 4 == 0),
      resource: PatternElement(some(of: resources, &random), isNegated: random.next() % 4 == 0),
      condition: condition(&random))
  }

  private static func condition(_ random: inout SplitMix64) -> [ConditionBlock] {
    let operators = ["StringEquals", "ForAnyValue:StringLikeIfExists", "Bool"]
    return operators.compactMap { ConditionOperator(parsing: $0) }.filter { _ in
      Bool.random(using: &random)
    }.map { comparison in
      let tests = ["aws:SourceVpc", "aws:PrincipalArn"].map {
        ConditionTest(PolicyString($0), some(of: values, &random))
      }
      return ConditionBlock(comparison, tests)
    }
  }

  private static func some(of texts: [String], _ random: inout SplitMix64) -> PolicyStringList {
    let count = Int.random(in: 1...texts.count, using: &random)
    return PolicyStringList(texts.shuffled(using: &random).prefix(count))
  }

  /// The same document in other words: everything shuffled, arrays of one as bare texts, other
  /// spellings of actions, keys and accounts, no version for the old one.
  static func rewritten(
    _ document: PolicyDocument, _ random: inout SplitMix64
  ) -> PolicyDocument {
    var statements = document.statements.shuffled(using: &random)
    for place in statements.indices { rewrite(&statements[place], &random) }
    return PolicyDocument(
      version: document.version == .v2008 ? nil : document.version, statements: statements,
      statementsAreArray: Bool.random(using: &random),
      elementOrder: DocumentElement.allCases.shuffled(using: &random))
  }

  private static func rewrite(_ statement: inout PolicyStatement, _ random: inout SplitMix64) {
    statement.elementOrder = StatementElement.allCases.shuffled(using: &random)
    statement.action.patterns = shuffled(statement.action.patterns, &random) { $0.uppercased() }
    statement.resource.patterns = shuffled(statement.resource.patterns, &random) { $0 }
    if case .listed(let entries)? = statement.principal?.names {
      statement.principal?.names = .listed(
        entries.map { entry in
          let names = shuffled(entry.values, &random) {
            $0 == "111122223333" ? "arn:aws:iam::\($0):root" : $0
          }
          return PrincipalEntry(type: entry.type, values: names)
        })
    }
    statement.condition = statement.condition.shuffled(using: &random).map { block in
      let tests = block.tests.shuffled(using: &random).map { test in
        var values = shuffled(test.values, &random) { $0 }
        if let first = values.values.first, Bool.random(using: &random) {
          values = PolicyStringList(values.values + [first])
        }
        return ConditionTest(PolicyString(test.key.text.lowercased()), values)
      }
      return ConditionBlock(block.comparison, tests)
    }
  }

  private static func shuffled(
    _ list: PolicyStringList, _ random: inout SplitMix64, spelling: (String) -> String
  ) -> PolicyStringList {
    let texts = list.texts.shuffled(using: &random).map { PolicyString(spelling($0)) }
    return PolicyStringList(texts, isArray: Bool.random(using: &random))
  }
}
