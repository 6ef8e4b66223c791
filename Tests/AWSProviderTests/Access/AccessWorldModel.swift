import IAMPolicy
import TestRandom
import Values

@testable import AWSProvider

/// A small world of random policies that suggested changes can be carried out on.
struct AccessWorldModel {
  /// The statements of each policy there is.
  var policies: [String: [Value]] = [:]
  /// Whether the builds' route table leads to the endpoint.
  var isRouted: Bool
  /// The question, without its verb's sense.
  var check: Fields

  /// A random world and a question.
  init(_ random: inout SplitMix64) {
    let principal = random.chance(0.75) ? AccessBench.ci : AccessBench.partner
    isRouted = random.chance(0.6)
    let key = random.chance(0.6) ? "can" : "cannot"
    let format = ["npm", "maven", "nuget", "pypi"].randomElement(using: &random) ?? "npm"
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      check = [key: "install", "from": .string(AccessBench.npm), "via": "<gateway>"]
      check["format"] = .string(format)
    case 1:
      check = [key: "publish", "to": .string(AccessBench.npm)]
      if random.chance(0.7) { check["format"] = .string(format) }
      if random.chance(0.3) { check["package"] = "@acme/ui" }
    default:
      check = [key: "codeartifact:ListPackages", "on": .string(AccessBench.npm)]
    }
    check["principal"] = .string(principal)
    for home in ["identity", "group", "boundary", "domain", "repository"] {
      guard random.chance(home == "boundary" ? 0.3 : 0.6) else { continue }
      policies[home] = Self.statements(of: home, &random)
    }
    policies["endpoint"] = Self.statements(of: "endpoint", &random)
  }

  private static func statements(of home: String, _ random: inout SplitMix64) -> [Value] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in statement(of: home, &random) }
  }

  private static func statement(of home: String, _ random: inout SplitMix64) -> Value {
    let isEndpoint = home == "endpoint"
    let actions =
      isEndpoint
      ? [["s3:GetObject"], ["s3:*"], ["s3:PutObject"]]
      : [
        ["codeartifact:*"], ["codeartifact:ReadFromRepository", "codeartifact:ListPackages"],
        ["codeartifact:PublishPackageVersion"], ["codeartifact:PutPackageMetadata"],
        ["codeartifact:Get*"],
      ] + (["domain", "repository"].contains(home) ? [] : [["sts:*"], ["*"]])
    let resources =
      isEndpoint
      ? ["*", "\(AccessBench.assets)/*", "arn:aws:s3:::other/*"]
      : [
        "*", "*", AccessBench.npm, "\(AccessBench.packages)/*", "\(AccessBench.packages)/npm/*",
        "\(AccessBench.packages)/*/acme/*", AccessBench.domain,
      ]
    let principals = [AccessBench.ci, AccessBench.account, "444455556666", "*"]
    let resource = Value.string(resources.randomElement(using: &random) ?? "*")
    let isNegated = !["domain", "repository"].contains(home) && random.chance(0.1)
    return Say.statement(
      random.chance(0.8) ? "Allow" : "Deny", actions.randomElement(using: &random) ?? ["*"],
      [isNegated && resource != "*" ? "NotResource" : "Resource": resource],
      ["identity", "group", "boundary"].contains(home)
        ? nil : isEndpoint ? "*" : principals.randomElement(using: &random))
  }

  // MARK: - The world

  /// The world, made.
  func made() async throws -> AccessBench {
    var world = try await AccessBench()
    if let statements = policies["identity"], !statements.isEmpty {
      try await world.put(statements, as: "own")
    }
    if let statements = policies["group"] { try await world.group("builders", statements) }
    if let statements = policies["boundary"] {
      // A document must have a statement; this one says nothing.
      let nothing = Say.allow("codeartifact:DeleteDomain", on: "arn:aws:codeartifact:::none")
      try await world.bound(by: world.policy("edge", statements + [nothing]))
    }
    if let statements = policies["domain"], !statements.isEmpty {
      try await world.domainPolicy(statements)
    }
    if let statements = policies["repository"], !statements.isEmpty {
      try await world.repositoryPolicy("npm", statements)
    }
    try await world.network()
    try await world.gateway(
      isRouted ? ["table"] : [],
      policy: (policies["endpoint"] ?? [])
        + [Say.allow("s3:DeleteObject", on: "arn:aws:s3:::none/*", to: "*")])
    return world
  }

  // MARK: - Changes

  /// The parts of changes of which none may be superfluous.
  enum Part: Hashable {
    case add(String, to: String)
    case remove(Int, of: String)
    case route
  }

  /// The parts of suggested changes; nil where one of them is only a remark.
  static func parts(of changes: [AccessRemedy]) -> Set<Part>? {
    var parts: Set<Part> = []
    for change in changes {
      switch change {
      case .add(let statements, let home):
        for statement in statements { parts.insert(.add(statement, to: home.slot.rawValue)) }
      case .narrow(let statement, _):
        parts.insert(.remove(statement.number, of: statement.slot.rawValue))
      case .takeOut(_, let statements):
        for statement in statements {
          parts.insert(.remove(statement.number, of: statement.slot.rawValue))
        }
      case .addRouteTable: parts.insert(.route)
      case .other: return nil
      }
    }
    return parts
  }

  /// The world with some changes carried out.
  func changed(by parts: Set<Part>) -> AccessWorldModel {
    var model = self
    var removed: [String: Set<Int>] = [:]
    for part in parts {
      if case .remove(let number, let home) = part { removed[home, default: []].insert(number) }
    }
    for (home, numbers) in removed {
      model.policies[home] = policies[home]?.enumerated()
        .filter { !numbers.contains($0.offset) }.map(\.element)
    }
    for part in parts {
      switch part {
      case .add(let statement, let home):
        model.policies[home, default: []].append(AccessBench.parsed(statement))
      case .route: model.isRouted = true
      case .remove: break
      }
    }
    return model
  }
}
