import Diagnostics
import IAMPolicy
import ResourceModel
import Values

/// Whether somebody can do something, as a check or `cainfra access` asks it.
struct AccessQuestion {
  /// What is to be done.
  enum Verb: Hashable {
    /// Fetching packages of a repository.
    case install
    /// Publishing a package to a repository.
    case publish
    /// One action of a service.
    case action(String)

    init(_ text: String) {
      switch text {
      case "install": self = .install
      case "publish": self = .publish
      default: self = .action(text)
      }
    }

    /// The key under which its target stands.
    var targetKey: String {
      switch self {
      case .install: "from"
      case .publish: "to"
      case .action: "on"
      }
    }
  }

  /// Who: an ARN, an account number or `*`.
  let principal: String
  /// What.
  let verb: Verb
  /// Whether it must be possible; else it must not be.
  let isWanted: Bool
  /// The format of the packages; nil for all, or any, of them.
  let format: PackageFormat?
  /// On what: the ARN of a repository or of another resource, or `*`.
  let target: String
  /// The package to publish; nil for all, or any, of them.
  let package: String?
  /// The ids of the VPC endpoints by which the requests travel.
  let via: [String]
  /// The id of the subnet from which they come.
  let subnet: String?
  /// Further circumstances of the requests.
  let context: RequestContext

  /// The question that the attributes of a check ask.
  ///
  /// - Throws: ``ProviderError`` where a part of it names nothing that can be asked about.
  init(_ attributes: Fields) throws(ProviderError) {
    if let problem = Self.problems(in: attributes).first(where: \.isError) {
      throw ProviderError(.refused, message: problem.message, path: problem.path)
    }
    let wanted = attributes["can"]?.unmarked.stringValue
    isWanted = wanted != nil
    verb = Verb(wanted ?? attributes["cannot"]?.unmarked.stringValue ?? "")
    principal = try Self.name(attributes, "principal", of: "arn", "a principal") ?? ""
    target =
      try Self.name(attributes, verb.targetKey, of: "arn", "a resource with an ARN") ?? "*"
    subnet = try Self.name(attributes, "subnet", of: "id", "a subnet")
    format = try Self.format(attributes["format"]?.unmarked.stringValue)
    package = attributes["package"]?.unmarked.stringValue
    let ways = attributes["via"]?.unmarked ?? .null
    var via: [String] = []
    for way in ways.elements ?? [ways] {
      let id = try Self.name(["via": way], "via", of: "id", "a VPC endpoint")
      if let id { via.append(id) }
    }
    self.via = via
    var context = RequestContext()
    for (key, value) in attributes["context"]?.unmarked.fields ?? [:] {
      context[key] = (value.unmarked.elements ?? [value.unmarked]).compactMap(Self.text)
    }
    self.context = context
  }

  private static func format(_ text: String?) throws(ProviderError) -> PackageFormat? {
    guard let text else { return nil }
    guard let format = PackageFormat(rawValue: text) else {
      let known = PackageFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ProviderError(
        .refused, message: "\"\(text)\" is no package format: there are \(known)",
        path: ValuePath("format"))
    }
    return format
  }

  private static func name(
    _ attributes: Fields, _ key: String, of part: String, _ what: String
  ) throws(ProviderError) -> String? {
    guard let value = attributes[key]?.unmarked, !value.isNull else { return nil }
    let named = value.fields.flatMap { $0[part]?.unmarked } ?? value
    guard let text = named.stringValue, !text.isEmpty else {
      throw ProviderError(
        .refused, message: "\"\(key)\" is not \(what): it has no \"\(part)\"",
        path: ValuePath(key))
    }
    return text
  }

  private static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.description
    case .bool(let flag): "\(flag)"
    default: nil
    }
  }
}

extension AccessQuestion {
  /// What is wrong with the attributes of a check whatever exists, as far as they are known.
  static func problems(in attributes: Fields) -> [AttributeProblem] {
    let secrets = secretProblems(attributes)
    guard secrets.isEmpty else { return secrets }
    let key = (attributes["can"] ?? .null).isNull ? "cannot" : "can"
    var problems = kindProblems(attributes) + principalProblems(attributes)
    guard let text = attributes[key]?.unmarked.stringValue else { return problems }
    let verb = Verb(text)
    if case .action(let action) = verb, let problem = actionProblem(action, at: key) {
      return problems + [problem]
    }
    for other in ["from", "to", "on"] where other != verb.targetKey {
      guard !(attributes[other] ?? .null).isNull else { continue }
      problems.append(
        AttributeProblem(
          "\"\(other)\" does not go with \(text)", at: ValuePath(other),
          help: "Write \"\(verb.targetKey)\" for what it is done on."))
    }
    let others = problems.filter { $0.path != ValuePath("principal") }
    if others.isEmpty, (attributes[verb.targetKey] ?? .null).isNull {
      problems.append(
        AttributeProblem(
          "\"\(text)\" needs \"\(verb.targetKey)\"", at: ValuePath(key),
          help: verb.targetKey == "on"
            ? "Write the ARN it is done on, or \"on: '*'\" for an action that has no resource."
            : "Name the repository, such as \"\(verb.targetKey): ${codeartifact_repository.npm}\".")
      )
    }
    if verb != .publish, !(attributes["package"] ?? .null).isNull {
      problems.append(
        AttributeProblem(
          "\"package\" goes with publish alone", at: ValuePath("package"),
          help: "Reading is allowed or not for a whole repository: remove it."))
    }
    if case .action = verb, !(attributes["format"] ?? .null).isNull {
      problems.append(
        AttributeProblem(
          "\"format\" goes with install and publish alone", at: ValuePath("format"),
          help: "Remove it; the ARN of a package says its format."))
    }
    return problems + targetProblems(attributes, verb)
  }

  /// What names something by a secret, which every answer would show.
  private static func secretProblems(_ attributes: Fields) -> [AttributeProblem] {
    ["principal", "from", "to", "on", "via", "subnet"].filter { key in
      attributes[key].map(isSecret) ?? false
    }.map { key in
      AttributeProblem(
        "\"\(key)\" is sensitive, and what is found about it would be shown", at: ValuePath(key),
        help: "Name it by a value that is not marked sensitive.")
    }
  }

  private static func isSecret(_ value: Value) -> Bool {
    if case .sensitive = value { return true }
    if let elements = value.elements { return elements.contains(where: isSecret) }
    return ["arn", "id"].contains { value.fields?[$0].map(isSecret) ?? false }
  }

  /// What is wrong with a verb that should be an action; nil where nothing is.
  private static func actionProblem(_ text: String, at key: String) -> AttributeProblem? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }),
      !text.contains("*"), !text.contains("?")
    else {
      return AttributeProblem(
        "\"\(text)\" is neither \"install\", \"publish\" nor an action", at: ValuePath(key),
        help: Suggestion.didYouMean(text, among: ["install", "publish"])
          ?? "An action has its service before a colon and no wildcards, such as "
          + "codeartifact:ListPackages.")
    }
    let service = parts[0].lowercased()
    let known = KnownActions.actions(of: service).map(\.name)
    guard KnownActions.isComplete(service),
      !known.contains(where: { $0.lowercased() == parts[1].lowercased() })
    else { return nil }
    return AttributeProblem(
      "\(service) has no action \"\(parts[1])\"", at: ValuePath(key),
      help: Suggestion.nearest(to: parts[1], among: known).map {
        "Did you mean \"\(service):\($0)\"?"
      } ?? "Write one of its actions, such as codeartifact:ListPackages.")
  }

  /// What is neither a text nor a resource, though it must name one.
  private static func kindProblems(_ attributes: Fields) -> [AttributeProblem] {
    ["principal", "from", "to", "on", "subnet", "via"].compactMap { key in
      let value = attributes[key]?.unmarked ?? .null
      let named = key == "via" ? value.elements ?? [value] : [value]
      let isWrong = named.contains { value in
        let value = value.unmarked
        return !value.isNull && !value.isUnknown && value.stringValue == nil && value.fields == nil
      }
      guard isWrong else { return nil }
      return AttributeProblem(
        "\"\(key)\" must be a resource of the stack, or an ARN or id as text", at: ValuePath(key),
        help: "Name one, as in \(examples[key] ?? "${codeartifact_repository.npm}").")
    }
  }

  /// What keys name, where it is no repository.
  private static let examples = [
    "principal": "${iam_user.ci}", "subnet": "${subnet.private}",
    "via": "${s3_gateway_endpoint.packages}",
  ]

  /// A principal that is none.
  private static func principalProblems(_ attributes: Fields) -> [AttributeProblem] {
    guard let value = attributes["principal"]?.unmarked,
      let text = (value.fields.flatMap { $0["arn"]?.unmarked } ?? value).stringValue,
      !isPrincipal(text)
    else { return [] }
    return [
      AttributeProblem(
        "\"\(text)\" is no principal", at: ValuePath("principal"),
        help: "Name a user of the stack, as in ${iam_user.ci}, or write the ARN of a user, an "
          + "account number of twelve digits, or \"*\" for anyone.")
    ]
  }

  private static func isPrincipal(_ text: String) -> Bool {
    guard let arn = ARNPattern(text) else {
      return text == "*" || (text.utf8.count == 12 && text.utf8.allSatisfy { 48...57 ~= $0 })
    }
    let kind = arn.resource.split(separator: "/").first.map(String.init)
    switch (arn.service, kind) {
    case ("iam", "root"): return arn.resource == "root"
    case ("iam", "user"), ("iam", "role"), ("sts", "assumed-role"), ("sts", "federated-user"):
      return arn.resource.contains("/") && !text.contains("*")
    default: return false
    }
  }

  /// A repository that is named by something else.
  private static func targetProblems(_ attributes: Fields, _ verb: Verb) -> [AttributeProblem] {
    guard verb == .install || verb == .publish, let value = attributes[verb.targetKey]?.unmarked,
      let text = (value.fields.flatMap { $0["arn"]?.unmarked } ?? value).stringValue
    else { return [] }
    if case .repository = CodeArtifactResource(arn: text)?.kind { return [] }
    return [
      AttributeProblem(
        "\"\(verb.targetKey)\" is not a repository: \"\(text)\"", at: ValuePath(verb.targetKey),
        help: "Name a codeartifact_repository of the stack, or the ARN of a repository.")
    ]
  }
}
