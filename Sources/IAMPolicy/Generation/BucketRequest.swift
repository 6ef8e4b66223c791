import Values

/// Access to a bucket as it was asked for, checked and put into the terms of policies.
struct BucketRequest {
  /// The ARN of the bucket.
  private(set) var arn = ""
  /// The conditions, each of which alone lets a request through.
  private(set) var limits: [EndpointGrants.Limits] = []
  /// What is wrong with the request.
  private(set) var problems: [AccessProblem] = []

  init(_ access: BucketAccess, region: String, at path: ValuePath) {
    self.arn = bucketARN(access.bucket, region: region, at: path.field("bucket"))
    checkActions(access.actions, at: path.field("actions"))
    if let account = access.account, !ARNGrammar.isAccount(account) {
      problems.append(
        AccessProblem(
          "\"\(account)\" is no account number of twelve digits", at: path.field("account")))
    }
    addLimits(access, at: path.field("principals"))
  }

  private mutating func bucketARN(
    _ bucket: String, region: String, at path: ValuePath
  ) -> String {
    var name = bucket
    var partition = Partition.of(region: region)
    if let arn = ARNPattern(bucket), arn.service == "s3" {
      partition = arn.partition
      name = arn.resource
    }
    let isName =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "*", "?": true
        default: false
        }
      }
    if !isName {
      problems.append(
        AccessProblem(
          "\"\(bucket)\" is no name of a bucket", at: path,
          help: "Name the bucket alone, without a path, or give its ARN."))
    }
    return ARNPattern(partition: partition, service: "s3", resource: name).description
  }

  private mutating func checkActions(_ actions: [String], at path: ValuePath) {
    if actions.isEmpty {
      problems.append(
        AccessProblem(
          "At least one action is needed", at: path,
          help: "Leave \"actions\" out to allow \"s3:GetObject\"."))
    }
    for (place, action) in actions.enumerated() {
      if let problem = ActionGrammar.problem(with: PolicyString(action)) {
        problems.append(
          AccessProblem(problem.message, at: path.index(place), help: problem.help))
      } else if action != "*", !action.lowercased().hasPrefix("s3:") {
        problems.append(
          AccessProblem(
            "\"\(action)\" is no action of S3, and has no effect on an S3 endpoint",
            at: path.index(place)))
      }
    }
  }

  /// Principals become conditions, since the policy of a gateway endpoint names everyone.
  ///
  /// AWS's page on endpoint policies, "Principals for gateway endpoints", wants `*` as principal
  /// and a condition on `aws:PrincipalArn`; an account written as principal would admit only its
  /// root user, hence `aws:PrincipalAccount`.
  private mutating func addLimits(_ access: BucketAccess, at path: ValuePath) {
    var arns: [String] = []
    var accounts: [String] = []
    var isEveryone = access.principals.isEmpty
    for (place, principal) in access.principals.enumerated() {
      if principal == "*" {
        isEveryone = true
      } else if let account = Self.account(principal) {
        accounts.append(account)
      } else if let fault = Self.fault(in: principal) {
        problems.append(AccessProblem(fault.message, at: path.index(place), help: fault.help))
      } else {
        arns.append(principal)
      }
    }
    let owner = access.account
    if isEveryone {
      limits = [EndpointGrants.Limits(resourceAccount: owner)]
      return
    }
    if !arns.isEmpty {
      limits.append(EndpointGrants.Limits(principalARNs: arns, resourceAccount: owner))
    }
    if !accounts.isEmpty {
      limits.append(EndpointGrants.Limits(principalAccounts: accounts, resourceAccount: owner))
    }
  }

  private static func account(_ principal: String) -> String? {
    if ARNGrammar.isAccount(principal) { return principal }
    guard let arn = ARNPattern(principal), arn.service == "iam", arn.resource == "root",
      ARNGrammar.isAccount(arn.account)
    else { return nil }
    return arn.account
  }

  private static func fault(in principal: String) -> (message: String, help: String?)? {
    if let arn = ARNPattern(principal), arn.service == "sts" {
      return (
        "\"\(principal)\" is a session, which aws:PrincipalArn never shows",
        "Name its role: arn:aws:iam::ACCOUNT:role/NAME."
      )
    }
    if ARNGrammar.isOpen(principal) {
      return ARNGrammar.fault(in: principal)
    }
    return PrincipalGrammar.problem(with: PolicyString(principal), type: .aws).map {
      ($0.message, $0.help)
    }
  }
}
