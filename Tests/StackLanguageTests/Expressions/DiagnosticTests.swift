import Diagnostics
import Testing
import Values

@testable import StackLanguage

/// Each mistake is told at its place, with what to do.
struct ExpressionDiagnosticTests {
  /// A mistake: the expression, in which `‹` and `›` stand around the place, and the words.
  struct Mistake: CustomTestStringConvertible, Sendable {
    var marked: String
    var message: String
    var help: String?

    init(_ marked: String, _ message: String, help: String? = nil) {
      self.marked = marked
      self.message = message
      self.help = help
    }

    var testDescription: String { marked }
    var expression: String { marked.filter { $0 != "‹" && $0 != "›" } }

    /// The byte offsets of the place.
    var place: Range<Int>? {
      guard let open = marked.firstIndex(of: "‹"), let close = marked.firstIndex(of: "›") else {
        return nil
      }
      let start = marked[..<open].utf8.count
      return start..<(marked[..<close].utf8.count - "‹".utf8.count)
    }
  }

  @Test(arguments: [
    Mistake(
      "1 + ‹\"a\"›", #""+" needs a number, but was given a string that is not a number"#,
      help: #"To join texts, write "${a}${b}"."#),
    Mistake(
      "‹[1]› + 2", #""+" needs a number, but was given a list"#,
      help: "To join lists, use concat or setunion."),
    Mistake("1 / ‹0›", "Division by zero"),
    Mistake("2 % ‹(1 - 1)›", "Division by zero"),
    Mistake("[1, 2]‹[2]›", "There is no element at index 2: the list has the indexes 0 to 1"),
    Mistake("[]‹[0]›", "There is no element at index 0: the list is empty"),
    Mistake("[1]‹[-1]›", "There is no element at index -1: the list has the indexes 0 to 0"),
    Mistake(
      "{name = 1}‹.nmae›", #"There is no attribute "nmae" here"#,
      help: #"Did you mean "name"?"#),
    Mistake(
      "{a = 1}‹[\"zzzz\"]›", #"There is no element with the key "zzzz""#,
      help: #"It has "a"."#),
    Mistake(
      "[{a = 1}]‹.a›", #"A list has no attribute "a""#,
      help: "For that attribute of every element, write [*].a."),
    Mistake("null‹.a›", #"This value is null, so it has no attribute "a""#),
    Mistake("‹lenght›([1])", #"There is no function "lenght""#, help: #"Did you mean "length"?"#),
    Mistake(
      "‹upper›()", #""upper" takes 1 argument, but was given 0"#,
      help: "Its form is upper(text)."),
    Mistake(
      "upper(\"a\", ‹\"b\"›)", #""upper" takes 1 argument, but was given 2"#,
      help: "Its form is upper(text)."),
    Mistake("upper(‹[1]›)", #""upper" needs a string for "text", but was given a list"#),
    Mistake("upper(‹null›)", #""upper" needs a value for "text", but this is null"#),
    Mistake(
      "tolist(‹[1, true]›)",
      #""tolist" needs elements of one type for "value", but was given elements of types that have none in common"#
    ),
    Mistake(
      "cidrsubnet(\"10.0.0.0/16\", 8, ‹256›)",
      #""cidrsubnet": 8 bits do not hold a subnet numbered 256"#),
    Mistake(
      "cidrhost(‹\"10.0.0.0\"›, 1)",
      #""cidrhost": "10.0.0.0" is not a network in CIDR notation"#,
      help: "Write an address, a slash and the length of the prefix, as in 10.20.0.0/16."),
    Mistake(
      "codeartifact_assets_bucket(‹\"eu-west-l\"›)",
      #""codeartifact_assets_bucket": No CodeArtifact assets bucket is known for the Region "eu-west-l""#,
      help: #"Did you mean "eu-west-1"?"#),
    Mistake("(1 + 2‹›", #"Expected ")" to close the "(", but the expression ends here"#),
    Mistake("[1, 2‹)›", #"Expected "," or "]" to close the "[", but found ")""#),
    Mistake(
      "{a = 1 ‹b› = 2}",
      #"Expected ",", a line break or "}" to close the "{", but found "b""#),
    Mistake("1 +‹›", "Expected an expression, but the expression ends here"),
    Mistake("1 ‹2›", #"Expected the end of the expression, but found "2""#),
    Mistake(
      "‹'›a'", #"Expected an expression, but found "'", which no expression has"#,
      help: "Texts stand in double quotes."),
    Mistake(
      "‹$›{a}", #"Expected an expression, but found "$", which no expression has"#,
      help: #"Inside an expression a reference stands bare, without "${" and "}"."#),
    Mistake("‹\"›abc", "This text is not closed", help: "Close it with a double quote."),
    Mistake(
      "\"a‹\\q›\"", #""\q" is not an escape"#,
      help: #"The escapes are \n, \r, \t, \", \\, \uNNNN and \UNNNNNNNN."#),
    Mistake("1 ‹/*› a", "This comment is not closed", help: #"Close it with "*/"."#),
    Mistake(
      "[for x in [1] : x ‹=>› x]", #"Expected "]", but found "=>""#,
      help: "To make an object, write {for …} instead of [for …]."),
    Mistake(
      "{for x in [1, 1] : ‹x› => x}", #"Two elements have the key "1""#,
      help: #"Write "..." after the value to gather the values of one key in a list."#),
    Mistake("‹\"a\"› ? 1 : 2", "The condition must be true or false, but is a string"),
    Mistake(
      "true ? ‹1 : [2]›",
      "The two results of the condition have no type in common: number and list"),
    Mistake(
      "{a‹.›b = 1}", #"Expected "=" and a value after the key, but found ".""#,
      help: "A key that is an expression stands in parentheses."),
    Mistake("max(‹5›...)", #"Only a list can be expanded by "...", but this is a number"#),
    Mistake("‹nothing›", #"There is nothing named "nothing""#),
    Mistake("é + 1", #"There is nothing named "é""#),
  ])
  func tells(mistake: Mistake) throws {
    let (_, diagnostics) = evaluate(mistake.expression)
    #expect(diagnostics.count == 1)
    let first = try #require(diagnostics.first)
    #expect(first.message == mistake.message)
    #expect(first.help == mistake.help)
    guard let place = mistake.place else { return }
    #expect(first.range?.start == place.lowerBound)
    #expect(first.range?.end == place.upperBound)
  }

  @Test func aMissingBracketNamesTheOpeningOne() {
    let (_, diagnostics) = evaluate("max(1, [2, 3")
    #expect(diagnostics.first?.notes.map(\.range?.start) == [7])
  }

  @Test(
    "tells independent mistakes together",
    arguments: [
      ("[1 + \"a\", 2 / 0, x]", 3), ("{a = x, b = y}", 2), ("foo(bar(1), lenght(2))", 3),
      ("x + y", 2), ("max(x, y, \"a\")", 2), ("\"${x} ${y}\"", 2), ("true ? x : y", 1),
      ("[for i in range(1000) : i / 0]", 1), ("try(x, y)", 1),
    ])
  func tellsAll(expression: String, count: Int) {
    #expect(evaluate(expression).diagnostics.count == count)
  }
}
