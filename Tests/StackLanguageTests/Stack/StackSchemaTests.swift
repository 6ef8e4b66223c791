import Diagnostics
import Testing
import Values
import YAMLSyntax

@testable import StackLanguage

/// The schema and the reference page, drawn from the same declarations as the validator.
struct StackSchemaTests {
  private let schema = SchemaCheck(root: StackSchema.jsonSchema(catalog: ToyCatalog.catalog))

  private func bySchema(_ text: String) throws -> Bool {
    let file = SourceFile(name: "s.yaml", text: text)
    return schema.accepts(Value(plainly: try #require(YAMLReader().read(file).node)))
  }

  @Test(arguments: [
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, tenancy: dedicated, open: false}}}",
    "resources: {network: {a: {cidr_block: \"${cidrsubnet(\\\"10.0.0.0/8\\\", 8, 1)}\", open: ~}}}",
    "resources: {machine: {a: {network_id: 12, size: \"4\", ports: [1, 2], zones: [a]}}}",
    "resources: {machine: {a: {network_id: x, rules: [{from: 1, protocol: udp}], access: [a, {bucket: b}]}}}",
    "resources: {machine: {a: {network_id: x, policy: {a: 1}, protect: true, when: 1 < 2}}}",
    "resources: {machine: {a: {network_id: x, policy: '{}', lifecycle: {ignore_changes: all}}}}",
    "resources: {machine: {a: {network_id: x, lifecycle: {ignore_changes: [size], prevent_destroy: true}}}}",
    "resources: {user: {a: {for_each: [x], name: x, grant: {a: b}}, b: {for_each: {k: 1}, name: y, policy: {}}}}",
    "resources: ~\nlocals: {a: [1, {b: c}]}\noutputs: {o: {value: 1, description: x}, p: [1]}",
    "account: 111122223333\nprovider: {name: simulated, quotas: {vpcs: 3}}\nstate: file",
    "variables: {a: {type: string, default: x, allowed: [x], sensitive: false}}\noutputs: {o: \"${var.a}\"}",
    "variables: {a: {default: 1, validation: {condition: var.a > 0, message: m}}}\noutputs: {o: \"${var.a}\"}",
    "defaults: {tags: {a: 1}}",
  ])
  func agreesOnRightStacks(_ text: String) throws {
    let whole = StackFixture.header + text + "\n"
    #expect(StackFixture.validate(whole).diagnostics.map(\.message) == [])
    #expect(try bySchema(whole))
  }

  @Test(arguments: [
    "resorces: {}", "account: abc", "modules: {}", "provider: azure", "provider: {profile: x}",
    "state: redis", "defaults: {tag: {}}", "resources: {vpcs: {}}", "resources: []",
    "resources: {network: {a: {}}}", "resources: {network: {a: ~}}", "resources: {network: {a: x}}",
    "resources: {network: {a.b: {cidr_block: 10.0.0.0/16}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/8}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.256/16}}}",
    "resources: {network: {a: {cidr_block: [10.0.0.0/16]}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, tenancy: mine}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, open: yes}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, id: x}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, tags: [a]}}}",
    "resources: {network: {a: {cidr_block: 10.0.0.0/16, count: 2}}}",
    "resources: {machine: {a: {network_id: x, size: many}}}",
    "resources: {machine: {a: {network_id: x, size: 65}}}",
    "resources: {machine: {a: {network_id: x, ports: 80}}}",
    "resources: {machine: {a: {network_id: x, zones: [a, b, c, d]}}}",
    "resources: {machine: {a: {network_id: x, rules: [{note: x}]}}}",
    "resources: {machine: {a: {network_id: x, rules: [{from: 1, protocol: icmp}]}}}",
    "resources: {machine: {a: {network_id: x, access: [[a]]}}}",
    "resources: {machine: {a: {network_id: x, policy: [a]}}}",
    "resources: {machine: {a: {network_id: x, protect: maybe}}}",
    "resources: {machine: {a: {network_id: x, for_each: 3}}}",
    "resources: {machine: {a: {network_id: x, depends_on: b}}}",
    "resources: {machine: {a: {network_id: x, lifecycle: {preconditions: [{condition: true}]}}}}",
    "resources: {user: {a: {name: a}}}", "resources: {user: {a: {name: A, grant: {}}}}",
    "resources: {user: {a: {name: a, grant: {}, policy: {}}}}",
    "variables: {a: 1}", "variables: {a: {typ: string}}", "variables: {a: {sensitive: 3}}",
  ])
  func agreesOnWrongStacks(_ text: String) throws {
    let whole = StackFixture.header + text + "\n"
    #expect(StackFixture.validate(whole).diagnostics.hasErrors)
    #expect(try !bySchema(whole))
  }

  @Test("a header that the validator refuses, the schema refuses")
  func headers() throws {
    for text in ["stack: A\nregion: eu-west-1\n", "stack: a\nregion: eu\n", "stack: a\n"] {
      #expect(StackFixture.validate(text).diagnostics.hasErrors)
      #expect(try !bySchema(text))
    }
  }

  @Test("the schema has what editors show")
  func editors() {
    let machine = schema.root["$defs"]?["machine"]
    #expect(machine?["description"] == "Something that computes.")
    #expect(machine?["properties"]?["size"]?["description"] == "Its cores.")
    #expect(machine?["properties"]?["size"]?["default"] == 2)
    #expect(machine?["properties"]?["id"] == nil)
    #expect(machine?["properties"]?["when"]?["description"]?.stringValue?.isEmpty == false)
  }

  @Test("the reference page tells each type whole")
  func reference() {
    let page = ResourceReference.markdown(catalog: ToyCatalog.catalog)
    let rows = [
      "## network",
      "| `cidr_block` | string | required | replaces the resource | The addresses. Allowed: an IPv4 "
        + "network in CIDR notation with a prefix length from /16 to /28. Compared by network. |",
      "| `tenancy` | string | default `\"shared\"` | in place | Who else is on it. Allowed: "
        + "\"shared\" or \"dedicated\". |",
      "| `rules[].from` | number | required | in place | The first port. |",
      "| `access[].bucket` | string | required | in place | A bucket. |",
      "| `token` | string | A secret. Sensitive. |",
      "Exactly one of `policy`, `grant` must be written.",
      "      cidr_block: 10.0.0.0/16\n```",
      "Import id: the name", "An operation in doubt is resolved by: ownership tag.",
    ]
    for row in rows { #expect(page.contains(row), "\(row)") }
  }
}
