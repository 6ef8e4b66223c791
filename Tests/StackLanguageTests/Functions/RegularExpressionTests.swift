import Testing

@testable import StackLanguage

/// Regular expressions match as RE2 does.
struct RegularExpressionTests {
  private func match(_ pattern: String, _ text: String) throws -> [String?]? {
    var matcher = RegexMatcher(try RegularExpression(pattern), text)
    guard let groups = try matcher.firstMatch(from: 0) else { return nil }
    return groups.map { $0.map { matcher.text($0) } }
  }

  @Test(arguments: [
    ("a|ab", "ab", ["a"]), ("(a|ab)(c|bcd)", "abcd", ["abcd", "a", "bcd"]),
    ("a*?b", "aab", ["aab"]), ("(?U)a+", "aaa", ["a"]), ("x{0}y", "y", ["y"]),
    ("[^a-c]+", "abxyc", ["xy"]), ("\\pL\\p{Nd}", "é5", ["é5"]), ("\\P{L}", "a1", ["1"]),
    ("(?i)straSSE", "STRAsse", ["STRAsse"]), ("\\Q.*\\E+", "a.**", [".**"]),
    ("[\\w-]+", "  a-b_c ", ["a-b_c"]), ("\\x41\\x{42}", "AB", ["AB"]), (".", "\n😀", ["😀"]),
    ("(?:a|b)*c", "ababc", ["ababc"]), ("^\\s*$", " \t", [" \t"]), ("[a\\]]+", "]a", ["]a"]),
    ("(a*)*", "aa", ["aa", "aa"]), ("b|", "a", [""]), ("[[:^digit:]]+", "1ab2", ["ab"]),
    ("(?P<n>a)(?P<m>b)", "ab", ["ab", "a", "b"]), ("a{2}", "aaa", ["aa"]),
    ("a{,2}", "a{,2}", ["a{,2}"]),
  ])
  func matches(pattern: String, text: String, groups: [String]) throws {
    #expect(try match(pattern, text)?.map { $0 ?? "nil" } == groups)
  }

  @Test(arguments: [
    ("^b", "ab"), ("a$", "ab"), ("\\bb", "ab"), ("[^\\s\\S]", "a"), ("\\Bb", "a b"), (".", "\n"),
  ])
  func doesNotMatch(pattern: String, text: String) throws {
    #expect(try match(pattern, text) == nil)
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "a{1001}", "a{2,1}", "\\", "\\8", "(?=a)", "(?<!a)", "[b-a]",
    "[[:foo:]]", "\\p{Greek}", "\\x{110000}", "(?P<a>x)(?P<a>y)", "(?P<1!>x)", "(?z)", "(?i",
    "((a{100}){100}){100}", "[a-\\d]",
  ])
  func refuses(pattern: String) {
    #expect(throws: RegexParser.Failure.self) { try RegularExpression(pattern) }
  }

  @Test func groupsNestToALimit() {
    let deep = String(repeating: "(", count: 5_000) + String(repeating: ")", count: 5_000)
    #expect(throws: RegexParser.Failure.self) { try RegularExpression(deep) }
  }
}
