import IAMPolicy

extension LintRow {
  /// Rows about statements of any policy.
  static let general: [LintRow] = [
    LintRow(
      "GEN-JSON", .identity,
      allow("s3:*", if: #"{"Bool":{"aws:ViaAWSService":"true","AWS:viaAWSService":"true"}}"#),
      at: "Statement[0].Condition.Bool[\"AWS:viaAWSService\"]",
      near: [
        allow(
          "s3:*",
          if: #"{"Bool":{"aws:ViaAWSService":"true"},"BoolIfExists":{"AWS:ViaAWSService":"true"}}"#)
      ]),
    LintRow(
      "GEN-ELEMENT", .identity, #"{"Effect":"Allow","Action":"*"}"#, at: "Statement[0]",
      near: [allow("s3:*")]),
    LintRow(
      "GEN-TYPE", .identity, #"{"Effect":"Allow","Action":1,"Resource":"*"}"#,
      at: "Statement[0].Action", near: [allow("s3:*")]),
    LintRow(
      "GEN-EFFECT", .identity, #"{"Effect":"allow","Action":"*","Resource":"*"}"#,
      at: "Statement[0].Effect", near: [allow("s3:*")]),
    LintRow("GEN-VERSION", .identity, allow("s3:*"), at: "Version", near: [allow("s3:*")])
      .versions(#""Version":"2008-10-17","#, near: #""Version":"2012-10-17","#),
    LintRow(
      "GEN-VERSION", .bucket, allow("s3:*", to: Sample.bob), at: "",
      near: [allow("s3:*", to: Sample.bob)]
    )
    .versions("", near: #""Version":"2012-10-17","#),
    LintRow(
      "GEN-SID", .bucket, named("a"), named("a"), at: "Statement[1].Sid",
      near: [named("a"), named("A")]),
    LintRow("GEN-SID", .bucket, named(""), at: "Statement[0].Sid", near: [named("x")]),
    LintRow(
      "GEN-SIZE", .identity,
      allow("s3:*", on: ["arn:aws:s3:::" + String(repeating: "a", count: 6200)]),
      at: "", near: [allow("s3:*", on: ["arn:aws:s3:::" + String(repeating: "a", count: 5800)])]),
    LintRow(
      "GEN-SIZE", .identity, allow("s3:*"), at: "", near: [allow("s3:*")],
      knowing: {
        $0.sizeLimit = .inlineOfUser
        $0.sizeOfOthers = 2040
      }, nearKnowing: { $0.sizeLimit = .inlineOfUser }),
    LintRow(
      "GEN-ACTION", .identity, allow("codeartifact:ReadRepository"), at: "Statement[0].Action[0]",
      near: [allow("CodeArtifact:readfromrepository")], as: .error),
    LintRow(
      "GEN-ACTION", .identity, allow("codeartifact:Publish*Versions"), at: "Statement[0].Action[0]",
      near: [allow("codeartifact:Publish*Version")], as: .error),
    LintRow(
      "GEN-ACTION", .identity, allow("codeartefact:ListDomains"), at: "Statement[0].Action[0]",
      near: [allow("codestar:ListProjects")], as: .error),
    LintRow(
      "GEN-ACTION", .bucket, allow("s3:GetObjects", to: Sample.bob), at: "Statement[0].Action[0]",
      near: [allow("s3:GetObject*", to: Sample.bob)], as: .warning),
    LintRow(
      "GEN-SERVICE-WILDCARD", .identity, allow("*:Get*"), at: "Statement[0].Action[0]",
      near: [allow("*")]),
    LintRow(
      "GEN-ARN", .identity, allow("s3:*", on: ["arn:aws:s3:eu-west-1::bucket/*"]),
      at: "Statement[0].Resource[0]",
      near: [allow("s3:*", on: ["arn:aws:s3:eu-west-1:111122223333:accesspoint/a"])]),
    LintRow(
      "GEN-ARN", .identity, allow("iam:*", on: ["arn:aws:iam:eu-west-1:111122223333:user/a"]),
      at: "Statement[0].Resource[0]",
      near: [allow("iam:*", on: ["arn:aws:iam::111122223333:user/a"])]),
    LintRow(
      "GEN-ARN", .identity, allow(Sample.read, on: ["arn:aws:codeartifact:::repository/d/r"]),
      at: "Statement[0].Resource[0]", near: [allow(Sample.read, on: [Sample.repository])]),
    LintRow(
      "GEN-ARN", .identity, allow("s3:*", on: ["bucket"]), at: "Statement[0].Resource[0]",
      near: [allow("s3:*", on: ["arn:aws:s3:::bucket"])]),
    LintRow(
      "GEN-RESOURCE-MISMATCH", .identity, allow("s3:GetObject", on: ["arn:aws:s3:::bucket"]),
      at: "Statement[0].Action[0]", near: [allow("s3:GetObject", on: ["arn:aws:s3:::bucket*"])]),
    LintRow(
      "GEN-RESOURCE-MISMATCH", .identity,
      allow("iam:GetUser", on: ["arn:aws:iam::111122223333:role/r"]), at: "Statement[0].Action[0]",
      near: [allow("iam:GetUser", on: ["arn:aws:iam::111122223333:${aws:PrincipalType}"])]),
    LintRow(
      "GEN-RESOURCE-STAR", .identity, allow("s3:ListAllMyBuckets", "s3:GetObject"),
      at: "Statement[0].Action[1]", near: [allow("s3:ListAllMyBuckets")]),
    LintRow(
      "GEN-RESOURCE-STAR", .identity, allow(Sample.read, on: ["arn:aws:codeartifact:*:*:*"]),
      at: "Statement[0].Action[0]",
      near: [allow(Sample.read, on: ["arn:aws:codeartifact:*:*:repository/*"])]),
    LintRow(
      "GEN-PRINCIPAL", .bucket, allow("s3:*", to: #""bob""#), at: "Statement[0].Principal",
      near: [allow("s3:*", to: Sample.bob)]),
    LintRow(
      "GEN-NOTPRINCIPAL-ALLOW", .bucket,
      #"{"Effect":"Allow","NotPrincipal":\#(Sample.bob),"Action":"s3:*","Resource":"*"}"#,
      at: "Statement[0].NotPrincipal",
      near: [#"{"Effect":"Deny","NotPrincipal":\#(Sample.bob),"Action":"s3:*","Resource":"*"}"#]),
    LintRow(
      "GEN-NOTACTION-ALLOW", .identity, #"{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}"#,
      at: "Statement[0].NotAction",
      near: [#"{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}"#]),
    LintRow(
      "GEN-NOTRESOURCE-ALLOW", .identity,
      #"{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::b"}"#,
      at: "Statement[0].NotResource",
      near: [#"{"Effect":"Deny","Action":"s3:*","NotResource":"arn:aws:s3:::b"}"#]),
    LintRow(
      "GEN-REDUNDANT", .identity, allow("s3:GetObject", "S3:Get*"), at: "Statement[0].Action[0]",
      near: [allow("s3:GetObject", "s3:Put*")]),
    LintRow(
      "GEN-REDUNDANT", .identity, allow("s3:GetObject"), allow("S3:getobject"), at: "Statement[1]",
      near: [allow("s3:GetObject"), deny("s3:GetObject")]),
    LintRow(
      "GEN-REF-PATH", .bucket, allow("s3:*", to: Sample.bob), at: "Statement[0].Principal.AWS",
      near: [allow("s3:*", to: Sample.bob)],
      knowing: { $0.iamARNs = ["arn:aws:iam::111122223333:user/team/bob"] },
      nearKnowing: { $0.iamARNs = ["arn:aws:iam::111122223333:user/bob"] }),
    LintRow(
      "GEN-CONFUSED-DEPUTY", .bucket,
      allow("s3:PutObject", to: #"{"Service":"logging.s3.amazonaws.com"}"#),
      at: "Statement[0].Principal.Service",
      near: [
        allow(
          "s3:PutObject", to: #"{"Service":"logging.s3.amazonaws.com"}"#,
          if: #"{"StringEquals":{"aws:SourceAccount":"111122223333"}}"#)
      ]),
    LintRow(
      "GEN-STAR-STAR", .identity, allow("*"), at: "Statement[0].Action[0]",
      near: [allow("*", on: ["arn:aws:s3:::b"])]),
    LintRow(
      "GEN-PRIVESC", .identity,
      allow("iam:PutUserPolicy", on: ["arn:aws:iam::111122223333:user/*"]),
      at: "Statement[0].Action[0]", near: [allow("iam:GetUserPolicy")]),
    LintRow(
      "GEN-PRIVESC", .identity, allow("iam:PassRole"), allow("ec2:RunInstances"),
      at: "Statement[0].Action[0]", near: [allow("iam:PassRole"), allow("ec2:StopInstances")]),
    LintRow(
      "GEN-PASSROLE-STAR", .identity, allow("iam:PassRole"), at: "Statement[0].Action[0]",
      near: [
        allow("iam:PassRole", if: #"{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}"#)
      ]),
    LintRow(
      "GEN-PERM-MGMT", .identity,
      allow("codeartifact:PutDomainPermissionsPolicy", on: [Sample.domain]),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:GetDomainPermissionsPolicy")]),
    LintRow(
      "GEN-CREDS", .identity, allow(Sample.token), at: "Statement[0].Action[0]",
      near: [allow(Sample.token, on: [Sample.domain])]),
    LintRow(
      "GEN-SENSITIVE", .identity, allow("s3:Get*"), at: "Statement[0].Action[0]",
      near: [allow("s3:Get*", on: ["arn:aws:s3:::b/*"])]),
  ]

  /// Rows about conditions and variables.
  static let conditions: [LintRow] = [
    LintRow(
      "GEN-COND-OP", .identity, allow("s3:*", if: #"{"StringIs":{"aws:username":"x"}}"#),
      at: "Statement[0].Condition.StringIs",
      near: [allow("s3:*", if: #"{"StringEquals":{"aws:username":"x"}}"#)]),
    test(
      "GEN-COND-KEY", #"{"StringEquals":{"codeartifact:Format":"npm"}}"#,
      key: "codeartifact:Format",
      near: #"{"StringEquals":{"aws:ResourceTag/format":"npm"}}"#, as: .error),
    test(
      "GEN-COND-KEY", #"{"StringEquals":{"aws:PrincipalOrg":"o-1"}}"#, key: "aws:PrincipalOrg",
      near: #"{"StringEquals":{"AWS:principalorgid":"o-1"}}"#, as: .warning),
    LintRow(
      "GEN-COND-KEY", .identity, allow(Sample.bearer, Sample.token, if: Sample.forCodeArtifact),
      at: "Statement[0].Condition.StringEquals[\"sts:AWSServiceName\"]",
      near: [allow(Sample.bearer, if: Sample.forCodeArtifact)], as: .error),
    test(
      "GEN-COND-TYPE", #"{"StringEquals":{"aws:SourceIp":"1.2.3.4"}}"#, key: "aws:SourceIp",
      near: #"{"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:user/a"}}"#),
    test(
      "GEN-COND-TYPE", #"{"Bool":{"aws:PrincipalArn":"true"}}"#, key: "aws:PrincipalArn",
      near: #"{"Null":{"aws:PrincipalArn":"true"}}"#),
    test(
      "GEN-COND-WILDCARD", #"{"StringEquals":{"aws:username":"a*"}}"#, key: "aws:username",
      near: #"{"StringEquals":{"aws:username":"a${*}"}}"#),
    test(
      "GEN-COND-FORALL", #"{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}}"#,
      key: "aws:TagKeys",
      near: #"{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]},"Null":{"aws:TagKeys":"false"}}"#),
    test(
      "GEN-COND-FORALL", #"{"ForAllValues:StringEquals":{"aws:username":"a"}}"#,
      key: "aws:username",
      near: #"{"ForAnyValue:StringEquals":{"aws:username":"a"}}"#),
    LintRow(
      "GEN-COND-EMPTY", .identity, allow("s3:*", if: #"{"StringEquals":{}}"#),
      at: "Statement[0].Condition.StringEquals", near: [allow("s3:*", if: "{}")]),
    test(
      "GEN-COND-EMPTY", #"{"StringEquals":{"aws:username":[]}}"#, key: "aws:username",
      near: #"{"StringEquals":{"aws:username":["a","A"]}}"#),
    LintRow(
      "GEN-VAR", .identity, allow("s3:*", on: ["arn:aws:s3:::b/${aws:username"]),
      at: "Statement[0].Resource[0]", near: [allow("s3:*", on: ["arn:aws:s3:::b/${aws:username}"])]),
    LintRow(
      "GEN-VAR", .identity, allow("s3:*", on: ["arn:aws:s3:::b/${aws:PrincipalTag/t, none}"]),
      at: "Statement[0].Resource[0]",
      near: [allow("s3:*", on: ["arn:aws:s3:::b/${aws:PrincipalTag/t, 'none'}${$}"])]),
    LintRow(
      "GEN-VAR", .identity, allow("s3:*", on: ["arn:aws:s3:::b/${aws:username}"]),
      at: "Statement[0].Resource[0]", near: [allow("s3:*", on: ["arn:aws:s3:::b/${aws:username}"])]
    ).versions("", near: #""Version":"2012-10-17","#),
    LintRow(
      "GEN-VAR", .identity,
      allow("s3:*", if: #"{"Bool":{"aws:SecureTransport":"${aws:username}"}}"#),
      at: "Statement[0].Condition.Bool[\"aws:SecureTransport\"]",
      near: [allow("s3:*", if: #"{"StringLike":{"s3:prefix":"${aws:username}/*"}}"#)]),
    LintRow(
      "GEN-IP", .identity, allow("s3:*", if: #"{"IpAddress":{"aws:SourceIp":["203.0.113.7/24"]}}"#),
      at: "Statement[0].Condition.IpAddress[\"aws:SourceIp\"][0]",
      near: [
        allow("s3:*", if: #"{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}}"#)
      ]),
    LintRow(
      "GEN-IP", .identity, allow("s3:*", if: #"{"IpAddress":{"aws:SourceIp":"203.0.113"}}"#),
      at: "Statement[0].Condition.IpAddress[\"aws:SourceIp\"]",
      near: [allow("s3:*", if: #"{"IpAddress":{"aws:SourceIp":"::1"}}"#)]),
    test(
      "GEN-DEPRECATED-KEY", #"{"ArnLike":{"aws:ARN":"arn:aws:iam::111122223333:user/a"}}"#,
      key: "aws:ARN",
      near: #"{"ArnLike":{"aws:PrincipalARN":"arn:aws:iam::111122223333:user/a"}}"#),
    LintRow(
      "GEN-MFA", .identity, deny("s3:*", if: #"{"Bool":{"aws:MultiFactorAuthPresent":false}}"#),
      at: "Statement[0].Condition.Bool[\"aws:MultiFactorAuthPresent\"]",
      near: [deny("s3:*", if: #"{"BoolIfExists":{"aws:MultiFactorAuthPresent":false}}"#)]),
    LintRow(
      "GEN-TAG-COND", .identity,
      allow(Sample.read, if: #"{"StringEquals":{"aws:RequestTag/a":"b"}}"#),
      at: "Statement[0].Condition.StringEquals[\"aws:RequestTag/a\"]",
      near: [
        allow("codeartifact:CreateRepository", if: #"{"StringEquals":{"aws:RequestTag/a":"b"}}"#)
      ]),
  ]

  /// Every row.
  static let all = codeArtifact + endpoints + sources + general + conditions

  private static func named(_ sid: String) -> String {
    #"{"Sid":"\#(sid)","Effect":"Allow","Principal":\#(Sample.bob),"Action":"s3:\#(sid.isEmpty ? "x" : sid)*","Resource":"*"}"#
  }

  /// A row about a key of an identity policy's condition.
  private static func test(
    _ id: String, _ condition: String, key: String, near: String,
    as severity: PolicyFinding.Severity? = nil
  ) -> LintRow {
    let comparison = condition.split(separator: "\"").dropFirst().first ?? ""
    let step = comparison.contains(":") ? "[\"\(comparison)\"]" : ".\(comparison)"
    return LintRow(
      id, .identity, allow("s3:*", if: condition),
      at: "Statement[0].Condition\(step)[\"\(key)\"]",
      near: [allow("s3:*", if: near)], as: severity)
  }
}
