import IAMPolicy

/// Who asks, with the policies that speak for it and what its requests say of it.
struct AccessCaller: Sendable {
  /// The ARN, account number or `*`.
  var principal: String
  /// What to call it in a sentence, such as `user ci`.
  var phrase: String
  /// The policies that speak for it and limit it.
  var policies = PolicySet()
  /// What every request of it says.
  var context = RequestContext()
  /// The account whose own policies cannot be seen and are taken as allowing everything; nil where
  /// they can be seen.
  var unseenAccount: String?
  /// Why nothing can be said of it; nil where it is known.
  var absence: String?

  /// The caller of a name, as the account knows it.
  init(_ principal: String, in world: AccessWorld) async throws {
    self.principal = principal
    self.phrase = Self.phrase(principal)
    context["aws:SecureTransport"] = ["true"]
    guard let arn = ARNPattern(principal), arn.service == "iam" || arn.service == "sts" else {
      return
    }
    guard arn.resource != "root" else { return }
    guard arn.account == (try await world.accountID()) else {
      policies.identity = [AttachedPolicy(.everything)]
      unseenAccount = arn.account
      phrase += " of account \(arn.account)"
      return
    }
    guard arn.resource.hasPrefix("user/") else {
      absence = "\(phrase) is not an IAM user, and of this account only users are looked at"
      return
    }
    guard let user = try await world.user(principal) else {
      absence = "There is no \(phrase) in the account"
      return
    }
    policies.identity = user.identity
    policies.group = user.group
    policies.boundary = user.boundary
    context["aws:userid"] = [user.id]
    context["aws:username"] = arn.resource.split(separator: "/").suffix(1).map(String.init)
    for (key, value) in user.tags { context["aws:PrincipalTag/\(key)"] = [value] }
  }

  /// What was taken for granted, as full sentences.
  var assumptions: [String] {
    guard let unseenAccount else { return [] }
    return [
      "The policies of account \(unseenAccount) cannot be seen from here: what they must allow is "
        + "taken as allowed."
    ]
  }

  private static func phrase(_ principal: String) -> String {
    guard let arn = ARNPattern(principal) else {
      return principal == "*" ? "anyone" : "account \(principal)"
    }
    if arn.resource == "root" { return "account \(arn.account)" }
    let parts = arn.resource.split(separator: "/")
    guard let kind = parts.first, let name = parts.last, parts.count > 1 else { return principal }
    if kind == "assumed-role", parts.count > 2 { return "session \(name) of role \(parts[1])" }
    return "\(kind) \(name)"
  }
}
