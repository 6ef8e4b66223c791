import IAMPolicy
import Testing

/// A document with a finding of a rule at a place, and one like it without.
struct LintRow: CustomTestStringConvertible, Sendable {
  typealias Knowledge = @Sendable (inout LintContext) -> Void

  let id: String
  let kind: PolicyKind
  /// The statements, each put on a line of its own from the second line on.
  let statements: [String]
  let path: String
  let nearMiss: [String]
  let severity: PolicyFinding.Severity?
  var version = #""Version":"2012-10-17","#
  var nearVersion = #""Version":"2012-10-17","#
  let context: LintContext
  let nearContext: LintContext

  var testDescription: String { "\(id) in \(kind.rawValue) at \(path)" }

  init(
    _ id: String, _ kind: PolicyKind, _ statements: String..., at path: String,
    near: [String], as severity: PolicyFinding.Severity? = nil,
    knowing: Knowledge = { _ in }, nearKnowing: Knowledge? = nil
  ) {
    self.id = id
    self.kind = kind
    self.statements = statements
    self.path = path
    self.nearMiss = near
    self.severity = severity
    var context = LintContext()
    knowing(&context)
    self.context = context
    if let nearKnowing {
      context = LintContext()
      nearKnowing(&context)
    }
    self.nearContext = context
  }

  /// The row with other texts for the versions of both documents.
  func versions(_ hit: String, near: String) -> LintRow {
    var row = self
    row.version = hit
    row.nearVersion = near
    return row
  }

  var text: String { Self.document(statements, version) }
  var nearText: String { Self.document(nearMiss, nearVersion) }

  /// The line of the finding: one for each statement, from the second on.
  var line: Int {
    guard path.hasPrefix("Statement["), let end = path.firstIndex(of: "]") else { return 1 }
    return (Int(path[path.index(path.startIndex, offsetBy: 10)..<end]) ?? 0) + 2
  }

  private static func document(_ statements: [String], _ version: String) -> String {
    "{\(version)\"Statement\":[\n" + statements.joined(separator: ",\n") + "]}"
  }
}

/// A statement that allows.
func allow(
  _ actions: String..., on resources: [String] = ["*"], to principal: String? = nil,
  if condition: String? = nil
) -> String {
  statement("Allow", actions, resources, principal, condition)
}

/// A statement that denies.
func deny(
  _ actions: String..., on resources: [String] = ["*"], to principal: String? = nil,
  if condition: String? = nil
) -> String {
  statement("Deny", actions, resources, principal, condition)
}

private func statement(
  _ effect: String, _ actions: [String], _ resources: [String], _ principal: String?,
  _ condition: String?
) -> String {
  func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
  let who = principal.map { #""Principal":\#($0),"# } ?? ""
  let when = condition.map { #","Condition":\#($0)"# } ?? ""
  return
    #"{"Effect":"\#(effect)",\#(who)"Action":\#(list(actions)),"Resource":\#(list(resources))\#(when)}"#
}

/// ARNs and principals that the rows speak of.
enum Sample {
  static let everyone = #""*""#
  static let own = #"{"AWS":"arn:aws:iam::111122223333:root"}"#
  static let bob = #"{"AWS":"arn:aws:iam::111122223333:user/bob"}"#
  static let outsider = #"{"AWS":"arn:aws:iam::444455556666:root"}"#
  static let domain = "arn:aws:codeartifact:eu-west-1:111122223333:domain/d"
  static let repository = "arn:aws:codeartifact:eu-west-1:111122223333:repository/d/r"
  static let packages = "arn:aws:codeartifact:eu-west-1:111122223333:package/d/r/*"
  static let npm = "arn:aws:codeartifact:eu-west-1:111122223333:package/d/r/npm/*"
  static let assets = "arn:aws:s3:::assets-438097961670-eu-west-1"
  static let read = "codeartifact:ReadFromRepository"
  static let publish = "codeartifact:PublishPackageVersion"
  static let token = "codeartifact:GetAuthorizationToken"
  static let bearer = "sts:GetServiceBearerToken"
  static let forCodeArtifact =
    #"{"StringEquals":{"sts:AWSServiceName":"codeartifact.amazonaws.com"}}"#
}
