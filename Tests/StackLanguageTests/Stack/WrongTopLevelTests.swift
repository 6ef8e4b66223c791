import Testing

/// What is wrong at the top of a stack, in variables, locals and outputs.
struct WrongTopLevelTests {
  @Test(arguments: [
    MarkedStack(
      "an empty stack lacks its name and Region", "¶¶description: x\n", "no \"stack\"",
      "no \"region\""),
    MarkedStack("a name has a form", "stack: ¶My_Stack\nregion: eu-west-1\n", "name of a stack"),
    MarkedStack(
      "a Region has a form", "stack: a\nregion: ¶eu-west\n", "Did you mean \"eu-west-1\"?"),
    MarkedStack("a null name is missing", "¶stack:\nregion: eu-west-1\n", "no \"stack\""),
    MarkedStack("a list is no stack", "¶- stack: a\n", "A stack is a map"),
    MarkedStack(
      "a name misspelt is not also missing", "¶stak: a\nregion: eu-west-1\n",
      "Did you mean \"stack\"?"),
    MarkedStack(
      "name: is the value of stack:", "¶name: a\nregion: eu-west-1\n", "value of \"stack:\""),
  ])
  func headers(_ row: MarkedStack) {
    row.check(whole: true)
  }

  @Test(arguments: [
    MarkedStack("an account has 12 digits", "account: ¶12345\n", "12 digits"),
    MarkedStack("a provider is known", "provider: ¶simulatd\n", "Did you mean \"simulated\"?"),
    MarkedStack("a provider map needs a name", "provider: ¶{profile: x}\n", "no \"name\""),
    MarkedStack("a store is known", "state: ¶s4\n", "Did you mean \"s3\"?"),
    MarkedStack(
      "modules come later", "¶modules: {a: {source: ./a.yaml}}\n", "not supported by this version"),
    MarkedStack("checks are no list", "checks: ¶[]\n", "must be a map of names"),
    MarkedStack("moved comes later", "¶moved: []\n", "not supported by this version"),
    MarkedStack("removed comes later", "¶removed: []\n", "not supported by this version"),
    MarkedStack("imports come later", "¶imports: []\n", "not supported by this version"),
    MarkedStack("CloudFormation's Resources", "¶Resources: {}\n", "Write \"resources:\""),
    MarkedStack("CloudFormation's Parameters", "¶Parameters: {}\n", "Write \"variables:\""),
    MarkedStack("Terraform's terraform block", "¶terraform: {}\n", "nothing like it"),
    MarkedStack(
      "a type at the top", "¶network: {main: {cidr_block: 10.0.0.0/16}}\n",
      "belong under \"resources:\""),
    MarkedStack("a Terraform type at the top", "¶aws_network: {main: {}}\n", "no \"aws_\" here"),
    MarkedStack(
      "an attribute at the top", "¶cidr_block: 10.0.0.0/16\n", "is an attribute, as of network"),
    MarkedStack("tags at the top", "¶tags: {a: b}\n", "under \"defaults:\""),
    MarkedStack("a reserved key at the top", "¶for_each: [a]\n", "belongs in a resource"),
    MarkedStack("a misspelt key", "¶resorces: {}\n", "Did you mean \"resources\"?"),
    MarkedStack("resources is a map", "resources: ¶[]\n", "must be a map"),
    MarkedStack("defaults has tags only", "defaults: {¶tag: {a: b}}\n", "Did you mean \"tags\"?"),
    MarkedStack("two keys at once", "¶foo: 1\n¶bar: 2\n", "no key \"foo\"", "no key \"bar\""),
    MarkedStack("an account is a plain text", "account: ¶${stack.name}\n", "plain text"),
  ])
  func keys(_ row: MarkedStack) {
    row.check()
  }

  @Test(arguments: [
    MarkedStack(
      "a variable is declared by a map", "variables:\n  a: ¶web\noutputs: {o: \"${var.a}\"}\n",
      "{default: web}"),
    MarkedStack(
      "a variable without a value",
      "variables:\n  ¶a: {type: string}\noutputs: {o: \"${var.a}\"}\n", "--var a="),
    MarkedStack("an unused variable", "variables:\n  ¶a: {default: 1}\n", "not used"),
    MarkedStack(
      "an unknown type",
      "variables:\n  a: {type: ¶strng, default: x}\noutputs: {o: \"${var.a}\"}\n",
      "Did you mean \"string\"?"),
    MarkedStack(
      "a habit of other languages",
      "variables:\n  a: {type: ¶boolean, default: true}\noutputs: {o: \"${var.a}\"}\n", "\"bool\"?"),
    MarkedStack(
      "a list without elements",
      "variables:\n  a: {type: ¶list, default: []}\noutputs: {o: \"${var.a}\"}\n", "list(string)"),
    MarkedStack(
      "an unknown setting",
      "variables:\n  a: {default: 1, ¶sensitiv: true}\noutputs: {o: \"${var.a}\"}\n",
      "Did you mean \"sensitive\"?"),
    MarkedStack(
      "a default of the wrong type",
      "variables:\n  a: {type: number, default: ¶many}\noutputs: {o: \"${var.a}\"}\n",
      "must be a number"),
    MarkedStack(
      "a default inside a list",
      "variables:\n  a: {type: list(number), default: [1, ¶x]}\noutputs: {o: \"${var.a}\"}\n",
      "\"a[1]\" must be a number"),
    MarkedStack(
      "a default is plain",
      "variables:\n  a: {default: ¶\"${stack.name}\"}\noutputs: {o: \"${var.a}\"}\n", "plain value"),
    MarkedStack(
      "a value that is not allowed",
      "variables:\n  a: {default: ¶larg, allowed: [small, large]}\noutputs: {o: \"${var.a}\"}\n",
      "Did you mean \"large\"?"),
    MarkedStack(
      "a value against its pattern",
      "variables:\n  a: {default: ¶A1, pattern: \"[a-z]+\"}\noutputs: {o: \"${var.a}\"}\n",
      "must match [a-z]+"),
    MarkedStack(
      "no regular expression",
      "variables:\n  a: {default: x, pattern: ¶\"[a\"}\noutputs: {o: \"${var.a}\"}\n",
      "not a regular expression"),
    MarkedStack(
      "a validation that fails",
      "variables:\n  a:\n    default: 3\n    validation: {condition: ¶\"${var.a > 5}\", message: \"too few: ${var.a}\"}\noutputs: {o: \"${var.a}\"}\n",
      "too few: 3"),
    MarkedStack(
      "a validation as a bare expression",
      "variables:\n  a:\n    default: 3\n    validation:\n      - {condition: ¶var.a > 5, message: more}\noutputs: {o: \"${var.a}\"}\n",
      "more"),
    MarkedStack(
      "a validation without message",
      "variables:\n  a:\n    default: 3\n    validation: ¶{condition: var.a > 1}\noutputs: {o: \"${var.a}\"}\n",
      "no \"message\""),
    MarkedStack("a name has a form", "variables:\n  ¶1a: {default: 1}\n", "cannot be a name"),
    MarkedStack(
      "locals in a ring", "locals:\n  a: ${¶local.b}\n  b: ${local.c}\n  c: ${local.a}\n",
      "local.a → local.b → local.c → local.a"),
    MarkedStack(
      "an unknown local", "locals:\n  size: 1\noutputs: {o: \"${¶local.siez}\"}\n",
      "Did you mean \"size\"?"),
    MarkedStack(
      "an unknown variable",
      "variables: {team: {default: a}}\noutputs: {o: \"${¶var.tem}-${var.team}\"}\n",
      "Did you mean \"team\"?"),
    MarkedStack(
      "a wrong expression in a local that nobody uses", "locals: {a: \"${1 + ¶}\"}\n", ""),
    MarkedStack(
      "stack has few names", "outputs: {o: \"${¶stack.regoin}\"}\n", "Did you mean \"region\"?"),
    MarkedStack(
      "the account must be said", "outputs: {o: \"${¶stack.account}\"}\n",
      "does not say its account"),
    MarkedStack(
      "each outside for_each", "outputs: {o: \"${¶each.key}\"}\n", "only in a resource with"),
    MarkedStack(
      "an unknown name", "outputs: {o: \"${¶machin.a.id}\"}\n", "Did you mean \"machine\"?"),
    MarkedStack("an output without value", "outputs: {¶o: {description: x}}\n", "no \"value\""),
    MarkedStack(
      "an unknown setting of an output", "outputs: {o: {value: 1, ¶sensitve: true}}\n",
      "Did you mean \"sensitive\"?"),
    MarkedStack(
      "an output that shows a secret",
      "variables: {p: {default: x, sensitive: true}}\noutputs: {o: ¶\"${var.p}\"}\n",
      "not marked so"),
    MarkedStack(
      "a default tag from a resource",
      "defaults: {tags: {n: \"${¶network.a.id}\"}}\nresources: {network: {a: {cidr_block: 10.0.0.0/16}}}\n",
      "before any resource"),
  ])
  func names(_ row: MarkedStack) { row.check() }
}
