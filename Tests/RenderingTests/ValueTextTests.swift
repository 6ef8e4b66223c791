import Rendering
import Testing
import Values

/// Values, names and times in one line.
@Suite struct ValueTextTests {
  static let lines: [(Value, String)] = [
    (nil, "null"), (true, "true"), (1, "1"), ("a\"b\\", #""a\"b\\""#),
    ("${aws:username}", #""${aws:username}""#),
    ([], "[]"), ([1, "a"], #"[1, "a"]"#), ([:], "{}"),
    (["k": 1, "odd key": nil], #"{ k = 1, "odd key" = null }"#),
    (.unknown(Unknown(reference: "vpc.main.id")), "(known after apply)"),
    (.sensitive("canary"), "(sensitive value)"), (.set(of: ["b", "a"]), #"["a", "b"]"#),
  ]

  @Test(arguments: lines) func aValueOnOneLine(_ value: Value, _ expected: String) {
    #expect(ValueText.line(value) == expected)
  }

  static let escapes: [(String, String)] = [
    ("a\nb\tc\rd", #"a\nb\tc\rd"#), ("\r\n", #"\r\n"#), ("\u{1B}[2J", #"\u001b[2J"#),
    ("\u{9B}", #"\u009b"#), ("\u{202E}", #"\u202e"#), ("\u{2028}", #"\u2028"#),
    ("\u{E0001}", #"\U000e0001"#), ("é鍵", "é鍵"), ("plain", "plain"),
  ]

  @Test(arguments: escapes) func whatDrivesATerminalIsEscaped(_ text: String, _ expected: String) {
    #expect(ValueText.oneLine(text) == expected)
    #expect(ValueText.quoted(text) == "\"\(expected)\"")
  }

  @Test func harmlessKeepsLineBreaks() {
    #expect(ValueText.harmless("a\n\tb\u{1B}") == "a\n\tb\\u001b")
  }

  static let keys: [(String, String)] = [
    ("name", "name"), ("a-b_1", "a-b_1"), ("1a", #""1a""#), ("", #""""#), ("é", #""é""#),
    ("a.b", #""a.b""#), ("a\n", #""a\n""#),
  ]

  @Test(arguments: keys) func aNameIsBareWhereItIsAnIdentifier(_ name: String, _ expected: String) {
    #expect(ValueText.key(name) == expected)
  }

  static let times: [(Duration, String)] = [
    (.zero, "0s"), (.milliseconds(999), "0s"), (.seconds(59), "59s"), (.seconds(60), "1m0s"),
    (.seconds(3600), "1h0m0s"), (.seconds(86_399), "23h59m59s"),
  ]

  @Test(arguments: times) func timesAsTerraformPrintsThem(_ time: Duration, _ expected: String) {
    #expect(time.elapsedText == expected)
  }

  @Test func paintWrapsOnlyWhereColourIsOn() {
    #expect(Palette(isOn: false).paint("x", .removed) == "x")
    #expect(Palette(isOn: true).paint("x", .removed) == "\u{1B}[31mx\u{1B}[0m")
    #expect(Palette(isOn: true).paint("", .removed).isEmpty)
  }
}
