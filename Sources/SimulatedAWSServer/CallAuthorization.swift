import AWSModel
import IAMPolicy
import SimulatedAWS

/// Whether the policies of an account let a user make a call, and AWS's refusal where not.
struct CallAuthorization {
  let cloud: SimulatedAWS
  let caller: ServedCaller

  /// Throws the service's refusal of a call that is not allowed.
  func check(_ request: some AWSRequest) throws(AWSError) {
    guard let owner = caller.owner else { return }
    let subject = CallSubject(request, cloud: cloud, caller: caller)
    let policies = cloud.policies(ofAccessKey: owner.accessKeyId, on: subject.called)
    let evaluator = PolicyEvaluator(policies)
    for pair in subject.pairs {
      let decision = evaluator.decide(
        AccessRequest(
          principal: owner.userARN, action: pair.action, resource: pair.resource,
          context: context(of: pair, subject.tags, owner)))
      guard decision.isAllowed else {
        throw Self.refusal(
          pair, decision, user: owner.userARN, operation: type(of: request).operation)
      }
    }
  }

  /// The circumstances of a call: it comes from this machine, and stands for one over TLS.
  private func context(
    of pair: CallSubject.Pair, _ tags: [Tag], _ owner: AccessKeyOwner
  ) -> RequestContext {
    var context: RequestContext = [
      "aws:RequestedRegion": caller.region, "aws:SecureTransport": "true",
      "aws:SourceIp": "127.0.0.1", "aws:userid": owner.userId, "aws:PrincipalType": "User",
    ]
    for tag in cloud.userTags(ofAccessKey: owner.accessKeyId) {
      context["aws:PrincipalTag/\(tag.key)"] = [tag.value]
    }
    for tag in tags { context["aws:RequestTag/\(tag.key)"] = [tag.value] }
    context["aws:TagKeys"] = tags.map(\.key)
    for (key, value) in pair.context { context[key] = [value] }
    return context
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
