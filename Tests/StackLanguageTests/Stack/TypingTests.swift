import Diagnostics
import ResourceModel
import Testing
import Values

@testable import StackLanguage

/// How what is written becomes values of the schema's types.
struct TypingTests {
  private func attributes(_ lines: String) throws -> Fields {
    let text = lines.split(separator: "\n").map { "      \($0)\n" }.joined()
    let stack = try StackFixture.stack(
      "variables: {n: {default: 3}}\nlocals: {n: \"${var.n}\"}\noutputs: {n: \"${local.n}\"}\n"
        + "resources:\n  machine:\n    m:\n      network_id: x\n" + text)
    let machine = try #require(stack.resources.first)
    return machine.body.attributes(in: PlannedScope()).attributes
  }

  /// A line of a machine, and the value of its attribute.
  struct Row: Sendable, CustomTestStringConvertible {
    let line: String
    let expected: Value

    init(_ line: String, _ expected: Value) {
      self.line = line
      self.expected = expected
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("password: 012345678901", Value.sensitive("012345678901")),
    Row("password: 1.10", .sensitive("1.10")),
    Row("password: yes", .sensitive("yes")),
    Row("password: \"a$${b}\"", .sensitive("a${b}")),
    Row("size: \"4\"", 4),
    Row("size: ${var.n}", 3),
    Row("size: ${\"5\"}", 5),
    Row("size: ~", 2),
    Row("ports: [2, 1, 2]", .set(of: [1, 2])),
    Row("ports: ${[2, \"1\"]}", .set(of: [1, 2])),
    Row("zones: ${toset([\"b\", \"a\"])}", ["a", "b"]),
    Row("rules: [{from: 1}]", [["from": 1, "protocol": "tcp"]]),
    Row("rules: ${[{from = 1, note = null}]}", [["from": 1, "protocol": "tcp"]]),
    Row("access: [a, {bucket: b}]", ["a", ["bucket": "b"]]),
    Row("tags: {a: 1, b: ~}", ["a": "1"]),
    Row("policy: '{\"a\": [1]}'", ["a": [1]]),
    Row("policy: {a: [1, true, 012, 2012-10-17]}", ["a": [1, true, "012", "2012-10-17"]]),
    Row("policy: {a: \"x/${var.n}/${aws:username}\"}", ["a": "x/3/${aws:username}"]),
    Row("policy: ${jsonencode({a = 1})}", ["a": 1]),
  ])
  func values(_ row: Row) throws {
    let name = String(row.line.prefix { $0 != ":" })
    #expect(try attributes(row.line)[name] == row.expected)
  }

  @Test("null and absent attributes without default are absent")
  func absence() throws {
    let attributes = try attributes("zones: ~\ntags: ${null}")
    #expect(attributes.keys == ["network_id", "size"])
  }

  @Test("default tags lie under a resource's own")
  func defaultTags() throws {
    let stack = try StackFixture.stack(
      """
      variables: {team: {default: web}}
      defaults: {tags: {team: "${var.team}", by: cainfra}}
      resources:
        machine:
          a: {network_id: x, tags: {by: hand}}
          b: {network_id: x}
        user: {c: {name: c, grant: {}}}

      """)
    let tags = stack.resources.map { $0.body.attributes(in: PlannedScope()).attributes["tags"] }
    #expect(
      tags == [["team": "web", "by": "hand"], ["team": "web", "by": "cainfra"], nil])
  }

  @Test("sensitive values stay sensitive and are never shown")
  func sensitiveValues() throws {
    let (stack, diagnostics) = StackFixture.validate(
      StackFixture.header + """
        variables: {p: {default: hunter2, sensitive: true}}
        resources:
          machine:
            a: {network_id: "x-${var.p}", size: "${var.p}"}
          user: {u: {for_each: "${[var.p]}", name: u, grant: {}}}
        outputs: {o: {value: "${var.p}", sensitive: true}}
        """)
    let texts = diagnostics.map { "\($0.message) \($0.help ?? "")" }
    #expect(diagnostics.count == 2)
    #expect(!texts.joined().contains("hunter2"))
    let machine = try #require(stack?.resources.first)
    let attributes = machine.body.attributes(in: PlannedScope()).attributes
    #expect(attributes["network_id"] == .sensitive("x-hunter2"))
    #expect(stack?.outputs.first?.value(PlannedScope()).value == .sensitive("hunter2"))
  }

  @Test("a scope with real attributes gives what is sent to the provider")
  func realAttributes() throws {
    let stack = try StackFixture.stack(
      """
      resources:
        network: {n: {cidr_block: 10.0.0.0/16}}
        machine: {m: {network_id: "${network.n.id}", password: "${network.n.settings.speed}"}}
      outputs: {o: "${machine.m.network_id}"}

      """)
    let machine = try #require(stack.resources.first)
    let network = try #require(machine.references.first?.address)
    let scope = PlannedScope([network: ["id": "net-1", "settings": ["speed": 9]]])
    let (attributes, diagnostics) = machine.body.attributes(in: scope)
    #expect(diagnostics.isEmpty)
    #expect(attributes["network_id"] == "net-1")
    #expect(attributes["password"] == .sensitive("9"))
  }

  @Test("a place inside an attribute is found; what is not written is at its parent or the name")
  func ranges() throws {
    let stack = try StackFixture.stack(
      """
      resources:
        machine:
          m:
            network_id: x
            rules:
              - {from: 1, note: hello}

      """)
    let body = try #require(stack.resources.first).body
    let rules = ValuePath("rules")
    #expect(body.range(of: rules.index(0).field("note")).location == "s.yaml:8:27")
    #expect(body.range(of: rules.index(0).field("protocol")).location == "s.yaml:8:11")
    #expect(body.range(of: ValuePath("zones")).location == "s.yaml:5:5")
  }
}
