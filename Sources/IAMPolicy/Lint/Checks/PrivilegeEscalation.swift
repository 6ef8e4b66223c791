/// Permissions by which an identity can give itself more.
extension LintRule {
  static let privilegeEscalation = LintRule(
    "GEN-PRIVESC", .security, in: [.identity],
    "The allowed actions together let an identity give itself more permissions."
  ) { subject in
    let allows = subject.allows.filter { statement in
      statement.listedActions.contains { !$0.isEverything }
    }
    return ways.compactMap { way in
      let patterns = way.actions.map { action in
        let wanted = ActionPattern(PolicyString(action))
        return allows.lazy.flatMap(\.listedActions).first {
          !$0.isEverything && $0.covers(service: wanted.service, name: wanted.name)
        }
      }
      guard let first = patterns.first ?? nil, patterns.allSatisfy({ $0 != nil }) else {
        return nil
      }
      return LintRemark(
        "\"\(first.source.text)\" \(way.meaning)", at: first.source.place,
        help: "Limit it to identities and roles that hold no more than this one, or bound them.")
    }
  }

  /// Actions that together raise permissions, and how; as published by several security teams.
  private static let ways: [(actions: [String], meaning: String)] = [
    (["iam:createpolicyversion"], "can change what a policy allows"),
    (["iam:setdefaultpolicyversion"], "can bring an older, wider policy back"),
    (["iam:attachuserpolicy"], "can attach any policy to a user"),
    (["iam:attachgrouppolicy"], "can attach any policy to a group"),
    (
      ["iam:attachrolepolicy", "sts:assumerole"], "can attach any policy to a role that it assumes"
    ),
    (["iam:putuserpolicy"], "can write a user's inline policy"),
    (["iam:putgrouppolicy"], "can write a group's inline policy"),
    (["iam:putrolepolicy", "sts:assumerole"], "can write the policy of a role that it assumes"),
    (["iam:createaccesskey"], "can make access keys of other users"),
    (["iam:createloginprofile"], "can give other users a password"),
    (["iam:updateloginprofile"], "can change the password of other users"),
    (["iam:addusertogroup"], "can put a user into any group"),
    (["iam:updateassumerolepolicy", "sts:assumerole"], "can let itself assume a role"),
    (["iam:passrole", "ec2:runinstances"], "can start an instance with a stronger role"),
    (
      ["iam:passrole", "lambda:createfunction", "lambda:invokefunction"],
      "can run a function with a stronger role"
    ),
    (["iam:passrole", "cloudformation:createstack"], "can make a stack with a stronger role"),
    (["iam:passrole", "glue:createdevendpoint"], "can open an endpoint with a stronger role"),
  ]
}
