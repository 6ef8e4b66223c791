import Testing

@testable import YAMLSyntax

@Suite("A plain scalar means what YAML 1.2's core schema says")
struct CoreSchemaTests {
  @Test(
    "A text resolves to",
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
      ("nUll", .string("nUll")),
      ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)),
      ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
      ("yes", .string("yes")), ("no", .string("no")), ("on", .string("on")),
      ("off", .string("off")), ("y", .string("y")), ("NO", .string("NO")),
      ("0", .int("0")), ("-0", .int("-0")), ("+12", .int("+12")),
      ("012345678901", .int("012345678901")), ("0o17", .int("15")), ("0x1F", .int("31")),
      ("0xff", .int("255")), ("017", .int("017")), ("0o8", .string("0o8")),
      ("0x", .string("0x")), ("0x+1", .string("0x+1")), ("-0x1", .string("-0x1")),
      ("0b1", .string("0b1")), ("1_000", .string("1_000")), ("190:20:30", .string("190:20:30")),
      ("1.10", .decimal("1.10")), (".5", .decimal(".5")), ("1.", .decimal("1.")),
      ("-1.5e+3", .decimal("-1.5e+3")), ("1e5", .decimal("1e5")), (".", .string(".")),
      ("1e", .string("1e")), ("e5", .string("e5")), ("+", .string("+")), ("-", .string("-")),
      ("1.2.3", .string("1.2.3")), ("10.20.0.0/16", .string("10.20.0.0/16")),
      (".inf", .string(".inf")), ("-.INF", .string("-.INF")), (".nan", .string(".nan")),
      ("1e999999999", .decimal("1e999999999")), ("1e1000000000", .string("1e1000000000")),
      ("2026-10-01", .string("2026-10-01")), ("é", .string("é")),
    ] as [(String, YAMLScalarValue)])
  func resolution(text: String, value: YAMLScalarValue) {
    #expect(YAMLScalar(text: text, style: .plain).resolved == value)
  }

  @Test(
    "A hexadecimal number up to 128 bits is a number, a longer one a text",
    arguments: [
      ("0xffffffffffffffffffffffffffffffff", .int("340282366920938463463374607431768211455")),
      ("0x100000000000000000000000000000000", .string("0x100000000000000000000000000000000")),
    ] as [(String, YAMLScalarValue)])
  func widthOfBasedNumbers(text: String, value: YAMLScalarValue) {
    #expect(YAMLScalar(text: text, style: .plain).resolved == value)
  }

  @Test(
    "A text in quotes or a block is a text",
    arguments: [
      "key: \"true\"", "key: 'true'", "key: |-\n  true", "key: >-\n  true", "key: !!str true",
    ])
  func quotedIsText(text: String) throws {
    #expect(try document(text)["key"]?.scalar?.resolved == .string("true"))
  }

  @Test(
    "A tag of the core schema decides",
    arguments: [
      ("!!int \"12\"", "12"), ("!!float 1", "~1"), ("!!bool 'true'", "true"),
      ("!!null ''", "null"), ("!!str 012", "'012'"), ("!!str", "''"), ("!!seq [1]", "[1]"),
      ("!!map {a: 1}", "{a: 1}"), ("!<tag:yaml.org,2002:str> 1", "'1'"),
    ])
  func tags(text: String, sketch: String) throws {
    #expect(try document(text).sketch == sketch)
  }

  @Test("A number keeps its source text")
  func sourceText() throws {
    let node = try document("account: 012345678901\nversion: 1.10\n")
    #expect(node["account"]?.scalar?.text == "012345678901")
    #expect(node["version"]?.scalar?.text == "1.10")
    #expect(node["version"]?.kindName == "number")
  }
}
