/// Buckets of AWS that the services in a VPC need through its endpoint (rules S3-13 and S3-18).
extension LintRule {
  static let serviceMissing = LintRule(
    "EP-SERVICE-MISSING", .warning, in: [.endpoint],
    "A service that is used in the VPC cannot reach its buckets."
  ) { subject in
    guard let region = subject.context.region else { return [] }
    return subject.context.services.compactMap(ServiceBuckets.named).compactMap { service in
      let arns =
        service.needsFullAccess
        ? ["*"] : service.bucketARNs(region: region, account: subject.context.account)
      let missing = arns.first { arn in
        !subject.allows.contains { statement in
          service.actions.contains { statement.covers($0.replacing("s3:*", with: "s3:GetObject")) }
            && (arn == "*"
              ? statement.surelyCovers(resource: "*") : statement.mayCover(resource: "\(arn)/*"))
        }
      }
      guard let missing else { return nil }
      let what = missing == "*" ? "all of S3" : missing
      return LintRemark(
        "\(service.service) needs \(what), which the policy does not allow",
        at: subject.statements.first?.place ?? subject.place,
        help:
          "Add \(service.name) to access, or allow \(service.actions.joined(separator: ", ")) there."
      )
    }
  }

  static let resourceAccount = LintRule(
    "EP-RESOURCE-ACCOUNT", .error, in: [.endpoint],
    "Buckets of other accounts are denied, though those of AWS are needed."
  ) { subject in
    let needed = neededBuckets(subject)
    return subject.denies.compactMap { statement in
      let tests = statement.tests(of: "aws:ResourceAccount", "s3:ResourceAccount").filter {
        $0.comparison.comparison.isNegated
      }
      guard let test = tests.first, statement.covers("s3:GetObject") else { return nil }
      let accounts = Set(tests.flatMap(\.test.values.texts))
      let blocked = needed.first { need in
        !(need.account.map(accounts.contains) ?? false)
          && statement.mayCover(resource: "\(need.arn)/*")
      }
      return blocked.map {
        LintRemark(
          "\"\($0.arn)\" belongs to AWS, so that this Deny blocks it", at: test.test.key.place,
          help: $0.account.map {
            "Except the bucket with NotResource, or add the account \($0)."
          } ?? "Except the bucket with NotResource.")
      }
    }
  }

  static let orgCondition = LintRule(
    "EP-ORG-CONDITION", .warning, in: [.endpoint],
    "A condition on the caller's organization or account applies to buckets of AWS."
  ) { subject in
    let keys: Set<String> = [
      "aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:resourceorgid",
      "aws:resourceorgpaths",
    ]
    return subject.statements.compactMap { statement in
      let test = statement.allTests.first { comparison, test in
        keys.contains(test.key.text.lowercased())
          && (statement.isAllow ? comparison.demandsValue : comparison.comparison.isNegated)
      }
      guard let test, let bucket = bucketOfAWS(statement, subject) else { return nil }
      return LintRemark(
        "\"\(bucket)\" belongs to AWS, and AWS's own accounts sign requests for it, which fail "
          + "\(test.test.key.text)", at: test.test.key.place,
        help: "Put the buckets of AWS into a statement without that condition.")
    }
  }

  /// A bucket of AWS that a statement names, or with a Deny blocks though it is needed.
  private static func bucketOfAWS(_ statement: LintStatement, _ subject: LintSubject) -> String? {
    guard statement.isAllow else {
      return neededBuckets(subject).first { statement.mayCover(resource: "\($0.arn)/*") }?.arn
    }
    if let assets = statement.assetBuckets.first { return assets.name }
    let region = subject.context.region ?? "*"
    let buckets = ServiceBuckets.table.flatMap { $0.bucketARNs(region: region, account: nil) }
    return statement.listedResources.first { resource in
      guard resource.text != "*", resource.text != "arn:aws:s3:::*" else { return false }
      return buckets.contains { PatternRelation.contains("\($0)/*", resource.text) }
    }?.text
  }

  /// The buckets of AWS that the VPC needs, with their accounts where those are known.
  private static func neededBuckets(_ subject: LintSubject) -> [(arn: String, account: String?)] {
    guard let region = subject.context.region else { return [] }
    let assets =
      subject.context.usesCodeArtifact == true ? CodeArtifactAssets.inRegion(region) : nil
    let services = subject.context.services.compactMap(ServiceBuckets.named).flatMap {
      $0.bucketARNs(region: region, account: nil)
    }
    return (assets.map { [($0.arn, $0.account)] } ?? []) + services.map { ($0, nil) }
  }
}
