import AWSModel
import AWSWire
import IAMPolicy
import SimulatedAWS

/// Whether the policies of an account let a user or a session make a call, and AWS's refusal where
/// not.
struct CallAuthorization {
  let cloud: SimulatedAWS
  let evaluators: KeptEvaluators
  let caller: ServedCaller
  /// The moment of the call.
  let now: Timestamp

  /// Throws the service's refusal of a call that is not allowed.
  func check(_ request: some AWSRequest) throws(AWSError) {
    if let request = request as? AssumeRoleRequest { return try checkTrust(request) }
    guard let owner = caller.owner else { return }
    let subject = CallSubject(request, cloud: cloud, caller: caller)
    for pair in subject.pairs {
      let evaluator = evaluators.evaluator(
        of: cloud.policies(ofAccessKey: owner.accessKeyId, on: pair.called))
      let decision = evaluator.decide(
        AccessRequest(
          principal: owner.arn, action: pair.action, resource: pair.resource,
          context: context(of: pair, subject.tags, owner)))
      guard decision.isAllowed else {
        throw Self.refusal(pair, decision, user: owner.arn, operation: type(of: request).operation)
      }
    }
  }

  /// The circumstances of a call: it comes from this machine, and stands for one over TLS.
  private func context(
    of pair: CallSubject.Pair, _ tags: [Tag], _ owner: AccessKeyOwner
  ) -> RequestContext {
    var context = common
    for (key, value) in owner.facts { context[key] = [value] }
    for (key, value) in cloud.facts(ofResource: pair.resource, region: caller.region) {
      context[key] = [value]
    }
    add(tags, to: &context)
    for (key, value) in pair.context { context[key] = [value] }
    return context
  }

  /// What is so of every call.
  private var common: RequestContext {
    let time = CivilTime(secondsSinceEpoch: now.secondsSinceEpoch)
    return [
      "aws:RequestedRegion": caller.region, "aws:SecureTransport": "true",
      "aws:SourceIp": "127.0.0.1", "aws:PrincipalIsAWSService": "false",
      "aws:ViaAWSService": "false", "aws:CurrentTime": time.extended(),
      "aws:EpochTime": "\(Int(now.secondsSinceEpoch))",
    ]
  }

  private func add(_ tags: [Tag], to context: inout RequestContext) {
    for tag in tags { context["aws:RequestTag/\(tag.key)"] = [tag.value] }
    context["aws:TagKeys"] = tags.map(\.key)
  }

  // MARK: Roles

  /// Refuses to let a caller assume a role that does not trust it so.
  private func checkTrust(_ request: AssumeRoleRequest) throws(AWSError) {
    // AWS lets no root user assume roles; here it is what most people have at hand.
    guard let owner = caller.owner else { return }
    let refusal = AWSError.mayNotAssume(request.roleArn, owner.arn)
    guard let trust = cloud.trust(ofRole: request.roleArn) else { throw refusal }
    var context = common
    for (key, value) in owner.facts.merging(trust.facts, uniquingKeysWith: { $1 }) {
      context[key] = [value]
    }
    add(request.tags, to: &context)
    context["sts:RoleSessionName"] = [request.roleSessionName]
    context["sts:ExternalId"] = request.externalId.map { [$0] } ?? []
    context["sts:SourceIdentity"] = request.sourceIdentity.map { [$0] } ?? []
    context["sts:TransitiveTagKeys"] = request.transitiveTagKeys
    var actions = ["sts:AssumeRole"]
    if !request.tags.isEmpty { actions.append("sts:TagSession") }
    if request.sourceIdentity != nil { actions.append("sts:SetSourceIdentity") }
    let policies = evaluators.evaluator(
      of: cloud.policies(
        ofAccessKey: owner.accessKeyId, on: CalledResources(region: caller.region))
    ).policies
    guard let policy = TrustPolicy.read(trust.policy).policy,
      actions.allSatisfy({ action in
        policy.allows(
          AccessRequest(
            principal: owner.arn, action: action, resource: request.roleArn, context: context),
          policies: policies)
      })
    else { throw refusal }
  }

  /// Refuses to let the bearer of a token assume a role that does not trust it so.
  func checkTrust(_ request: AssumeRoleWithWebIdentityRequest) throws(AWSError) {
    guard let identity = cloud.webIdentity(of: request.webIdentityToken, at: now) else { return }
    var context = common
    for (key, value) in identity.facts { context[key] = [value] }
    context["sts:RoleSessionName"] = [request.roleSessionName]
    guard let trust = cloud.trust(ofRole: request.roleArn),
      TrustPolicy.read(trust.policy).policy?.allows(
        AccessRequest(
          principal: identity.provider, action: "sts:AssumeRoleWithWebIdentity",
          resource: request.roleArn, context: context),
        policies: PolicySet()) == true
    else { throw .mayNotAssumeWithWebIdentity }
  }

  // MARK: AWS's words

  /// The refusal as the service of the operation says it, by the IAM user guide, "Troubleshoot
  /// access denied error messages".
  private static func refusal(
    _ pair: CallSubject.Pair, _ decision: Decision, user: String, operation: AWSOperation
  ) -> AWSError {
    let sentence =
      "User: \(user) is not authorized to perform: \(pair.action)"
      + "\(place(pair, operation.service)) \(reason(pair, decision))"
    return switch operation.service {
    case .ec2:
      AWSError(
        code: "UnauthorizedOperation",
        message: "You are not authorized to perform this operation. \(sentence)",
        httpStatus: 403)
    case .iam, .sts, .s3:
      AWSError(code: "AccessDenied", message: sentence, httpStatus: 403)
    case .codeArtifact:
      AWSError(code: "AccessDeniedException", message: sentence, httpStatus: 403)
    }
  }

  /// Where it is not authorized: EC2 and S3 name no resource if it is `*`, and S3 quotes it.
  private static func place(_ pair: CallSubject.Pair, _ service: AWSService) -> String {
    switch service {
    case .ec2 where pair.resource == "*", .s3 where pair.resource == "*": ""
    case .s3: " on resource: \"\(pair.resource)\""
    case .ec2, .iam, .sts, .codeArtifact: " on resource: \(pair.resource)"
    }
  }

  private static func reason(_ pair: CallSubject.Pair, _ decision: Decision) -> String {
    guard decision.outcome != .explicitDeny else {
      let layer = decision.reasons.first?.slot.layer ?? .identity
      let article = layer == .identity ? "an" : "a"
      return "with an explicit deny in \(article) \(phrase(layer))"
    }
    return "because no \(phrase(decision.blockedBy ?? .identity)) allows the \(pair.action) action"
  }

  private static func phrase(_ layer: PolicyLayer) -> String {
    switch layer {
    case .identity: "identity-based policy"
    case .resource: "resource-based policy"
    case .boundary: "permissions boundary"
    case .session: "session policy"
    case .endpoint: "VPC endpoint policy"
    case .serviceControl: "service control policy"
    case .request: "policy"
    }
  }
}
