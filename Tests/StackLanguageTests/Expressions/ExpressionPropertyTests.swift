import Diagnostics
import TestRandom
import Testing
import Values

@testable import StackLanguage

/// What holds for any expression, tried on many.
struct ExpressionPropertyTests {
  private static let seeds: [UInt64] = [1, 2, 3, UInt64.random(in: 0...UInt64.max)]
  private static let pieces = [
    "${", "}", "\"", "(", ")", "[", "]", "{", "[*]", ".", "...", "for x in ", " : ", " => ", "?",
    "%{if ", "%{endif}", "\\", "$${", "é", "\u{0}", "1e9", "&&", "!", "secret", "unknown.a", "\n",
    "try(", "#", "/*", "null", "~", "${aws:x}",
  ]

  /// Reading and evaluating any text ends, without a trap, and every mistake has a place.
  @Test(arguments: seeds)
  func noTextIsACrash(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rows = TerraformTable.rows.map(\.expression)
    for _ in 0..<1_500 {
      guard let start = rows.randomElement(using: &generator) else { return }
      let text = mutated(start, &generator)
      for (_, diagnostics) in [evaluate(text), evaluateTemplate(text)] {
        for diagnostic in diagnostics where diagnostic.range == nil {
          Issue.record("seed \(seed): no place for \(diagnostic.message) in \(text)")
        }
      }
    }
  }

  private func evaluateTemplate(_ text: String) -> (value: Value, diagnostics: [Diagnostic]) {
    let origin = TextOrigin(SourceFile(name: "text", text: text))
    let (template, diagnostics) = TemplateParser.parse(text, origin: origin, directives: true)
    guard let template else {
      if diagnostics.isEmpty { Issue.record("no template and no mistake: \(text)") }
      return (.null, diagnostics)
    }
    _ = template.references
    return template.evaluate(in: TestScope())
  }

  private func mutated(_ text: String, _ generator: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1: scalars.removeSubrange(place..<min(scalars.count, place + 5))
      default:
        let piece = Self.pieces.randomElement(using: &generator) ?? ""
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  /// What the console prints of a known value is an expression of that value.
  @Test(arguments: seeds)
  func printingAndReadingGivesTheValue(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let value = randomValue(depth: 4, &generator)
      let (read, diagnostics) = evaluate(ConsoleNotation.text(of: value))
      #expect(diagnostics.isEmpty, "seed \(seed)")
      #expect(read == value, "seed \(seed)")
    }
  }

  private func randomValue(depth: Int, _ generator: inout SplitMix64) -> Value {
    let texts = ["", "a", "é😀", "\"\\\n\t\r", "\u{1}\u{7F}", "$ %", "true", "12"]
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .int(Int.random(in: -1_000_000...1_000_000, using: &generator))
    case 3: return .string(texts.randomElement(using: &generator) ?? "")
    case 4:
      let count = Int.random(in: 0...3, using: &generator)
      return .array((0..<count).map { _ in randomValue(depth: depth - 1, &generator) })
    default:
      let names = texts.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
      return .object(Fields(names.map { ($0, randomValue(depth: depth - 1, &generator)) }))
    }
  }

  /// Whatever is done with a secret or an unknown that the result depends on, the mark stays.
  @Test(arguments: seeds)
  func marksAreNeverLost(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let secret = wrapped("secret", depth: 5, &generator)
      let (hidden, mistakes) = evaluate(secret)
      #expect(mistakes.isEmpty, "seed \(seed): \(secret)")
      #expect(hidden.containsSensitive, "seed \(seed): \(secret)")
      let open = wrapped("unknown.id", depth: 5, &generator)
      #expect(!evaluate(open).value.isWhollyKnown, "seed \(seed): \(open)")
    }
  }

  /// An expression around a text that gives a text computed from it.
  private func wrapped(
    _ text: String, depth: Int, _ generator: inout SplitMix64
  ) -> String {
    guard depth > 0 else { return text }
    let inner = wrapped(text, depth: depth - 1, &generator)
    let forms = [
      "upper(\(inner))", "\"<${\(inner)}>\"", "[\(inner), \"b\"][0]", "{a = \(inner)}.a",
      "join(\"-\", [\"x\", \(inner)])", "true ? \(inner) : \"z\"", "format(\"%s!\", \(inner))",
      "[for x in [\(inner)] : lower(x)][0]", "element([\"a\", \(inner)], 1)",
      "coalesce(\(inner), \"d\")", "merge({a = 1}, {b = \(inner)})[\"b\"]",
      "jsonencode([\(inner)])", "replace(\(inner), \"h\", \"j\")", "values({k = \(inner)})[0]",
      "lookup({k = \(inner)}, \"k\", \"none\")", "concat([\(inner)], [])[0]", "tostring(\(inner))",
      "tolist([\(inner)])[0]", "one([\(inner)])", "try(\(inner), \"no\")", "(\(inner))",
      "base64encode(\(inner))",
    ]
    return forms.randomElement(using: &generator) ?? inner
  }
}
