import Testing

/// What is wrong in resources: keys, types, rules, references.
struct WrongResourceTests {
  /// A network that references may go to.
  private static let network = "network: {main: {cidr_block: 10.0.0.0/16}}"

  private static func attribute(_ rule: String, _ line: String, _ expected: String...)
    -> MarkedStack
  {
    MarkedStack(
      rule,
      "resources:\n  \(network)\n  machine:\n    a:\n      network_id: ${network.main.id}\n"
        + "      \(line)\n", expected: expected)
  }

  @Test(arguments: [
    MarkedStack("an unknown type", "resources: {¶netwrk: {a: {}}}\n", "Did you mean \"network\"?"),
    MarkedStack("a Terraform type", "resources: {¶aws_network: {a: {}}}\n", "Write \"network\""),
    MarkedStack(
      "a CloudFormation type", "resources: {¶\"AWS::EC2::VPC\": {a: {}}}\n", "Terraform's names"),
    MarkedStack(
      "name above type",
      "resources: {¶main: {type: network, properties: {cidr_block: 10.0.0.0/16}}}\n",
      "its type as the outer key"),
    MarkedStack(
      "a section inside resources", "resources: {¶outputs: {a: 1}}\n", "move it one level out"),
    MarkedStack(
      "an attribute for a type", "resources: {¶cidr_block: 10.0.0.0/16}\n", "belongs in a resource"),
    MarkedStack(
      "a block without a name",
      "resources:\n  network:\n    ¶cidr_block: 10.0.0.0/16\n    open: true\n", "has no name"),
    MarkedStack(
      "a list of blocks", "resources: {network: ¶[{cidr_block: 10.0.0.0/16}]}\n",
      "must be a map of names"),
    MarkedStack(
      "a block that is a text", "resources: {network: {a: ¶hello}}\n", "must be a map of attributes"
    ),
    MarkedStack(
      "a name of another form", "resources: {network: {¶a.b: {cidr_block: 10.0.0.0/16}}}\n",
      "cannot be a name"),
    MarkedStack(
      "a required attribute", "resources: {network: {¶a: {open: true}}}\n",
      "no \"cidr_block\", which is required"),
    MarkedStack(
      "an empty block lacks the same", "resources: {network: {¶a: }}\n", "which is required"),
    MarkedStack(
      "a misspelt attribute is not also missing",
      "resources: {network: {a: {¶cidr_blok: 10.0.0.0/16}}}\n", "Did you mean \"cidr_block\"?"),
    MarkedStack(
      "properties around attributes",
      "resources: {network: {a: {¶properties: {cidr_block: 10.0.0.0/16}}}}\n", "one level up"),
    MarkedStack(
      "count", "resources: {network: {a: {cidr_block: 10.0.0.0/16, ¶count: 2}}}\n", "for_each"),
    MarkedStack(
      "a lifecycle key one level too high",
      "resources: {network: {a: {cidr_block: 10.0.0.0/16, ¶prevent_destroy: true}}}\n",
      "under \"lifecycle:\""),
    MarkedStack(
      "an inner attribute one level too high",
      "resources: {machine: {a: {network_id: x, ¶from: 1}}}\n", "under \"rules:\""),
    MarkedStack(
      "an attribute one level too low",
      "resources: {machine: {a: {network_id: x, rules: [{from: 1, ¶size: 2}]}}}\n", "further out"),
    MarkedStack(
      "a reserved key one level too low",
      "resources: {machine: {a: {network_id: x, lifecycle: {¶protect: true}}}}\n", "one level up"),
    MarkedStack(
      "a section inside a resource",
      "resources: {network: {a: {cidr_block: 10.0.0.0/16, ¶outputs: {}}}}\n", "top level"),
    MarkedStack(
      "a resource inside a resource",
      "resources: {network: {a: {cidr_block: 10.0.0.0/16, ¶machine: {b: {}}}}}\n",
      "resource of its own"),
    MarkedStack(
      "a computed attribute", "resources: {network: {a: {cidr_block: 10.0.0.0/16, ¶id: net-1}}}\n",
      "set by the provider"),
    MarkedStack(
      "several mistakes at once",
      "resources: {network: {a: {cidr_block: ¶10.0.0.0/8, tenancy: ¶alone, open: ¶1}}}\n",
      "from /16 to /28", "\"dedicated\"", "true or false"),
    MarkedStack(
      "none of a choice", "resources: {user: {¶a: {name: a}}}\n", "needs \"policy\" or \"grant\""),
    MarkedStack(
      "two of a choice", "resources: {user: {a: {name: a, policy: {}, ¶grant: {}}}}\n", "only one"),
    MarkedStack(
      "a rule across resources",
      "resources:\n  user:\n    a: {name: bob, grant: {x: y}}\n    b: {name: ¶bob, grant: {x: y}}\n",
      "The name is taken"),
    MarkedStack(
      "a rule that completion knows",
      "resources: {machine: {a: {network_id: x, zones: [b, ¶nowhere]}}}\n", "no such zone"),
  ])
  func blocks(_ row: MarkedStack) { row.check() }

  @Test(arguments: [
    attribute("text for a number", "size: ¶big", "must be a number, but is \"big\""),
    attribute("a number in quotes is one", "size: \"4\"\n      zones: ¶a", "[a]"),
    attribute("a number out of range", "size: ¶65", "1 to 64"),
    attribute("a fraction", "size: ¶1.5", "whole number"),
    attribute("a list for a number", "size: ¶[1]", "must be a number, but is a list"),
    attribute("a scalar for a set", "ports: ¶80", "list of numbers"),
    attribute("a text in a set of numbers", "ports: [80, ¶http]", "\"ports[1]\" must be a number"),
    attribute("null in a list", "zones: [a, ¶~]", "null"),
    attribute("too many elements", "zones: ¶[a, b, c, d]", "at most 3 elements"),
    attribute("a map for a list of maps", "rules: ¶{from: 1}", "after a dash"),
    attribute(
      "an inner attribute is missing", "rules: [¶{note: x}]", "\"rules[0].from\" is missing"),
    attribute("an inner attribute is misspelt", "rules: [{¶form: 1}]", "Did you mean \"from\"?"),
    attribute("an inner rule", "rules: [{from: 1, protocol: ¶tpc}]", "Did you mean \"tcp\"?"),
    attribute("a form that is none of several", "access: [¶[a]]", "must be a string or a map"),
    attribute(
      "an inner key of one of several forms", "access: [{¶buckets: a}]", "Did you mean \"bucket\"?"),
    attribute("tags are a map", "tags: ¶[a]", "map of strings"),
    attribute("a tag is a text", "tags: {a: ¶[b]}", "\"tags.a\" must be a string"),
    attribute("a document is no list", "policy: ¶[a]", "JSON document"),
    attribute("JSON errors stand inside the text", "policy: '{\"a\": ¶tru}'", "not valid JSON"),
    attribute(
      "JSON errors stand inside a block", "policy: |\n        {\n          \"a\": 1,\n          ¶}",
      "not valid JSON"),
    attribute("a document is an object", "policy: ¶'[1]'", "JSON document"),
    attribute("yes is no truth value", "protect: ¶yes", "Write true"),
    attribute("off is no truth value", "when: ¶off", "Write false"),
    attribute("when is a truth value", "when: ¶[a]", "true or false"),
    attribute("when is known", "when: ¶${network.main.id == \"x\"}", "known at plan time"),
    attribute("for_each of a text", "for_each: ¶abc", "list of names or a map"),
    attribute("for_each of null", "¶for_each:", "[] for none"),
    attribute("for_each with a key twice", "for_each: [a, b, ¶a]", "twice"),
    attribute("for_each of maps", "for_each: [¶{a: b}]", "must be a string"),
    attribute(
      "for_each of unknown keys", "for_each: [¶\"${network.main.id}\"]", "known at plan time"),
    attribute(
      "for_each of an unknown", "for_each: ¶${split(\",\", network.main.id)}", "known at plan time"),
    attribute(
      "depends_on of nothing", "depends_on: [¶network.man]", "Did you mean \"network.main\"?"),
    attribute("depends_on no address", "depends_on: [¶main]", "not an address"),
    attribute("depends_on itself", "depends_on: [¶machine.a]", "cannot depend on itself"),
    attribute("depends_on an expression", "depends_on: [¶\"${network.main}\"]", "without ${…}"),
    attribute("depends_on a text", "depends_on: ¶network.main", "Put it in brackets"),
    attribute(
      "ignore_changes of nothing", "lifecycle: {ignore_changes: [¶siz]}", "Did you mean \"size\"?"),
    attribute(
      "replace_triggered_by an unknown attribute",
      "lifecycle: {replace_triggered_by: [¶network.main.cidr]}", "no attribute \"cidr\""),
    attribute(
      "an unknown lifecycle key", "lifecycle: {¶prevent_destory: true}",
      "Did you mean \"prevent_destroy\"?"),
    attribute(
      "a precondition that fails",
      "lifecycle: {preconditions: [{condition: ¶1 > 2, message: small}]}", "small"),
    attribute(
      "a condition of Terraform's",
      "lifecycle: {preconditions: [{condition: 1 > 2, ¶error_message: x}]}",
      "Did you mean \"message\"?"),
  ])
  func attributes(_ row: MarkedStack) { row.check() }

  @Test(arguments: [
    attribute("an unknown resource", "password: ${¶network.mian.id}", "Did you mean \"main\"?"),
    attribute("an unknown attribute", "password: ${¶network.main.idd}", "Did you mean \"id\"?"),
    attribute(
      "an unknown attribute inside one", "password: ${¶network.main.settings.sped}", "\"speed\"?"),
    attribute("a key of a single resource", "password: ${¶network.main[\"a\"].id}", "has no keys"),
    attribute("each in a single resource", "password: ${¶each.key}", "only in a resource with"),
    attribute("itself", "password: ${¶machine.a.id}", "refers to itself"),
    attribute("Terraform's self", "password: ${¶self.id}", "own address"),
    attribute("Terraform's data", "password: ${¶data.x.y}", "no data sources"),
    attribute(
      "two unknown names in one text", "password: ${¶var.a}-${¶local.b}", "no variable", "no local"),
    attribute("an expression that ends early", "password: \"${network.main.¶}\"", ""),
    attribute("a call that fails", "size: ${tonumber(¶\"x\")}", ""),
    attribute("an expression of another type", "size: ¶${\"x\"}", "must be a number"),
    attribute("an expression against a rule", "size: ¶${60 + 5}", "1 to 64"),
    attribute(
      "required but null", "zones: [a]\n    b: {network_id: ¶\"${null}\"}", "its value is null"),
  ])
  func references(_ row: MarkedStack) {
    row.check()
  }

  /// Users `a` and `b`, one of which a reference may go to.
  private static func users(_ rule: String, _ line: String, _ expected: String) -> MarkedStack {
    MarkedStack(
      rule,
      "resources:\n  user:\n    ci: {for_each: [a, b], name: \"${each.key}\", grant: {x: y}}\n"
        + "    off: {when: false, name: off, grant: {x: y}}\n"
        + "  network: {n: {cidr_block: 10.0.0.0/16, tags: {a: '\(line)'}}}\n", expected)
  }

  @Test(arguments: [
    users("instances have keys", "${¶user.ci.arn}", "user.ci[\"KEY\"].arn"),
    users("an unknown key", "${¶user.ci[\"c\"].arn}", ""),
    users("a key from an expression", "${¶user.ci[lower(\"C\")].arn}", ""),
    users("a disabled resource", "${¶user.off.arn}", "its \"when\" is false"),
  ])
  func instances(_ row: MarkedStack) { row.check() }

  @Test(arguments: [
    MarkedStack(
      "resources in a ring",
      """
      resources:
        machine:
          a: {network_id: "${¶machine.b.id}"}
          b: {network_id: "${machine.c.id}"}
          c: {network_id: "x", depends_on: [machine.a]}

      """, "machine.a → machine.b → machine.c → machine.a"),
    MarkedStack(
      "keys in a ring",
      """
      resources:
        user:
          a: {for_each: ¶"${user.b}", name: x, grant: {x: y}}
          b: {for_each: "${user.a}", name: x, grant: {x: y}}

      """, "depend on each other"),
  ])
  func rings(_ row: MarkedStack) { row.check() }
}
