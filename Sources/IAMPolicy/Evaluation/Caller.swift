/// Who asks, taken apart.
struct Caller: Sendable {
  /// What kind of principal it is.
  enum Kind: Sendable {
    /// The root user of an account, whom identity policies and boundaries do not limit.
    case root
    case user
    case role
    /// A session of a role.
    case session
    case federated
    /// An AWS service or an identity provider.
    case service
    /// Someone without credentials.
    case anonymous
    /// Some other ARN.
    case other
  }

  let kind: Kind
  /// The text that names it.
  let text: String
  /// The account; nil for services and those without credentials.
  let account: String?
  /// The partition; nil where the text is no ARN.
  let partition: String?
  /// The name without its path: of the user, or of the role a session is of.
  let name: String?

  init(_ text: String) {
    self.text = text
    if text == "*" {
      (kind, account, partition, name) = (.anonymous, nil, nil, nil)
    } else if ARNGrammar.isAccount(text) {
      (kind, account, partition, name) = (.root, text, nil, nil)
    } else if let arn = ARNPattern(text) {
      let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false)
      (kind, name) = Self.kind(service: arn.service, parts: parts)
      account = arn.account.isEmpty ? nil : arn.account
      partition = arn.partition
    } else {
      (kind, account, partition, name) = (.service, nil, nil, nil)
    }
  }

  private static func kind(service: String, parts: [Substring]) -> (Kind, String?) {
    switch (service, parts.first ?? "") {
    case ("iam", "root") where parts.count == 1: (.root, nil)
    case ("iam", "user") where parts.count > 1: (.user, parts.last.map(String.init))
    case ("iam", "role") where parts.count > 1: (.role, parts.last.map(String.init))
    case ("sts", "assumed-role") where parts.count > 2: (.session, String(parts[1]))
    case ("sts", "federated-user") where parts.count > 1:
      (.federated, parts.last.map(String.init))
    default: (.other, nil)
    }
  }

  /// Whether it is a principal of an account, which must then allow what it asks for.
  var hasAccount: Bool { account != nil }

  // MARK: - Keys that follow from the principal

  /// The value of `aws:PrincipalArn`: of a session, the role's ARN without its path, which the
  /// session does not tell.
  var principalARN: String? {
    switch kind {
    case .service, .anonymous: nil
    case .root: "arn:\(partition ?? "aws"):iam::\(account ?? ""):root"
    case .session: "arn:\(partition ?? "aws"):iam::\(account ?? ""):role/\(name ?? "")"
    case .user, .role, .federated, .other: text
    }
  }

  /// The value of `aws:username`, which only users have.
  var userName: String? { kind == .user ? name : nil }
}
