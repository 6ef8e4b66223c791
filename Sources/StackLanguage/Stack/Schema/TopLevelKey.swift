/// A key at the top of a stack.
enum TopLevelKey: String, CaseIterable, Sendable {
  case stack, description, region, account, provider, state, variables, locals, defaults
  case resources, outputs
  case checks, moved, removed, imports, modules

  /// Whether this version carries it out.
  var isSupported: Bool {
    switch self {
    case .moved, .removed, .imports, .modules: false
    default: true
    }
  }

  /// Whether it is a map of names, which several files of a stack may each add to.
  var isSection: Bool {
    switch self {
    case .variables, .locals, .resources, .outputs, .defaults, .checks: true
    default: false
    }
  }

  /// One or two sentences for editors.
  var documentation: String {
    switch self {
    case .stack:
      "The stack's name: a lower-case letter, then up to 62 lower-case letters, digits or hyphens."
    case .description: "What the stack is for."
    case .region: "The one AWS Region this stack lives in, such as eu-west-1."
    case .account: "The 12-digit account; the provider refuses to work in any other."
    case .provider: "`simulated` (the default) or `aws`, or a map with a `name` and settings."
    case .state:
      "Where state is kept: `file` (the default), `postgres` or `s3`, or a map with a `name` and "
        + "settings."
    case .variables: "Values that are given from outside, by name."
    case .locals: "Named expressions for use in this stack."
    case .defaults: "`tags` that are merged under every taggable resource's own."
    case .resources: "The resources: type, then name, then attributes."
    case .outputs: "Values the stack gives to its users, by name."
    case .checks:
      "What must and must not be possible, by name; looked at on the rehearsed world at every plan, "
        + "and again after an apply."
    case .moved: "Resources that have a new address."
    case .removed: "Resources that are no longer managed."
    case .imports: "Existing objects to take over."
    case .modules: "Stacks used as parts of this one."
    }
  }
}
