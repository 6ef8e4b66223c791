/// What the names of principals must look like, by type.
///
/// From the IAM user guide, "AWS JSON policy elements: Principal".
enum PrincipalGrammar {
  /// The mistake in a principal's name; nil where it has a documented form.
  static func problem(with principal: PolicyString, type: PrincipalType) -> PolicyProblem? {
    guard let fault = fault(in: principal.text, type: type) else { return nil }
    return PolicyProblem(.principal, fault.message, at: principal.place, help: fault.help)
  }

  private typealias Fault = (message: String, help: String?)

  private static func fault(in text: String, type: PrincipalType) -> Fault? {
    guard text != "*" else { return nil }
    if ARNGrammar.isOpen(text), !text.contains("${") {
      return (
        "The principal \"\(text)\" has a wildcard inside; a principal is named whole",
        "Name each principal, or write \"*\" with a condition on aws:PrincipalArn."
      )
    }
    switch type {
    case .aws: return awsFault(in: text)
    case .service where !text.contains("."):
      return ("\"\(text)\" is no service principal", "Write it like \"ec2.amazonaws.com\".")
    case .federated where !text.contains(".") && ARNPattern(text) == nil:
      return (
        "\"\(text)\" is no identity provider",
        "Write the provider's domain, or the ARN of a SAML or OpenID Connect provider."
      )
    case .canonicalUser where !isCanonicalID(text):
      return ("\"\(text)\" is no canonical user id", "It has 64 hexadecimal digits.")
    default: return nil
    }
  }

  // MARK: - AWS principals

  private static func awsFault(in text: String) -> Fault? {
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return ARNGrammar.isAccount(text)
        ? nil
        : ("The account \"\(text)\" has \(text.utf8.count) digits", "Accounts have twelve.")
    }
    if isUniqueID(text) { return nil }
    if let fault = ARNGrammar.fault(in: text) {
      return (
        "An AWS principal is an account number or an ARN. \(fault.message)",
        fault.help.map { _ in forms }
      )
    }
    guard let arn = ARNPattern(text) else { return nil }
    let kind = arn.resource.split(separator: "/").first.map(String.init) ?? ""
    switch (arn.service, kind) {
    case ("iam", "group"):
      return (
        "The group \"\(text)\" cannot be a principal",
        "Name its users, or a role that they assume."
      )
    case ("iam", "root") where arn.resource == "root": return nil
    case ("iam", "user"), ("iam", "role"):
      return arn.resource.hasSuffix("/") || !arn.resource.contains("/") ? unnamed(text) : nil
    case ("sts", "assumed-role"):
      return sections(of: arn.resource) == 3 ? nil : unnamed(text)
    case ("sts", "federated-user"):
      return sections(of: arn.resource) == 2 ? nil : unnamed(text)
    default:
      return ("\"\(text)\" is not the ARN of a principal", forms)
    }
  }

  private static let forms =
    "Principals are 12-digit accounts and the ARNs of root, users, roles and their sessions."

  private static func unnamed(_ text: String) -> Fault {
    ("The principal \"\(text)\" is not named whole", forms)
  }

  /// The number of parts between slashes, or 0 where one is empty.
  private static func sections(of resource: String) -> Int {
    let parts = resource.split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains { $0.isEmpty } ? 0 : parts.count
  }

  /// Whether it is the unique id that AWS shows in place of a deleted user's or role's ARN.
  private static func isUniqueID(_ text: String) -> Bool {
    ["AIDA", "AROA"].contains { text.hasPrefix($0) } && text.utf8.count >= 16
      && text.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  private static func isCanonicalID(_ text: String) -> Bool {
    text.utf8.count == 64 && text.unicodeScalars.allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
