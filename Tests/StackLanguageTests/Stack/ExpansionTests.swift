import Diagnostics
import ResourceModel
import Testing
import Values

@testable import StackLanguage

/// What resources a stack stands for, and what they refer to.
struct ExpansionTests {
  private func addresses(_ stack: DesiredStack) -> [String] {
    stack.resources.map { "\($0.address)" }
  }

  private func references(_ stack: DesiredStack, of address: String) -> [String] {
    let resource = stack.resources.first { "\($0.address)" == address }
    return resource?.references.map { "\($0.address)" } ?? ["no such resource"]
  }

  private func attribute(_ stack: DesiredStack, _ address: String, _ name: String) -> Value? {
    let resource = stack.resources.first { "\($0.address)" == address }
    return resource?.body.attributes(in: PlannedScope()).attributes[name]
  }

  @Test(arguments: [
    ("[web, api]", ["user.u[\"api\"]", "user.u[\"web\"]"]),
    ("{web: 1, api: {a: b}}", ["user.u[\"api\"]", "user.u[\"web\"]"]),
    ("${toset([\"b\", \"a\", \"b\"])}", ["user.u[\"a\"]", "user.u[\"b\"]"]),
    ("[1, true]", ["user.u[\"1\"]", "user.u[\"true\"]"]),
    ("${local.names}", ["user.u[\"x\"]", "user.u[\"y\"]"]),
    ("[]", []),
    ("\"${{for n in local.names : upper(n) => n}}\"", ["user.u[\"X\"]", "user.u[\"Y\"]"]),
  ])
  func keysOfForEach(_ keys: String, _ expected: [String]) throws {
    let stack = try StackFixture.stack(
      """
      locals: {names: [x, y]}
      outputs: {n: "${local.names}"}
      resources:
        user:
          u:
            for_each: \(keys)
            name: u-${lower(each.key)}
            grant: {x: "y"}

      """)
    #expect(addresses(stack) == expected)
  }

  @Test("each.value is the value of the key")
  func eachValue() throws {
    let stack = try StackFixture.stack(
      """
      resources:
        user:
          u:
            for_each: {a: {name: ann}, b: {name: bob}}
            name: ${each.value.name}
            grant: {x: "${each.key}"}

      """)
    #expect(attribute(stack, "user.u[\"b\"]", "name") == "bob")
    #expect(attribute(stack, "user.u[\"b\"]", "grant") == ["x": "b"])
  }

  @Test("an instance depends on the one instance its key leads to")
  func instanceReferences() throws {
    let stack = try StackFixture.stack(
      """
      locals: {first: '${user.u["a"].arn}'}
      resources:
        user:
          u: {for_each: [a, b], name: "${each.key}", grant: {x: "y"}}
        machine:
          own: {for_each: [a, b], network_id: "${user.u[each.key].arn}"}
          all: {network_id: '${join(",", [for u in user.u : u.arn])}'}
          one: {network_id: "${local.first}"}
          chained: {for_each: "${user.u}", network_id: "${each.value.arn}"}
          ordered: {network_id: x, depends_on: [user.u, 'user.u["a"]', machine.one]}

      """)
    #expect(references(stack, of: "machine.own[\"b\"]") == ["user.u[\"b\"]"])
    #expect(references(stack, of: "machine.all") == ["user.u[\"a\"]", "user.u[\"b\"]"])
    #expect(references(stack, of: "machine.one") == ["user.u[\"a\"]"])
    #expect(references(stack, of: "machine.chained[\"a\"]") == ["user.u[\"a\"]"])
    #expect(
      references(stack, of: "machine.ordered")
        == ["user.u[\"a\"]", "user.u[\"b\"]", "machine.one"])
    #expect(
      attribute(stack, "machine.chained[\"a\"]", "network_id")
        == .unknown(Unknown(reference: "user.u[\"a\"].arn")))
  }

  @Test("a resource whose when is false is absent, and try passes over it")
  func disabledResources() throws {
    let stack = try StackFixture.stack(
      """
      variables: {on: {type: bool, default: false}}
      resources:
        network:
          off: {when: var.on, cidr_block: 10.0.0.0/16}
          on: {when: "${!var.on}", cidr_block: 10.1.0.0/16}
        user:
          u: {for_each: [a, b], when: each.key == "a", name: "${each.key}", grant: {x: "y"}}
        machine:
          a: {network_id: '${try(network.off.id, "none")}'}
          b: {network_id: "${var.on ? network.off.id : network.on.id}"}

      """)
    #expect(
      addresses(stack) == ["machine.a", "machine.b", "network.on", "user.u[\"a\"]"])
    #expect(attribute(stack, "machine.a", "network_id") == "none")
    #expect(
      attribute(stack, "machine.b", "network_id")
        == .unknown(Unknown(reference: "network.on.id")))
  }

  @Test("lifecycle and protect take expressions")
  func lifecycle() throws {
    let stack = try StackFixture.stack(
      """
      variables: {prod: {type: bool, default: true}}
      resources:
        network: {n: {cidr_block: 10.0.0.0/16, lifecycle: {ignore_changes: all}}}
        machine:
          m:
            network_id: x
            protect: ${var.prod}
            lifecycle:
              prevent_destroy: ${var.prod}
              create_before_destroy: false
              ignore_changes: [tags.Owner, "rules[0].note", 'tags["a b"]']
              replace_triggered_by: [network.n.cidr_block]

      """)
    let machine = try #require(stack.resources.first)
    #expect(machine.protect)
    #expect(machine.lifecycle.preventDestroy)
    #expect(machine.lifecycle.preventDestroyRange?.startPosition.line == 11)
    #expect(machine.lifecycle.createBeforeDestroy == false)
    #expect(
      machine.lifecycle.ignoreChanges.map(\.description)
        == ["tags.Owner", "rules[0].note", "tags[\"a b\"]"])
    let trigger = try #require(machine.lifecycle.replaceTriggeredBy.first)
    #expect("\(trigger.address).\(trigger.path)" == "network.n.cidr_block")
    #expect(machine.references.map { "\($0.address)" } == ["network.n"])
    #expect(stack.resources.last?.lifecycle.ignoresAllChanges == true)
  }

  @Test("postconditions see the resource itself; unknown conditions tell nothing")
  func conditions() throws {
    let stack = try StackFixture.stack(
      """
      resources:
        network:
          n:
            cidr_block: 10.0.0.0/16
            lifecycle:
              preconditions: [{condition: '${stack.region == "eu-west-1"}', message: no}]
              postconditions: [{condition: network.n.id != "bad", message: "got ${network.n.id}"}]

      """)
    let network = try #require(stack.resources.first)
    #expect(network.references.isEmpty)
    #expect(network.body.failedConditions(.postcondition, in: PlannedScope()).isEmpty)
    let scope = PlannedScope([network.address: ["id": "bad"]])
    let failures = network.body.failedConditions(.postcondition, in: scope)
    #expect(failures.map(\.message) == ["network.n's postcondition does not hold: got bad"])
    #expect(failures.first?.range?.location == "s.yaml:9:38")
  }
}
