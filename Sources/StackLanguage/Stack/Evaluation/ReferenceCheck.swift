import Diagnostics
import ResourceModel
import Values

/// Tells references that cannot be right, whatever the values are.
struct ReferenceCheck {
  /// Where an expression stands, which decides what it may refer to.
  enum Place: Hashable {
    /// An attribute or a condition of a resource.
    case resource(isRepeated: Bool)
    /// A local or an output.
    case anywhere
    /// Something that must be known before any resource is: what it is, in words.
    case beforeResources(String)
    /// The validation of a variable.
    case validation
  }

  private let environment: StackEnvironment
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The variables that were used.
  private(set) var usedVariables: Set<String> = []

  /// How many mistakes are told with the nearest name.
  private static let suggestionLimit = 20
  private static let roots = ["var", "local", "each", "stack"]

  /// A check against the names of `environment`.
  init(_ environment: StackEnvironment) {
    self.environment = environment
  }

  /// Checks every reference in `written`.
  mutating func check(_ written: WrittenValue, at place: Place, address: String? = nil) {
    written.forEachTemplate { template in
      for traversal in template.references {
        guard var problem = problem(traversal, place) else { continue }
        problem.address = address
        diagnostics.append(problem)
      }
    }
  }

  /// Whether `written` has a reference that cannot be right, so that its value says nothing.
  static func refuses(
    _ written: WrittenValue, at place: Place, in environment: StackEnvironment
  ) -> Bool {
    var check = ReferenceCheck(environment)
    check.check(written, at: place)
    return !check.diagnostics.isEmpty
  }

  /// Checks every reference in a resource block.
  mutating func check(_ block: ResourceBlock) {
    let address = "\(block.address)"
    let place = Place.resource(isRepeated: block.forEach != nil)
    for part in block.partsBeforeChange + block.partsAfterChange {
      check(part, at: place, address: address)
    }
    if let forEach = block.forEach { check(forEach, at: .anywhere, address: address) }
    if let when = block.when { check(when, at: place, address: address) }
    let settings = [
      block.protect, block.silence, block.lifecycle.preventDestroy,
      block.lifecycle.createBeforeDestroy,
      block.lifecycle.ignoreChanges, block.dependsOn, block.lifecycle.replaceTriggeredBy,
    ]
    for setting in settings.compactMap(\.self) { check(setting, at: place, address: address) }
  }

  /// Forgets which variables were used so far.
  mutating func forgetUses() { usedVariables = [] }

  private mutating func problem(_ traversal: Traversal, _ place: Place) -> Diagnostic? {
    switch traversal.root {
    case "var": return variable(traversal)
    case "local": return local(traversal, place)
    case "each": return each(traversal, place)
    case "stack": return stack(traversal)
    case "module":
      return .error(
        "Modules are not supported by this version of cainfra", at: traversal.range)
    default:
      guard let type = environment.catalog[traversal.root] else { return unknownRoot(traversal) }
      switch place {
      case .validation:
        return .error(
          "A validation may refer to variables only", at: traversal.range,
          help: "Use a precondition of the resource.")
      case .beforeResources(let what):
        return .error(
          "\(what) must be known before any resource is made, so it cannot refer to "
            + "\(traversal.root)", at: traversal.range, help: "Use variables and locals.")
      case .resource, .anywhere: return resource(traversal, type)
      }
    }
  }

  private func unknownRoot(_ traversal: Traversal) -> Diagnostic {
    let root = traversal.root
    let message = "\"\(root)\" is not known here"
    let help: String
    switch root {
    case "self", "this": help = "Write the resource's own address, such as TYPE.NAME.ATTRIBUTE."
    case "count": help = "Use for_each, and each.key in its place."
    case "data": help = "cainfra has no data sources; refer to resources, variables and locals."
    case "variable", "variables", "vars": help = "Write var.NAME."
    case "locals": help = "Write local.NAME."
    case "resource", "resources": help = "Write TYPE.NAME.ATTRIBUTE, without \"\(root)\"."
    default:
      if root.hasPrefix("aws_"), environment.catalog[String(root.dropFirst(4))] != nil {
        help = "Resource types have no \"aws_\" here: write \(root.dropFirst(4))."
      } else if traversal.steps.isEmpty {
        help = "A text in an expression stands in quotes: \"\(root)\"."
      } else {
        let known = environment.catalog.types.map(\.name) + Self.roots
        help =
          Suggestion.didYouMean(root, among: known)
          ?? "An expression refers to var, local, each, stack or a resource type."
      }
    }
    return .error(message, at: traversal.range, help: help)
  }

  // MARK: - Names of the stack

  private mutating func variable(_ traversal: Traversal) -> Diagnostic? {
    guard let name = Self.name(traversal) else {
      return .error(
        "\"var\" needs the name of a variable", at: traversal.range,
        help: "Write var.NAME.")
    }
    usedVariables.insert(name)
    guard environment.variables[name] == nil, !environment.refusedKeys.contains(.variables) else {
      return nil
    }
    return .error(
      "There is no variable \"\(name)\"", at: traversal.range,
      help: suggestion(name, among: environment.variables.keys)
        ?? "Declare it under \"variables:\".")
  }

  private func local(_ traversal: Traversal, _ place: Place) -> Diagnostic? {
    guard let name = Self.name(traversal) else {
      return .error(
        "\"local\" needs the name of a local", at: traversal.range,
        help: "Write local.NAME.")
    }
    guard let local = environment.locals[name] else {
      if environment.refusedKeys.contains(.locals) { return nil }
      return .error(
        "There is no local \"\(name)\"", at: traversal.range,
        help: suggestion(name, among: environment.locals.keys)
          ?? "Define it under \"locals:\".")
    }
    guard case .beforeResources(let what) = place, let first = local.references.first else {
      if place == .validation {
        return .error("A validation may refer to variables only", at: traversal.range)
      }
      return nil
    }
    return .error(
      "\(what) must be known before any resource is made, but local.\(name) depends on "
        + "\(first.type).\(first.name)", at: traversal.range,
      help: "Use variables and other locals.")
  }

  private func each(_ traversal: Traversal, _ place: Place) -> Diagnostic? {
    guard place == .resource(isRepeated: true) else {
      return .error(
        "\"each\" is known only in a resource with \"for_each\"", at: traversal.range,
        help: "Add for_each to the resource, or refer to something else.")
    }
    switch Self.name(traversal) {
    case "key"?, "value"?: return nil
    default:
      return .error(
        "\"each\" has only key and value", at: traversal.range,
        help: "Write each.key or each.value.")
    }
  }

  private func stack(_ traversal: Traversal) -> Diagnostic? {
    switch Self.name(traversal) {
    case "name"?, "region"?: return nil
    case "account"?:
      guard environment.context.account == nil, !environment.refusedKeys.contains(.account) else {
        return nil
      }
      return .error(
        "The stack does not say its account", at: traversal.range,
        help: "Write \"account:\" with the 12 digits at the top of the stack.")
    case let name:
      return .error(
        "\"stack\" has no \"\(name ?? "")\"", at: traversal.range,
        help: Suggestion.didYouMean(name ?? "", among: ["name", "region", "account"])
          ?? "It has name, region and account.")
    }
  }

  // MARK: - Resources

  private func resource(_ traversal: Traversal, _ type: ResourceType) -> Diagnostic? {
    guard let name = Self.name(traversal) else {
      return .error(
        "\"\(type.name)\" needs the name of a resource", at: traversal.range,
        help: "Write \(type.name).NAME.ATTRIBUTE.")
    }
    guard let expanded = environment.block(type.name, name) else {
      if environment.refusedTypes.contains(type.name)
        || environment.refusedBlocks.contains("\(type.name).\(name)")
        || environment.refusedKeys.contains(.resources)
      {
        return nil
      }
      let names = environment.blocks[type.name]?.keys
      return .error(
        "There is no resource \(type.name).\(name)", at: traversal.range,
        help: names.flatMap { suggestion(name, among: $0) }
          ?? "Declare it under \"resources: \(type.name):\".")
    }
    let steps = traversal.steps.dropFirst()
    return expanded.block.forEach == nil
      ? single(traversal, steps, expanded.block) : keyed(traversal, steps, expanded)
  }

  private func single(
    _ traversal: Traversal, _ steps: ArraySlice<Traversal.Step>, _ block: ResourceBlock
  ) -> Diagnostic? {
    switch steps.first {
    case .index(let key)? where key.stringValue.flatMap(block.type.attribute) == nil:
      return .error(
        "\(block.address) is one resource, without \"for_each\", so it has no keys",
        at: traversal.range, help: "Write \(block.address).ATTRIBUTE.")
    default: return attribute(traversal, steps, block)
    }
  }

  private func keyed(
    _ traversal: Traversal, _ steps: ArraySlice<Traversal.Step>, _ expanded: ExpandedBlock
  ) -> Diagnostic? {
    let block = expanded.block
    switch steps.first {
    case nil, .splat?: return nil
    case .computedIndex?: return attribute(traversal, steps.dropFirst(), block)
    case .attribute(let name)?:
      return .error(
        "\(block.address) has \"for_each\", so it stands for several resources",
        at: traversal.range,
        help: "Say which one: \(block.address)[\"KEY\"].\(name), or all: "
          + "[for r in \(block.address) : r.\(name)].")
    case .index(let value)?:
      if case .keyed(let keys) = expanded.instances, let key = StackScope.key(value),
        keys.values[key] == nil
      {
        return .noInstance(key, of: block.address, keys: keys.order, at: traversal.range)
      }
      return attribute(traversal, steps.dropFirst(), block)
    }
  }

  /// What is wrong with the steps after a resource: its attribute, and attributes inside that.
  private func attribute(
    _ traversal: Traversal, _ steps: ArraySlice<Traversal.Step>, _ block: ResourceBlock
  ) -> Diagnostic? {
    var attributes = block.type.attributes
    var place = "\(block.type.name)"
    for step in steps {
      guard case .attribute(let name) = step else { return nil }
      guard let attribute = attributes.first(where: { $0.name == name }) else {
        let names = attributes.map(\.name)
        return .error(
          "\(place) has no attribute \"\(name)\"", at: traversal.range,
          help: Suggestion.didYouMean(name, among: names)
            ?? "It has \(names.joined(separator: ", ")).")
      }
      guard case .object(let inner) = attribute.type else { return nil }
      attributes = inner
      place += ".\(name)"
    }
    return nil
  }

  /// The nearest name of the stack; only for the first mistakes, which keeps the time linear.
  private func suggestion(_ name: String, among names: some Sequence<String>) -> String? {
    diagnostics.count < Self.suggestionLimit
      ? Suggestion.didYouMean(name, among: names.sorted()) : nil
  }

  private static func name(_ traversal: Traversal) -> String? {
    guard case .attribute(let name)? = traversal.steps.first else { return nil }
    return name
  }
}
