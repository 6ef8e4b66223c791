/// One request to AWS: who wants to do what, on what, in what circumstances.
public struct AccessRequest: Hashable, Sendable {
  /// Who asks: the ARN of a user, a role, a session or an account's root.
  ///
  /// An account number is the root of the account, `*` someone without credentials, and a domain
  /// name such as `ec2.amazonaws.com` a service.
  public var principal: String
  /// What is to be done, such as `codeartifact:ReadFromRepository`; its case does not matter.
  public var action: String
  /// The ARN on which; `*` for actions that have no resource.
  public var resource: String
  /// The circumstances.
  public var context: RequestContext

  /// The request of `principal` to do `action` on `resource`.
  public init(
    principal: String, action: String, resource: String,
    context: RequestContext = RequestContext()
  ) {
    self.principal = principal
    self.action = action
    self.resource = resource
    self.context = context
  }
}
