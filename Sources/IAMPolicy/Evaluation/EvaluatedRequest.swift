/// A request in the form in which statements are matched with it.
///
/// The keys that follow from the principal are filled in, and `aws:SourceIp` is left out of what
/// travels through a VPC endpoint: the public address it stands for does not exist there
/// (rule S3-06).
struct EvaluatedRequest {
  let caller: Caller
  /// The action in lower case, by its bytes.
  let action: [UInt8]
  /// The service that the action belongs to, in lower case.
  let service: String
  /// The name of the action in lower case.
  let actionName: String
  /// The resource by its bytes.
  let resource: [UInt8]
  /// The six fields of the resource's ARN; nil where it is no ARN.
  let resourceFields: [[UInt8]]?
  /// The resource's ARN; nil where it is none.
  let resourceARN: ARNPattern?
  let context: RequestContext
  /// Whether the principal has a permissions boundary.
  let hasBoundary: Bool

  init(_ request: AccessRequest, throughEndpoint: Bool = false, hasBoundary: Bool = false) {
    let caller = Caller(request.principal)
    var context = request.context
    if throughEndpoint { context["aws:SourceIp"] = [] }
    context.fill("aws:PrincipalArn", with: caller.principalARN)
    context.fill("aws:PrincipalAccount", with: caller.account)
    context.fill("aws:username", with: caller.userName)
    let action = request.action.lowercased()
    let fields = action.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let arn = ARNPattern(request.resource)
    self.caller = caller
    self.action = Array(action.utf8)
    self.service = fields.count > 1 ? String(fields[0]) : ""
    self.actionName = fields.last.map(String.init) ?? ""
    self.resource = Array(request.resource.utf8)
    self.resourceARN = arn
    self.resourceFields = arn.map { arn in
      ["arn", arn.partition, arn.service, arn.region, arn.account, arn.resource].map {
        Array($0.utf8)
      }
    }
    self.context = context
    self.hasBoundary = hasBoundary
  }

  /// The account that owns the resource.
  ///
  /// It is the ARN's; where the ARN has none, that of the context, and else the principal's own.
  var resourceAccount: String? {
    if let account = resourceARN?.account, ARNGrammar.isAccount(account) { return account }
    return context.only("aws:ResourceAccount") ?? context.only("s3:ResourceAccount")
      ?? caller.account
  }
}
