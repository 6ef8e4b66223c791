/// Permissions that open more than they seem to.
extension LintRule {
  static let starStar = LintRule(
    "GEN-STAR-STAR", .security, in: [.identity] + .ofResources,
    "Every action is allowed on every resource."
  ) { subject in
    subject.allows.filter(\.hasEveryResource).flatMap(\.listedActions).filter(\.isEverything).map {
      LintRemark(
        "Every action is allowed on every resource", at: $0.source.place,
        help: "List the actions and resources that are needed.")
    }
  }

  static let passRole = LintRule(
    "GEN-PASSROLE-STAR", .security, in: [.identity],
    "Any role can be passed to any service."
  ) { subject in
    subject.allows.filter { statement in
      !statement.demands(["iam:passedtoservice"])
        && statement.listedResources.contains { resource in
          resource.text == "*"
            || ARNPattern(resource.text).map { $0.service == "iam" && $0.resource == "role/*" }
              ?? false
        }
    }.flatMap(\.listedActions).filter {
      !$0.isEverything && $0.service == "iam" && $0.covers(service: "iam", name: "passrole")
    }.map {
      LintRemark(
        "\"\($0.source.text)\" lets any role be passed to any service", at: $0.source.place,
        help: "Name the role, or demand iam:PassedToService.")
    }
  }

  static let permissionsManagement = LintRule(
    "GEN-PERM-MGMT", .warning, in: [.identity],
    "Actions that change permissions are allowed."
  ) { subject in
    let alsoManaging = ["PutDomainPermissionsPolicy", "PutRepositoryPermissionsPolicy"]
    return subject.allows.flatMap(\.listedActions).filter { !$0.isWholeService }.compactMap {
      pattern in
      let first = pattern.known.first {
        $0.level == .permissionsManagement || alsoManaging.contains($0.name)
      }
      return first.map {
        LintRemark(
          "\"\(pattern.source.text)\" changes permissions, by \($0.name)",
          at: pattern.source.place, help: "Allow it only to those who administer access.")
      }
    }
  }

  static let credentials = LintRule(
    "GEN-CREDS", .security, in: [.identity],
    "Actions that return credentials are allowed on everything."
  ) { subject in
    remarks(subject, on: credentialActions) {
      "\"\($0.source.text)\" returns credentials and is allowed on everything"
    }
  }

  static let sensitive = LintRule(
    "GEN-SENSITIVE", .warning, in: [.identity],
    "Actions that read data are allowed on everything."
  ) { subject in
    remarks(subject, on: sensitiveActions) {
      "\"\($0.source.text)\" reads data and is allowed on everything"
    }
  }

  static let confusedDeputy = LintRule(
    "GEN-CONFUSED-DEPUTY", .security, in: .ofResources,
    "A service is let in, whoever it acts for."
  ) { subject in
    let keys: Set<String> = [
      "aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths",
    ]
    return subject.allows.filter { !$0.demands(keys) }.flatMap { statement -> [LintRemark] in
      guard case .listed(let entries)? = statement.statement.principal?.names else { return [] }
      return entries.filter { $0.type == .service }.flatMap(\.values.values).map {
        LintRemark(
          "\"\($0.text)\" is let in on behalf of any account", at: $0.place,
          help: "Demand aws:SourceAccount or aws:SourceArn.")
      }
    }
  }

  /// Actions that return credentials, in lower case; the published lists of several linters agree.
  private static let credentialActions = [
    "codeartifact:getauthorizationtoken", "ecr:getauthorizationtoken", "iam:createaccesskey",
    "iam:createloginprofile", "iam:createservicespecificcredential",
    "iam:resetservicespecificcredential", "iam:updateaccesskey",
    "redshift:getclustercredentials", "rds-db:connect", "sts:assumerole",
    "sts:assumerolewithsaml", "sts:assumerolewithwebidentity", "sts:getfederationtoken",
    "cognito-identity:getcredentialsforidentity", "cognito-identity:getopenidtoken",
  ]

  /// Actions that read stored data or secrets, in lower case.
  private static let sensitiveActions = [
    "s3:getobject", "s3:getobjectversion", "secretsmanager:getsecretvalue", "ssm:getparameter",
    "ssm:getparameters", "ssm:getparametersbypath", "kms:decrypt", "dynamodb:getitem",
    "dynamodb:query", "dynamodb:scan", "ec2:getpassworddata", "lambda:getfunction",
  ]

  /// A remark for the first pattern of a statement on `*` that covers one of the actions.
  private static func remarks(
    _ subject: LintSubject, on actions: [String], message: (ActionPattern) -> String
  ) -> [LintRemark] {
    let wanted = actions.map { ActionPattern(PolicyString($0)) }
    return subject.allows.filter(\.hasEveryResource).compactMap { statement in
      statement.listedActions.first { pattern in
        !pattern.isEverything
          && wanted.contains { pattern.covers(service: $0.service, name: $0.name) }
      }
    }.map { LintRemark(message($0), at: $0.source.place, help: "Name the resources.") }
  }
}
