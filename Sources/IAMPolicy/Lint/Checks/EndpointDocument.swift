/// What holds for the policy of every endpoint.
extension LintRule {
  static let endpointDefault = LintRule(
    "EP-DEFAULT-FULL", .security, in: [.endpoint],
    "The endpoint has no policy, or one that allows everything to everyone."
  ) { subject in
    guard subject.denies.isEmpty else { return [] }
    return subject.allows.filter { statement in
      statement.isForEveryone && !statement.isConditional && statement.hasEveryResource
        && statement.listedActions.contains {
          $0.isEverything || ($0.service == "s3" && $0.isWholeService)
        }
    }.map { statement in
      LintRemark(
        "The endpoint lets everyone do everything with every bucket of any account",
        at: statement.place, help: "Allow only the buckets that are used through the endpoint.")
    }
  }.alsoForNetworks { facts in
    facts.endpoints.filter { $0.hasPolicy == false }.map { endpoint in
      NetworkRemark(
        endpoint.address,
        "The endpoint has no policy, so that AWS's default allows everything to everyone",
        help: "Say in access what the endpoint is for, or give it a policy.")
    }
  }

  static let endpointPrincipal = LintRule(
    "EP-PRINCIPAL", .error, in: [.endpoint], "A statement of an endpoint policy has no Principal."
  ) { subject in
    subject.statements.filter { $0.statement.principal == nil }.map { statement in
      LintRemark(
        "A statement of an endpoint policy needs the element Principal", at: statement.place,
        help: "Add Principal: \"*\" for everyone, or {\"AWS\": ARN}.")
    }
  }

  static let endpointOtherServices = LintRule(
    "EP-NON-S3", .warning, in: [.endpoint],
    "The policy of an endpoint to S3 speaks of actions of other services."
  ) { subject in
    let patterns = subject.statements.flatMap(\.listedActions)
    let isForS3 =
      subject.context.endpointService.map { $0 == "s3" } ?? patterns.contains { $0.service == "s3" }
    guard isForS3 else { return [] }
    return patterns.filter {
      !$0.service.hasPrefix("s3") && !PatternRelation.hasWildcard($0.service)
    }.map { pattern in
      LintRemark(
        "\"\(pattern.source.text)\" is no action of S3 and has no effect on an endpoint to S3",
        at: pattern.source.place, help: "Remove it, or put it into an identity policy.")
    }
  }

  static let endpointAmbiguousBucket = LintRule(
    "EP-AMBIGUOUS-BUCKET", .information, in: [.endpoint],
    "A bucket's name has a wildcard where the Region stands."
  ) { subject in
    subject.allows.flatMap(\.listedResources).filter { resource in
      guard let arn = ARNPattern(resource.text), arn.service == "s3" else { return false }
      let bucket = arn.resource.prefix { $0 != "/" }
      return bucket.contains(".*.") && !bucket.hasPrefix("*")
    }.map { resource in
      LintRemark(
        "The wildcard inside the bucket's name also matches buckets of others",
        at: resource.place,
        help: "Write the Region in its place\(subject.context.region.map { ", \($0)" } ?? "").")
    }
  }
}
